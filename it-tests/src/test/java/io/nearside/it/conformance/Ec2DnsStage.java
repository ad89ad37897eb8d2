package io.nearside.it.conformance;

import io.nearside.api.model.PeeringId;
import io.nearside.conformance.stage.DnsStage;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionOptionsDescription;

/** DNS attributes of a VPC and of its peerings, with the native client. */
final class Ec2DnsStage implements DnsStage {
    private final Ec2Arena arena;

    private final Ec2Network network;

    Ec2DnsStage(Ec2Arena arena, Ec2Network network) {
        this.arena = arena;
        this.network = network;
    }

    @Override
    public void allow() {
        hostNames(arena.ours(), network.id(), true);
        arena.theirs().describeVpcs().vpcs().forEach(vpc -> hostNames(arena.theirs(), vpc.vpcId(), true));
    }

    @Override
    public void hinder() {
        hostNames(arena.ours(), network.id(), false);
    }

    private static void hostNames(Ec2Client account, String vpc, boolean on) {
        AttributeBooleanValue value = AttributeBooleanValue.builder().value(on).build();
        account.modifyVpcAttribute(request -> request.vpcId(vpc).enableDnsHostnames(value));
    }

    @Override
    public boolean isOn(PeeringId peering) {
        return arena.ours().describeVpcPeeringConnections().vpcPeeringConnections().stream()
                .filter(shown -> shown.vpcPeeringConnectionId().equals(peering.value()))
                .map(shown -> shown.accepterVpcInfo().peeringOptions())
                .anyMatch(Ec2DnsStage::isOn);
    }

    private static boolean isOn(VpcPeeringConnectionOptionsDescription options) {
        return options != null && Boolean.TRUE.equals(options.allowDnsResolutionFromRemoteVpc());
    }
}
