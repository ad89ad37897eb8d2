package io.nearside.engine.peering;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.Router;
import io.nearside.api.error.Problem;
import io.nearside.api.permission.Groundworks;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Side;
import java.util.List;

/** What the flow reads. */
final class PeeringFacts {
    static final Fact<List<Peering>> PEERINGS = Fact.proof("our network's peerings", Side.NEAR);

    static final Fact<List<Half>> HALVES = Fact.proof("our halves of peerings", Side.NEAR);

    static final Fact<RouteMap> ROUTES = Fact.proof("our network's route tables", Side.NEAR);

    /** Of the network as it was read, so before a write only: a link that was ready is not worth the calls each time. */
    static final Fact<RouteMap> WRITTEN_ROUTES = Fact.onDemand("the routes that people have written", Side.NEAR);

    static final Fact<List<Groundworks.Check>> GROUNDWORK = Fact.onDemand("the groundwork on our side", Side.NEAR);

    static final Fact<List<Problem>> DNS_HINDRANCES = Fact.onDemand("our network's DNS settings", Side.NEAR);

    static final Fact<List<Router>> ROUTERS = Fact.admission("our routers", Side.NEAR);

    static final Fact<Network> NETWORK = Fact.admission("our network", Side.NEAR);

    static final Fact<Caller> CALLER = Fact.admission("whose credentials these are", Side.NEAR);

    private PeeringFacts() {}
}
