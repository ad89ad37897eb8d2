package io.nearside.simulator.ec2;

import io.nearside.simulator.World;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * EC2 from behind: what tests arrange and look at, and what a simulated vendor does with its own account. Nothing here is judged by permissions, quotas or the request log; ids that do not exist are
 * mistakes of the caller and throw.
 */
public final class Ec2World {
    private final World world;
    private final Ec2Store store;
    private final SecurityGroups groups;
    private final EndpointServices endpoints;
    private final TransitGateways gateways;

    public Ec2World(World world) {
        this.world = world;
        this.store = new Ec2Store(world);
        this.groups = new SecurityGroups(world, store);
        this.endpoints = new EndpointServices(world, store);
        this.gateways = new TransitGateways(world, store);
    }

    Ec2Store store() {
        return store;
    }

    public Ec2Timings timings() {
        return world.alone(store::timings);
    }

    public void timings(Ec2Timings wanted) {
        world.change(() -> store.timings(wanted));
    }

    public Ec2Quotas quotas() {
        return world.alone(store::quotas);
    }

    public void quotas(Ec2Quotas wanted) {
        world.change(() -> store.quotas(wanted));
    }

    public SecurityGroups securityGroups() {
        return groups;
    }

    /** What providers publish, and what they do with who comes. */
    public EndpointServices endpointServices() {
        return endpoints;
    }

    /** Transit gateways, and what is attached to them. */
    public TransitGateways gateways() {
        return gateways;
    }

    /** Makes a VPC with its main route table; the first CIDR is the primary one. The account comes into being if there is none. */
    public String createVpc(String account, String region, String... cidrs) {
        return world.alone(() -> addVpc(store.newId("vpc"), account, region, cidrs));
    }

    /** The same with an id that the caller chooses. */
    public String addVpc(String id, String account, String region, String... cidrs) {
        return world.alone(() -> {
            if (cidrs.length == 0) {
                throw new IllegalArgumentException("a VPC has a CIDR");
            }
            world.identities().addAccount(account);
            return store.addVpc(id, account, region, Arrays.asList(cidrs)).id();
        });
    }

    public void addCidr(String vpc, String cidr) {
        world.change(() -> store.associate(vpc(vpc), Cidr.of(cidr)));
    }

    /** Gives a VPC other blocks instead of its own, peered or not: what AWS refuses while it is peered, for rehearsing what should not be believed. */
    public void replaceCidrs(String vpc, String... cidrs) {
        world.change(() -> {
            vpc(vpc).associations().clear();
            Arrays.stream(cidrs).forEach(cidr -> store.associate(vpc(vpc), Cidr.of(cidr)));
        });
    }

    public List<String> cidrs(String vpc) {
        return world.alone(() -> vpc(vpc).cidrs().stream().map(Cidr::toString).toList());
    }

    /** Deletes the VPC and, as AWS does, its peering connections. */
    public void deleteVpc(String id) {
        world.change(() -> {
            Vpc vpc = vpc(id);
            store.peerings().values().stream()
                    .filter(peering ->
                            peering.touches(id) && store.state(peering).isLive())
                    .forEach(peering -> store.deletePeering(peering, vpc.account()));
            store.tables().values().removeIf(table -> table.vpc().equals(vpc));
            store.endpoints().remove(vpc);
            store.transit().remove(vpc);
            store.subnets().values().removeIf(subnet -> subnet.vpc().equals(vpc));
            store.groupsOf(vpc).forEach(store::removeGroup);
            store.vpcs().remove(id);
        });
    }

    /** DNS host names are off in a new VPC, DNS support is on. */
    public void enableDnsHostnames(String vpc) {
        world.change(() -> vpc(vpc).hostnames(true));
    }

    public void disableDnsSupport(String vpc) {
        world.change(() -> vpc(vpc).support(false));
    }

    public String mainRouteTable(String vpc) {
        return world.alone(() -> store.mainTable(vpc(vpc)).id());
    }

    /** The VPC's tables in order of their making, the main one first. */
    public List<String> routeTables(String vpc) {
        return world.alone(
                () -> store.tablesOf(vpc(vpc)).stream().map(RouteTable::id).toList());
    }

    /** Makes a table used by new subnets with these CIDRs; none leaves it without a subnet. */
    public String createRouteTable(String vpc, String... subnets) {
        return world.alone(() -> addRouteTable(store.newId("rtb"), vpc, subnets));
    }

    /** The same with an id that the caller chooses. */
    public String addRouteTable(String id, String vpc, String... subnets) {
        return world.alone(() -> {
            RouteTable table = store.addTable(id, vpc(vpc));
            for (String cidr : subnets) {
                table.subnets().put(store.newId("rtbassoc"), createSubnet(vpc, cidr));
            }
            return id;
        });
    }

    /** Makes a subnet that no table names, so that it uses the main one. */
    public String createSubnet(String vpc, String cidr) {
        return world.alone(() -> {
            List<String> zones = Zones.names(vpc(vpc).region());
            String zone = zones.get(store.subnetsOf(vpc(vpc)).size() % zones.size());
            return store.addSubnet(store.newId("subnet"), vpc(vpc), Cidr.of(cidr), zone)
                    .id();
        });
    }

    /** The same in the zone with this id, {@code euw1-az2} for one. */
    public String createSubnet(String vpc, String cidr, String zoneId) {
        return world.alone(() -> addSubnet(store.newId("subnet"), vpc, cidr, zoneId));
    }

    /** The same with an id that the caller chooses. */
    public String addSubnet(String id, String vpc, String cidr, String zoneId) {
        return world.alone(() -> {
            Vpc within = vpc(vpc);
            String zone = store.zones()
                    .name(within.account(), within.region(), zoneId)
                    .orElseThrow(() -> new IllegalArgumentException(within.region() + " has no zone " + zoneId));
            return store.addSubnet(id, within, Cidr.of(cidr), zone).id();
        });
    }

    /** From now on the zones of this account have other names than those of other accounts; those of subnets that there are stay. */
    public void shiftZones(String account) {
        world.change(() -> store.zones().shift(account));
    }

    /** Puts a route into a table, in place of one with the same destination. A target other than a peering connection or a transit gateway that is there comes into being. */
    public void putRoute(String table, String destination, String target) {
        world.change(() -> {
            RouteTarget to = RouteTarget.of(target);
            boolean made = store.transit().gateways().containsKey(target);
            if (to.kind() != RouteTarget.Kind.PEERING && !made) {
                store.targets().add(target);
            }
            String where = Cidr.parse(destination).map(Cidr::toString).orElse(destination);
            table(table).put(new Route(where, to, "CreateRoute", store.now()));
        });
    }

    public void removeRoute(String table, String destination) {
        world.change(() -> table(table).remove(destination));
    }

    /** All of the table's routes, the local ones first, also those that are not listed yet. */
    public List<RouteView> routes(String table) {
        return world.alone(() -> table(table).routes().stream()
                .map(route ->
                        new RouteView(route.destination(), route.target().id(), store.stateOf(table(table), route)))
                .toList());
    }

    /**
     * Asks for a peering connection and answers its id, as the requester's account would. As with AWS, the request fails by itself if the accepter has no such VPC or CIDRs overlap; a live connection of
     * the same two VPCs is answered again.
     */
    public String requestPeering(
            String requesterAccount,
            String requesterVpc,
            String requesterRegion,
            String accepterAccount,
            String accepterVpc,
            String accepterRegion) {
        PeeringEnd requester = new PeeringEnd(requesterAccount, requesterRegion, requesterVpc);
        PeeringEnd accepter = new PeeringEnd(accepterAccount, accepterRegion, accepterVpc);
        return world.alone(() -> {
            if (store.vpc(requester).isEmpty()) {
                throw new IllegalArgumentException("no such VPC: " + requester);
            }
            return store.livePeering(requester, accepter)
                    .orElseGet(() -> store.addPeering(requester, accepter))
                    .id();
        });
    }

    /** As it is now; empty for an id that never was. */
    public Optional<PeeringView> peering(String id) {
        return world.alone(() -> Optional.ofNullable(store.peerings().get(id)).map(this::view));
    }

    /** All there ever were, in order of their making. */
    public List<PeeringView> peerings() {
        return world.alone(
                () -> store.peerings().values().stream().map(this::view).toList());
    }

    public void acceptPeering(String id) {
        world.change(() -> known(id).accept(store.now(), store.timings().provisioning()));
    }

    public void rejectPeering(String id) {
        world.change(() -> known(id).reject(store.now()));
    }

    /** Deletes it in the name of one of its two accounts. */
    public void deletePeering(String id, String by) {
        world.change(() -> store.deletePeering(known(id), by));
    }

    public void tag(String account, String region, String resource, String key, String value) {
        world.change(
                () -> store.tags(new Ec2Store.Tagged(account, region, resource)).put(key, value));
    }

    public Map<String, String> tags(String account, String region, String resource) {
        return world.alone(() -> Map.copyOf(store.tags(new Ec2Store.Tagged(account, region, resource))));
    }

    private PeeringView view(Peering peering) {
        PeeringState state = store.state(peering);
        return new PeeringView(
                peering.id(),
                peering.requester(),
                peering.accepter(),
                state,
                peering.message(state),
                peering.expires());
    }

    private Vpc vpc(String id) {
        return known(store.vpcs(), id);
    }

    private RouteTable table(String id) {
        return known(store.tables(), id);
    }

    private Peering known(String id) {
        return known(store.peerings(), id);
    }

    static <T> T known(Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("there is no " + id);
        }
        return found;
    }
}
