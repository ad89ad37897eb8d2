package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Peering connections: requested, refreshed, deleted by natural key or, in an organization, by id. They are read with their VPC. */
final class AivenPeeringCalls {
    private static final String ABSENT = "Peering connection does not exist";

    private final AivenStore store;
    private final AivenJson shapes;
    private final AivenRules rules;

    AivenPeeringCalls(AivenStore store, AivenRules rules) {
        this.store = store;
        this.shapes = new AivenJson(store);
        this.rules = rules;
    }

    Answer create(AivenVpc vpc, AivenCall call) {
        return request(vpc, call.body());
    }

    /** Asking again for the same peer is no error; it begins anew what had failed. */
    Answer request(AivenVpc vpc, JsonNode wanted) {
        AivenPeer peer = peer(vpc, wanted);
        rules.checkPeer(vpc.cloud(), peer);
        rules.checkSimulated(store, vpc.cloud(), peer);
        List<String> ranges = Json.texts(wanted.path("user_peer_network_cidrs"));
        rules.checkRanges(ranges);
        vpc.peerings().removeIf(each -> each.peer().isSame(peer) && each.state() == AivenPeeringState.DELETED);
        AivenPeering known = vpc.peering(peer).orElse(null);
        if (known == null) {
            AivenPeering made = new AivenPeering(store.world().ids().uuid(), peer, ranges, store.now());
            vpc.peerings().add(made);
            return Answer.json(200, shapes.requested(vpc, made));
        }
        if (known.state().isMended()) {
            known.restart(peer, store.now());
            return Answer.json(200, shapes.requested(vpc, known));
        }
        return Answer.json(200, shapes.requested(vpc, known)).withoutEffect();
    }

    /** Asynchronous: the answer is from before, and what Aiven sees shows at a later read (aiven-client, vpc peering-connection refresh). */
    Answer refresh(AivenVpc vpc) {
        vpc.peerings().forEach(peering -> peering.refresh(store.now(), store.hands(vpc), store.timings(peering)));
        return Answer.json(200, shapes.whole(vpc)).withoutEffect();
    }

    Answer delete(AivenVpc vpc, AivenCall call) {
        AivenPeering peering = call.named("peering").isEmpty() ? named(vpc, call) : byId(vpc, call.named("peering"));
        boolean repeated =
                peering.state() == AivenPeeringState.DELETING || peering.state() == AivenPeeringState.DELETED;
        peering.delete(store.now());
        Answer answer = Answer.json(200, shapes.peering(vpc, peering));
        return repeated ? answer.withoutEffect() : answer;
    }

    /** On AWS no region means that of the VPC, also in the answer (Aiven's documentation of the peering commands). */
    private static AivenPeer peer(AivenVpc vpc, JsonNode wanted) {
        boolean regional = vpc.cloud().provider().equals(AivenCloud.AWS);
        String region =
                Json.text(wanted, "peer_region").orElse(regional ? vpc.cloud().region() : "");
        return new AivenPeer(
                Json.text(wanted, "peer_cloud_account").orElse(""),
                Json.text(wanted, "peer_vpc").orElse(""),
                region,
                Json.text(wanted, "peer_resource_group").orElse(""),
                new AivenPeer.Authority(
                        Json.text(wanted, "peer_azure_app_id").orElse(""),
                        Json.text(wanted, "peer_azure_tenant_id").orElse("")));
    }

    private static AivenPeering named(AivenVpc vpc, AivenCall call) {
        return fitting(
                vpc,
                new AivenPeer(
                        call.named("account"),
                        call.named("network"),
                        call.named("region"),
                        call.named("group"),
                        AivenPeer.Authority.NONE));
    }

    static AivenPeering byId(AivenVpc vpc, String id) {
        return vpc.peerings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AivenRefused(404, ABSENT));
    }

    /** How Aiven takes a path without a region or resource group that fits several peerings is not published; here it fits none. */
    static AivenPeering fitting(AivenVpc vpc, AivenPeer named) {
        List<AivenPeering> fitting = vpc.peerings().stream()
                .filter(each -> each.peer().account().equals(named.account()))
                .filter(each -> each.peer().network().equals(named.network()))
                .filter(each -> named.region().isEmpty() || each.peer().region().equals(named.region()))
                .filter(each -> named.group().isEmpty() || each.peer().group().equals(named.group()))
                .toList();
        if (fitting.size() != 1) {
            throw new AivenRefused(404, ABSENT);
        }
        return fitting.get(0);
    }
}
