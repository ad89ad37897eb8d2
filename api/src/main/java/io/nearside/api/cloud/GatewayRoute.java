package io.nearside.api.cloud;

import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayTableId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A route of a hub's table. Its natural key is the table and the range.
 *
 * @param attachment where it leads; null if it drops what it matches, and if its attachment is gone
 */
public record GatewayRoute(
        GatewayTableId table, Cidr destination, @Nullable AttachmentId attachment, Origin origin, RouteState state) {

    /** Who wrote it. */
    public enum Origin {
        /** A person or a program. */
        WRITTEN,
        /** An attachment made its range known. */
        PROPAGATED,
        UNKNOWN
    }

    /** Where it leads, if it leads anywhere. */
    public Optional<AttachmentId> via() {
        return Optional.ofNullable(attachment);
    }

    /** Whether it leads to this attachment, and would carry traffic. */
    public boolean leadsTo(AttachmentId other) {
        return state == RouteState.ACTIVE && other.equals(attachment);
    }
}
