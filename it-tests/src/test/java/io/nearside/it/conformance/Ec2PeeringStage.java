package io.nearside.it.conformance;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.conformance.stage.PeeringStage;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** VPC peering connections, made and ended with the native client at the places of both accounts. */
final class Ec2PeeringStage implements PeeringStage {
    private final Ec2Arena arena;

    private final Ec2Network network;

    private int requests = 100;

    Ec2PeeringStage(Ec2Arena arena, Ec2Network network) {
        this.arena = arena;
        this.network = network;
    }

    @Override
    public PeerClaim request() {
        return requestFrom(freshRange(), network.id());
    }

    @Override
    public PeerClaim requestUnseen() {
        arena.hideRequests();
        return request();
    }

    @Override
    public PeerClaim requestElsewhere() {
        return requestFrom(freshRange(), vpc(arena.ours(), freshRange()));
    }

    @Override
    public PeerClaim requestOfOurs() {
        String theirs = vpc(arena.theirs(), freshRange());
        VpcPeeringConnection made = arena.ours()
                .createVpcPeeringConnection(request -> request.vpcId(network.id())
                        .peerVpcId(theirs)
                        .peerOwnerId(arena.theirAccount())
                        .peerRegion(Ec2Arena.REGION.id()))
                .vpcPeeringConnection();
        return claim(made.vpcPeeringConnectionId(), arena.ourAccount(), network.id(), network.ranges());
    }

    @Override
    public PeerClaim requestThatFails() {
        PeerClaim claim = requestFrom(Ec2Network.RANGE, network.id());
        arena.settle();
        return claim;
    }

    private PeerClaim requestFrom(String range, String to) {
        String from = vpc(arena.theirs(), range);
        VpcPeeringConnection made = arena.theirs()
                .createVpcPeeringConnection(request -> request.vpcId(from)
                        .peerVpcId(to)
                        .peerOwnerId(arena.ourAccount())
                        .peerRegion(Ec2Arena.REGION.id()))
                .vpcPeeringConnection();
        return claim(made.vpcPeeringConnectionId(), arena.theirAccount(), from, Set.of(Cidr.of(range)));
    }

    private static PeerClaim claim(String peering, String account, String vpc, Set<Cidr> ranges) {
        return new PeerClaim(
                new PeerProof.ById(new PeeringId(peering)),
                Set.of(new Region(Ec2Arena.REGION.id())),
                ranges,
                Set.of(new AccountId(account)),
                Set.of(new NetworkId(vpc)));
    }

    private String freshRange() {
        requests++;
        return "10." + requests + ".0.0/16";
    }

    private static String vpc(Ec2Client account, String range) {
        return account.createVpc(request -> request.cidrBlock(range)).vpc().vpcId();
    }

    @Override
    public void accept(PeeringId peering) {
        arena.ours().acceptVpcPeeringConnection(request -> request.vpcPeeringConnectionId(peering.value()));
    }

    @Override
    public void reject(PeeringId peering) {
        arena.ours().rejectVpcPeeringConnection(request -> request.vpcPeeringConnectionId(peering.value()));
    }

    @Override
    public void withdraw(PeeringId peering) {
        arena.theirs().deleteVpcPeeringConnection(request -> request.vpcPeeringConnectionId(peering.value()));
    }

    @Override
    public void expire(PeeringId peering) {
        arena.letRequestsExpire();
    }

    @Override
    public PeeringState state(PeeringId peering) {
        return arena.theirs().describeVpcPeeringConnections().vpcPeeringConnections().stream()
                .filter(shown -> shown.vpcPeeringConnectionId().equals(peering.value()))
                .findFirst()
                .map(shown -> state(shown.status().codeAsString()))
                .orElse(PeeringState.GONE);
    }

    private static PeeringState state(String code) {
        return switch (code) {
            case "initiating-request" -> PeeringState.INITIATING;
            case "pending-acceptance" -> PeeringState.PENDING;
            case "provisioning" -> PeeringState.PROVISIONING;
            case "active" -> PeeringState.ACTIVE;
            case "rejected" -> PeeringState.REJECTED;
            case "expired" -> PeeringState.EXPIRED;
            case "failed" -> PeeringState.FAILED;
            case "deleting" -> PeeringState.LEAVING;
            case "deleted" -> PeeringState.GONE;
            default -> throw new AssertionError("EC2 has no such state of a peering: " + code);
        };
    }

    @Override
    public void settle() {
        arena.settle();
    }
}
