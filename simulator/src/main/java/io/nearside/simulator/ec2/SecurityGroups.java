package io.nearside.simulator.ec2;

import io.nearside.simulator.World;
import java.util.List;

/** The security groups from behind, as {@link Ec2World} is EC2 from behind: nothing here is judged, and an id that does not exist throws. */
public final class SecurityGroups {
    private final World world;
    private final Ec2Store store;

    SecurityGroups(World world, Ec2Store store) {
        this.world = world;
        this.store = store;
    }

    /** Makes a group that lets everything out, as a new one does, and answers its id. */
    public String create(String vpc, String name) {
        return world.alone(() -> add(store.newId("sg"), vpc, name));
    }

    /** The same with an id that the caller chooses. */
    public String add(String id, String vpc, String name) {
        return world.alone(() -> store.addGroup(id, Ec2World.known(store.vpcs(), vpc), name, name)
                .id());
    }

    /** The ids of a VPC's groups, the one that it came with first. */
    public List<String> all(String vpc) {
        return world.alone(() -> store.groupsOf(Ec2World.known(store.vpcs(), vpc)).stream()
                .map(SecurityGroup::id)
                .toList());
    }

    /** The group that the VPC came with. */
    public String ofVpc(String vpc) {
        return world.alone(() -> store.defaultGroup(Ec2World.known(store.vpcs(), vpc)));
    }

    /**
     * Adds a rule and answers its id.
     *
     * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code icmpv6}, a number, or {@code -1} for all
     * @param from the first port; -1 for all
     * @param to the last port; -1 for all
     * @param peer a CIDR block, or the id of a security group
     */
    public String authorize(
            String group, Direction direction, String protocol, int from, int to, String peer, String description) {
        return world.alone(() -> {
            String id = world.ids().rule();
            String where = Cidr.parse(peer).map(Cidr::toString).orElse(peer);
            group(group).put(new SecurityRule(id, direction, protocol, from, to, where, description));
            return id;
        });
    }

    /** Takes a rule away, with its tags; nothing happens if the group has none of this id. */
    public void revoke(String group, String rule) {
        world.change(() -> store.removeRule(group(group), rule));
    }

    /** Takes all rules of a direction away. */
    public void clear(String group, Direction direction) {
        world.change(() -> group(group).rules(direction).forEach(rule -> revoke(group, rule.id())));
    }

    /** In order of their making. */
    public List<SecurityRule> rules(String group) {
        return world.alone(() -> List.copyOf(group(group).rules()));
    }

    private SecurityGroup group(String id) {
        return Ec2World.known(store.groups(), id);
    }
}
