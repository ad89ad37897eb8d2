package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.error.Problem;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.ServicePrices.Price;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorService;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Side;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** What the flow reads. A finished link needs the service, its connections and our endpoint; the rest only what is still to be made. */
final class EndpointFacts {
    static final Fact<VendorService> SERVICE = Fact.proof("the vendor's service", Side.FAR);

    /** Always asked for, once the service tells which cloud it is on. */
    static final Fact<Optional<List<VendorConnection>>> CONNECTIONS =
            Fact.onDemand("the service's connections", Side.FAR);

    static final Fact<Optional<EndpointOpening>> OPENING = Fact.onDemand("the service's publication", Side.FAR);

    static final Fact<List<StaticAddress>> ADDRESSES = Fact.onDemand("the vendor's static addresses", Side.FAR);

    static final Fact<List<Price>> PRICES = Fact.onDemand("the vendor's prices", Side.FAR);

    static final Fact<Optional<Endpoint>> ENDPOINT = Fact.proof("our endpoint", Side.NEAR);

    /** Those that the file names, or the one of the link's own. */
    static final Fact<List<Firewall>> FIREWALLS = Fact.proof("the security groups", Side.NEAR);

    static final Fact<List<InetAddress>> PRIVATE_ADDRESSES = Fact.onDemand("our endpoint's address", Side.NEAR);

    /** Asked for once the place is known and what the endpoint leads to. */
    static final Fact<List<Problem>> REFUSALS = Fact.onDemand("what the endpoint is to lead to", Side.NEAR);

    static final Fact<EndpointSite> SITE = Fact.admission("the endpoint's place", Side.NEAR);

    private EndpointFacts() {}
}
