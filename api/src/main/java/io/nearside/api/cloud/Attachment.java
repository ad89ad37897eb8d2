package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.NetworkId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What connects something to a hub.
 *
 * @param kind what is attached
 * @param attached the id of what is attached, in the cloud's own spelling; empty if the cloud does not say
 * @param account who owns what is attached; null if the cloud does not say
 * @param table the hub's table that it sends by, or is about to; null if it sends by none
 * @param says the cloud's own words on its state, empty if it has none
 */
public record Attachment(
        AttachmentId id,
        GatewayId gateway,
        Kind kind,
        String attached,
        @Nullable AccountId account,
        AttachmentState state,
        @Nullable GatewayTableId table,
        String says) {

    /** What is attached. */
    public enum Kind {
        NETWORK,
        /** Anything else: a tunnel, a line, another hub. */
        OTHER
    }

    /** Who owns what is attached, if the cloud says. */
    public Optional<AccountId> owner() {
        return Optional.ofNullable(account);
    }

    /** The hub's table that it sends by, if there is one. */
    public Optional<GatewayTableId> sendsBy() {
        return Optional.ofNullable(table);
    }

    /** Whether it is what attaches this network. */
    public boolean attaches(NetworkId network) {
        return kind == Kind.NETWORK && attached.equals(network.value());
    }
}
