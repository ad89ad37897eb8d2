package io.nearside.it.adversary;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenAzureHands;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmWorld;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * A world in which Aiven's network on Azure is there before anything else, and a stranger whom our directory and Aiven's once let make halves
 * towards their networks.
 *
 * @param right the network that our half has to lead to
 */
record VnetStage(SimulatedWorld world, String right) {
    static final String RANGE = "10.50.0.0/24";

    static final String OURS = network(ArmDemo.SUBSCRIPTION, ArmDemo.GROUP, AivenAzureDemo.NETWORK);

    static final String STRANGERS_TENANT = "77777777-6d1e-4b77-9c3a-0b8d4e6f7a10";

    static final String STRANGER = "99999999-1b7a-4e0d-a6c4-2f9e51b7d830";

    private static final String OUR_OTHER_SUBSCRIPTION = "8d3f0c52-1b7a-4e0d-a6c4-2f9e51b7d831";

    private static final String APPLICATION = "5e000000-0000-4000-8000-00000000000d";

    private static final String PEER = "Microsoft.Network/virtualNetworks/peer/action";

    static VnetStage of(SimulatedWorld world) {
        String vpc = world.world().aiven().createVpc(AivenDemo.PROJECT, AivenDemo.AZURE_CLOUD, RANGE);
        VnetStage stage = new VnetStage(world, world.world().aiven().network(vpc));
        stage.arm().addSubscription(STRANGERS_TENANT, STRANGER, "theirs");
        stage.arm().addSubscription(ArmDemo.TENANT, OUR_OTHER_SUBSCRIPTION, "staging");
        stage.leave(ArmDemo.TENANT, OURS);
        stage.leave(AivenAzureHands.TENANT, stage.right);
        return stage;
    }

    /** How far a half is. */
    enum State {
        INITIATED((stage, half) -> {}),
        /** The other side has made the other one. */
        CONNECTED((stage, half) -> stage.answer(half)),
        /** The other side has made the other one, and taken it away. */
        DISCONNECTED((stage, half) -> stage.arm().peerings().remove(stage.answer(half))),
        /** Its owner lets nothing through. */
        SHUT((stage, half) -> stage.arm().peerings().shut(half));

        @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
        private final BiConsumer<VnetStage, String> bring;

        State(BiConsumer<VnetStage, String> bring) {
            this.bring = bring;
        }
    }

    private ArmWorld arm() {
        return world.world().arm();
    }

    static String network(String subscription, String group, String name) {
        return "/subscriptions/" + subscription + "/resourceGroups/" + group
                + "/providers/Microsoft.Network/virtualNetworks/" + name;
    }

    /** A network of a stranger's, which everybody may peer with. */
    String strangers(String range) {
        return made(STRANGERS_TENANT, STRANGER, "their-net", "vnet-" + range.replace('/', '-'), range);
    }

    String strangers() {
        return strangers("10.60.0.0/24");
    }

    /** A network of a stranger's whose group and name are those of the vendor's. */
    String strangersTwin(String range) {
        String[] parts = right.split("/", -1);
        return made(STRANGERS_TENANT, STRANGER, parts[4], parts[8], range);
    }

    /** Aiven's network of another project, which differs in its id and its range: no network can be peered with two of one range. */
    String vendorsOther() {
        world.world().aiven().addProject("acme-test");
        String vpc = world.world().aiven().createVpc("acme-test", AivenDemo.AZURE_CLOUD, "10.52.0.0/24");
        String other = world.world().aiven().network(vpc);
        leave(AivenAzureHands.TENANT, other);
        return other;
    }

    /** A network of ours in another subscription, whose group and name are those of the one that the link names. */
    String ourTwin() {
        return made(ArmDemo.TENANT, OUR_OTHER_SUBSCRIPTION, ArmDemo.GROUP, AivenAzureDemo.NETWORK, "10.70.0.0/16");
    }

    /** A network of a stranger's, which nobody may peer with. */
    String shut() {
        return made(STRANGER, "shut", "shut", RANGE);
    }

    private String made(String tenant, String subscription, String group, String name, String range) {
        String made = made(subscription, group, name, range);
        leave(tenant, made);
        return made;
    }

    private String made(String subscription, String group, String name, String range) {
        String made = arm().createGroup(subscription, group, ArmDemo.LOCATION);
        return arm().createNetwork(made, name, ArmDemo.LOCATION, range);
    }

    /** Lets the stranger's application, and the one that makes our halves, make halves towards a network. */
    private void leave(String tenant, String network) {
        for (String application : new String[] {APPLICATION, AivenAzureDemo.APPLICATION}) {
            String principal = arm().directory().addServicePrincipal(tenant, application, "peering");
            arm().directory().assign(principal, network, PEER);
        }
    }

    /** Somebody makes a half. */
    void half(String name, String from, String to, State state) {
        state.bring.accept(this, arm().peerings().create(APPLICATION, from, name, to));
    }

    private String answer(String half) {
        return arm().peerings()
                .find(half)
                .map(made -> arm().peerings()
                        .create(APPLICATION, /* network= */ made.remote(), "answer", /* remote= */ made.network()))
                .orElseThrow();
    }

    /** The same network in the letters in which nobody writes it. */
    static String capitals(String network) {
        return network.toUpperCase(Locale.ROOT);
    }
}
