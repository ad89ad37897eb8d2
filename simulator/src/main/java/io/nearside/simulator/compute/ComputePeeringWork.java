package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.compute.ComputeOperation.Traffic;
import io.nearside.simulator.rest.Json;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Operations on peerings, whoever begins them: a caller, or a simulated vendor from behind. They judge what Google judges when they begin, and what it judges at their end. */
final class ComputePeeringWork {
    private final ComputeStore store;
    private final ComputePeeringRules rules;
    private final ComputeTraffic traffic;

    ComputePeeringWork(ComputeStore store) {
        this.store = store;
        this.rules = new ComputePeeringRules(store);
        this.traffic = new ComputeTraffic(store);
    }

    /** The half is there at the operation's end, unless that is a failure. */
    ComputeOperation add(ComputeResource network, ObjectNode wanted, ComputeName peer, String version, String user) {
        String name = wanted.path("name").asText();
        rules.checkFree(network.name(), name, peer);
        return begin("addPeering", network, peer, user, () -> {
            Optional<ComputeFailure> failure = rules.judge(network.name(), peer);
            if (failure.isEmpty()) {
                store.peerings()
                        .add(new ComputePeering(network.name(), name, peer, version, store.now(), settings(wanted)));
            }
            return failure;
        });
    }

    /** What Google adds to what its owner wrote (the contract's comments, and recorded). */
    static ObjectNode settings(ObjectNode wanted) {
        String strategy = wanted.path("updateStrategy").asText(ComputePeering.INDEPENDENT);
        return Json.object()
                .put("autoCreateRoutes", true)
                .put("exchangeSubnetRoutes", true)
                .put("exportCustomRoutes", wanted.path("exportCustomRoutes").asBoolean(false))
                .put("importCustomRoutes", wanted.path("importCustomRoutes").asBoolean(false))
                .put(
                        "exportSubnetRoutesWithPublicIp",
                        wanted.path("exportSubnetRoutesWithPublicIp").asBoolean(true))
                .put(
                        "importSubnetRoutesWithPublicIp",
                        wanted.path("importSubnetRoutesWithPublicIp").asBoolean(false))
                .put("stackType", wanted.path("stackType").asText("IPV4_ONLY"))
                .put("updateStrategy", strategy.equals("UNSPECIFIED") ? ComputePeering.INDEPENDENT : strategy);
    }

    ComputeOperation update(ComputeResource network, ComputePeering half, ObjectNode wanted, String user) {
        return begin("updatePeering", network, half.peer(), user, () -> {
            ObjectNode changed = half.settings().deepCopy();
            wanted.properties().stream()
                    .filter(field -> changed.has(field.getKey()))
                    .forEach(field -> changed.set(field.getKey(), field.getValue()));
            store.peerings().change(half, changed);
            return Optional.empty();
        });
    }

    ComputeOperation remove(ComputeResource network, ComputePeering half, String user) {
        rules.checkRemoval(half);
        return begin("removePeering", network, half.peer(), user, () -> {
            store.peerings().remove(half);
            return Optional.empty();
        });
    }

    ComputeOperation requestRemoval(ComputeResource network, ComputePeering half, String user) {
        rules.checkRemovalRequest(half);
        return begin("requestRemovePeering", network, half.peer(), user, () -> {
            half.requestRemoval();
            return Optional.empty();
        });
    }

    private ComputeOperation begin(
            String type,
            ComputeResource network,
            ComputeName peer,
            String user,
            Supplier<Optional<ComputeFailure>> end) {
        Set<ComputeName> networks = network.name().equals(peer) ? Set.of(peer) : Set.of(network.name(), peer);
        traffic.judge(networks);
        return store.begin(
                new ComputeOperation.Start(type, network.name(), network.id(), user, Traffic.PEERING, networks),
                store.timings().peering(),
                end);
    }
}
