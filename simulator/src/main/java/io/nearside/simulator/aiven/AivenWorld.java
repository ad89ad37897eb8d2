package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Aiven from behind: what tests arrange. Ids that do not exist are mistakes of the caller and throw. */
public final class AivenWorld {
    /** How many nodes a service has, unless it is told. */
    static final int NODES = 3;

    private final World world;
    private final AivenStore store;
    /** Read while a request is named, and so outside the world's lock. */
    private final Map<String, AivenToken> tokens = Collections.synchronizedMap(new LinkedHashMap<>());

    public AivenWorld(World world) {
        this.world = world;
        this.store = new AivenStore(world);
        store.hands().put(AivenCloud.AWS, new AivenAwsHands(world.ec2(), world.ram(), AivenAwsHands.ACCOUNT));
        store.hands().put(AivenCloud.UPCLOUD, new AivenUpCloudHands(world.upcloud()));
        store.hands().put(AivenCloud.AZURE, new AivenAzureHands(world.arm()));
        store.hands().put(AivenCloud.GOOGLE, new AivenGoogleHands(world.compute()));
        Map<String, AivenEndpointHands> hands = store.fleet().hands();
        hands.put(AivenCloud.AWS, new AivenAwsEndpointHands(world.ec2().endpointServices(), AivenAwsHands.ACCOUNT));
        hands.put(AivenCloud.AZURE, new AivenAzureEndpointHands(world.arm(), world.ids()));
        hands.put(AivenCloud.GOOGLE, new AivenGoogleEndpointHands(world.compute(), world.ids()));
    }

    AivenStore store() {
        return store;
    }

    Map<String, AivenToken> tokens() {
        return tokens;
    }

    public void timings(AivenTimings wanted) {
        world.change(() -> store.timings(wanted));
    }

    /** Lets Aiven act in this provider's cloud, {@code aws}, {@code azure}, {@code google} or {@code upcloud}, through other hands than those that act in this world. */
    public void hands(String provider, AivenHands wanted) {
        world.change(() -> store.hands().put(provider, wanted));
    }

    /** Lets Aiven publish services in this provider's cloud, {@code aws}, {@code azure} or {@code google}, by these hands. */
    public void endpointHands(String provider, AivenEndpointHands wanted) {
        world.change(() -> store.fleet().hands().put(provider, wanted));
    }

    /** From now on Aiven accepts nothing that a customer offers to share with it, until {@link #answerInvitations}. */
    public void ignoreInvitations() {
        world.change(() -> store.invitations(AivenStore.Invitations.IGNORED));
    }

    /** From now on Aiven accepts what customers offer to share with it, a while after it was offered, as it does by itself. */
    public void answerInvitations() {
        world.change(() -> store.invitations(AivenStore.Invitations.ANSWERED));
    }

    /** The key under which an UpCloud peering's state_info names Aiven's network. The real one is not published; empty leaves it out. */
    public void networkKey(String wanted) {
        world.change(() -> store.networkKey(wanted));
    }

    /** From now on the state_info of a peering is null so long after it became active, as was seen of a peering on Azure (terraform-provider-aiven, issue 304). */
    public void keepInfo(Duration wanted) {
        world.change(() -> store.keepInfo(wanted));
    }

    public void addProject(String project) {
        world.change(() -> store.homes().computeIfAbsent(AivenHome.project(project), any -> new ArrayList<>()));
    }

    /** Makes the projects too. */
    public void addToken(String token, Access access, String... projects) {
        world.change(() -> {
            Set<AivenHome> homes = Stream.of(projects).map(AivenHome::project).collect(Collectors.toSet());
            tokens.put(token, new AivenToken(access, homes));
            List.of(projects).forEach(this::addProject);
        });
    }

    /** Opens this organization, which is made if need be, to a token that is there. */
    public void admit(String token, String organization) {
        world.change(() -> {
            AivenToken known = Optional.ofNullable(tokens.get(token))
                    .orElseThrow(() -> new IllegalArgumentException("there is no such token"));
            Set<AivenHome> homes = new HashSet<>(known.homes());
            homes.add(AivenHome.organization(organization));
            tokens.put(token, new AivenToken(known.access(), homes));
            addOrganization(organization);
        });
    }

    public void addOrganization(String organization) {
        world.change(
                () -> store.homes().computeIfAbsent(AivenHome.organization(organization), any -> new ArrayList<>()));
    }

    /** From now on paths of an organization's VPCs are spelled this way only. */
    public void spelling(AivenSpelling wanted) {
        world.change(() -> store.spelling(wanted));
    }

    public void revoke(String token) {
        world.change(() -> tokens.remove(token));
    }

    /** The first token there is. */
    Optional<String> token() {
        return List.copyOf(tokens.keySet()).stream().findFirst();
    }

    /** Makes a project VPC that is active already, and answers its id. */
    public String createVpc(String project, String cloud, String cidr) {
        return createVpc(AivenHome.project(project), cloud, cidr);
    }

    /** Makes a VPC of an organization that is active already, and answers its id. */
    public String createOrganizationVpc(String organization, String cloud, String cidr) {
        return createVpc(AivenHome.organization(organization), cloud, cidr);
    }

    private String createVpc(AivenHome home, String cloud, String cidr) {
        return createVpc(home, world.ids().uuid(), cloud, cidr);
    }

    /** Makes a VPC with an id of its own, so that no other id depends on it. */
    String createVpc(AivenHome home, String id, String cloud, String cidr) {
        return world.alone(() -> {
            AivenVpc vpc = store.addVpc(home, id, cloud(cloud), cidr);
            vpc.build(store.now(), store.hands(vpc));
            return vpc.id();
        });
    }

    private static AivenCloud cloud(String name) {
        return AivenCloud.parse(name).orElseThrow(() -> new IllegalArgumentException("Aiven has no cloud " + name));
    }

    /** A Kafka of the project that the VPC is in. */
    public void addService(String vpc, String name) {
        world.change(() -> {
            AivenHome home = vpc(vpc).home();
            if (home.isOrganization()) {
                throw new IllegalArgumentException("which project has the service " + name + "?");
            }
            addService(home.name(), vpc, name, AivenProduct.KAFKA);
        });
    }

    /** A service of three nodes of a project in a VPC, which may be one of its organization. */
    public void addService(String project, String vpc, String name, AivenProduct product) {
        addService(project, vpc, name, product, NODES);
    }

    public void addService(String project, String vpc, String name, AivenProduct product, int nodes) {
        world.change(() -> {
            AivenVpc in = vpc(vpc);
            AivenManaged service = new AivenManaged(project, name, product, in.cloud(), nodes, store.now());
            service.moveIn(in);
            store.fleet().services().add(service);
        });
    }

    /** A service that is there as soon as its project has a VPC in this cloud. */
    public void addServiceOnceBuilt(String project, String cloud, String name, AivenProduct product) {
        world.change(() -> store.fleet()
                .services()
                .add(new AivenManaged(project, name, product, cloud(cloud), NODES, store.now())));
    }

    public void removeService(String vpc, String name) {
        world.change(() -> {
            AivenVpc in = vpc(vpc);
            store.fleet().services().stream()
                    .filter(each -> each.isIn(in) && each.name().equals(name))
                    .toList()
                    .forEach(store.fleet()::remove);
        });
    }

    /** Gives a service as many static IPs as it needs and has it run on them, at once. */
    public void runOnStaticIps(String project, String name) {
        world.change(() -> {
            AivenManaged service = service(project, name);
            int needed = AivenServiceRules.needed(service.nodes().count());
            for (int i = 0; i < needed; i++) {
                store.fleet().addAddress(project, service.cloud()).associate(name);
            }
            service.config().merge(Json.object().put(AivenUserConfig.STATIC, true));
            service.roll(store.now());
            service.settle(
                    store.now(), AivenServiceTimings.immediate(), store.fleet().of(service));
        });
    }

    /** Has a service published in its cloud at once, whatever it lacks for that: for the endpoints of these accounts, in AWS of these principals, and in Google of anybody. */
    public void publish(String project, String name, String... accounts) {
        world.change(() -> store.fleet().publish(service(project, name), List.of(accounts)));
    }

    private AivenManaged service(String project, String name) {
        return store.fleet()
                .service(project, name)
                .orElseThrow(() -> new IllegalArgumentException("there is no service " + name));
    }

    /** The private address that a host of a service has for the customer, as Aiven's public DNS says, and several with commas between them; empty for one that is reached through no private endpoint. */
    public Optional<String> privateAddress(String host) {
        return world.alone(() -> store.fleet().services().stream()
                .flatMap(service -> new AivenComponents(service).addresses().entrySet().stream())
                .filter(each -> each.getKey().equals(host))
                .map(each -> String.join(", ", each.getValue()))
                .findFirst());
    }

    /** From now on a project VPC that is asked for with the first CIDR gets a network with the second, while Aiven goes on claiming the first. */
    public void misreport(String claimed, String real) {
        world.change(() -> store.misreported().put(claimed, real));
    }

    /** From now on the answer about one VPC, one service, how that is published or who is connected with it is changed so before it leaves: a vendor that errs, or somebody who speaks in its place. */
    public void lie(Consumer<ObjectNode> wanted) {
        world.change(() -> store.lie(wanted));
    }

    /** From now on the VPC or peering with this id, all peerings with this network of the customer, or the service of this name, go by this script. {@link AivenScript#NONE} ends it. */
    public void script(String subject, AivenScript script) {
        world.change(() -> store.scripts().put(subject, script));
    }

    /**
     * A stranger asks for a peering with a customer's AWS network before Aiven does, from a network with the CIDR that Aiven will claim, and under this Name tag on either side. Answers the id of the
     * peering connection that nobody should accept.
     */
    public String impersonate(String stranger, String cidr, AivenPeer customer, String name) {
        return world.alone(() -> {
            String region = customer.region();
            String network = world.ec2().createVpc(stranger, region, cidr);
            String peering = world.ec2()
                    .requestPeering(stranger, network, region, customer.account(), customer.network(), region);
            world.ec2().tag(stranger, region, peering, "Name", name);
            world.ec2().tag(customer.account(), region, peering, "Name", name);
            return peering;
        });
    }

    /** The cloud's id of Aiven's network; empty before it is built. */
    public String network(String vpc) {
        return world.alone(() -> vpc(vpc).network());
    }

    /** Does what has become due, so that other parts of the world see it. */
    public void settle() {
        world.change(store::settle);
    }

    private AivenVpc vpc(String id) {
        return store.homes().values().stream()
                .flatMap(List::stream)
                .filter(vpc -> vpc.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no VPC " + id));
    }
}
