package io.nearside.engine.endpoint;

import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.vendor.VendorService;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The service runs, and has settled. A vendor is known whose publications never come up if they are asked for while nodes move, so
 * everything waits for that; a link that is in place does not mind.
 */
final class ServiceStep implements Step<EndpointSituation> {

    @Override
    public String id() {
        return "service";
    }

    @Override
    public Finding judge(EndpointSituation situation) {
        EndpointLink link = situation.link();
        if (situation.service().isEmpty()) {
            return Blocked.by(Problem.of(
                    ProblemCodes.SERVICE_UNKNOWN,
                    link.wish().service().value(),
                    link.vendor() + " shows no service of this name to these credentials.",
                    "Check vendor.service, and whose it is."));
        }
        VendorService service = situation.service().get();
        List<Problem> problems = problems(situation);
        if (!problems.isEmpty()) {
            return new Blocked(problems);
        }
        String words = service.says().isEmpty() ? "" : ": " + service.says();
        if (situation.isIn()) {
            return new Done(service.id() + " runs" + words);
        }
        return switch (service.state()) {
            case SETTLED, OFF -> new Done(service.id() + " runs");
            case CHANGING, UNKNOWN ->
                new Wait(
                        Side.FAR,
                        link.vendor() + " to settle " + service.id() + words,
                        Set.of(EndpointFacts.SERVICE),
                        Patience.endless());
        };
    }

    /** What only a person can mend. */
    static List<Problem> problems(EndpointSituation situation) {
        EndpointLink link = situation.link();
        VendorService service = situation.service().orElseThrow();
        List<Problem> problems = new ArrayList<>();
        if (service.state() == VendorService.State.OFF) {
            problems.add(Problem.of(
                    ProblemCodes.SERVICE_NOT_RUNNING,
                    service.id().value(),
                    link.vendor() + " has switched this service off.",
                    "Power it on; then run again."));
        }
        if (!situation.isIn()) {
            problems.addAll(service.hindrances());
        }
        Optional<String> another = service.onCloud().filter(cloud -> !cloud.equals(link.cloud()));
        another.ifPresent(cloud -> problems.add(Problem.of(
                ProblemCodes.PLACE_MISMATCH,
                service.id().value(),
                "The service is on " + cloud + ", our network is on " + link.cloud()
                        + ": no endpoint leads from one cloud to another.",
                "Name a service on " + link.cloud() + ".")));
        if (another.isEmpty()) {
            elsewhere(link, service).ifPresent(problems::add);
        }
        List<String> unknown = link.components().stream()
                .filter(component -> !service.openable().contains(component))
                .toList();
        if (!unknown.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCodes.COMPONENT_UNKNOWN,
                    service.id().value(),
                    "A service of type " + service.type() + " has no component " + String.join(", ", unknown)
                            + " for endpoints. It has "
                            + String.join(
                                    ", ", service.openable().stream().sorted().toList()) + ".",
                    "Correct link.components."));
        }
        return problems;
    }

    private static Optional<Problem> elsewhere(EndpointLink link, VendorService service) {
        return link.site()
                .place()
                .filter(ours -> link.drivers().endpoints().traits().span() == Span.SAME_REGION)
                .flatMap(ours -> service.place()
                        .filter(theirs -> !theirs.equals(ours))
                        .map(theirs -> Problem.of(
                                ProblemCodes.PLACE_MISMATCH,
                                service.id().value(),
                                "The service is in " + theirs + " and the endpoint would be in " + ours
                                        + ": no endpoint of " + link.cloud() + " leads to another region.",
                                "Have the endpoint be in a subnet in " + theirs + ", or name a service in " + ours
                                        + ".")));
    }

    @Override
    public Finding judgeGone(EndpointSituation situation) {
        return new Skip("the vendor's service stays");
    }
}
