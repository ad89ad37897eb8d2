package io.nearside.engine.peering;

import io.nearside.api.cloud.Router;
import io.nearside.api.cloud.Routers;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The routers that were made for a link: those that carry its mark. */
final class OwnRouters {

    private OwnRouters() {}

    static List<Router> of(PeeringLink link, List<Router> routers) {
        Mark mark = new Mark(link.name());
        return routers.stream()
                .filter(router -> router.madeFor().filter(mark::equals).isPresent())
                .toList();
    }

    /** The networks that are attached to a router besides ours, for people. */
    static List<String> others(Router router, NetworkId mine) {
        return router.networks().stream()
                .filter(network -> !network.equals(mine))
                .map(network -> "network " + network)
                .sorted()
                .toList();
    }

    /**
     * Two who connect the same file at the same moment make a router each, since nothing of a router is unique. Once the network is
     * attached to one, either takes the other away again. Told from what was read for making it: looking for it costs no call.
     */
    static List<Write> surplus(PeeringSituation situation, Routers routers, Optional<RouterId> attached) {
        List<Router> known = situation.facts().peek(PeeringFacts.ROUTERS).orElse(List.of());
        if (attached.isEmpty() || !(situation.link().router() instanceof RouterChoice.Create)) {
            return List.of();
        }
        return of(situation.link(), known).stream()
                .filter(router -> !router.id().equals(attached.get()))
                .filter(router ->
                        router.networks().isEmpty() && router.otherUses().isEmpty())
                .map(router -> Write.of(
                        new ObjectKey("router", router.id().value()),
                        "remove router " + router.id() + ", which was made for this link at the same moment as "
                                + attached.get(),
                        Set.of(PeeringFacts.ROUTERS),
                        () -> routers.remove(router)))
                .toList();
    }
}
