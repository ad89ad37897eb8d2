package io.nearside.it.conformance;

import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.PortRange;
import io.nearside.conformance.stage.FirewallStage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** A security group of our VPC, with the native client. A new one lets everything out and nothing in. */
final class Ec2FirewallStage implements FirewallStage {
    /** Amazon VPC quotas, "Inbound or outbound rules per security group". */
    private static final int ROOM = 60;

    private final Ec2Arena arena;

    private final String group;

    Ec2FirewallStage(Ec2Arena arena, Ec2Network network) {
        this.arena = arena;
        this.group = arena.ours()
                .createSecurityGroup(
                        request -> request.groupName("apps").description("apps").vpcId(network.id()))
                .groupId();
    }

    @Override
    public FirewallId firewall() {
        return new FirewallId(group);
    }

    @Override
    public FirewallId absentFirewall() {
        return new FirewallId("sg-0123456789abcdef0");
    }

    @Override
    public void put(FirewallRule rule) {
        PortRange ports = rule.ports();
        authorize(List.of(permission(ports.from(), ports.to(), rule.peer().text())));
    }

    private void authorize(List<IpPermission> permissions) {
        arena.ours()
                .authorizeSecurityGroupIngress(request -> request.groupId(group).ipPermissions(permissions));
    }

    private static IpPermission permission(int from, int to, String peer) {
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(from)
                .toPort(to)
                .ipRanges(IpRange.builder().cidrIp(peer).build())
                .build();
    }

    @Override
    public Set<FirewallRule> rules() {
        Set<FirewallRule> rules = new HashSet<>();
        Filter mine = Filter.builder().name("group-id").values(group).build();
        for (SecurityGroup shown : arena.ours()
                .describeSecurityGroups(request -> request.filters(mine))
                .securityGroups()) {
            shown.ipPermissions().forEach(permission -> add(rules, Direction.INGRESS, permission));
            shown.ipPermissionsEgress().forEach(permission -> add(rules, Direction.EGRESS, permission));
        }
        return rules;
    }

    private static void add(Set<FirewallRule> rules, Direction direction, IpPermission permission) {
        PortRange ports = permission.fromPort() == null
                ? PortRange.ALL
                : new PortRange(permission.fromPort(), permission.toPort());
        permission
                .ipRanges()
                .forEach(range -> rules.add(FirewallRule.wanted(direction, ports, Cidr.of(range.cidrIp()))));
    }

    /** Rules are there, and gone, with the answer. */
    @Override
    public void settle() {}

    @Override
    public void delete() {
        arena.ours().deleteSecurityGroup(request -> request.groupId(group));
    }

    @Override
    public void fill() {
        authorize(IntStream.range(0, ROOM)
                .mapToObj(i -> permission(1000 + i, 1000 + i, "10.77.0.0/16"))
                .toList());
    }
}
