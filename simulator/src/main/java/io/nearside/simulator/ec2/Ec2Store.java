package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.World;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What EC2 holds, of all accounts and regions. Touched only while alone in the world. */
final class Ec2Store {
    private final World world;
    private final Map<String, Vpc> vpcs = new LinkedHashMap<>();
    private final Map<String, Subnet> subnets = new LinkedHashMap<>();
    private final Map<String, RouteTable> tables = new LinkedHashMap<>();
    private final Map<String, SecurityGroup> groups = new LinkedHashMap<>();
    private final Map<String, Peering> peerings = new LinkedHashMap<>();
    private final EndpointStore endpoints = new EndpointStore(this);
    private final TransitStore transit = new TransitStore(this);
    private final Zones zones = new Zones();
    private final Set<String> targets = new HashSet<>();
    private final Map<Tagged, Map<String, String>> tags = new LinkedHashMap<>();
    private Ec2Timings timings = Ec2Timings.defaults();
    private Ec2Quotas quotas = Ec2Quotas.defaults();

    /** Tags belong to whoever made them: the two owners of a peering connection, and its two regions, do not see each other's (VPC Peering Guide). */
    record Tagged(String account, String region, String resource) {}

    Ec2Store(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    Instant now() {
        return world.clock().instant();
    }

    String newId(String prefix) {
        return world.ids().ec2(prefix);
    }

    Map<String, Vpc> vpcs() {
        return vpcs;
    }

    Map<String, Subnet> subnets() {
        return subnets;
    }

    Map<String, RouteTable> tables() {
        return tables;
    }

    Map<String, SecurityGroup> groups() {
        return groups;
    }

    Map<String, Peering> peerings() {
        return peerings;
    }

    EndpointStore endpoints() {
        return endpoints;
    }

    TransitStore transit() {
        return transit;
    }

    Zones zones() {
        return zones;
    }

    /** Ids of gateways, interfaces and the like that exist as targets of routes and as nothing else. */
    Set<String> targets() {
        return targets;
    }

    Map<String, String> tags(Tagged tagged) {
        return tags.computeIfAbsent(tagged, any -> new TreeMap<>());
    }

    Map<Tagged, Map<String, String>> tags() {
        return tags;
    }

    Ec2Timings timings() {
        return timings;
    }

    void timings(Ec2Timings wanted) {
        timings = wanted;
    }

    Ec2Quotas quotas() {
        return quotas;
    }

    void quotas(Ec2Quotas wanted) {
        quotas = wanted;
    }

    PeeringState state(Peering peering) {
        return peering.state(now(), world.refuses(AwsRefusal.PEERING_EXPIRY));
    }

    Optional<Vpc> vpc(PeeringEnd end) {
        return Optional.ofNullable(vpcs.get(end.vpc())).filter(vpc -> vpc.isEnd(end));
    }

    RouteTable mainTable(Vpc vpc) {
        return tablesOf(vpc).stream().filter(RouteTable::isMain).findFirst().orElseThrow();
    }

    List<RouteTable> tablesOf(Vpc vpc) {
        return tables.values().stream().filter(table -> table.vpc().equals(vpc)).toList();
    }

    Subnet addSubnet(String id, Vpc vpc, Cidr cidr, String zone) {
        Subnet subnet = new Subnet(id, vpc, cidr, zone, zones.id(vpc.account(), zone));
        subnets.put(id, subnet);
        return subnet;
    }

    List<Subnet> subnetsOf(Vpc vpc) {
        return subnets.values().stream()
                .filter(subnet -> subnet.vpc().equals(vpc))
                .toList();
    }

    /** Active or blackhole. Routes to a transit gateway are active as long as their VPC is attached to it, those to anything but it and a peering connection as long as their target exists. */
    String stateOf(RouteTable table, Route route) {
        if (route.target().equals(RouteTarget.LOCAL) || !world.refuses(AwsRefusal.ROUTE_BLACKHOLE)) {
            return "active";
        }
        if (transit.gateways().containsKey(route.target().id())) {
            return transit.isAttached(table.vpc().id(), route.target().id()) ? "active" : "blackhole";
        }
        if (route.target().kind() != RouteTarget.Kind.PEERING) {
            return targets.contains(route.target().id()) ? "active" : "blackhole";
        }
        Peering peering = peerings.get(route.target().id());
        return peering != null && state(peering) == PeeringState.ACTIVE ? "active" : "blackhole";
    }

    Vpc addVpc(String id, String account, String region, Collection<String> cidrs) {
        Vpc vpc = new Vpc(id, account, region);
        vpcs.put(id, vpc);
        addGroup(defaultGroup(vpc), vpc, SecurityGroup.DEFAULT, "default VPC security group");
        cidrs.forEach(cidr -> associate(vpc, Cidr.of(cidr)));
        RouteTable main = addTable(newId("rtb"), vpc);
        main.makeMain(newId("rtbassoc"));
        return vpc;
    }

    /**
     * Gives a VPC one more block and answers the id of the association. With an IPv6 one, every group that lets out what a new one does lets out the same over IPv6 (VPC User Guide, default security
     * groups).
     */
    String associate(Vpc vpc, Cidr cidr) {
        String id = newId("vpc-cidr-assoc");
        vpc.associations().put(id, cidr);
        if (!cidr.isV4()) {
            groupsOf(vpc).stream().filter(SecurityGroup::letsOutAsNew).forEach(this::letOutV6);
        }
        return id;
    }

    /** The id of the group that the VPC came with. */
    String defaultGroup(Vpc vpc) {
        return vpc.id().replaceFirst("vpc-", "sg-");
    }

    /** Makes a group with the rules that a new one has: everything may leave, and the members of a default one reach each other. */
    SecurityGroup addGroup(String id, Vpc vpc, String name, String description) {
        SecurityGroup group = new SecurityGroup(id, vpc, name, description);
        groups.put(id, group);
        if (group.isDefault()) {
            group.put(SecurityRule.everything(world.ids().rule(), Direction.INGRESS, id));
        }
        group.put(SecurityRule.everything(world.ids().rule(), Direction.EGRESS, SecurityGroup.ANYWHERE));
        if (!vpc.v6().isEmpty()) {
            letOutV6(group);
        }
        return group;
    }

    private void letOutV6(SecurityGroup group) {
        group.put(SecurityRule.everything(world.ids().rule(), Direction.EGRESS, SecurityGroup.ANYWHERE_V6));
    }

    List<SecurityGroup> groupsOf(Vpc vpc) {
        return groups.values().stream().filter(group -> group.vpc().equals(vpc)).toList();
    }

    void removeGroup(SecurityGroup group) {
        group.rules().forEach(rule -> tags.remove(tagged(group, rule.id())));
        tags.remove(tagged(group, group.id()));
        groups.remove(group.id());
    }

    void removeRule(SecurityGroup group, String rule) {
        tags.remove(tagged(group, rule));
        group.remove(rule);
    }

    Tagged tagged(SecurityGroup group, String resource) {
        return new Tagged(group.vpc().account(), group.vpc().region(), resource);
    }

    RouteTable addTable(String id, Vpc vpc) {
        RouteTable table = new RouteTable(id, vpc);
        tables.put(id, table);
        return table;
    }

    Peering addPeering(PeeringEnd requester, PeeringEnd accepter) {
        String id = newId("pcx");
        Peering peering = new Peering(id, requester, accepter, fails(requester, accepter), now(), timings);
        peerings.put(id, peering);
        return peering;
    }

    Optional<Peering> livePeering(PeeringEnd one, PeeringEnd other) {
        return peerings.values().stream()
                .filter(peering -> peering.joins(one, other) && state(peering).isLive())
                .findFirst();
    }

    void deletePeering(Peering peering, String by) {
        peering.delete(now(), timings.deleting(), by);
    }

    private boolean fails(PeeringEnd requester, PeeringEnd accepter) {
        Optional<Vpc> mine = vpc(requester);
        Optional<Vpc> theirs = vpc(accepter);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return world.refuses(AwsRefusal.PEERING_UNKNOWN_PEER);
        }
        return world.refuses(AwsRefusal.PEERING_OVERLAP) && mine.get().overlaps(theirs.get());
    }
}
