package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import java.util.List;

/**
 * Services published for private endpoints in Google, and the endpoints' connections: anybody may come, and an address is told with the approval and not again (Aiven's documentation,
 * use-google-private-service-connect). There is no call to change how one is published.
 */
final class AivenGooglePrivatelinkCalls extends AivenAskedCalls {
    private final AivenStore store;
    private final AivenPrivatelinkRules rules;

    AivenGooglePrivatelinkCalls(AivenStore store, AivenRules rules) {
        super(store, AivenCloud.GOOGLE);
        this.store = store;
        this.rules = new AivenPrivatelinkRules(store, rules);
    }

    @Override
    ObjectNode json(AivenAskedPrivatelink link) {
        return AivenGooglePrivatelinkJson.privatelink(link);
    }

    @Override
    ObjectNode json(AivenAskedConnection connection) {
        return AivenGooglePrivatelinkJson.connection(connection);
    }

    Answer create(AivenManaged service, AivenCall call) {
        rules.checkBody(call.request());
        rules.checkPublishableInGoogle(service);
        AivenAskedPrivatelink made = new AivenAskedPrivatelink(List.of(), false, store.now());
        service.asked(made);
        return shown(made);
    }

    Answer approve(AivenManaged service, AivenCall call) {
        String address = rules.address(call.body());
        rules.checkPublished(link(service).state());
        AivenAskedConnection connection = connection(service, call);
        rules.checkPending(connection);
        connection.approve(address, store.now());
        return shown(connection);
    }
}
