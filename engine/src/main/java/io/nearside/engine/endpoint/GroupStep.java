package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Outcome;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * There is a security group of this link's own, for its endpoint to be behind. A step of those links only whose file wants one. It is made
 * when the endpoint itself could be, so that nothing is left of a link that cannot be.
 */
final class GroupStep implements Step<EndpointSituation> {
    private static final Set<Fact<?>> STALES = Set.of(EndpointFacts.FIREWALLS);

    @Override
    public String id() {
        return "group";
    }

    /** Whether the endpoint has to wait for a group. */
    static boolean isDue(EndpointSituation situation) {
        return situation.link().wantedMaking().isPresent() && made(situation).isEmpty();
    }

    /** Of a link that has one made nothing else is read. */
    private static Optional<Firewall> made(EndpointSituation situation) {
        return situation.facts().get(EndpointFacts.FIREWALLS).stream().findFirst();
    }

    @Override
    public Finding judge(EndpointSituation situation) {
        Optional<Firewall> made = made(situation);
        if (made.isPresent()) {
            return new Done(made.get().id() + " carries this link's mark");
        }
        Optional<Problem> problem = problem(situation);
        if (problem.isPresent()) {
            return Blocked.by(problem.get());
        }
        Finding endpoint = EndpointStep.making(situation);
        if (endpoint instanceof ToDo) {
            return new ToDo(List.of(creation(situation)));
        }
        return endpoint instanceof Later ? new Later(List.of(says(situation))) : endpoint;
    }

    /** What only a person can mend while there is no group: an endpoint that is not this link's, or that lives behind what it was made with. */
    static Optional<Problem> problem(EndpointSituation situation) {
        return isDue(situation) ? EndpointStep.problem(situation).or(() -> tooLate(situation)) : Optional.empty();
    }

    private static Optional<Problem> tooLate(EndpointSituation situation) {
        return situation
                .endpoint()
                .filter(endpoint -> endpoint.state() != State.LEAVING && !Revival.isDue(endpoint))
                .map(endpoint -> GroupProblems.tooLate(situation.link(), endpoint.name()));
    }

    private static String says(EndpointSituation situation) {
        return "make a security group in " + situation.link().site().network() + " for endpoint "
                + situation.link().endpoint().name();
    }

    private static Write creation(EndpointSituation situation) {
        EndpointLink link = situation.link();
        FirewallMaking making = link.wantedMaking().orElseThrow();
        NetworkId network = link.site().network();
        return Write.of(
                        new ObjectKey("security group", "of link " + link.name()),
                        says(situation),
                        STALES,
                        () -> making.make(network, link.mark()))
                .teaching(EndpointFacts.FIREWALLS, GroupStep::learn)
                .explained(failure -> onConflict(failure, GroupProblems.nameTaken(link, failure)));
    }

    private static List<Firewall> learn(List<Firewall> before, Outcome outcome) {
        return List.of((Firewall) ((Change<?>) outcome).now());
    }

    private static Optional<Problem> onConflict(CloudException failure, Problem problem) {
        return failure.kind() == ErrorKind.CONFLICT ? Optional.of(problem) : Optional.empty();
    }

    /** Only one that carries this link's mark is read, and it goes once the endpoint has. */
    @Override
    public Finding judgeGone(EndpointSituation situation) {
        EndpointLink link = situation.link();
        Optional<Firewall> made = made(situation);
        if (made.isEmpty()) {
            return new Done("there is no security group of this link's own");
        }
        Firewall group = made.get();
        FirewallMaking making = link.wantedMaking().orElseThrow();
        return new ToDo(List.of(Write.of(
                        new ObjectKey("security group", group.id().value()),
                        "remove security group " + group.id() + ", which carries this link's mark",
                        STALES,
                        () -> making.remove(group))
                .explained(failure -> onConflict(failure, GroupProblems.inUse(link, group, failure)))));
    }
}
