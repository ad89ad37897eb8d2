package io.nearside.api.vendor;

import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.VendorNetworkId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A peering that a vendor was asked for.
 *
 * @param id the vendor's own name for it
 * @param network the vendor's network that is to be peered
 * @param end our end
 * @param task what the near side has to do; null while the vendor does not say, or no longer does. The engine keeps what it was told
 *     once, since a vendor's answer may lose it (Aiven's {@code state_info} is known to turn null)
 * @param says the vendor's own words on its state, empty if it has none
 */
public record PeeringRequest(
        PeeringRequestId id,
        VendorNetworkId network,
        CustomerEnd end,
        RequestState state,
        @Nullable NearTask task,
        String says) {

    /** What the near side has to do, if the vendor says. */
    public Optional<NearTask> nearTask() {
        return Optional.ofNullable(task);
    }
}
