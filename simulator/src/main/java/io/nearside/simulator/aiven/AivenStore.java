package io.nearside.simulator.aiven;

import io.nearside.simulator.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Aiven holds: projects with their VPCs, and how time passes for them. Touched only while alone in the world. */
final class AivenStore {
    private static final AivenHands IDLE = new AivenIdleHands();

    private final World world;
    private final Map<String, List<AivenVpc>> projects = new LinkedHashMap<>();
    private final Map<String, AivenHands> hands = new LinkedHashMap<>();
    private final Map<String, AivenScript> scripts = new LinkedHashMap<>();
    private final Map<String, String> misreported = new LinkedHashMap<>();
    private AivenTimings timings = AivenTimings.defaults();
    private String networkKey = "to_network_id";

    AivenStore(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    Instant now() {
        return world.clock().instant();
    }

    Map<String, List<AivenVpc>> projects() {
        return projects;
    }

    /** By provider. */
    Map<String, AivenHands> hands() {
        return hands;
    }

    /** By the id of a VPC or a peering, or by the customer's network. */
    Map<String, AivenScript> scripts() {
        return scripts;
    }

    /** The CIDR that a network has in its cloud, by the CIDR that Aiven claims. */
    Map<String, String> misreported() {
        return misreported;
    }

    AivenTimings timings() {
        return timings;
    }

    void timings(AivenTimings wanted) {
        timings = wanted;
    }

    String networkKey() {
        return networkKey;
    }

    void networkKey(String wanted) {
        networkKey = wanted;
    }

    boolean isSimulated(AivenCloud cloud) {
        return hands.containsKey(cloud.provider());
    }

    AivenHands hands(AivenVpc vpc) {
        return hands.getOrDefault(vpc.cloud().provider(), IDLE);
    }

    AivenScript script(AivenVpc vpc) {
        return scripts.getOrDefault(vpc.id(), AivenScript.NONE);
    }

    AivenScript script(AivenPeering peering) {
        return scripts.getOrDefault(
                peering.id(), scripts.getOrDefault(peering.peer().network(), AivenScript.NONE));
    }

    AivenVpc addVpc(String project, String id, AivenCloud cloud, String cidr) {
        AivenVpc vpc = new AivenVpc(id, cloud, cidr, misreported.getOrDefault(cidr, cidr), now());
        projects.computeIfAbsent(project, any -> new ArrayList<>()).add(vpc);
        return vpc;
    }

    void settle() {
        projects.values().forEach(vpcs -> {
            vpcs.forEach(this::settle);
            vpcs.removeIf(vpc -> vpc.isGone(now(), timings));
        });
    }

    private void settle(AivenVpc vpc) {
        if (isFrozen(script(vpc))) {
            return;
        }
        AivenHands acting = hands(vpc);
        vpc.settle(now(), acting, timings);
        vpc.peerings().stream()
                .filter(peering -> !isFrozen(script(peering)))
                .filter(peering -> vpc.isBuilt() || peering.state() != AivenPeeringState.APPROVED)
                .forEach(peering -> peering.settle(now(), vpc.network(), acting, timings));
        vpc.settleRemoval(now(), acting, timings);
    }

    private static boolean isFrozen(AivenScript script) {
        return script.pace() == AivenScript.Pace.FROZEN;
    }
}
