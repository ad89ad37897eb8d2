package io.nearside.simulator.aiven;

import io.nearside.simulator.Access;
import io.nearside.simulator.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Aiven from behind: what tests arrange. Ids that do not exist are mistakes of the caller and throw. */
public final class AivenWorld {
    private final World world;
    private final AivenStore store;
    /** Read while a request is named, and so outside the world's lock. */
    private final Map<String, AivenToken> tokens = Collections.synchronizedMap(new LinkedHashMap<>());

    public AivenWorld(World world) {
        this.world = world;
        this.store = new AivenStore(world);
        store.hands().put(AivenCloud.AWS, new AivenAwsHands(world.ec2(), AivenAwsHands.ACCOUNT));
        store.hands().put(AivenCloud.UPCLOUD, new AivenUpCloudHands(world.upcloud()));
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

    /** Lets Aiven act in this provider's cloud, {@code aws} or {@code upcloud}, through other hands than those that act in this world. */
    public void hands(String provider, AivenHands wanted) {
        world.change(() -> store.hands().put(provider, wanted));
    }

    /** The key under which an UpCloud peering's state_info names Aiven's network. The real one is not published; empty leaves it out. */
    public void networkKey(String wanted) {
        world.change(() -> store.networkKey(wanted));
    }

    public void addProject(String project) {
        world.change(() -> store.projects().computeIfAbsent(project, any -> new ArrayList<>()));
    }

    /** Makes the projects too. */
    public void addToken(String token, Access access, String... projects) {
        world.change(() -> {
            tokens.put(token, new AivenToken(access, Set.of(projects)));
            List.of(projects).forEach(this::addProject);
        });
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
        return world.alone(() -> {
            AivenCloud where = AivenCloud.parse(cloud)
                    .orElseThrow(() -> new IllegalArgumentException("Aiven has no cloud " + cloud));
            AivenVpc vpc = store.addVpc(project, world.ids().uuid(), where, cidr);
            vpc.build(store.now(), store.hands(vpc));
            return vpc.id();
        });
    }

    public void addService(String vpc, String name) {
        world.change(() -> vpc(vpc).services().add(name));
    }

    public void removeService(String vpc, String name) {
        world.change(() -> vpc(vpc).services().remove(name));
    }

    /** From now on a project VPC that is asked for with the first CIDR gets a network with the second, while Aiven goes on claiming the first. */
    public void misreport(String claimed, String real) {
        world.change(() -> store.misreported().put(claimed, real));
    }

    /** From now on the VPC or peering with this id, or all peerings with this network of the customer, go by this script. {@link AivenScript#NONE} ends it. */
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
        return store.projects().values().stream()
                .flatMap(List::stream)
                .filter(vpc -> vpc.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no project VPC " + id));
    }
}
