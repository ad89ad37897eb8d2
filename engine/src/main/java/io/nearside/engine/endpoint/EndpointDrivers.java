package io.nearside.engine.endpoint;

import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorServices;
import io.nearside.engine.provider.Ends;
import java.util.Optional;

/**
 * What the two ends of a private endpoint can do.
 *
 * @param requests empty for a vendor that was asked outside Nearside; it has no settings to change either
 */
record EndpointDrivers(
        PrivateEndpoints endpoints,
        Optional<Firewalls> firewalls,
        Optional<FirewallMaking> making,
        VendorServices services,
        VendorEndpoints vendorEndpoints,
        Optional<EndpointRequests> requests,
        Optional<ServiceSettings> settings,
        Optional<StaticAddresses> addresses,
        Optional<EndpointRefresh> refresh,
        Optional<ServicePrices> prices) {

    static EndpointDrivers of(Ends ends) {
        String what = "private endpoints";
        Optional<EndpointRequests> requests = ends.far().find(EndpointRequests.class);
        return new EndpointDrivers(
                Ends.require(ends.near(), PrivateEndpoints.class, what),
                ends.near().find(Firewalls.class),
                ends.near().find(FirewallMaking.class),
                Ends.require(ends.far(), VendorServices.class, what),
                Ends.require(ends.far(), VendorEndpoints.class, what),
                requests,
                requests.map(asked -> Ends.require(ends.far(), ServiceSettings.class, "a change of its services")),
                ends.far().find(StaticAddresses.class),
                ends.far().find(EndpointRefresh.class),
                ends.far().find(ServicePrices.class));
    }
}
