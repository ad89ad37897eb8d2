package io.nearside.api.vendor;

import io.nearside.api.model.Region;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a network of a vendor's is, or would be.
 *
 * @param cloud the id of the cloud it is on, as {@code near.cloud} spells it; null if the vendor does not say
 * @param region where it is, in that cloud's own spelling, or the beginning of it; null if the vendor does not say
 */
public record VendorPlace(@Nullable String cloud, @Nullable Region region) {

    /** The cloud it is on, if the vendor says. */
    public Optional<String> onCloud() {
        return Optional.ofNullable(cloud);
    }

    /** Where on that cloud it is, if the vendor says. */
    public Optional<Region> place() {
        return Optional.ofNullable(region);
    }
}
