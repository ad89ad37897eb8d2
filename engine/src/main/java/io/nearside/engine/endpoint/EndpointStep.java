package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.link.NearSite;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Outcome;
import io.nearside.engine.endpoint.EndpointSituation.Leads;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Our endpoint leads to the service. It is found by its name: one that leads elsewhere, or is in another network, stays untouched, one that is
 * dead is brought back or made anew if it is this link's own.
 */
final class EndpointStep implements Step<EndpointSituation> {
    private static final Set<Fact<?>> STALES = Set.of(EndpointFacts.ENDPOINT);

    /** How long a cloud may take to show what a vendor says that it has opened for us. */
    private static final Duration SHOWS_LATE = Duration.ofMinutes(2);

    /** How the journal calls that nothing was said yet to the vendor of a new endpoint's address. */
    static final String UNTOLD = "untold";

    @Override
    public String id() {
        return "endpoint";
    }

    /** How the journal calls the endpoint. */
    static String thing(EndpointLink link) {
        return "endpoint " + link.endpoint().name();
    }

    /** Under which key the journal has the address that the vendor was told. */
    static String told(EndpointLink link) {
        return "address told of " + link.endpoint().name();
    }

    @Override
    public Finding judge(EndpointSituation situation) {
        EndpointLink link = situation.link();
        Optional<Problem> problem = problem(situation);
        if (problem.isPresent()) {
            return Blocked.by(problem.get());
        }
        Optional<Endpoint> found = situation.endpoint().filter(known -> !isBegun(known));
        if (found.isEmpty()) {
            return GroupStep.isDue(situation) ? later(situation) : making(situation);
        }
        Endpoint endpoint = found.get();
        if (Revival.isDue(endpoint)) {
            return new ToDo(List.of(Revival.write(situation, endpoint)));
        }
        return switch (endpoint.state()) {
            case SETTLING, UNKNOWN -> wait(link.cloud() + " to settle endpoint " + endpoint.name());
            case LEAVING -> wait(link.cloud() + " to let go of endpoint " + endpoint.name());
            case STANDING -> standing(situation, endpoint);
            case FAILED, BEGUN -> throw new IllegalStateException(endpoint + " does not stand");
        };
    }

    /** Whether the service sees it by the id that it shows; of what is on its way out only a part may be left. */
    static boolean isSeen(Endpoint endpoint) {
        return !isBegun(endpoint) && endpoint.state() != State.LEAVING;
    }

    static boolean isBegun(Endpoint endpoint) {
        return endpoint.state() == State.BEGUN;
    }

    private static Finding standing(EndpointSituation situation, Endpoint endpoint) {
        EndpointLink link = situation.link();
        if (situation.leads(endpoint) == Leads.THERE || situation.ours().isPresent()) {
            return new Done(endpoint.name() + " leads to " + link.wish().service());
        }
        return isPublished(situation)
                ? new Wait(
                        Side.FAR,
                        link.vendor() + " to say what endpoints lead to",
                        Set.of(EndpointFacts.OPENING),
                        Patience.endless())
                : new Later(List.of("see that " + endpoint.name() + " leads to the service"));
    }

    private static Finding wait(String says) {
        return new Wait(Side.NEAR, says, STALES, Patience.endless());
    }

    /** What only a person can mend about an endpoint that is there. */
    static Optional<Problem> problem(EndpointSituation situation) {
        Optional<Endpoint> found = situation.endpoint().filter(endpoint -> endpoint.state() != State.LEAVING);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Endpoint endpoint = found.get();
        boolean ours = situation.isOurs(endpoint);
        if (isBegun(endpoint)) {
            return ours ? Optional.empty() : Optional.of(EndpointProblems.begun(endpoint));
        }
        if (Revival.isDue(endpoint)) {
            if (!ours) {
                return Optional.of(EndpointProblems.notOurs(situation.link(), endpoint));
            }
            return Revival.isGivenUp(situation, endpoint)
                    ? Optional.of(EndpointProblems.again(situation.link(), endpoint))
                    : Optional.empty();
        }
        if (endpoint.isOutside(situation.link().site().network())) {
            return Optional.of(
                    EndpointProblems.outside(endpoint, situation.link().site().network()));
        }
        Leads leads = situation.leads(endpoint);
        // What is not published yet has nobody's endpoints: one of our name leads elsewhere, or was ours once and is
        // cut off.
        boolean elsewhere = leads == Leads.ELSEWHERE || (leads == Leads.UNKNOWN && !ours && !situation.isPublished());
        return elsewhere ? Optional.of(EndpointProblems.mismatch(situation.link(), endpoint)) : Optional.empty();
    }

    private static Finding later(EndpointSituation situation) {
        return new Later(List.of(says(situation)));
    }

    private static String says(EndpointSituation situation) {
        EndpointLink link = situation.link();
        boolean begun = situation.endpoint().filter(EndpointStep::isBegun).isPresent();
        return (begun ? "have endpoint " : "make endpoint ") + link.endpoint().name() + " in " + where(link.site())
                + (begun ? " lead to " : " towards ") + link.wish().service();
    }

    /** What keeps the endpoint from being made, or making it. */
    static Finding making(EndpointSituation situation) {
        EndpointLink link = situation.link();
        EndpointWish wish = situation.endpointWish();
        Optional<ServiceTarget> target = isPublished(situation) ? situation.target() : Optional.empty();
        if (target.isEmpty()) {
            return later(situation);
        }
        if (wish.by() == Naming.ALIAS && target.get().otherName().isEmpty()) {
            return Blocked.by(EndpointProblems.noAlias(link));
        }
        Finding finding =
                Hindrances.admit(situation, List.of(creation(situation, wish.towards(target.get()), says(situation))));
        return finding instanceof ToDo ? towards(situation, target.get(), finding) : finding;
    }

    private static String where(NearSite site) {
        return site.subnets().isEmpty()
                ? site.network().value()
                : site.subnets().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Where nothing else stands in the way: what the cloud makes of the service. One that a vendor has just opened shows late. */
    private static Finding towards(EndpointSituation situation, ServiceTarget target, Finding otherwise) {
        EndpointLink link = situation.link();
        List<Problem> refusals = situation.facts().get(EndpointFacts.REFUSALS);
        if (refusals.isEmpty()) {
            return otherwise;
        }
        Problem first = refusals.get(0);
        boolean passes =
                link.drivers().requests().isPresent() && first.subject().equals(target.id());
        return passes
                ? new Wait(
                        Side.NEAR,
                        link.cloud() + " to show " + target,
                        Set.of(EndpointFacts.REFUSALS),
                        Patience.of(SHOWS_LATE, first))
                : new Blocked(refusals);
    }

    private static boolean isPublished(EndpointSituation situation) {
        boolean asks = situation.link().drivers().requests().isPresent();
        return new ServiceStep().judge(situation).isSettled()
                && (!asks || new PublicationStep().judge(situation).isSettled());
    }

    private static Write creation(EndpointSituation situation, EndpointWish wish, String says) {
        EndpointLink link = situation.link();
        PrivateEndpoints endpoints = link.drivers().endpoints();
        OwnWork own = situation.own();
        return Write.of(new ObjectKey("endpoint", wish.name().value()), says, STALES, () -> {
                    own.note(told(link), UNTOLD);
                    Change<Endpoint> made = own.making(
                            thing(link),
                            () -> endpoints.create(situation.facts().get(EndpointFacts.SITE), wish));
                    own.note(
                            EndpointSituation.CONSUMER + wish.name(),
                            made.now().consumer().value());
                    return made;
                })
                .teaching(EndpointFacts.ENDPOINT, EndpointStep::learn);
    }

    private static Optional<Endpoint> learn(Optional<Endpoint> before, Outcome outcome) {
        return Optional.of((Endpoint) ((Change<?>) outcome).now());
    }

    static ObjectKey key(Endpoint endpoint) {
        return new ObjectKey("endpoint", endpoint.name().value());
    }

    static String says(Endpoint endpoint) {
        return "remove endpoint " + endpoint.name() + " (" + endpoint.state() + ", " + endpoint.approval() + "), ";
    }

    @Override
    public Finding judgeGone(EndpointSituation situation) {
        EndpointLink link = situation.link();
        Optional<Endpoint> found = situation.endpoint();
        if (found.isEmpty()) {
            return new Done("there is no endpoint " + link.endpoint().name());
        }
        Endpoint endpoint = found.get();
        if (endpoint.state() == State.LEAVING) {
            return wait(link.cloud() + " to let go of endpoint " + endpoint.name());
        }
        if (!situation.isOurs(endpoint)) {
            return new Skip(endpoint.name() + " stays: nothing tells that it was made for this link");
        }
        String why = endpoint.madeFor().isPresent()
                ? "which carries this link's mark"
                : "which the journal says this link made";
        PrivateEndpoints endpoints = link.drivers().endpoints();
        return endpoint.state() == State.SETTLING
                ? wait(link.cloud() + " to settle endpoint " + endpoint.name())
                : new ToDo(List.of(
                        Write.of(key(endpoint), says(endpoint) + why, STALES, () -> endpoints.remove(endpoint))));
    }
}
