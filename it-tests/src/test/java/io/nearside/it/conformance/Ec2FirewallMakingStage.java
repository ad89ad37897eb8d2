package io.nearside.it.conformance;

import io.nearside.api.model.FirewallId;
import io.nearside.conformance.stage.FirewallMakingStage;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Filter;

/** The security groups of our VPC, with the native client. */
final class Ec2FirewallMakingStage implements FirewallMakingStage {
    private final Ec2Arena arena;

    private final Ec2Network network;

    Ec2FirewallMakingStage(Ec2Arena arena, Ec2Network network) {
        this.arena = arena;
        this.network = network;
    }

    @Override
    public Map<FirewallId, String> all() {
        Filter ours = Filter.builder().name("vpc-id").values(network.id()).build();
        Map<FirewallId, String> all = new HashMap<>();
        arena.ours()
                .describeSecurityGroups(request -> request.filters(ours))
                .securityGroups()
                .forEach(group -> all.put(new FirewallId(group.groupId()), group.groupName()));
        return all;
    }

    @Override
    public FirewallId put(String name) {
        return new FirewallId(arena.ours()
                .createSecurityGroup(
                        request -> request.groupName(name).description(name).vpcId(network.id()))
                .groupId());
    }

    @Override
    public void use(FirewallId firewall) {
        String subnet = arena.ours()
                .createSubnet(request -> request.vpcId(network.id()).cidrBlock("10.0.8.0/28"))
                .subnet()
                .subnetId();
        arena.use(firewall.value(), network.id(), subnet);
    }
}
