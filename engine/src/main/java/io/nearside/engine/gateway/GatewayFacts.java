package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.model.NetworkId;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Side;
import java.util.List;

/** What the flow reads. Each network has facts of its own. */
final class GatewayFacts {
    static final Fact<List<Attachment>> ATTACHMENTS = Fact.proof("the gateway's attachments", Side.NEAR);

    static final Fact<Gateway> GATEWAY = Fact.admission("the gateway", Side.NEAR);

    /** One call and one for each table: a link that was ready is not worth them each time. */
    static final Fact<List<GatewayTable>> TABLES = Fact.admission("the gateway's route tables", Side.NEAR);

    /** Of the gateway as it was read, and only until the vendor's attachment has shown that the vendor may use it. */
    static final Fact<List<GatewayShare>> SHARES = Fact.onDemand("whom the gateway is shared with", Side.NEAR);

    static final Fact<Caller> CALLER = Fact.admission("whose credentials these are", Side.NEAR);

    private GatewayFacts() {}

    static Fact<Network> network(NetworkId id) {
        return Fact.admission("network " + id, Side.NEAR);
    }

    static Fact<RouteMap> routes(NetworkId id) {
        return Fact.proof("the route tables of " + id, Side.NEAR);
    }
}
