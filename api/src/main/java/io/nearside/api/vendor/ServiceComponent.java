package io.nearside.api.vendor;

import io.nearside.api.model.VendorConnectionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a component of a service listens.
 *
 * @param name what listens there, in the vendor's word, such as {@code kafka} or {@code schema_registry}
 * @param way by which way it is reached there
 * @param usage what it is for, in the vendor's word, such as {@code primary} or {@code replica}
 * @param connection the endpoint's connection that this host is of; null if it is of none, or of the only one
 */
public record ServiceComponent(
        String name,
        String host,
        int port,
        Way way,
        String usage,
        @Nullable VendorConnectionId connection) {

    /** By which way a host is reached. */
    public enum Way {
        ENDPOINT,
        /** Any other: peerings, the internet. */
        OTHER
    }

    /** The connection that this host is of, if it is of a certain one. */
    public Optional<VendorConnectionId> through() {
        return Optional.ofNullable(connection);
    }
}
