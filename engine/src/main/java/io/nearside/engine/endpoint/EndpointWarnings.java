package io.nearside.engine.endpoint;

import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.vendor.VendorService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What does not stand in the way and yet should be known. Says only what was read anyway. */
final class EndpointWarnings {

    private EndpointWarnings() {}

    static List<Problem> of(EndpointSituation situation) {
        List<Problem> warnings = new ArrayList<>();
        Optional<VendorService> service = situation.facts().peek(EndpointFacts.SERVICE);
        Optional<EndpointSite> site = situation.facts().peek(EndpointFacts.SITE);
        site.ifPresent(known -> warnings.addAll(known.remarks()));
        if (site.isPresent() && service.isPresent()) {
            filtered(situation.link(), site.get(), service.get()).ifPresent(warnings::add);
        }
        service.flatMap(known -> elsewhere(situation.link(), known)).ifPresent(warnings::add);
        return warnings;
    }

    private static Optional<Problem> filtered(EndpointLink link, EndpointSite site, VendorService service) {
        if (site.filtering() != Filtering.APPLIED || link.wantedFirewalls().isPresent()) {
            return Optional.empty();
        }
        String ports = service.ports().isEmpty()
                ? "the service's ports"
                : "TCP "
                        + String.join(
                                ", ",
                                service.ports().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList());
        String groups = String.join(
                ", ", site.firewalls().stream().map(Object::toString).sorted().toList());
        return Optional.of(Problem.of(
                ProblemCodes.ENDPOINT_FILTERED,
                link.endpoint().name().value(),
                "Firewalls apply to endpoints in this subnet" + (groups.isEmpty() ? "" : " (" + groups + ")")
                        + ", and the link file names none.",
                "See that they let " + ports + " through from our network, or name them in link.securityGroups."));
    }

    /** Some clouds let an endpoint lead to another region; those that do not say so when the place is looked at, or the endpoint made. */
    private static Optional<Problem> elsewhere(EndpointLink link, VendorService service) {
        boolean differs = link.site()
                .place()
                .flatMap(ours -> service.place().map(theirs -> !theirs.equals(ours)))
                .orElse(false);
        return differs && link.drivers().endpoints().traits().span() != Span.SAME_REGION
                ? Optional.of(Problem.of(
                        ProblemCodes.PLACE_MISMATCH,
                        service.id().value(),
                        "The service is in " + service.place().orElseThrow() + ", our network in "
                                + link.site().place().orElseThrow() + ".",
                        "Traffic between regions is slower and is charged for. Name a service in our region if that is"
                                + " not meant."))
                : Optional.empty();
    }
}
