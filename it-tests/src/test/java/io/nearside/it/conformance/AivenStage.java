package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.conformance.stage.VendorStage;
import io.nearside.simulator.Simulator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A project of ours at Aiven with one VPC, asked over its REST API. */
final class AivenStage implements VendorStage {
    static final String CLOUD = "aws-eu-west-1";

    static final String RANGE = "10.20.0.0/24";

    private static final String ELSEWHERE = "aws-eu-central-1";

    static final String ACCOUNT = "111122223333";

    static final String REGION = "eu-west-1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Simulator simulator;

    private final String vpc;

    private final CustomerEnd.OfNetwork end;

    private final CustomerEnd.OfNetwork otherEnd;

    AivenStage(Simulator simulator) {
        this.simulator = simulator;
        this.vpc = simulator.world().aiven().createVpc(AivenHarness.PROJECT, CLOUD, RANGE);
        this.end = end("10.0.0.0/16");
        this.otherEnd = end("10.1.0.0/16");
    }

    private CustomerEnd.OfNetwork end(String range) {
        String network = simulator.world().ec2().createVpc(ACCOUNT, REGION, range);
        return new CustomerEnd.OfNetwork(new AccountId(ACCOUNT), new NetworkId(network), new Region(REGION));
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
        return end;
    }

    @Override
    public CustomerEnd.OfNetwork otherEnd() {
        return otherEnd;
    }

    @Override
    public void put(CustomerEnd.OfNetwork with) {
        ObjectNode body = JSON.createObjectNode();
        body.put("peer_cloud_account", with.account().value());
        body.put("peer_vpc", with.network().value());
        body.put("peer_region", REGION);
        send(request("/" + vpc + "/peering-connections")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    @Override
    public List<String> requested() {
        return peerings().stream()
                .map(request -> request.path("peer_vpc").asText())
                .toList();
    }

    /** What Aiven has of the VPC's peerings and is not about to forget. */
    List<JsonNode> peerings() {
        return StreamSupport.stream(
                        send(request("/" + vpc)).path("peering_connections").spliterator(), false)
                .filter(request -> !request.path("state").asText().startsWith("DELET"))
                .toList();
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
    public List<Cidr> made() {
        return StreamSupport.stream(send(request("")).path("vpcs").spliterator(), false)
                .filter(row -> row.path("cloud_name").asText().equals(ELSEWHERE))
                .map(row -> Cidr.of(row.path("network_cidr").asText()))
                .toList();
    }

    @Override
    public void serve(String name) {
        simulator.world().aiven().addService(vpc, name);
    }

    @Override
    public void settle() {
        simulator.clock().advance(Duration.ofMinutes(5));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(simulator.uri().resolve("/v1/project/" + AivenHarness.PROJECT + "/vpcs" + path))
                .header("Authorization", "aivenv1 " + AivenHarness.TOKEN);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
