package io.nearside.api.vendor;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.VendorNetworkId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A peering that a vendor was asked for.
 *
 * @param id the vendor's own name for it
 * @param network the vendor's network that is to be peered
 * @param end our end
 * @param task what the near side has to do; null while the vendor does not say, or no longer does. The engine keeps what it was told
 *     once, since a vendor's answer may lose it (Aiven's {@code state_info} is known to turn null)
 * @param reach the ranges behind our end that the vendor routes to it, where it was told any; empty otherwise, and in states in which the
 *     vendor does not tell
 * @param says the vendor's own words on its state, empty if it has none
 */
public record PeeringRequest(
        PeeringRequestId id,
        VendorNetworkId network,
        CustomerEnd end,
        RequestState state,
        @Nullable NearTask task,
        Set<Cidr> reach,
        String says) {

    public PeeringRequest {
        reach = Set.copyOf(reach);
    }

    /** A request whose end is a network: the vendor learns that one's ranges by itself. */
    public PeeringRequest(
            PeeringRequestId id,
            VendorNetworkId network,
            CustomerEnd end,
            RequestState state,
            @Nullable NearTask task,
            String says) {
        this(id, network, end, state, task, Set.of(), says);
    }

    /** What the near side has to do, if the vendor says. */
    public Optional<NearTask> nearTask() {
        return Optional.ofNullable(task);
    }
}
