package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.conformance.stage.VendorGatewayStage;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.ec2.TransitGateways;
import io.nearside.simulator.ram.RamWorld;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A transit gateway of ours that Aiven may use, and what Aiven says of it over its REST API. */
final class AivenGatewayStage implements VendorGatewayStage {
    /** The account that Aiven attaches from (aiven-docs, attach-vpc-aws-tgw.md). */
    private static final String DOCUMENTED = "675999398324";

    /** Aiven sees what has changed when it is asked, and acts on it at the next time. */
    private static final int LOOKS = 4;

    private final AivenStage aiven;

    private final CustomerEnd.OfGateway end;

    private AivenGatewayStage(AivenStage aiven, CustomerEnd.OfGateway end) {
        this.aiven = aiven;
        this.end = end;
    }

    /** On AWS, wherever peerings are: only there does Aiven attach to anything. */
    static AivenGatewayStage of(Simulator simulator) {
        TransitGateways gateways = simulator.world().ec2().gateways();
        String gateway = gateways.create(AivenAwsPeers.ACCOUNT, AivenAwsPeers.REGION);
        RamWorld ram = simulator.world().ram();
        ram.addPrincipal(
                ram.share(AivenAwsPeers.ACCOUNT, AivenAwsPeers.REGION, "hub", gateways.arn(gateway)), DOCUMENTED);
        AivenGatewayStage stage = new AivenGatewayStage(
                new AivenStage(simulator, new AivenAwsPeers(simulator)),
                new CustomerEnd.OfGateway(
                        new AccountId(AivenAwsPeers.ACCOUNT),
                        new GatewayId(gateway),
                        new Region(AivenAwsPeers.REGION),
                        null));
        stage.settle();
        return stage;
    }

    @Override
    public VendorNetworkId vendorNetwork() {
        return aiven.network();
    }

    @Override
    public CustomerEnd.OfGateway end() {
        return end;
    }

    @Override
    public Set<Cidr> reach() {
        return rows().stream()
                .flatMap(row ->
                        StreamSupport.stream(row.path("user_peer_network_cidrs").spliterator(), false))
                .map(cidr -> Cidr.of(cidr.asText()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<JsonNode> rows() {
        return aiven.peerings().stream()
                .filter(row ->
                        row.path("peer_vpc").asText().equals(end.gateway().value()))
                .toList();
    }

    @Override
    public int requested() {
        return rows().size();
    }

    @Override
    public void settle() {
        for (int look = 0; look < LOOKS; look++) {
            aiven.settle();
            aiven.peerings();
        }
    }
}
