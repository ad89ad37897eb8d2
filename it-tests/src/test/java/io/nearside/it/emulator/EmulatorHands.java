package io.nearside.it.emulator;

import io.nearside.simulator.aiven.AivenHands;
import io.nearside.simulator.aiven.AivenPeer;
import io.nearside.simulator.aiven.AivenSight;
import io.nearside.simulator.aiven.AivenSight.State;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** The simulated Aiven acting in an emulator with an account of its own, through the SDK as anybody would. */
public final class EmulatorHands implements AivenHands {
    private static final String ACCOUNT = "345678901234";

    private final Ec2Client ec2;

    public EmulatorHands(AwsEmulator emulator, Region region) {
        this.ec2 = emulator.ec2(ACCOUNT, region);
    }

    @Override
    public String build(String vpc, String region, String cidr) {
        return ec2.createVpc(request -> request.cidrBlock(cidr)).vpc().vpcId();
    }

    @Override
    public String request(String network, AivenPeer peer) {
        return ec2.createVpcPeeringConnection(request -> request.vpcId(network)
                        .peerVpcId(peer.network())
                        .peerOwnerId(peer.account())
                        .peerRegion(peer.region()))
                .vpcPeeringConnection()
                .vpcPeeringConnectionId();
    }

    @Override
    public AivenSight look(String peering) {
        return ec2
                .describeVpcPeeringConnections(request -> request.vpcPeeringConnectionIds(peering))
                .vpcPeeringConnections()
                .stream()
                .findFirst()
                .map(EmulatorHands::sight)
                .orElse(AivenSight.of(State.REMOVED));
    }

    private static AivenSight sight(VpcPeeringConnection peering) {
        return AivenSight.of(
                switch (peering.status().codeAsString()) {
                    case "active" -> State.CONNECTED;
                    case "rejected" -> State.REJECTED;
                    case "failed" -> State.FAILED;
                    case "deleted", "deleting" -> State.REMOVED;
                    default -> State.WAITING;
                });
    }

    @Override
    public void withdraw(String peering) {
        if (look(peering).state() == State.WAITING || look(peering).state() == State.CONNECTED) {
            ec2.deleteVpcPeeringConnection(request -> request.vpcPeeringConnectionId(peering));
        }
    }

    @Override
    public void tearDown(String network) {
        ec2.deleteVpc(request -> request.vpcId(network));
    }
}
