package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.conformance.stage.VendorStage;
import io.nearside.simulator.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A project of ours at Aiven with one VPC in one of its clouds, asked over its REST API. */
final class AivenStage implements VendorStage {
    static final String RANGE = "10.20.0.0/24";

    private static final String VPCS = "/v1/project/" + AivenHarness.PROJECT + "/vpcs";

    /** On Google one peering waits for the other's operation, and Aiven sees that it is over when it looks again. */
    private static final int ROUNDS = 5;

    private final Simulator simulator;

    private final AivenPeers peers;

    private final UsersRequests requests;

    private final String vpc;

    AivenStage(Simulator simulator, AivenPeers peers) {
        this.simulator = simulator;
        this.peers = peers;
        this.requests = new UsersRequests(simulator, Map.of("Authorization", "aivenv1 " + AivenHarness.TOKEN));
        this.vpc = simulator.world().aiven().createVpc(AivenHarness.PROJECT, peers.cloud(), RANGE);
    }

    /** Where the VPC is, in Aiven's words. */
    String cloud() {
        return peers.cloud();
    }

    @Override
    public VendorNetworkId network() {
        return new VendorNetworkId(vpc);
    }

    @Override
    public Set<Cidr> ranges() {
        return Set.of(Cidr.of(RANGE));
    }

    @Override
    public VendorNetworkId absentVendorNetwork() {
        return new VendorNetworkId("00000000-0000-4000-8000-00000000dead");
    }

    @Override
    public CustomerEnd.OfNetwork end() {
        return peers.end();
    }

    @Override
    public CustomerEnd.OfNetwork otherEnd() {
        return peers.otherEnd();
    }

    @Override
    public void put(CustomerEnd.OfNetwork with) {
        requests.post(VPCS + "/" + vpc + "/peering-connections", peers.body(with));
    }

    @Override
    public void fulfil(CustomerEnd.OfNetwork end, NearTask task) {
        peers.fulfil(end, task);
    }

    @Override
    public List<String> requested() {
        return peerings().stream()
                .map(request -> peers.network(request).value())
                .toList();
    }

    /** What Aiven has of the VPC's peerings and is not about to forget. */
    List<JsonNode> peerings() {
        return StreamSupport.stream(
                        requests.get(VPCS + "/" + vpc)
                                .path("peering_connections")
                                .spliterator(),
                        false)
                .filter(request -> !request.path("state").asText().startsWith("DELET"))
                .toList();
    }

    @Override
    public VendorNetworkWish wish() {
        return peers.wish();
    }

    @Override
    public VendorNetworkWish unfit() {
        return peers.unfit();
    }

    @Override
    public List<Cidr> made() {
        return StreamSupport.stream(requests.get(VPCS).path("vpcs").spliterator(), false)
                .filter(row -> row.path("cloud_name").asText().equals(wish().place()))
                .map(row -> Cidr.of(row.path("network_cidr").asText()))
                .toList();
    }

    @Override
    public void serve(String name) {
        simulator.world().aiven().addService(vpc, name);
    }

    @Override
    public void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            simulator.clock().advance(Duration.ofMinutes(1));
            simulator.world().aiven().settle();
            peers.settle();
        }
    }
}
