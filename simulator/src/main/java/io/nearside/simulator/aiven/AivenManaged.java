package io.nearside.simulator.aiven;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service of a project, in a VPC of the project or of its organization, on the public network, or still waiting for its VPC. */
final class AivenManaged {
    private static final String PLAN = "business-4";

    private final String project;
    private final String name;
    private final AivenProduct product;
    private final AivenCloud cloud;
    private final Instant created;
    private final AivenNodes nodes;
    private final AivenUserConfig config = new AivenUserConfig();
    private @Nullable AivenVpc vpc;
    private boolean there;
    private boolean powered = true;
    private String plan = PLAN;
    private Instant updated;
    private Set<String> opened = Set.of();
    private Instant opening = Instant.MIN;
    private @Nullable AivenAskedPrivatelink asked;
    private @Nullable AivenAwsPrivatelink aws;

    /** One that waits for a VPC of its project in its cloud, and is not there for anyone before. */
    AivenManaged(String project, String name, AivenProduct product, AivenCloud cloud, int nodes, Instant now) {
        this.project = project;
        this.name = name;
        this.product = product;
        this.cloud = cloud;
        this.created = now;
        this.updated = now;
        this.nodes = new AivenNodes(name, nodes);
    }

    String project() {
        return project;
    }

    String name() {
        return name;
    }

    AivenProduct product() {
        return product;
    }

    AivenCloud cloud() {
        return cloud;
    }

    Instant created() {
        return created;
    }

    Instant updated() {
        return updated;
    }

    AivenNodes nodes() {
        return nodes;
    }

    AivenUserConfig config() {
        return config;
    }

    String plan() {
        return plan;
    }

    /** Where it is; empty on the public network. */
    Optional<AivenVpc> vpc() {
        return Optional.ofNullable(vpc);
    }

    boolean isThere() {
        return there;
    }

    boolean isIn(AivenVpc other) {
        return vpc().filter(each -> each == other).isPresent();
    }

    /** Whether it waits for a VPC, and this is one. */
    boolean waitsFor(AivenVpc built) {
        return !there
                && built.home().equals(AivenHome.project(project))
                && built.cloud().equals(cloud);
    }

    /** It is there from now on, in this VPC or on the public network. */
    void moveIn(@Nullable AivenVpc wanted) {
        vpc = wanted;
        there = true;
    }

    /** It has no nodes yet, and gets them one after another. */
    void build(String wantedPlan, AivenAddresses addresses) {
        plan = wantedPlan;
        nodes.stop(addresses);
        nodes.roll(created);
    }

    /** To this VPC, or to the public network. New nodes are made there. */
    void move(@Nullable AivenVpc wanted, Instant now) {
        if (wanted != vpc) {
            vpc = wanted;
            roll(now);
        }
    }

    void resize(String wanted, Instant now) {
        if (!wanted.equals(plan)) {
            plan = wanted;
            roll(now);
        }
    }

    void roll(Instant now) {
        updated = now;
        if (powered) {
            nodes.roll(now);
        }
    }

    void power(boolean wanted, Instant now, AivenAddresses addresses) {
        if (wanted != powered) {
            powered = wanted;
            updated = now;
            if (wanted) {
                nodes.roll(now);
            } else {
                nodes.stop(addresses);
            }
        }
    }

    /** What private endpoints reach changes a while after it was asked for. */
    void open(Instant now) {
        updated = now;
        opening = now;
    }

    /** The components that private endpoints reach now. */
    Set<String> opened() {
        return opened;
    }

    /** How it is published in Azure or Google. */
    Optional<AivenAskedPrivatelink> asked() {
        return Optional.ofNullable(asked);
    }

    void asked(@Nullable AivenAskedPrivatelink wanted) {
        asked = wanted;
    }

    Optional<AivenAwsPrivatelink> aws() {
        return Optional.ofNullable(aws);
    }

    void aws(@Nullable AivenAwsPrivatelink wanted) {
        aws = wanted;
    }

    boolean isSettled() {
        return powered && !nodes.isRolling() && !isOpening();
    }

    private boolean isOpening() {
        return !opened.equals(config.on(AivenUserConfig.PRIVATELINK));
    }

    /** Which of the two states a service shows while its nodes are replaced is not published: here it is REBUILDING while one is set up and REBALANCING while it takes data over. */
    String state(Instant now, AivenServiceTimings timings) {
        if (!powered) {
            return "POWEROFF";
        }
        if (isSettled()) {
            return "RUNNING";
        }
        return nodes.isSyncing(now, timings.node()) ? "REBALANCING" : "REBUILDING";
    }

    void settle(Instant now, AivenServiceTimings timings, AivenAddresses addresses) {
        nodes.settle(now, timings.node(), addresses);
        if (isOpening() && isDue(now, timings.access())) {
            opened = config.on(AivenUserConfig.PRIVATELINK);
        }
    }

    private boolean isDue(Instant now, Duration after) {
        return !now.isBefore(opening.plus(after));
    }
}
