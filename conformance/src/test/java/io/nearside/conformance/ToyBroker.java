package io.nearside.conformance;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorServices;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Both ends of a private endpoint in one toy. */
final class ToyBroker implements Provider {
    static final String ID = "toy-broker";

    private static final Set<Class<? extends Capability>> CAPABILITIES = Set.of(
            PrivateEndpoints.class,
            VendorServices.class,
            ServiceSettings.class,
            ServicePrices.class,
            StaticAddresses.class,
            VendorEndpoints.class,
            EndpointRequests.class,
            EndpointRefresh.class,
            Networks.class,
            InheritedRoutes.class,
            Groundworks.class,
            FirewallMaking.class);

    private final List<Capability> drivers;

    ToyBroker(ToyEstate estate, ToyBrokerBug bug) {
        drivers = List.of(
                new ToyEndpoints(estate, bug),
                new ToyVendor(estate, bug),
                new ToyOpenings(estate, bug),
                new ToyGround(estate, bug),
                new ToyGroups(estate, bug));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public <C extends Capability> Optional<C> find(Class<C> type) {
        return drivers.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public <T> Optional<T> nativeClient(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public void close() {}

    static CloudException failure(ErrorKind kind) {
        return new CloudException(kind, "no", new ProviderFault(ID, "a call", 400, "No", null, null), null);
    }

    /** Refused before anything was sent. */
    static CloudException unsent(ErrorKind kind) {
        return new CloudException(kind, "no", new ProviderFault(ID, "a call", 0, null, null, null), null);
    }
}
