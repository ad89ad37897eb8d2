package io.nearside.simulator.arm;

import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.Optional;

/** Private endpoints and their interfaces: listed, read, made, deleted. */
final class ArmEndpointCalls {
    private static final int LONGEST_NAME = 64;

    private final ArmStore store;
    private final ArmEndpointRules rules;
    private final ArmTraffic traffic;
    private final ArmLinks links;

    ArmEndpointCalls(ArmStore store, ArmLinks links, ArmAccess access) {
        this.store = store;
        this.links = links;
        this.rules = new ArmEndpointRules(store, links, access);
        this.traffic = new ArmTraffic(store);
    }

    Answer list(ArmCall call) {
        return ArmJson.list(store.visible(ArmEndpoint.class, call.scope()).stream()
                .map(ArmEndpointJson::endpoint)
                .toList());
    }

    Answer read(ArmCall call) {
        return ArmJson.answer(200, ArmEndpointJson.endpoint(ArmGate.found(store, ArmEndpoint.class, call.id())));
    }

    Answer interfaces(ArmCall call) {
        return ArmJson.list(store.visible(ArmInterface.class, call.scope()).stream()
                .map(ArmEndpointJson::networkInterface)
                .toList());
    }

    Answer networkInterface(ArmCall call) {
        return ArmJson.answer(
                200, ArmEndpointJson.networkInterface(ArmGate.found(store, ArmInterface.class, call.id())));
    }

    Answer put(ArmCall call) {
        call.checkName(LONGEST_NAME);
        Optional<ArmEndpoint> existing = store.find(ArmEndpoint.class, call.id());
        ArmConnection.Wish wish = rules.wish(call);
        if (existing.isPresent()) {
            rules.checkSame(call, existing.get(), wish);
            return started(
                    call,
                    existing.get(),
                    200,
                    traffic.judge(existing.get().subnet().parent(), call.id()));
        }
        ArmSubnet subnet = rules.subnet(call, call.location());
        ArmLinkService service = rules.target(call, wish);
        rules.checkRoom(subnet);
        Optional<String> wanted = rules.address(call, subnet);
        Optional<ArmFailure> conflict = traffic.judge(subnet.network(), call.id());
        ArmEndpoint endpoint =
                links.add(blank(call, subnet), subnet, wanted, service, wish).orElseThrow(() -> full(subnet));
        if (rules.isApproved(call, wish, service)) {
            endpoint.connection().turn(ArmConnection.APPROVED, "Auto Approved", "None");
        }
        return started(call, endpoint, 201, conflict);
    }

    /** The operation ends before anybody has approved: an endpoint that is made is not one that is let in (recorded). */
    private Answer started(ArmCall call, ArmEndpoint endpoint, int status, Optional<ArmFailure> conflict) {
        endpoint.tags(call.tags());
        ArmInterface its = endpoint.networkInterface();
        its.state(ArmState.UPDATING, store.newId());
        ArmLongRunning operation = store.change(endpoint, store.timings().endpoint(), () -> {
            its.state(ArmState.SUCCEEDED, store.newId());
            if (conflict.isEmpty()) {
                endpoint.connection().awaited();
            }
            return conflict;
        });
        return call.accepted(status, ArmEndpointJson.endpoint(endpoint), operation);
    }

    Answer delete(ArmCall call) {
        Optional<ArmEndpoint> found = store.find(ArmEndpoint.class, call.id());
        if (found.isEmpty()) {
            return ArmCall.nothingToDelete();
        }
        ArmEndpoint endpoint = found.get();
        endpoint.state(ArmState.DELETING, store.newId());
        return call.deleting(
                store.begin(endpoint.id(), endpoint.location(), store.timings().deletion(), () -> {
                    links.remove(endpoint);
                    return Optional.empty();
                }));
    }

    private ArmEndpoint blank(ArmCall call, ArmSubnet subnet) {
        return new ArmEndpoint(
                call.id(),
                call.location(),
                store.newId(),
                store.now().plus(store.timings().visible()),
                subnet.id(),
                Json.text(call.properties(), "customNetworkInterfaceName").orElse(""),
                call.properties().path("ipConfigurations"));
    }

    private static ArmRefused full(ArmSubnet subnet) {
        String prefix = subnet.ranges().isEmpty() ? "" : subnet.ranges().get(0).toString();
        return new ArmRefused(
                400,
                "SubnetIsFull",
                "Subnet " + subnet.id().name() + " with address prefix " + prefix
                        + " does not have enough capacity for 1 IP addresses.");
    }
}
