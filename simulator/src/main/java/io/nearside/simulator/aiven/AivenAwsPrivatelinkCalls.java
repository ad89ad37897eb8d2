package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Services published for private endpoints in AWS, and the endpoints' connections. There is no call to let one in or out. */
final class AivenAwsPrivatelinkCalls {
    private static final String REGIONS = "supported_regions";

    private final AivenStore store;
    private final AivenPrivatelinkRules rules;

    AivenAwsPrivatelinkCalls(AivenStore store, AivenRules rules) {
        this.store = store;
        this.rules = new AivenPrivatelinkRules(store, rules);
    }

    Answer create(AivenManaged service, AivenCall call) {
        JsonNode body = call.body();
        List<String> principals = rules.principals(body);
        rules.checkPublishableInAws(service);
        AivenAwsPrivatelink made = new AivenAwsPrivatelink(principals, Json.texts(body.path(REGIONS)), store.now());
        service.aws(made);
        return shown(made);
    }

    /** What is left out stays as it is. */
    Answer update(AivenManaged service, AivenCall call) {
        AivenAwsPrivatelink link = link(service);
        JsonNode body = call.body();
        List<String> wanted = body.has("principals") ? rules.principals(body) : link.principals();
        rules.checkStays(link.state());
        boolean repeated = wanted.equals(link.principals()) && !body.has(REGIONS);
        link.allow(wanted, store.fleet().hands(service));
        if (body.has(REGIONS)) {
            link.open(Json.texts(body.path(REGIONS)), store.fleet().hands(service));
        }
        return repeated ? shown(link).withoutEffect() : shown(link);
    }

    Answer read(AivenManaged service) {
        return told(AivenAwsPrivatelinkJson.privatelink(link(service)));
    }

    Answer delete(AivenManaged service) {
        AivenAwsPrivatelink link = link(service);
        boolean repeated = link.state() == AivenPublicationState.DELETING;
        link.delete(store.now());
        return repeated ? shown(link).withoutEffect() : shown(link);
    }

    /** For those who bring a cloud of their own along. Elsewhere Aiven has looked already. */
    Answer refresh(AivenManaged service) {
        link(service);
        return Answer.json(200, Json.object().put("message", "refreshed")).withoutEffect();
    }

    Answer connections(AivenManaged service) {
        ObjectNode body = Json.object();
        ArrayNode connections = body.putArray("connections");
        link(service).connections().forEach(each -> connections.add(AivenAwsPrivatelinkJson.connection(each)));
        return told(body);
    }

    private Answer told(ObjectNode body) {
        store.lie().accept(body);
        return Answer.json(200, body);
    }

    private static AivenAwsPrivatelink link(AivenManaged service) {
        return service.aws().orElseThrow(() -> new AivenRefused(404, AivenAskedCalls.ABSENT));
    }

    private static Answer shown(AivenAwsPrivatelink link) {
        return Answer.json(200, AivenAwsPrivatelinkJson.privatelink(link));
    }
}
