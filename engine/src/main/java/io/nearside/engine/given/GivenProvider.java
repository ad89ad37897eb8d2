package io.nearside.engine.given;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.api.vendor.VendorPeerings;
import java.util.Optional;
import java.util.Set;

/** Offers what a file can say of a vendor. */
final class GivenProvider implements Provider {
    private final VendorPeerings peerings;

    GivenProvider(VendorPeerings peerings) {
        this.peerings = peerings;
    }

    @Override
    public String id() {
        return GivenPlugin.ID;
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return Set.of(VendorPeerings.class);
    }

    @Override
    public <C extends Capability> Optional<C> find(Class<C> type) {
        return type.equals(VendorPeerings.class) ? Optional.of(type.cast(peerings)) : Optional.empty();
    }

    @Override
    public <T> Optional<T> nativeClient(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
