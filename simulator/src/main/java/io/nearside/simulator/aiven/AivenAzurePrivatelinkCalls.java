package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Answer;
import java.util.List;

/** Services published for private endpoints in Azure, and the endpoints' connections. */
final class AivenAzurePrivatelinkCalls extends AivenAskedCalls {
    private final AivenStore store;
    private final AivenPrivatelinkRules rules;

    AivenAzurePrivatelinkCalls(AivenStore store, AivenRules rules) {
        super(store, AivenCloud.AZURE);
        this.store = store;
        this.rules = new AivenPrivatelinkRules(store, rules);
    }

    @Override
    ObjectNode json(AivenAskedPrivatelink link) {
        return AivenAzurePrivatelinkJson.privatelink(link);
    }

    @Override
    ObjectNode json(AivenAskedConnection connection) {
        return AivenAzurePrivatelinkJson.connection(connection);
    }

    /** One that is asked for while nodes are being replaced stays in creation for ever, also after they are (aiven/terraform-provider-aiven#680). */
    Answer create(AivenManaged service, AivenCall call) {
        List<String> subscriptions = rules.subscriptions(call.body());
        rules.checkPublishableInAzure(service);
        boolean stuck = service.nodes().isRolling() && store.world().refuses(AivenRefusal.PRIVATELINK_REBALANCING);
        AivenAskedPrivatelink made = new AivenAskedPrivatelink(subscriptions, stuck, store.now());
        service.asked(made);
        return shown(made);
    }

    Answer update(AivenManaged service, AivenCall call) {
        AivenAskedPrivatelink link = link(service);
        List<String> wanted = rules.subscriptions(call.body());
        rules.checkStays(link.state());
        boolean repeated = wanted.equals(link.accounts());
        link.allow(wanted, store.fleet().hands(service));
        return repeated ? shown(link).withoutEffect() : shown(link);
    }

    Answer approve(AivenManaged service, AivenCall call) {
        AivenAskedConnection connection = connection(service, call);
        rules.checkApprovable(connection);
        connection.approve("", store.now());
        return shown(connection);
    }

    Answer reach(AivenManaged service, AivenCall call) {
        AivenAskedConnection connection = connection(service, call);
        String address = rules.address(call.body());
        rules.checkReachable(connection);
        boolean repeated = address.equals(connection.address());
        connection.reach(address);
        return repeated ? shown(connection).withoutEffect() : shown(connection);
    }
}
