package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Subscriptions and resource groups, read. */
final class ArmSubscriptionCalls {
    private final ArmStore store;

    ArmSubscriptionCalls(ArmStore store) {
        this.store = store;
    }

    Answer list(ArmCall call) {
        return ArmJson.list(store.subscriptions().values().stream()
                .filter(each -> each.tenant().equalsIgnoreCase(call.principal().tenant()))
                .map(ArmSubscriptionCalls::subscription)
                .toList());
    }

    Answer read(ArmCall call) {
        ArmSubscription found = store.subscriptions().get(call.named("subscription"));
        return ArmJson.answer(
                200, subscription(found == null ? new ArmSubscription(call.named("subscription"), "", "") : found));
    }

    Answer groups(ArmCall call) {
        ArmSubscription subscription = store.subscriptions().get(call.named("subscription"));
        return ArmJson.list(
                subscription == null
                        ? List.of()
                        : subscription.groups().values().stream()
                                .map(each -> group(subscription.id(), each))
                                .toList());
    }

    Answer group(ArmCall call) {
        ArmSubscription subscription = store.subscriptions().get(call.named("subscription"));
        ArmSubscription.ArmGroup group =
                subscription == null ? null : subscription.groups().get(call.named("group"));
        if (group == null && store.refuses(AzureRefusal.ARM_GROUP_UNKNOWN)) {
            throw ArmGate.groupMissing(call.named("group"));
        }
        return ArmJson.answer(
                200,
                group(
                        call.named("subscription"),
                        group == null ? new ArmSubscription.ArmGroup(call.named("group"), "") : group));
    }

    private static ObjectNode subscription(ArmSubscription subscription) {
        ObjectNode json = Json.object()
                .put("id", ArmId.ofSubscription(subscription.id()).text())
                .put("authorizationSource", "RoleBased")
                .put("subscriptionId", subscription.id())
                .put("tenantId", subscription.tenant())
                .put("displayName", subscription.name())
                .put("state", "Enabled");
        json.putArray("managedByTenants");
        json.putObject("subscriptionPolicies")
                .put("locationPlacementId", "Public_2014-09-01")
                .put("quotaId", "PayAsYouGo_2014-09-01")
                .put("spendingLimit", "Off");
        return json;
    }

    private static ObjectNode group(String subscription, ArmSubscription.ArmGroup group) {
        ObjectNode json = Json.object()
                .put("id", ArmId.ofGroup(subscription, group.name()).text())
                .put("name", group.name())
                .put("type", "Microsoft.Resources/resourceGroups")
                .put("location", group.location());
        json.putObject("properties").put("provisioningState", ArmState.SUCCEEDED.code());
        return json;
    }
}
