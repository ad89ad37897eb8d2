package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.compute.ComputeOperation.Traffic;
import io.nearside.simulator.ec2.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Static routes of a network: listed, read, made, deleted, one at a time where networks are peered. */
final class ComputeRouteCalls {
    static final ComputeFields FIELDS = ComputeFields.of(
                    ComputeFields.Type.TEXT, "network", "destRange", "nextHopIp", "nextHopGateway")
            .andResource()
            .and(ComputeFields.Type.NUMBER, "priority")
            .and(ComputeFields.Type.TEXTS, "tags");
    private static final List<String> HOPS = List.of("nextHopIp", "nextHopGateway");

    private final ComputeStore store;
    private final ComputeLife life;
    private final ComputeTraffic traffic;

    ComputeRouteCalls(ComputeStore store, ComputeLife life) {
        this.store = store;
        this.life = life;
        this.traffic = new ComputeTraffic(store);
    }

    Answer list(ComputeCall call) {
        return ComputePages.list(call, ComputeKind.ROUTE, ComputeJson::resource);
    }

    Answer read(ComputeCall call) {
        return Answer.json(200, ComputeJson.resource(call.found(ComputeKind.ROUTE)));
    }

    Answer insert(ComputeCall call) {
        ObjectNode body = call.body(FIELDS);
        ComputeName name = life.wanted(call, ComputeKind.ROUTE, body);
        ComputeName network = ComputeSubnetworkRules.referenced(store, call, "network", body, ComputeKind.NETWORK);
        check(body, network);
        traffic.judgeRoute(network);
        body.put("network", network.link())
                .put("priority", body.path("priority").asInt(1000));
        if (body.has("nextHopGateway")) {
            body.put("nextHopGateway", ComputeRouteDefaults.gateway(name.project()));
        }
        return life.make(call, ComputeKind.ROUTE, name, body, work(network));
    }

    Answer delete(ComputeCall call) {
        ComputeResource route = call.found(ComputeKind.ROUTE);
        ComputeName network = store.canonical(route.reference("network"));
        traffic.judgeRoute(network);
        return life.delete(call, route, work(network));
    }

    private static ComputeLife.Work work(ComputeName network) {
        return new ComputeLife.Work(Traffic.ROUTE, Set.of(network), Optional::empty);
    }

    private void check(ObjectNode route, ComputeName network) {
        store.refuseIf(
                GoogleRefusal.GOOGLE_ROUTE_HOP,
                HOPS.stream().filter(route::has).count() != 1
                        || (route.has("nextHopGateway")
                                && !route.path("nextHopGateway")
                                        .asText()
                                        .endsWith("global/gateways/default-internet-gateway")),
                "resource.nextHop",
                route.path("nextHopGateway").asText(),
                "Exactly one next hop must be specified; the only gateway is the default internet gateway.");
        String range = route.path("destRange").asText();
        if (range.isEmpty()) {
            throw ComputeRefused.required("resource.destRange");
        }
        ComputeFirewallRules.checkRange(store, "resource.destRange", range);
        List<Cidr> own = ComputeSubnetworks.of(store, network).stream()
                .flatMap(each -> ComputeSubnetworks.ranges(each).stream())
                .toList();
        store.refuseIf(
                GoogleRefusal.GOOGLE_ROUTE_INSIDE,
                Cidr.parse(range).stream()
                        .anyMatch(wanted -> own.stream().anyMatch(subnetwork -> subnetwork.contains(wanted))),
                "resource.destRange",
                range,
                "The range is within that of a subnetwork of the network.");
        String address = route.path("nextHopIp").asText();
        store.refuseIf(
                GoogleRefusal.GOOGLE_ROUTE_ADDRESS,
                !address.isEmpty()
                        && Cidr.parse(address + "/32").stream()
                                .noneMatch(hop -> own.stream().anyMatch(subnetwork -> subnetwork.contains(hop))),
                "resource.nextHopIp",
                address,
                "nextHopIp does not belong to a subnetwork of the network.");
        ComputeFirewallRules.checkPriority(store, route.path("priority").asInt(1000));
    }
}
