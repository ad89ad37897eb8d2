package io.nearside.it.adversary;

import io.nearside.it.endpoint.Hands;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputePeeringWorld;
import io.nearside.simulator.compute.ComputeWorld;

/**
 * A world in which Aiven's network on Google Cloud is there before anything else, with networks of others'. At Google anybody may make a half
 * towards any network.
 *
 * @param right the network that our half has to lead to
 */
record GcpStage(SimulatedWorld world, String right) {
    static final String STRANGER = "stranger-net";

    private static final String STAGING = "acme-staging";

    private static final String OTHERS_RANGE = "10.61.0.0/24";

    static GcpStage of(SimulatedWorld world) {
        String vpc = world.world().aiven().createVpc(AivenDemo.PROJECT, AivenGoogleDemo.CLOUD, GcpLinks.RANGE);
        GcpStage stage = new GcpStage(world, world.world().aiven().network(vpc));
        stage.google().addProject(STRANGER);
        stage.google().addProject(STAGING);
        return stage;
    }

    /** How far a half is. */
    enum State {
        /** Alone. */
        LONELY,
        /** The other side has made the other one. */
        CONNECTED,
        /** The other side has made the other one, and taken it away. */
        PARTED
    }

    private ComputeWorld google() {
        return world.world().compute();
    }

    /** A network of a stranger's. */
    String strangers() {
        return made(STRANGER, "their-net", OTHERS_RANGE);
    }

    /** A network of a stranger's whose name is that of the vendor's. */
    String strangersTwin(String range) {
        return made(STRANGER, right.substring(right.lastIndexOf('/') + 1), range);
    }

    /** Aiven's network of another project of its customers. */
    String vendorsOther() {
        world.world().aiven().addProject("acme-test");
        String vpc = world.world().aiven().createVpc("acme-test", AivenGoogleDemo.CLOUD, "10.62.0.0/24");
        return world.world().aiven().network(vpc);
    }

    /** A network of ours in the project of the one that the link names. */
    String ourOther() {
        return made(ComputeDemo.PROJECT, "vpc-other", "10.63.0.0/24");
    }

    /** A network of ours in another project, of the name of the one that the link names. */
    String ourTwin() {
        return made(STAGING, ComputeDemo.NETWORK, "10.64.0.0/24");
    }

    private String made(String project, String name, String range) {
        String network = google().createNetwork(project, name);
        google().createSubnet(network, ComputeDemo.REGION, "apps", range);
        return network;
    }

    /** Somebody makes a half. */
    void half(String name, String from, String to, State state) {
        ComputePeeringWorld peerings = google().peerings();
        peerings.join(from, name, to);
        if (state != State.LONELY) {
            peerings.join(to, "answer", from);
        }
        if (state == State.PARTED) {
            peerings.cut(to, "answer");
        }
    }

    /** Somebody of ours makes a half with a client that names the other network in another version of the API. */
    void halfByHand(String name, String to) {
        new Hands(world.simulator().uri(), "Bearer " + ComputeDemo.TOKEN)
                .post("/compute/v1/" + GcpLinks.NETWORK + "/addPeering", """
                {"networkPeering":{"name":"%s","network":"https://www.googleapis.com/compute/beta/%s","exchangeSubnetRoutes":true}}\
                """.formatted(name, to));
        world.simulator().clock().advance(google().timings().peering());
        google().settle();
    }
}
