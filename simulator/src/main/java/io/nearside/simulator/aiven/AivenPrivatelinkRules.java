package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Aiven needs of a service to publish it, and of a connection to go on with it. The prerequisites are documented (use-azure-privatelink, use-aws-privatelinks, use-google-private-service-connect); that the request is refused without them, and with which
 * status and text, is not published and is this simulator's inference.
 */
final class AivenPrivatelinkRules {
    private static final int MOST_SUBSCRIPTIONS = 16;
    private static final String EXISTS = "Privatelink already exists";
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern ADDRESS =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");

    /** A whole account, a user or a role (use-aws-privatelinks). */
    private static final Pattern PRINCIPAL =
            Pattern.compile("arn:aws[-a-z]*:iam::\\d{12}:(root|(user|role)/[\\w+=,.@/-]+)");

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
                AivenRefusal.PRIVATELINK_SUBSCRIPTIONS,
                !wanted.isArray()
                        || !subscriptions.stream()
                                .allMatch(each -> UUID.matcher(each).matches()),
                400,
                "user_subscription_ids must be a list of subscription ids");
        rules.refuseIf(
                AivenRefusal.PRIVATELINK_MANY,
                subscriptions.size() > MOST_SUBSCRIPTIONS,
                400,
                "user_subscription_ids has more than 16 items");
        return subscriptions;
    }

    /** As they are written, whatever becomes of them in AWS. */
    List<String> principals(JsonNode body) {
        JsonNode wanted = body.path("principals");
        List<String> principals = Json.texts(wanted);
        rules.refuseIf(
                AivenRefusal.PRIVATELINK_PRINCIPALS,
                !wanted.isArray()
                        || !principals.stream()
                                .allMatch(each -> PRINCIPAL.matcher(each).matches()),
                400,
                "principals must be a list of ARNs of accounts, users or roles");
        return principals;
    }

    void checkPublishableInAws(AivenManaged service) {
        checkPublishable(service, AivenCloud.AWS, "an AWS", service.product().hasAwsPrivatelink());
        rules.refuseIf(AivenRefusal.PRIVATELINK_EXISTS, service.aws().isPresent(), 409, EXISTS);
        checkHands(service);
    }

    void checkPublishableInAzure(AivenManaged service) {
        checkPublishable(
                service, AivenCloud.AZURE, "an Azure", service.product().hasAzurePrivatelink());
        rules.refuseIf(
                AivenRefusal.PRIVATELINK_NO_STATIC_IPS,
                !service.config().isStatic(),
                400,
                "Privatelink requires static IP addresses to be enabled for the service");
        rules.refuseIf(AivenRefusal.PRIVATELINK_EXISTS, service.asked().isPresent(), 409, EXISTS);
        checkHands(service);
    }

    void checkPublishableInGoogle(AivenManaged service) {
        checkPublishable(
                service, AivenCloud.GOOGLE, "a Google", service.product().hasGooglePrivatelink());
        rules.refuseIf(AivenRefusal.PRIVATELINK_EXISTS, service.asked().isPresent(), 409, EXISTS);
        checkHands(service);
    }

    void checkBody(Request request) {
        rules.refuseIf(
                AivenRefusal.PRIVATELINK_BODY,
                request.body().isBlank(),
                400,
                "Invalid input: a JSON object is required");
    }

    private void checkPublishable(AivenManaged service, String provider, String place, boolean supported) {
        rules.refuseIf(
                AivenRefusal.PRIVATELINK_ELSEWHERE,
                !service.cloud().is(provider),
                400,
                "Service is not in " + place + " cloud");
        rules.refuseIf(
                AivenRefusal.PRIVATELINK_TYPE,
                !supported,
                400,
                "Privatelink is not supported for " + service.product().type());
        rules.refuseIf(
                AivenRefusal.PRIVATELINK_NO_VPC,
                service.vpc().isEmpty(),
                400,
                "Privatelink requires the service to be in a project VPC");
    }

    private void checkHands(AivenManaged service) {
        if (!store.fleet().hasHands(service)) {
            throw new AivenRefused(
                    501,
                    "The simulator cannot publish anything in "
                            + service.cloud().name());
        }
    }

    void checkStays(AivenPublicationState state) {
        rules.refuseIf(
                AivenRefusal.PRIVATELINK_DELETING,
                state == AivenPublicationState.DELETING,
                409,
                "Privatelink is being deleted");
    }

    void checkApprovable(AivenAskedConnection connection) {
        rules.refuseIf(
                AivenRefusal.CONNECTION_APPROVED,
                connection.state() != AivenAskedConnection.State.PENDING_USER_APPROVAL,
                409,
                "Privatelink connection is not pending user approval");
    }

    /** As in the tests of gcp_privatelink_connection_approval. */
    void checkPublished(AivenPublicationState state) {
        rules.refuseIf(
                AivenRefusal.CONNECTION_UNPUBLISHED,
                state != AivenPublicationState.ACTIVE,
                409,
                "Privatelink state is " + state.text());
    }

    /** As there. */
    void checkPending(AivenAskedConnection connection) {
        rules.refuseIf(
                AivenRefusal.CONNECTION_APPROVED,
                connection.state() != AivenAskedConnection.State.PENDING_USER_APPROVAL,
                409,
                "Privatelink connection state is " + connection.state().text());
    }

    void checkReachable(AivenAskedConnection connection) {
        boolean early = switch (connection.state()) {
            case PENDING_USER_APPROVAL, USER_APPROVED -> true;
            case CONNECTED, ACTIVE -> false;
        };
        rules.refuseIf(AivenRefusal.CONNECTION_EARLY, early, 409, "Privatelink connection is not connected");
    }

    String address(JsonNode body) {
        String address = Json.text(body, "user_ip_address").orElse("");
        rules.refuseIf(
                AivenRefusal.CONNECTION_ADDRESS,
                !ADDRESS.matcher(address).matches(),
                400,
                "Invalid user_ip_address: '" + address + "' is not an IPv4 address");
        return address;
    }
}
