package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Subnetworks: listed in a region and in all of them, read, made, deleted. */
final class ComputeSubnetworkCalls {
    static final ComputeFields FIELDS = ComputeFields.of(
                    ComputeFields.Type.TEXT,
                    "network",
                    "ipCidrRange",
                    "purpose",
                    "stackType",
                    "region",
                    "secondaryIpRanges.rangeName",
                    "secondaryIpRanges.ipCidrRange")
            .andResource()
            .and(ComputeFields.Type.FLAG, "privateIpGoogleAccess", "logConfig.enable")
            .and(ComputeFields.Type.OBJECT, "logConfig")
            .and(ComputeFields.Type.OBJECTS, "secondaryIpRanges")
            .and(
                    ComputeFields.Type.OURS,
                    "fingerprint",
                    "gatewayAddress",
                    "state",
                    "privateIpv6GoogleAccess",
                    "utilizationDetails");

    private final ComputeStore store;
    private final ComputeLife life;
    private final ComputeSubnetworkRules rules;

    ComputeSubnetworkCalls(ComputeStore store, ComputeLife life) {
        this.store = store;
        this.life = life;
        this.rules = new ComputeSubnetworkRules(store);
    }

    Answer list(ComputeCall call) {
        return ComputePages.list(call, ComputeKind.SUBNETWORK, ComputeSubnetworkCalls::json);
    }

    /** By region; one without any that match says so. With {@code maxResults} a page has so many of them. */
    Answer listAll(ComputeCall call) {
        String path = "projects/" + call.project().id() + "/aggregated/subnetworks";
        ComputeFilter filter = ComputeFilter.of(call.parameter("filter"));
        List<ObjectNode> matching = all(call).stream()
                .map(ComputeSubnetworkCalls::json)
                .filter(filter::matches)
                .sorted(Comparator.comparing(each -> each.path("selfLink").asText()))
                .toList();
        ObjectNode page = Json.object();
        ComputePages.page(call, matching, page);
        ObjectNode body =
                Json.object().put("kind", "compute#subnetworkAggregatedList").put("id", path);
        ObjectNode scopes = body.putObject("items");
        for (String region : new TreeSet<>(ComputeRegions.ranges().keySet())) {
            List<JsonNode> within = new ArrayList<>();
            page.path("items").forEach(each -> {
                if (each.path("region").asText().endsWith("/" + region)) {
                    within.add(each);
                }
            });
            scope(scopes.putObject(ComputeName.region(region)), ComputeName.region(region), within);
        }
        if (page.has("nextPageToken")) {
            body.set("nextPageToken", page.path("nextPageToken"));
        }
        return Answer.json(200, body.put("selfLink", ComputeName.link("v1", path)));
    }

    private static void scope(ObjectNode scope, String name, List<JsonNode> within) {
        if (!within.isEmpty()) {
            scope.putArray("subnetworks").addAll(within);
            return;
        }
        ObjectNode warning = scope.putObject("warning")
                .put("code", "NO_RESULTS_ON_PAGE")
                .put("message", "No results for the scope '" + name + "'.");
        warning.putArray("data").addObject().put("key", "scope").put("value", name);
    }

    Answer read(ComputeCall call) {
        ComputeResource subnetwork = call.found(ComputeKind.SUBNETWORK);
        ObjectNode json = json(subnetwork);
        if (call.parameter("views").equals("WITH_UTILIZATION")) {
            // The primary range has no name (the contract's comments).
            json.putObject("utilizationDetails")
                    .putArray("ipv4Utilizations")
                    .addObject()
                    .put("totalAllocatedIp", String.valueOf(ComputeSubnetworks.held(store, subnetwork)))
                    .put("totalFreeIp", String.valueOf(ComputeSubnetworks.left(store, subnetwork)));
        }
        return Answer.json(200, json);
    }

    Answer insert(ComputeCall call) {
        ObjectNode body = call.body(FIELDS);
        ComputeName name = life.wanted(call, ComputeKind.SUBNETWORK, body);
        ComputeName network = rules.check(call, body);
        body.remove("region");
        ObjectNode settings = ComputeSubnetworks.settings(body, network);
        return life.make(
                call, ComputeKind.SUBNETWORK, name, settings, ComputeLife.Work.quiet(() -> rules.clash(network, body)));
    }

    Answer delete(ComputeCall call) {
        ComputeResource subnetwork = call.found(ComputeKind.SUBNETWORK);
        return life.delete(call, subnetwork, ComputeLife.Work.quiet(() -> ComputeUse.of(store, subnetwork)));
    }

    private List<ComputeResource> all(ComputeCall call) {
        return store.shown(ComputeKind.SUBNETWORK).stream()
                .filter(each -> each.name().project().equals(call.project().id()))
                .toList();
    }

    private static ObjectNode json(ComputeResource subnetwork) {
        return ComputeJson.resource(subnetwork).put("fingerprint", subnetwork.fingerprint());
    }
}
