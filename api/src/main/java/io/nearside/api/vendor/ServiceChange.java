package io.nearside.api.vendor;

import io.nearside.api.vendor.VendorService.Addressing;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about how a service is reached.
 *
 * @param open components to switch on for endpoints
 * @param close components to switch off for endpoints
 * @param addressing whether it is to run on its static addresses; null to leave that as it is
 */
public record ServiceChange(
        Set<String> open, Set<String> close, @Nullable Addressing addressing) {

    public ServiceChange {
        open = Set.copyOf(open);
        close = Set.copyOf(close);
    }

    /** Whether it is to run on its static addresses, if that is to change. */
    public Optional<Addressing> wantedAddressing() {
        return Optional.ofNullable(addressing);
    }
}
