package io.nearside.azure.endpoint;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.PrivateEndpointInner;
import com.azure.resourcemanager.network.models.PrivateLinkServiceConnection;
import com.azure.resourcemanager.network.models.PrivateLinkServiceConnectionState;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.NetworkId;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads private endpoints. Where one stands and whether it is let in are two things: creation ends before the owner has decided. The
 * connection's status is read first, and of it nothing but the status: the words beside it are free text (recordings of azure-cli).
 */
final class AzureEndpointReader {

    private AzureEndpointReader() {}

    static Endpoint endpoint(PrivateEndpointInner shown) {
        Optional<PrivateLinkServiceConnection> connection = connection(shown);
        Optional<PrivateLinkServiceConnectionState> decision =
                connection.map(PrivateLinkServiceConnection::privateLinkServiceConnectionState);
        Approval approval =
                approval(decision.map(PrivateLinkServiceConnectionState::status).orElse(null));
        return new Endpoint(
                new EndpointName(AzureAnswers.present("name", shown.name())),
                new ConsumerId(AzureAnswers.present("id", shown.id())),
                connection
                        .map(PrivateLinkServiceConnection::privateLinkServiceId)
                        .orElse(""),
                state(
                        shown.provisioningState() == null
                                ? null
                                : shown.provisioningState().toString(),
                        approval),
                approval,
                AzureAnswers.mark(shown.tags()),
                decision.map(AzureEndpointReader::words).orElse(""),
                network(shown));
    }

    /** An endpoint's name is its resource group's, whichever network it is in. */
    private static @Nullable NetworkId network(PrivateEndpointInner shown) {
        return Optional.ofNullable(shown.subnet())
                .flatMap(subnet -> Optional.ofNullable(subnet.id()))
                .flatMap(ArmId::read)
                .filter(subnet -> subnet.isOf("virtualNetworks/subnets"))
                .map(ArmId::network)
                .orElse(null);
    }

    /** The interface of an endpoint, as soon as it is shown, which is with the first answer; empty if it has none. */
    static Optional<ArmId> card(PrivateEndpointInner shown) {
        return AzureAnswers.list(shown.networkInterfaces()).stream()
                .map(NetworkInterfaceInner::id)
                .flatMap(id -> Optional.ofNullable(id).flatMap(ArmId::read).stream())
                .findFirst();
    }

    /** An endpoint leads to one service; whether its owner was asked or let it in at once decides in which list that is. */
    private static Optional<PrivateLinkServiceConnection> connection(PrivateEndpointInner shown) {
        return Stream.concat(
                        AzureAnswers.list(shown.manualPrivateLinkServiceConnections()).stream(),
                        AzureAnswers.list(shown.privateLinkServiceConnections()).stream())
                .findFirst();
    }

    private static Approval approval(@Nullable String status) {
        return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "pending" -> Approval.PENDING;
            case "approved" -> Approval.APPROVED;
            case "rejected" -> Approval.REJECTED;
            // Learn, "Manage private endpoint connections", and the comment of the field in azure-rest-api-specs.
            case "disconnected", "removed" -> Approval.CUT;
            default -> Approval.UNKNOWN;
        };
    }

    /** An endpoint that was turned away stands as Succeeded or as Failed (both were recorded): what failed then is the approval. */
    private static State state(@Nullable String provisioning, Approval approval) {
        return switch (provisioning == null ? "" : provisioning) {
            case "Creating", "Updating" -> State.SETTLING;
            case "Succeeded" -> State.STANDING;
            case "Deleting" -> State.LEAVING;
            case "Failed", "Canceled" ->
                approval == Approval.REJECTED || approval == Approval.CUT ? State.STANDING : State.FAILED;
            default -> State.UNKNOWN;
        };
    }

    private static String words(PrivateLinkServiceConnectionState decision) {
        return Stream.of(Optional.ofNullable(decision.description()), Optional.ofNullable(decision.actionsRequired()))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(said -> !said.isEmpty() && !said.equals("None"))
                .collect(Collectors.joining("; "));
    }
}
