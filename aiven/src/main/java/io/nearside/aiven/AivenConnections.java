package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.guice.http.ServiceWords;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What connections have in common where each endpoint is let in for itself and its address is told. */
final class AivenConnections {
    private static final String ADDRESS = "user_ip_address";

    private AivenConnections() {}

    /**
     * A connection.
     *
     * @param consumer the key of whose endpoint it is
     * @throws IllegalArgumentException if it does not say whose endpoint it is
     */
    static VendorConnection of(ServiceId service, JsonNode row, String consumer) {
        String id = AivenClient.textOrNull(row, "privatelink_connection_id");
        String address = AivenClient.textOrNull(row, ADDRESS);
        String state = AivenClient.text(row, "state");
        State meaning = state(state, address);
        return new VendorConnection(
                id == null ? null : new VendorConnectionId(id),
                service,
                new ConsumerId(AivenClient.text(row, consumer)),
                meaning,
                address == null ? null : AddressText.read(address),
                meaning == State.UNKNOWN ? ServiceWords.of(state) : "");
    }

    /** There is no state for a refusal, nor for an end (aiven/go-client-codegen, ConnectionStateType). */
    private static State state(String state, @Nullable String address) {
        return switch (state) {
            case "pending-user-approval" -> State.TO_ADMIT;
            case "user-approved" -> State.ADMITTING;
            case "connected" -> address == null ? State.NEEDS_ADDRESS : State.ADMITTING;
            case "active" -> State.ACTIVE;
            default -> State.UNKNOWN;
        };
    }

    /** Our endpoint's address; empty if it is not known. */
    static Optional<InetAddress> address(Handover ours) {
        return ours.addresses().stream().findFirst();
    }

    /** Our endpoint's address where it was let in with none or with another one; empty if that is not so, or it is not known. */
    static Optional<InetAddress> untold(VendorConnection seen, Handover ours) {
        Optional<InetAddress> address = address(ours);
        // An endpoint that was made anew under its old name has another address than Aiven goes by.
        boolean outdated = seen.state() == State.ACTIVE
                && seen.toldAddress().isPresent()
                && !seen.toldAddress().equals(address);
        return seen.state() == State.NEEDS_ADDRESS || outdated ? address : Optional.empty();
    }

    /** The body that tells an address. */
    static String telling(InetAddress address) {
        return AivenClient.JSON
                .createObjectNode()
                .put(ADDRESS, address.getHostAddress())
                .toString();
    }
}
