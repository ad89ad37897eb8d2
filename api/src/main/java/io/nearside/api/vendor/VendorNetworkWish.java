package io.nearside.api.vendor;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of the vendor's networks a link means: one by its id, or one in a place, to be found or made.
 *
 * @param id the network's id; null if the file describes it instead
 * @param place where it is or is to be, in the vendor's own spelling; null if the file names an id
 * @param cidr its range; null if any network of that place is meant, which can then only be found, not made
 */
public record VendorNetworkWish(
        @Nullable VendorNetworkId id,
        @Nullable String place,
        @Nullable Cidr cidr) {

    public VendorNetworkWish {
        if (id == null && place == null) {
            throw new IllegalArgumentException("A vendor's network is meant by its id or by its place");
        }
    }

    /** A network by its id. */
    public static VendorNetworkWish of(VendorNetworkId id) {
        return new VendorNetworkWish(id, null, null);
    }

    /** The network's id, if the file names one. */
    public Optional<VendorNetworkId> named() {
        return Optional.ofNullable(id);
    }

    /** The network's range, if the file says it. */
    public Optional<Cidr> range() {
        return Optional.ofNullable(cidr);
    }
}
