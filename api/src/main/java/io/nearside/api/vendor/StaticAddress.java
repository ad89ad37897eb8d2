package io.nearside.api.vendor;

import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address that a vendor keeps for us.
 *
 * @param service the service that it is attached to; null if it is attached to none
 */
public record StaticAddress(StaticAddressId id, @Nullable ServiceId service, State state) {

    /** Where an address stands. */
    public enum State {
        MAKING,
        /** Attached to nothing. */
        FREE,
        /** Attached to a service that does not use it. */
        ATTACHED,
        /** A node of its service uses it. */
        IN_USE,
        LEAVING,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** The service that it is attached to, if it is attached. */
    public Optional<ServiceId> of() {
        return Optional.ofNullable(service);
    }
}
