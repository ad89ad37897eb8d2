package io.nearside.engine.peering;

import io.nearside.api.cloud.Routers;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Write;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Attaching our network to a router: to the one that the file names, or to one that is made for the link. */
final class RouterAttachment {

    private RouterAttachment() {}

    /** The next write towards it. */
    static Write due(PeeringSituation situation, Routers routers) {
        if (situation.link().router() instanceof RouterChoice.Named named) {
            return attach(situation, routers, named.router(), "which the link file names");
        }
        return OwnRouters.of(situation.link(), situation.facts().get(PeeringFacts.ROUTERS)).stream()
                .filter(router -> OwnRouters.others(
                                router, situation.link().site().network())
                        .isEmpty())
                .min(Comparator.comparing(router -> router.id().value()))
                .map(router -> attach(situation, routers, router.id(), "which was made for this link"))
                .orElseGet(() -> create(situation.link(), routers));
    }

    private static Write create(PeeringLink link, Routers routers) {
        String says = "make a router to attach " + link.site().network() + " to";
        return Write.of(
                        new ObjectKey("router", "of link " + link.name()),
                        says,
                        Set.of(PeeringFacts.ROUTERS),
                        () -> routers.create(link.name(), new Mark(link.name())))
                .repeatedWithCare();
    }

    private static Write attach(PeeringSituation situation, Routers routers, RouterId router, String which) {
        PeeringLink link = situation.link();
        NetworkId mine = link.site().network();
        Set<Fact<?>> stales = new HashSet<>(Set.of(PeeringFacts.NETWORK));
        if (RouterStep.half(situation).isPresent()) {
            // A half that lacked the router is another one now.
            stales.add(PeeringFacts.HALVES);
        }
        return Write.of(
                        new ObjectKey("router of network", mine.value()),
                        "attach " + mine + " to router " + router + ", " + which,
                        stales,
                        () -> routers.attach(mine, router))
                .explained(failure -> unknown(link, router, failure));
    }

    private static Optional<Problem> unknown(PeeringLink link, RouterId router, CloudException failure) {
        if (failure.kind() != ErrorKind.NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                ProblemCodes.NETWORK_UNFIT,
                link.site().network().value(),
                link.cloud() + " cannot attach the network to router " + router + ": " + failure.getMessage(),
                "Check link.router, and that the credentials can see this router."));
    }
}
