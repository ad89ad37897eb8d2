package io.nearside.simulator.compute;

import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.compute.ComputeOperation.Traffic;
import java.util.LinkedHashSet;
import java.util.Set;

/** One operation on peerings or routes at a time, in a network and in those at the other ends of its peerings. */
final class ComputeTraffic {
    private final ComputeStore store;

    ComputeTraffic(ComputeStore store) {
        this.store = store;
    }

    /** Refuses a write while another one is at work in any of these networks. */
    void judge(Set<ComputeName> networks) {
        refuse(networks, Traffic.PEERING, GoogleRefusal.GOOGLE_PEERING_BUSY, "peering");
        refuse(networks, Traffic.ROUTE, GoogleRefusal.GOOGLE_ROUTE_BUSY, "route");
    }

    /** Refuses a write of a route in this network; where nothing is peered, routes do not keep each other waiting. */
    void judgeRoute(ComputeName network) {
        Set<ComputeName> around = around(network);
        refuse(around, Traffic.PEERING, GoogleRefusal.GOOGLE_PEERING_BUSY, "peering");
        if (around.size() > 1) {
            refuse(around, Traffic.ROUTE, GoogleRefusal.GOOGLE_ROUTE_BUSY, "route");
        }
    }

    /** The network and those that it is peered with. */
    private Set<ComputeName> around(ComputeName network) {
        Set<ComputeName> around = new LinkedHashSet<>(Set.of(network));
        store.peerings().of(network).forEach(half -> around.add(half.peer()));
        return around;
    }

    private void refuse(Set<ComputeName> networks, Traffic traffic, GoogleRefusal refusal, String word) {
        boolean busy = store.operations().stream()
                .anyMatch(each -> networks.stream().anyMatch(network -> each.keepsBusy(traffic, network)));
        if (busy && store.refuses(refusal)) {
            throw new ComputeRefused(
                    400,
                    "badRequest",
                    "There is a " + word + " operation in progress on the local or peer network. Try again later.");
        }
    }
}
