package io.nearside.simulator.aiven;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A VPC of a project or of an organization.
 *
 * <p>What Aiven claims of its CIDR and what its network in the cloud has may be made to differ.
 */
final class AivenVpc {
    private final AivenHome home;
    private final String id;
    private final AivenCloud cloud;
    private final String cidr;
    private final String realCidr;
    private final Instant created;
    private final List<AivenPeering> peerings = new ArrayList<>();
    private AivenVpcState state = AivenVpcState.APPROVED;
    private Instant since;
    private String network = "";
    private String displayName = "";

    AivenVpc(AivenHome home, String id, AivenCloud cloud, String cidr, String realCidr, Instant now) {
        this.home = home;
        this.id = id;
        this.cloud = cloud;
        this.cidr = cidr;
        this.realCidr = realCidr;
        this.created = now;
        this.since = now;
    }

    AivenHome home() {
        return home;
    }

    String id() {
        return id;
    }

    AivenCloud cloud() {
        return cloud;
    }

    String cidr() {
        return cidr;
    }

    Instant created() {
        return created;
    }

    AivenVpcState state() {
        return state;
    }

    Instant since() {
        return since;
    }

    /** The cloud's id of Aiven's network; empty before it is built. */
    String network() {
        return network;
    }

    boolean isBuilt() {
        return !network.isEmpty();
    }

    /** Of an organization's VPC; empty if nobody gave it one. */
    String displayName() {
        return displayName;
    }

    void displayName(String wanted) {
        displayName = wanted;
    }

    List<AivenPeering> peerings() {
        return peerings;
    }

    /** The one that still has a row, in whatever state. */
    Optional<AivenPeering> peering(AivenPeer peer) {
        return peerings.stream().filter(each -> each.peer().isSame(peer)).findFirst();
    }

    void delete(Instant now) {
        if (state == AivenVpcState.APPROVED || state == AivenVpcState.ACTIVE) {
            state = AivenVpcState.DELETING;
            since = now;
            peerings.forEach(peering -> peering.delete(now));
        }
    }

    /** Builds it at once, however long Aiven takes. */
    void build(Instant now, AivenHands hands) {
        network = hands.build(id, cloud.region(), realCidr);
        state = AivenVpcState.ACTIVE;
        since = now;
        peerings.forEach(peering -> peering.notBefore(now));
    }

    void settle(Instant now, AivenHands hands, AivenTimings timings) {
        if (state == AivenVpcState.APPROVED && isDue(now, timings.network())) {
            build(since.plus(timings.network()), hands);
        }
    }

    /** After its peerings: a network goes when nothing leads to it. */
    void settleRemoval(Instant now, AivenHands hands, AivenTimings timings) {
        peerings.removeIf(peering -> peering.isGone(now, timings));
        boolean alone = peerings.stream().allMatch(each -> each.state() == AivenPeeringState.DELETED);
        if (state == AivenVpcState.DELETING && alone && isDue(now, timings.removed())) {
            if (isBuilt()) {
                hands.tearDown(network);
            }
            state = AivenVpcState.DELETED;
            since = since.plus(timings.removed());
        }
    }

    boolean isGone(Instant now, AivenTimings timings) {
        return state == AivenVpcState.DELETED && isDue(now, timings.forgotten());
    }

    private boolean isDue(Instant now, Duration after) {
        return !now.isBefore(since.plus(after));
    }
}
