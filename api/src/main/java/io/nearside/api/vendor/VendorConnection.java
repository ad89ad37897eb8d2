package io.nearside.api.vendor;

import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that a vendor knows of, anybody's.
 *
 * @param id null while the vendor gives it none
 * @param consumer the endpoint, by which ours is told from others
 * @param address the address that the vendor was told it has; null if it was told none
 * @param says the vendor's own words on its state, empty if it has none
 */
public record VendorConnection(
        @Nullable VendorConnectionId id,
        ServiceId service,
        ConsumerId consumer,
        State state,
        @Nullable InetAddress address,
        String says) {

    /** Where a connection stands. */
    public enum State {
        /** It waits for its admission. */
        TO_ADMIT,
        /** Admitted; the vendor or the cloud is at work. */
        ADMITTING,
        /** Admitted; the vendor waits for its address. */
        NEEDS_ADDRESS,
        ACTIVE,
        REFUSED,
        /** Our side removed the endpoint. */
        CUT_BY_NEAR,
        FAILED,
        LEAVING,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** Its id, if it has one yet. */
    public Optional<VendorConnectionId> named() {
        return Optional.ofNullable(id);
    }

    /** The address that the vendor was told, if it was. */
    public Optional<InetAddress> toldAddress() {
        return Optional.ofNullable(address);
    }
}
