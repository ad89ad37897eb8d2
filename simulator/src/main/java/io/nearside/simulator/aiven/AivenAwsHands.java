package io.nearside.simulator.aiven;

import io.nearside.simulator.ec2.Ec2World;
import io.nearside.simulator.ec2.PeeringState;
import io.nearside.simulator.ec2.PeeringView;
import io.nearside.simulator.ram.RamWorld;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Aiven in this world's EC2. Which account requests ordinary peerings is not published, so it is none that any document names. */
public final class AivenAwsHands implements AivenHands {
    public static final String ACCOUNT = "345678901234";
    /** The one that attaches to transit gateways (Aiven documentation, attach-vpc-aws-tgw). */
    public static final String TRANSIT_ACCOUNT = AivenTransitHands.ACCOUNT;

    private final Ec2World ec2;
    private final String account;
    private final AivenTransitHands transit;
    private final Map<String, String> regions = new HashMap<>();

    public AivenAwsHands(Ec2World ec2, RamWorld ram, String account) {
        this.ec2 = ec2;
        this.account = account;
        this.transit = new AivenTransitHands(ec2, ram);
    }

    @Override
    public String build(String vpc, String region, String cidr) {
        String network = ec2.createVpc(account, region, cidr);
        regions.put(network, region);
        return network;
    }

    @Override
    public String request(String network, AivenPeer peer) {
        String region = regions.getOrDefault(network, "");
        if (AivenTransitHands.isGateway(peer.network())) {
            return transit.request(network, region, peer);
        }
        return ec2.requestPeering(account, network, region, peer.account(), peer.network(), peer.region());
    }

    @Override
    public AivenSight look(String peering) {
        if (AivenTransitHands.isGateway(peering)) {
            return transit.look(peering);
        }
        return ec2.peering(peering).map(AivenAwsHands::sight).orElse(AivenSight.of(AivenSight.State.REMOVED));
    }

    private static AivenSight sight(PeeringView peering) {
        return switch (peering.state()) {
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING -> AivenSight.of(AivenSight.State.WAITING);
            case ACTIVE -> AivenSight.of(AivenSight.State.CONNECTED);
            case REJECTED -> new AivenSight(AivenSight.State.REJECTED, peering.message());
            case FAILED -> new AivenSight(AivenSight.State.FAILED, peering.message());
            case EXPIRED -> AivenSight.of(AivenSight.State.EXPIRED);
            case DELETING, DELETED -> new AivenSight(AivenSight.State.REMOVED, peering.message());
        };
    }

    /** What is dead in EC2 is left alone: EC2 refuses to delete it and forgets it by itself. */
    @Override
    public void withdraw(String peering) {
        if (AivenTransitHands.isGateway(peering)) {
            transit.withdraw(peering);
            return;
        }
        if (ec2.peering(peering)
                .map(PeeringView::state)
                .filter(PeeringState::isLive)
                .isPresent()) {
            ec2.deletePeering(peering, account);
        }
    }

    @Override
    public void tearDown(String network) {
        transit.tearDown(network);
        ec2.deleteVpc(network);
    }

    @Override
    public void answerInvitations(Instant before) {
        transit.acceptInvitations(before);
    }
}
