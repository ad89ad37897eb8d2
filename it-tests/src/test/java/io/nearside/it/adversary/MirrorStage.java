package io.nearside.it.adversary;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.upcloud.UpCloudDemo;
import java.util.function.BiConsumer;

/**
 * A world in which Aiven's network on UpCloud is there before anything else.
 *
 * @param right the network that our half has to lead to
 */
record MirrorStage(SimulatedWorld world, String right) {
    static final String OURS = UpCloudDemo.NETWORK;

    private static final String STRANGER = "stranger";

    static MirrorStage of(SimulatedWorld world) {
        String vpc = world.world().aiven().createVpc(AivenDemo.PROJECT, "upcloud-de-fra", SimulatedWorld.RANGE);
        return new MirrorStage(world, world.world().aiven().network(vpc));
    }

    /** How far a half is. */
    enum State {
        PENDING((stage, half) -> {}),
        DISABLED((stage, half) -> stage.world.world().upcloud().disablePeering(half)),
        IN_ERROR((stage, half) -> stage.world.world().upcloud().script(half, "error")),
        /** The other side has made the other one. */
        ACTIVE((stage, half) -> stage.answer(half));

        @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
        private final BiConsumer<MirrorStage, String> bring;

        State(BiConsumer<MirrorStage, String> bring) {
            this.bring = bring;
        }
    }

    /** A network of a stranger's, in our zone, that can be peered. */
    String strangers(String cidr) {
        String network = world.world().upcloud().createNetwork(STRANGER, UpCloudDemo.ZONE, "aiven " + cidr, cidr);
        world.world().upcloud().attachRouter(network, STRANGER);
        return network;
    }

    String strangers() {
        return strangers("10.50.0.0/24");
    }

    void half(String name, String from, String to, State state) {
        state.bring.accept(this, world.world().upcloud().createPeering(name, from, to));
    }

    private void answer(String half) {
        world.world()
                .upcloud()
                .peering(half)
                .ifPresent(made -> world.world()
                        .upcloud()
                        .createPeering("answer", /* network= */ made.peer(), /* peer= */ made.network()));
    }
}
