package io.nearside.engine.given;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorServices;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Offers what a file can say of a vendor. */
final class GivenProvider implements Provider {
    private final Map<Class<? extends Capability>, Capability> offered;

    private GivenProvider(Map<Class<? extends Capability>, Capability> offered) {
        this.offered = offered;
    }

    static GivenProvider of(GivenPeerings peerings) {
        return new GivenProvider(Map.of(VendorPeerings.class, peerings));
    }

    static GivenProvider of(GivenGateways gateways) {
        return new GivenProvider(Map.of(VendorPeerings.class, gateways, VendorGateways.class, gateways));
    }

    static GivenProvider of(GivenService service) {
        return new GivenProvider(Map.of(VendorServices.class, service, VendorEndpoints.class, service));
    }

    @Override
    public String id() {
        return GivenPlugin.ID;
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return offered.keySet();
    }

    @Override
    public <C extends Capability> Optional<C> find(Class<C> type) {
        return Optional.ofNullable(offered.get(type)).map(type::cast);
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
