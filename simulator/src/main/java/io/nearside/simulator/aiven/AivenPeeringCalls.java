package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Peering connections: requested, refreshed, deleted by natural key. They are read with their VPC. */
final class AivenPeeringCalls {
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
        vpc.peerings().removeIf(each -> each.peer().equals(peer) && each.state() == AivenPeeringState.DELETED);
        AivenPeering known = vpc.peering(peer).orElse(null);
        if (known == null) {
            AivenPeering made = new AivenPeering(
                    store.world().ids().uuid(), peer, Json.texts(wanted.path("user_peer_network_cidrs")), store.now());
            vpc.peerings().add(made);
            return Answer.json(200, shapes.requested(vpc, made));
        }
        if (known.state().isMended()) {
            known.restart(store.now());
            return Answer.json(200, shapes.requested(vpc, known));
        }
        return Answer.json(200, shapes.requested(vpc, known)).withoutEffect();
    }

    Answer refresh(AivenVpc vpc) {
        vpc.peerings().forEach(peering -> peering.refresh(store.now(), store.hands(vpc), store.timings()));
        store.settle();
        return Answer.json(200, shapes.whole(vpc)).withoutEffect();
    }

    Answer delete(AivenVpc vpc, AivenCall call) {
        AivenPeering peering = named(vpc, call);
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
                region);
    }

    /** How Aiven takes a path without a region that fits several peerings is not published; here it fits none. */
    private static AivenPeering named(AivenVpc vpc, AivenCall call) {
        String region = call.named("region");
        List<AivenPeering> fitting = vpc.peerings().stream()
                .filter(each -> each.peer().account().equals(call.named("account")))
                .filter(each -> each.peer().network().equals(call.named("network")))
                .filter(each -> region.isEmpty() || each.peer().region().equals(region))
                .filter(each -> call.named("group").isEmpty())
                .toList();
        if (fitting.size() != 1) {
            throw new AivenRefused(404, "Peering connection does not exist");
        }
        return fitting.get(0);
    }
}
