package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Virtual networks: listed, read, written as a whole, deleted. */
final class ArmNetworkCalls {
    private static final int LONGEST_NAME = 64;
    private static final String[] OURS = {
        "provisioningState", "resourceGuid", "subnets", "virtualNetworkPeerings", "defaultPublicNatGateway"
    };

    private final ArmStore store;
    private final ArmNetworkJson shapes;
    private final ArmSubnetRules rules;
    private final ArmTraffic traffic;
    private final ArmSubnetLinks links;

    ArmNetworkCalls(ArmStore store, ArmSubnetLinks links) {
        this.store = store;
        this.shapes = new ArmNetworkJson(store);
        this.rules = new ArmSubnetRules(store);
        this.traffic = new ArmTraffic(store);
        this.links = links;
    }

    Answer list(ArmCall call) {
        return ArmJson.list(store.visible(ArmNetwork.class, call.scope()).stream()
                .map(shapes::network)
                .toList());
    }

    Answer read(ArmCall call) {
        return ArmJson.answer(200, shapes.network(ArmGate.found(store, ArmNetwork.class, call.id())));
    }

    Answer put(ArmCall call) {
        call.checkName(LONGEST_NAME);
        Optional<ArmNetwork> existing = store.find(ArmNetwork.class, call.id());
        JsonNode properties = call.properties();
        if (Json.texts(properties.path("addressSpace").path("addressPrefixes")).isEmpty()) {
            throw ArmRefused.format("Address space must have at least one address prefix: " + call.id());
        }
        Optional<ArmFailure> conflict = traffic.judge(call.id(), call.id());
        ArmNetwork wanted = existing.map(ArmNetwork::copy).orElseGet(() -> blank(call));
        wanted.settings(ArmJson.without(properties, OURS));
        if (properties.has("subnets")) {
            replaceSubnets(call, wanted, properties.path("subnets"));
        }
        ArmNetwork network = existing.orElse(wanted);
        network.become(wanted.copy());
        network.tags(call.tags());
        store.add(network);
        ArmLongRunning operation = store.change(network, store.timings().network(), () -> conflict);
        return call.accepted(existing.isPresent() ? 200 : 201, shapes.network(network), operation);
    }

    Answer delete(ArmCall call) {
        Optional<ArmNetwork> network = store.find(ArmNetwork.class, call.id());
        if (network.isEmpty()) {
            return ArmCall.nothingToDelete();
        }
        network.get().subnets().values().forEach(rules::checkUnused);
        network.get().state(ArmState.DELETING, store.newId());
        return call.deleting(
                store.begin(call.id(), network.get().location(), store.timings().deletion(), () -> {
                    store.peerings().removeAll(call.id());
                    store.remove(call.id());
                    return Optional.empty();
                }));
    }

    private ArmNetwork blank(ArmCall call) {
        return new ArmNetwork(
                call.id(),
                call.location(),
                store.newId(),
                store.now().plus(store.timings().visible()));
    }

    /** A list of subnets is the whole list: those that it leaves out are deleted. */
    private void replaceSubnets(ArmCall call, ArmNetwork network, JsonNode wanted) {
        List<String> kept = new ArrayList<>();
        for (JsonNode each : wanted) {
            String name = each.path("name").asText();
            kept.add(name.toLowerCase(Locale.ROOT));
            links.check(call, network, each.path("properties"));
            rules.put(network, name, each.path("properties"));
        }
        List<ArmSubnet> gone = network.subnets().values().stream()
                .filter(each -> !kept.contains(each.id().name().toLowerCase(Locale.ROOT)))
                .toList();
        gone.forEach(rules::checkUnused);
        gone.forEach(each -> network.subnets().remove(each.id().name()));
    }

    /** What a network that was made from behind says of itself. */
    static ObjectNode settings(Iterable<String> prefixes) {
        ObjectNode settings = Json.object();
        settings.putObject("addressSpace").set("addressPrefixes", Json.strings(prefixes));
        return settings;
    }
}
