package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.engine.toy.ToyCloud;
import io.nearside.engine.toy.ToyRouters;
import org.junit.jupiter.api.Test;

/** Nothing of a router is unique: two who connect the same file at the same moment make one each. */
final class RouterAtTheSameMomentTest {
    private static final Mark OURS = new Mark("toy");

    private final RoutedWorld world = new RoutedWorld();

    private final ToyRouters routers = world.routers;

    @Test
    void whoMadeOneAtTheSameMomentAsAnotherOperatorTakesItsOwnAway() {
        routers.onCreate(() -> routers.add("router-0", OURS, ToyCloud.NETWORK));
        world.ready(RoutedWorld.link("create"));
        assertThat(routers.all.keySet()).containsExactly("router-0");
        assertThat(world.cloud.calls.writes()).containsExactly("create router", "remove router-2", "create half");
    }

    @Test
    void ofTwoThatNobodyIsAttachedToYetOneIsTakenAndTheOtherGoes() {
        routers.onCreate(() -> routers.add("router-0", OURS));
        world.ready(RoutedWorld.link("create"));
        assertThat(routers.all.keySet()).containsExactly("router-0");
        assertThat(routers.of(new NetworkId(ToyCloud.NETWORK))).hasToString("router-0");
    }

    @Test
    void aSurplusOneThatSomethingUsesStays() {
        routers.onCreate(() -> {
            routers.add("router-0", OURS, ToyCloud.NETWORK);
            routers.add("router-1", OURS);
            routers.use("router-1", "gateway");
        });
        world.ready(RoutedWorld.link("create"));
        assertThat(routers.all.keySet()).contains("router-0", "router-1").hasSize(2);
    }
}
