package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.ec2.Ec2World;

/** VPCs of an account of ours in the simulated AWS. */
final class AivenAwsPeers implements AivenPeers {
    static final String ACCOUNT = "111122223333";

    static final String REGION = "eu-west-1";

    private static final String ELSEWHERE = "aws-eu-central-1";

    private final Ec2World ec2;

    private final CustomerEnd.OfNetwork end;

    private final CustomerEnd.OfNetwork otherEnd;

    AivenAwsPeers(Simulator simulator) {
        this.ec2 = simulator.world().ec2();
        this.end = end("10.0.0.0/16");
        this.otherEnd = end("10.1.0.0/16");
    }

    private CustomerEnd.OfNetwork end(String range) {
        String network = ec2.createVpc(ACCOUNT, REGION, range);
        return new CustomerEnd.OfNetwork(new AccountId(ACCOUNT), new NetworkId(network), new Region(REGION));
    }

    @Override
    public String cloud() {
        return "aws-" + REGION;
    }

    @Override
    public VendorNetworkWish wish() {
        return new VendorNetworkWish(null, ELSEWHERE, Cidr.of("10.30.0.0/24"));
    }

    /** Wider than any range that the simulated Aiven takes. */
    @Override
    public VendorNetworkWish unfit() {
        return new VendorNetworkWish(null, ELSEWHERE, Cidr.of("10.0.0.0/8"));
    }

    @Override
    public CustomerEnd.OfNetwork end() {
        return end;
    }

    @Override
    public CustomerEnd.OfNetwork otherEnd() {
        return otherEnd;
    }

    @Override
    public ObjectNode body(CustomerEnd.OfNetwork end) {
        return UsersRequests.object()
                .put("peer_cloud_account", end.account().value())
                .put("peer_vpc", end.network().value())
                .put("peer_region", REGION);
    }

    @Override
    public NetworkId network(JsonNode peering) {
        return new NetworkId(peering.path("peer_vpc").asText());
    }

    @Override
    public void fulfil(CustomerEnd.OfNetwork end, NearTask task) {
        PeerProof proof = ((NearTask.Accept) task).claim().proof();
        ec2.acceptPeering(((PeerProof.ById) proof).id().value());
    }

    /** AWS has done everything at once. */
    @Override
    public void settle() {}
}
