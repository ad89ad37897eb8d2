package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Aiven needs of a service to publish it, and of a connection to go on with it. The prerequisites are documented (use-azure-privatelink); that the request is refused without them, and with which
 * status and text, is not published and is this simulator's inference.
 */
final class AivenPrivatelinkRules {
    private static final int MOST_SUBSCRIPTIONS = 16;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern ADDRESS =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");

    private final AivenStore store;
    private final AivenRules rules;

    AivenPrivatelinkRules(AivenStore store, AivenRules rules) {
        this.store = store;
        this.rules = rules;
    }

    List<String> subscriptions(JsonNode body) {
        JsonNode wanted = body.path("user_subscription_ids");
        List<String> subscriptions = Json.texts(wanted);
        rules.refuseIf(
                Refusal.AIVEN_PRIVATELINK_SUBSCRIPTIONS,
                !wanted.isArray()
                        || !subscriptions.stream()
                                .allMatch(each -> UUID.matcher(each).matches()),
                400,
                "user_subscription_ids must be a list of subscription ids");
        rules.refuseIf(
                Refusal.AIVEN_PRIVATELINK_MANY,
                subscriptions.size() > MOST_SUBSCRIPTIONS,
                400,
                "user_subscription_ids has more than 16 items");
        return subscriptions;
    }

    void checkPublishable(AivenManaged service) {
        boolean elsewhere = !service.cloud().provider().equals(AivenCloud.AZURE);
        rules.refuseIf(Refusal.AIVEN_PRIVATELINK_ELSEWHERE, elsewhere, 400, "Service is not in an Azure cloud");
        rules.refuseIf(
                Refusal.AIVEN_PRIVATELINK_TYPE,
                !service.product().hasAzurePrivatelink(),
                400,
                "Privatelink is not supported for " + service.product().type());
        rules.refuseIf(
                Refusal.AIVEN_PRIVATELINK_NO_VPC,
                service.vpc().isEmpty(),
                400,
                "Privatelink requires the service to be in a project VPC");
        rules.refuseIf(
                Refusal.AIVEN_PRIVATELINK_NO_STATIC_IPS,
                !service.config().isStatic(),
                400,
                "Privatelink requires static IP addresses to be enabled for the service");
        rules.refuseIf(
                Refusal.AIVEN_PRIVATELINK_EXISTS, service.azure().isPresent(), 409, "Privatelink already exists");
        if (!store.fleet().hasHands(service)) {
            throw new AivenRefused(
                    501,
                    "The simulator cannot publish anything in "
                            + service.cloud().name());
        }
    }

    void checkStays(AivenAzurePrivatelink link) {
        rules.refuseIf(
                Refusal.AIVEN_PRIVATELINK_DELETING,
                link.state() == AivenAzurePrivatelink.State.DELETING,
                409,
                "Privatelink is being deleted");
    }

    void checkApprovable(AivenAzureConnection connection) {
        rules.refuseIf(
                Refusal.AIVEN_CONNECTION_APPROVED,
                connection.state() != AivenAzureConnection.State.PENDING_USER_APPROVAL,
                409,
                "Privatelink connection is not pending user approval");
    }

    void checkReachable(AivenAzureConnection connection) {
        boolean early = switch (connection.state()) {
            case PENDING_USER_APPROVAL, USER_APPROVED -> true;
            case CONNECTED, ACTIVE -> false;
        };
        rules.refuseIf(Refusal.AIVEN_CONNECTION_EARLY, early, 409, "Privatelink connection is not connected");
    }

    String address(JsonNode body) {
        String address = Json.text(body, "user_ip_address").orElse("");
        rules.refuseIf(
                Refusal.AIVEN_CONNECTION_ADDRESS,
                !ADDRESS.matcher(address).matches(),
                400,
                "Invalid user_ip_address: '" + address + "' is not an IPv4 address");
        return address;
    }
}
