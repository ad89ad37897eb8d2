package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Objects;

/** VPCs of a project or an organization: listed, made, read, deleted. */
final class AivenVpcCalls {
    private final AivenStore store;
    private final AivenJson shapes;
    private final AivenRules rules;
    private final AivenPeeringCalls peerings;

    AivenVpcCalls(AivenStore store, AivenRules rules, AivenPeeringCalls peerings) {
        this.store = store;
        this.shapes = new AivenJson(store);
        this.rules = rules;
        this.peerings = peerings;
    }

    Answer list(AivenCall call) {
        ObjectNode body = Json.object();
        ArrayNode vpcs = body.putArray("vpcs");
        vpcs(call).forEach(vpc -> vpcs.add(shapes.brief(vpc)));
        return Answer.json(200, body);
    }

    Answer create(AivenCall call) {
        JsonNode body = call.body();
        JsonNode place = call.home().isOrganization() ? rules.onlyCloud(body) : body;
        AivenCloud cloud = rules.cloud(Json.text(place, "cloud_name").orElse(""));
        String cidr = Json.text(place, "network_cidr").orElse("");
        String displayName = Json.text(body, "display_name").orElse("");
        rules.checkName(call.home(), displayName);
        rules.checkCidr(cloud, cidr);
        rules.refuseIf(
                AivenRefusal.PEERINGS_MISSING,
                !body.path("peering_connections").isArray(),
                400,
                "peering_connections is required");
        rules.refuseIf(
                AivenRefusal.VPC_QUOTA,
                // Whether an organization has a quota is not published.
                !call.home().isOrganization()
                        && vpcs(call).stream()
                                .anyMatch(vpc -> vpc.cloud().equals(cloud) && vpc.state() != AivenVpcState.DELETED),
                409,
                "VPC for cloud " + cloud.name() + " already exists");
        AivenVpc vpc = store.addVpc(call.home(), store.world().ids().uuid(), cloud, cidr);
        vpc.displayName(displayName);
        body.path("peering_connections").forEach(wanted -> peerings.request(vpc, wanted));
        return Answer.json(200, shapes.whole(vpc));
    }

    Answer read(AivenCall call) {
        ObjectNode body = shapes.whole(vpc(call));
        store.lie().accept(body);
        return Answer.json(200, body);
    }

    /** Services keep it; peerings do not and go with it. */
    Answer delete(AivenCall call) {
        AivenVpc vpc = vpc(call);
        rules.refuseIf(
                AivenRefusal.VPC_HAS_SERVICES,
                store.fleet().services().stream().anyMatch(each -> each.isIn(vpc)),
                409,
                "VPC cannot be deleted while there are services in it");
        boolean repeated = vpc.state() == AivenVpcState.DELETING || vpc.state() == AivenVpcState.DELETED;
        vpc.delete(store.now());
        Answer answer = Answer.json(200, shapes.whole(vpc));
        return repeated ? answer.withoutEffect() : answer;
    }

    AivenVpc vpc(AivenCall call) {
        String id = call.named("vpc");
        return vpcs(call).stream()
                .filter(vpc -> vpc.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AivenRefused(404, "VPC " + id + " does not exist"));
    }

    private List<AivenVpc> vpcs(AivenCall call) {
        return Objects.requireNonNull(store.homes().get(call.home()));
    }
}
