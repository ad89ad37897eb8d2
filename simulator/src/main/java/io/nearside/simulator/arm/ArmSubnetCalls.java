package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.Optional;

/** Subnets: listed, read, written as a whole, deleted. */
final class ArmSubnetCalls {
    private static final int LONGEST_NAME = 80;

    /** How many other addresses are offered. */
    private static final int OTHERS = 5;

    private final ArmStore store;
    private final ArmNetworkJson shapes;
    private final ArmSubnetRules rules;
    private final ArmTraffic traffic;
    private final ArmSubnetLinks links;

    ArmSubnetCalls(ArmStore store, ArmSubnetLinks links) {
        this.store = store;
        this.shapes = new ArmNetworkJson(store);
        this.rules = new ArmSubnetRules(store);
        this.traffic = new ArmTraffic(store);
        this.links = links;
    }

    Answer list(ArmCall call) {
        ArmNetwork network = ArmGate.found(store, ArmNetwork.class, call.id().parentOfList());
        return ArmJson.list(network.subnets().values().stream()
                .map(each -> shapes.subnet(network, each))
                .toList());
    }

    /** Whether an address could be given, and if not some that could (examples/VirtualNetworkCheckIPAddressAvailability.json of azure-rest-api-specs). */
    Answer check(ArmCall call) {
        ArmNetwork network = ArmGate.found(store, ArmNetwork.class, call.id().parentOfList());
        String address = call.request().parameter("ipAddress").orElse("");
        Optional<ArmSubnet> subnet = network.subnets().values().stream()
                .filter(each -> each.contains(address))
                .findFirst();
        boolean kept = subnet.filter(each -> each.keeps(address)).isPresent();
        boolean free = !kept
                && subnet.filter(each -> !each.holders().containsKey(address)).isPresent();
        ObjectNode answer = Json.object().put("available", free).put("isPlatformReserved", kept);
        ArrayNode others = answer.putArray("availableIPAddresses");
        if (!free && subnet.isPresent()) {
            ArmSubnet tried = subnet.get().copy();
            for (int i = 0; i < OTHERS; i++) {
                tried.take(call.id()).ifPresent(others::add);
            }
        }
        return ArmJson.answer(200, answer);
    }

    Answer read(ArmCall call) {
        ArmNetwork network = network(call);
        ArmSubnet subnet = store.subnet(call.id()).orElseThrow(() -> ArmRefused.childMissing(call.id()));
        return ArmJson.answer(200, shapes.subnet(network, subnet));
    }

    Answer put(ArmCall call) {
        call.checkName(LONGEST_NAME);
        ArmNetwork network = network(call);
        links.check(call, network, call.properties());
        Optional<ArmFailure> conflict = traffic.judge(network.id(), call.id());
        boolean existed = store.subnet(call.id()).isPresent();
        ArmSubnet subnet = rules.put(network, call.id().name(), call.properties());
        ArmLongRunning operation = store.change(network, store.timings().network(), () -> conflict);
        return call.accepted(existed ? 200 : 201, shapes.subnet(network, subnet), operation);
    }

    Answer delete(ArmCall call) {
        Optional<ArmSubnet> subnet = store.subnet(call.id());
        if (subnet.isEmpty()) {
            return ArmCall.nothingToDelete();
        }
        rules.checkUnused(subnet.get());
        ArmNetwork network = network(call);
        return call.deleting(
                store.begin(call.id(), network.location(), store.timings().deletion(), () -> {
                    network.subnets().remove(call.id().name());
                    return Optional.empty();
                }));
    }

    private ArmNetwork network(ArmCall call) {
        return ArmGate.found(store, ArmNetwork.class, call.id().parent());
    }
}
