package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Services published for private endpoints in Azure, and the endpoints' connections. There is no call to reject one. */
final class AivenAzurePrivatelinkCalls {
    static final String ABSENT = "Privatelink does not exist";

    private final AivenStore store;
    private final AivenPrivatelinkRules rules;

    AivenAzurePrivatelinkCalls(AivenStore store, AivenRules rules) {
        this.store = store;
        this.rules = new AivenPrivatelinkRules(store, rules);
    }

    /** One that is asked for while nodes are being replaced stays in creation for ever, also after they are (aiven/terraform-provider-aiven#680). */
    Answer create(AivenManaged service, AivenCall call) {
        List<String> subscriptions = rules.subscriptions(call.body());
        rules.checkPublishableInAzure(service);
        boolean stuck = service.nodes().isRolling() && store.world().refuses(AivenRefusal.PRIVATELINK_REBALANCING);
        AivenAzurePrivatelink made = new AivenAzurePrivatelink(subscriptions, stuck, store.now());
        service.azure(made);
        return shown(made);
    }

    Answer update(AivenManaged service, AivenCall call) {
        AivenAzurePrivatelink link = link(service);
        List<String> wanted = rules.subscriptions(call.body());
        rules.checkStays(link.state());
        boolean repeated = wanted.equals(link.subscriptions());
        link.allow(wanted, store.fleet().hands(service));
        return repeated ? shown(link).withoutEffect() : shown(link);
    }

    Answer read(AivenManaged service) {
        return told(AivenAzurePrivatelinkJson.privatelink(link(service)));
    }

    Answer delete(AivenManaged service) {
        AivenAzurePrivatelink link = link(service);
        boolean repeated = link.state() == AivenPublicationState.DELETING;
        link.delete(store.now());
        return repeated ? shown(link).withoutEffect() : shown(link);
    }

    /** Asynchronous: what Aiven sees shows at a later read. The answer is as AWS's is published. */
    Answer refresh(AivenManaged service) {
        link(service).refresh(store.now());
        return Answer.json(200, Json.object().put("message", "refreshed")).withoutEffect();
    }

    Answer connections(AivenManaged service) {
        ObjectNode body = Json.object();
        ArrayNode connections = body.putArray("connections");
        link(service).connections().forEach(each -> connections.add(AivenAzurePrivatelinkJson.connection(each)));
        return told(body);
    }

    private Answer told(ObjectNode body) {
        store.lie().accept(body);
        return Answer.json(200, body);
    }

    Answer approve(AivenManaged service, AivenCall call) {
        AivenAzureConnection connection = connection(service, call);
        rules.checkApprovable(connection);
        connection.approve(store.now());
        return Answer.json(200, AivenAzurePrivatelinkJson.connection(connection));
    }

    Answer reach(AivenManaged service, AivenCall call) {
        AivenAzureConnection connection = connection(service, call);
        String address = rules.address(call.body());
        rules.checkReachable(connection);
        boolean repeated = address.equals(connection.address());
        connection.reach(address);
        Answer answer = Answer.json(200, AivenAzurePrivatelinkJson.connection(connection));
        return repeated ? answer.withoutEffect() : answer;
    }

    private static AivenAzureConnection connection(AivenManaged service, AivenCall call) {
        return link(service).connections().stream()
                .filter(each -> each.id().equals(call.named("connection")))
                .findFirst()
                .orElseThrow(() -> new AivenRefused(404, "Privatelink connection does not exist"));
    }

    private static AivenAzurePrivatelink link(AivenManaged service) {
        return service.azure().orElseThrow(() -> new AivenRefused(404, ABSENT));
    }

    private static Answer shown(AivenAzurePrivatelink link) {
        return Answer.json(200, AivenAzurePrivatelinkJson.privatelink(link));
    }
}
