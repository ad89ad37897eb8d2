package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nearside.simulator.UpCloudRefusal;
import io.nearside.simulator.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What UpCloud holds, of all accounts. Touched only while alone in the world. */
final class UpCloudStore {
    private final World world;
    private final Map<String, UpCloudNetwork> networks = new LinkedHashMap<>();
    private final Map<String, UpCloudRouter> routers = new LinkedHashMap<>();
    private final Map<String, UpCloudPeering> peerings = new LinkedHashMap<>();
    private final Map<String, String> scripts = new LinkedHashMap<>();
    private UpCloudTimings timings = UpCloudTimings.defaults();

    UpCloudStore(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    Map<String, UpCloudNetwork> networks() {
        return networks;
    }

    Map<String, UpCloudRouter> routers() {
        return routers;
    }

    Map<String, UpCloudPeering> peerings() {
        return peerings;
    }

    /** States that peerings are in by script, by their id or name. */
    Map<String, String> scripts() {
        return scripts;
    }

    void timings(UpCloudTimings wanted) {
        timings = wanted;
    }

    /** UpCloud's ids tell by their first byte what they are of: 03 a network, 04 a router, 0f a peering (recorded traffic). */
    String newId(String kind) {
        return kind + world.ids().uuid().substring(2);
    }

    UpCloudNetwork addNetwork(String id, String account, String zone, String type, String name, ArrayNode ranges) {
        UpCloudNetwork network = new UpCloudNetwork(id, account, zone, type, name, ranges);
        networks.put(id, network);
        return network;
    }

    UpCloudRouter addRouter(String account, String name) {
        UpCloudRouter router = new UpCloudRouter(newId("04"), account, name);
        routers.put(router.uuid(), router);
        return router;
    }

    /** The ids of the networks that are attached to a router. */
    List<String> networksOf(UpCloudRouter router) {
        return networks.values().stream()
                .filter(network -> network.router().equals(router.uuid()))
                .map(UpCloudNetwork::uuid)
                .toList();
    }

    UpCloudPeering addPeering(String account, String name, String network, String peer) {
        UpCloudPeering peering = new UpCloudPeering(newId("0f"), account, name, network, peer);
        peerings.put(peering.uuid(), peering);
        changed(peering);
        return peering;
    }

    void changed(UpCloudPeering peering) {
        peering.provisioned(now().plus(timings.provisioning()));
    }

    Optional<UpCloudPeering> peering(String from, String to) {
        return peerings.values().stream().filter(each -> each.joins(from, to)).findFirst();
    }

    /** The state on the wire, which a script may set to anything. */
    String stateOf(UpCloudPeering peering) {
        String scripted = scripts.getOrDefault(peering.uuid(), scripts.getOrDefault(peering.name(), ""));
        return scripted.isEmpty() ? state(peering).code() : scripted;
    }

    /** Which of several true states UpCloud shows is not published; here the one that is nearest to the caller's own doing comes first. */
    UpCloudPeeringState state(UpCloudPeering peering) {
        if (now().isBefore(peering.provisioned())) {
            return UpCloudPeeringState.PROVISIONING;
        }
        if (!peering.isEnabled()) {
            return UpCloudPeeringState.DISABLED;
        }
        UpCloudNetwork local = networks.get(peering.network());
        if (local == null || !isRouted(local)) {
            return UpCloudPeeringState.MISSING_LOCAL_ROUTER;
        }
        UpCloudNetwork peer = networks.get(peering.peer());
        if (peer == null) {
            return UpCloudPeeringState.DELETED_PEER_NETWORK;
        }
        if (local.overlaps(peer) && world.refuses(UpCloudRefusal.OVERLAP)) {
            return UpCloudPeeringState.CONFLICT_SUBNET;
        }
        return withOtherHalf(peering, peer);
    }

    private UpCloudPeeringState withOtherHalf(UpCloudPeering peering, UpCloudNetwork peer) {
        Optional<UpCloudPeering> other = peering(peering.peer(), peering.network());
        if (other.isEmpty() || now().isBefore(other.get().provisioned())) {
            return UpCloudPeeringState.PENDING_PEER;
        }
        if (!other.get().isEnabled()) {
            return UpCloudPeeringState.PEER_DISABLED;
        }
        return isRouted(peer) ? UpCloudPeeringState.ACTIVE : UpCloudPeeringState.MISSING_PEER_ROUTER;
    }

    private boolean isRouted(UpCloudNetwork network) {
        return network.hasRouter() || !world.refuses(UpCloudRefusal.ROUTER_LATER);
    }

    private Instant now() {
        return world.clock().instant();
    }
}
