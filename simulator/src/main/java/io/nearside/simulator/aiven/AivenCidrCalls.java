package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranges behind the customer's end: changed for a project VPC with the peering named in each range, for an organization's by the path. */
final class AivenCidrCalls {
    private final AivenStore store;
    private final AivenRules rules;
    private final AivenJson shapes;

    AivenCidrCalls(AivenStore store, AivenRules rules) {
        this.store = store;
        this.rules = rules;
        this.shapes = new AivenJson(store);
    }

    /** The answer is the VPC, which shows the ranges a while later. */
    Answer change(AivenVpc vpc, AivenCall call) {
        Optional<AivenPeering> only = call.named("peering").isEmpty()
                ? Optional.empty()
                : Optional.of(AivenPeeringCalls.byId(vpc, call.named("peering")));
        JsonNode body = call.body();
        rules.refuseIf(
                AivenRefusal.RANGES_NULL,
                isNoList(body, "add") || isNoList(body, "delete"),
                400,
                "add and delete must be lists");
        rules.refuseIf(
                AivenRefusal.RANGES_NOTHING,
                body.path("add").isEmpty() && body.path("delete").isEmpty(),
                400,
                "At least one of add and delete must not be empty");
        Map<AivenPeering, List<String>> changed = new LinkedHashMap<>();
        for (AivenPeering peering : only.map(List::of).orElse(vpc.peerings())) {
            List<String> left = new ArrayList<>(peering.cidrs());
            left.removeAll(Json.texts(body.path("delete")));
            changed.put(peering, left);
        }
        for (JsonNode item : body.path("add")) {
            rules.refuseIf(
                    AivenRefusal.RANGES_GROUP,
                    vpc.cloud().provider().equals(AivenCloud.AWS) && item.hasNonNull("peer_resource_group"),
                    400,
                    "peer_resource_group is not supported for AWS");
            List<String> ranges = changed.get(only.orElseGet(() -> AivenPeeringCalls.fitting(
                    vpc,
                    new AivenPeer(
                            Json.text(item, "peer_cloud_account").orElse(""),
                            Json.text(item, "peer_vpc").orElse(""),
                            Json.text(item, "peer_region").orElse(""),
                            Json.text(item, "peer_resource_group").orElse(""),
                            AivenPeer.Authority.NONE))));
            String cidr = Json.text(item, "cidr").orElse("");
            if (ranges != null && !ranges.contains(cidr)) {
                ranges.add(cidr);
            }
        }
        changed.values().forEach(rules::checkRanges);
        boolean same = changed.entrySet().stream()
                .allMatch(each -> each.getValue().equals(each.getKey().cidrs()));
        changed.forEach((peering, ranges) -> peering.reroute(ranges, store.now(), store.timings()));
        Answer answer = Answer.json(200, shapes.whole(vpc));
        return same ? answer.withoutEffect() : answer;
    }

    private static boolean isNoList(JsonNode body, String name) {
        return body.has(name) && !body.path(name).isArray();
    }
}
