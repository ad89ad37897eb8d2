package io.nearside.simulator.arm;

import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the halves of peerings stand to each other (azure-cli, recording of test_network_vnet_peering; Azure documentation, virtual-network-manage-peering). */
final class ArmPeerings {
    private final ArmStore store;
    private final Map<String, ArmId> gateways = new HashMap<>();

    ArmPeerings(ArmStore store) {
        this.store = store;
    }

    /** What connects a network with places outside of Azure; only that there is one is simulated. */
    Optional<ArmId> gateway(ArmId network) {
        return Optional.ofNullable(gateways.get(network.key()));
    }

    void addGateway(ArmId network, String name) {
        gateways.put(network.key(), network.group().resource("virtualNetworkGateways", name));
    }

    /** Those of this network. */
    List<ArmPeering> of(ArmId network) {
        return store.all(ArmPeering.class).stream()
                .filter(each -> each.network().isSameAs(network))
                .sorted(Comparator.comparing(each -> each.id().key()))
                .toList();
    }

    Optional<ArmPeering> between(ArmId from, ArmId to) {
        return of(from).stream().filter(each -> each.leadsTo(to)).findFirst();
    }

    Optional<ArmPeering> counterpart(ArmPeering half) {
        return between(half.remote(), half.network());
    }

    String state(ArmPeering half) {
        if (half.isDisconnected()) {
            return "Disconnected";
        }
        return counterpart(half).isPresent() ? "Connected" : "Initiated";
    }

    /** Local is what this half knows of the other network, remote what the other half knows of this one; with no other half, nobody there knows. */
    String level(ArmPeering half) {
        boolean local = half.learnt().equals(prefixes(half.remote()));
        boolean remote = counterpart(half)
                .filter(other -> !other.isDisconnected() && !half.isDisconnected())
                .filter(other -> other.learnt().equals(prefixes(half.network())))
                .isPresent();
        if (local) {
            return remote ? "FullyInSync" : "RemoteNotInSync";
        }
        return remote ? "LocalNotInSync" : "LocalAndRemoteNotInSync";
    }

    /** The address space of a network as it is now; empty for one that is gone. */
    List<String> prefixes(ArmId network) {
        return store.find(ArmNetwork.class, network)
                .map(each -> Json.texts(each.settings().path("addressSpace").path("addressPrefixes")))
                .orElse(List.of());
    }

    /** Adds a half. Both halves of a peering have one guid. */
    ArmPeering add(ArmNetwork network, ArmId id, ArmId remote, Instant shown) {
        String guid = between(remote, network.id()).map(ArmPeering::guid).orElseGet(store::newId);
        ArmPeering half = new ArmPeering(id, network.location(), guid, shown, remote, prefixes(remote));
        store.add(half);
        return half;
    }

    /** Takes a half away. The other one is left disconnected, and will be nothing else. */
    void remove(ArmPeering half) {
        counterpart(half).ifPresent(other -> {
            other.disconnected(true);
            other.state(other.state(), store.newId());
        });
        store.remove(half.id());
    }

    /** Takes away what leads from a network that is deleted. */
    void removeAll(ArmId network) {
        of(network).forEach(this::remove);
    }
}
