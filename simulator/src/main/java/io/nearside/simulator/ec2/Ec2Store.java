package io.nearside.simulator.ec2;

import io.nearside.simulator.Refusal;
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
    private final Map<String, Peering> peerings = new LinkedHashMap<>();
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

    Map<String, Peering> peerings() {
        return peerings;
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
        return peering.state(now(), world.refuses(Refusal.PEERING_EXPIRY));
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

    List<Subnet> subnetsOf(Vpc vpc) {
        return subnets.values().stream()
                .filter(subnet -> subnet.vpc().equals(vpc))
                .toList();
    }

    /** Active or blackhole. Routes to anything but a peering connection are active as long as their target exists. */
    String stateOf(Route route) {
        if (route.target().equals(RouteTarget.LOCAL) || !world.refuses(Refusal.ROUTE_BLACKHOLE)) {
            return "active";
        }
        if (route.target().kind() != RouteTarget.Kind.PEERING) {
            return targets.contains(route.target().id()) ? "active" : "blackhole";
        }
        Peering peering = peerings.get(route.target().id());
        return peering != null && state(peering) == PeeringState.ACTIVE ? "active" : "blackhole";
    }

    Vpc addVpc(String id, String account, String region, Collection<String> cidrs) {
        Vpc vpc = new Vpc(id, account, region);
        cidrs.forEach(cidr -> vpc.associations().put(newId("vpc-cidr-assoc"), Cidr.of(cidr)));
        vpcs.put(id, vpc);
        RouteTable main = addTable(newId("rtb"), vpc);
        main.makeMain(newId("rtbassoc"));
        return vpc;
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
            return world.refuses(Refusal.PEERING_UNKNOWN_PEER);
        }
        return world.refuses(Refusal.PEERING_OVERLAP) && mine.get().overlaps(theirs.get());
    }
}
