package io.nearside.aiven;

import com.google.inject.Scopes;
import io.nearside.api.permission.Permissions;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorRefresh;
import io.nearside.api.vendor.VendorServices;
import io.nearside.guice.ProviderModule;

/** What Aiven can do. */
public final class AivenModule extends ProviderModule {
    private final AivenSettings settings;

    /** Aiven, as these settings reach it. */
    public AivenModule(AivenSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(AivenSettings.class).toInstance(settings);
        bind(AivenClient.class).in(Scopes.SINGLETON);
        offer(VendorNetworks.class, AivenNetworks.class);
        offer(VendorPeerings.class, AivenPeerings.class);
        offer(PeeringRequests.class, AivenPeerings.class);
        offer(VendorGateways.class, AivenGateways.class);
        offer(VendorRefresh.class, AivenPeerings.class);
        offer(Permissions.class, AivenPermissions.class);
        // Services are in projects: whose are in an organization's VPC only the link file knows.
        if (settings.services().isPresent()) {
            offer(ServiceHosts.class, AivenServiceHosts.class);
            offer(VendorServices.class, AivenServices.class);
            offer(ServiceSettings.class, AivenServices.class);
            offer(ServicePrices.class, AivenPrices.class);
            offer(StaticAddresses.class, AivenStaticAddresses.class);
            offer(VendorEndpoints.class, AivenEndpoints.class);
            offer(EndpointRequests.class, AivenEndpoints.class);
            offer(EndpointRefresh.class, AivenEndpoints.class);
        }
    }
}
