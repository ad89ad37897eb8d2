package io.nearside.gcp.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.error.CloudException;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.gcp.StubCompute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A network on a stand-in, and our halves of its peerings. */
abstract class PeeringStage {
    static final String THEIRS = "projects/aiven-prod-idcn/global/networks/aivenprod-6b1d";

    static final PeerNetwork AIVEN = new PeerNetwork(new AccountId("aiven-prod-idcn"), new NetworkId(THEIRS));

    static final HalfWish WISH = new HalfWish("orders", new Mark("orders"));

    static final String GET = "GET " + StubCompute.PATH;

    static final String ADD = "POST " + StubCompute.PATH + "/addPeering";

    static final String REMOVE = "POST " + StubCompute.PATH + "/removePeering";

    static final String REQUEST_REMOVE = "POST " + StubCompute.PATH + "/requestRemovePeering";

    static final String UPDATE = "PATCH " + StubCompute.PATH + "/updatePeering";

    static final String LIST_ROUTES = "GET " + StubCompute.PATH + "/listPeeringRoutes";

    static final String OPERATION = "GET " + StubCompute.OPERATIONS + "/operation-1";

    static final String OVERLAP =
            "An IP range in the peer network (10.0.0.0/24) overlaps with an IP range in the local network"
                    + " (10.0.0.0/20) allocated by resource (projects/acme-prod/regions/r/subnetworks/s).";

    StubCompute compute = new StubCompute();

    PeeringMirror mirror = compute.capability(PeeringMirror.class);

    @AfterEach
    void stop() {
        compute.close();
    }

    void with(Map<String, ?> near) {
        compute.close();
        compute = new StubCompute(near, Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "stub-token"));
        mirror = compute.capability(PeeringMirror.class);
    }

    static String peering(String state, String more) {
        return """
            {"name": "orders", "state": "%s", "stateDetails": "[2025-09-04T15:59:09.314-07:00]: Words.", %s
             "autoCreateRoutes": true, "exchangeSubnetRoutes": true, "importCustomRoutes": false,
             "exportCustomRoutes": false, "exportSubnetRoutesWithPublicIp": true,
             "importSubnetRoutesWithPublicIp": false, "stackType": "IPV4_ONLY",
             "network": "https://www.googleapis.com/compute/beta/%s"}
            """.formatted(state, more, THEIRS);
    }

    static String network(String... peerings) {
        return "{\"name\": \"backend\", \"autoCreateSubnetworks\": false, \"peerings\": [" + String.join(",", peerings)
                + "]}";
    }

    List<Half> shown(String... peerings) {
        compute.anew(GET).on(GET, 200, network(peerings));
        return mirror.halves(StubCompute.NETWORK);
    }

    Half only(String peering) {
        List<Half> halves = shown(peering);
        assertThat(halves).hasSize(1);
        return halves.get(0);
    }

    static CloudException refused(Runnable call) {
        return catchThrowableOfType(CloudException.class, call::run);
    }
}
