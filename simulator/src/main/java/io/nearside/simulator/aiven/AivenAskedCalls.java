package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;

/** What Azure and Google have in common: a published service and its endpoints' connections. There is no call to reject one. */
abstract class AivenAskedCalls {
    static final String ABSENT = "Privatelink does not exist";

    private final AivenStore store;
    private final String provider;

    /** @param provider in whose cloud */
    AivenAskedCalls(AivenStore store, String provider) {
        this.store = store;
        this.provider = provider;
    }

    abstract ObjectNode json(AivenAskedPrivatelink link);

    abstract ObjectNode json(AivenAskedConnection connection);

    Answer read(AivenManaged service) {
        return told(json(link(service)));
    }

    Answer delete(AivenManaged service) {
        AivenAskedPrivatelink link = link(service);
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
        link(service).connections().forEach(each -> connections.add(json(each)));
        return told(body);
    }

    private Answer told(ObjectNode body) {
        store.lie().accept(body);
        return Answer.json(200, body);
    }

    AivenAskedConnection connection(AivenManaged service, AivenCall call) {
        return link(service).connections().stream()
                .filter(each -> each.id().equals(call.named("connection")))
                .findFirst()
                .orElseThrow(() -> new AivenRefused(404, "Privatelink connection does not exist"));
    }

    AivenAskedPrivatelink link(AivenManaged service) {
        return service.asked()
                .filter(link -> service.cloud().is(provider))
                .orElseThrow(() -> new AivenRefused(404, ABSENT));
    }

    Answer shown(AivenAskedPrivatelink link) {
        return Answer.json(200, json(link));
    }

    Answer shown(AivenAskedConnection connection) {
        return Answer.json(200, json(connection));
    }
}
