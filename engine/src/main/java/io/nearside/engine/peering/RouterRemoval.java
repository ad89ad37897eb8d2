package io.nearside.engine.peering;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.Router;
import io.nearside.api.cloud.Routers;
import io.nearside.api.model.NetworkId;
import io.nearside.api.vendor.NearTask;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Taking away the routers that were made for a link. Whatever else has come to use one keeps it. The link's own halves do not: they are
 * gone before it is this step's turn.
 */
final class RouterRemoval {
    private static final Set<Fact<?>> STALES = Set.of(PeeringFacts.ROUTERS);

    private RouterRemoval() {}

    static Finding judge(PeeringSituation situation, Routers routers, List<Router> ours) {
        if (ours.isEmpty()) {
            return new Done("no router is marked as this link's");
        }
        NetworkId mine = situation.link().site().network();
        List<Half> halves = situation.link().drivers().mirror().isPresent() ? situation.halves() : List.of();
        List<Half> leaving = halves.isEmpty()
                ? List.of()
                : List.copyOf(MirrorPeering.ours(
                                situation,
                                situation
                                        .lastTask()
                                        .filter(NearTask.Mirror.class::isInstance)
                                        .map(NearTask.Mirror.class::cast))
                        .keySet());
        List<Write> writes = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Router router : ours) {
            List<String> users = users(router, mine, halves, leaving);
            if (users.isEmpty()) {
                writes.add(next(routers, router, mine));
            } else {
                kept.add("router " + router.id() + " stays, " + String.join(", ", users) + " needs it");
            }
        }
        if (writes.isEmpty()) {
            return new Done(String.join("; ", kept) + "; disconnect again once nothing does");
        }
        return new ToDo(writes);
    }

    private static List<String> users(Router router, NetworkId mine, List<Half> halves, List<Half> leaving) {
        List<String> users = new ArrayList<>(OwnRouters.others(router, mine));
        users.addAll(router.otherUses());
        if (router.networks().contains(mine)) {
            halves.stream().filter(half -> !leaving.contains(half)).forEach(half -> users.add("peering " + half.id()));
        }
        return users;
    }

    private static Write next(Routers routers, Router router, NetworkId mine) {
        String which = "router " + router.id() + ", which carries this link's mark";
        if (router.networks().contains(mine)) {
            return Write.of(
                    new ObjectKey("router of network", mine.value()),
                    "detach " + mine + " from " + which + ", to remove it then",
                    STALES,
                    () -> routers.detach(mine));
        }
        return Write.of(
                new ObjectKey("router", router.id().value()), "remove " + which, STALES, () -> routers.remove(router));
    }
}
