package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What Aiven holds: projects and organizations with their VPCs, services, and how time passes for them. Touched only while alone in the world. */
final class AivenStore {
    private static final AivenHands IDLE = new AivenIdleHands();

    private final World world;
    private final Map<AivenHome, List<AivenVpc>> homes = new LinkedHashMap<>();
    private final AivenFleet fleet = new AivenFleet(this);
    private final Map<String, AivenHands> hands = new LinkedHashMap<>();
    private final Map<String, AivenScript> scripts = new LinkedHashMap<>();
    private final Map<String, String> misreported = new LinkedHashMap<>();
    private AivenTimings timings = AivenTimings.defaults();
    private String networkKey = "to_network_id";
    private Optional<Duration> infoKept = Optional.empty();
    private AivenSpelling spelling = AivenSpelling.BOTH;
    private Consumer<ObjectNode> lie = truth -> {};
    private Invitations invitations = Invitations.ANSWERED;

    /** What becomes of what customers offer to share with Aiven. */
    enum Invitations {
        ANSWERED,
        IGNORED
    }

    AivenStore(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    Instant now() {
        return world.clock().instant();
    }

    Map<AivenHome, List<AivenVpc>> homes() {
        return homes;
    }

    AivenFleet fleet() {
        return fleet;
    }

    /** By provider. */
    Map<String, AivenHands> hands() {
        return hands;
    }

    /** By the id of a VPC or a peering, by the customer's network, or by the name of a service. */
    Map<String, AivenScript> scripts() {
        return scripts;
    }

    /** The CIDR that a network has in its cloud, by the CIDR that Aiven claims. */
    Map<String, String> misreported() {
        return misreported;
    }

    /** What is done to the answer about one VPC before it leaves. */
    Consumer<ObjectNode> lie() {
        return lie;
    }

    void lie(Consumer<ObjectNode> wanted) {
        lie = wanted;
    }

    void invitations(Invitations wanted) {
        invitations = wanted;
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

    /** What times a peering goes by, as a script may have it. */
    AivenTimings timings(AivenPeering peering) {
        return script(peering).pace() == AivenScript.Pace.SLOW_EYES ? timings.withoutNoticing() : timings;
    }

    /** How long an active peering keeps its state_info; empty for always. */
    Optional<Duration> infoKept() {
        return infoKept;
    }

    void keepInfo(Duration wanted) {
        infoKept = Optional.of(wanted);
    }

    AivenSpelling spelling() {
        return spelling;
    }

    void spelling(AivenSpelling wanted) {
        spelling = wanted;
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

    AivenScript script(AivenManaged service) {
        return scripts.getOrDefault(service.name(), AivenScript.NONE);
    }

    boolean isFrozen(AivenManaged service) {
        return isFrozen(script(service));
    }

    AivenVpc addVpc(AivenHome home, String id, AivenCloud cloud, String cidr) {
        AivenVpc vpc = new AivenVpc(home, id, cloud, cidr, misreported.getOrDefault(cidr, cidr), now());
        homes.computeIfAbsent(home, any -> new ArrayList<>()).add(vpc);
        return vpc;
    }

    /** The project's own that is active in the service's cloud. */
    Optional<AivenVpc> vpc(AivenManaged service) {
        return homes.getOrDefault(AivenHome.project(service.project()), List.of()).stream()
                .filter(vpc ->
                        vpc.state() == AivenVpcState.ACTIVE && vpc.cloud().equals(service.cloud()))
                .findFirst();
    }

    void settle() {
        if (invitations == Invitations.ANSWERED) {
            hands.values().forEach(each -> each.answerInvitations(now().minus(timings.noticed())));
        }
        homes.values().forEach(vpcs -> {
            vpcs.forEach(this::settle);
            vpcs.stream().filter(vpc -> vpc.state() == AivenVpcState.ACTIVE).forEach(fleet::moveIn);
            vpcs.removeIf(vpc -> vpc.isGone(now(), timings));
        });
        fleet.settle();
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
                .forEach(peering -> peering.settle(now(), vpc.network(), acting, timings(peering)));
        vpc.settleRemoval(now(), acting, timings);
    }

    private static boolean isFrozen(AivenScript script) {
        return script.pace() == AivenScript.Pace.FROZEN;
    }
}
