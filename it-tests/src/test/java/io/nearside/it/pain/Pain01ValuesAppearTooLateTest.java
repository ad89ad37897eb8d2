package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The id of the peering, the vendor's account and its network exist only once the vendor has acted: tools are run, the values copied by
 * hand, and the tools run again.
 */
final class Pain01ValuesAppearTooLateTest {

    @Test
    void oneRunFindsThemOut() {
        try (PainArena arena = new SimulatorArena()) {
            oneRunFindsThemOut(arena);
        }
    }

    static void oneRunFindsThemOut(PainArena arena) {
        SimulatedWorld world = arena.world();
        assertThat(arena.link().toString())
                .as("nothing of the vendor's side is known")
                .doesNotContain("pcx-");
        assertThat(arena.peerings()).isEmpty();
        assertThat(world.connect(arena.link()).verdict()).isInstanceOf(Verdict.Ready.class);

        assertThat(arena.peerings()).singleElement().asString().endsWith(" active");
        String peering = arena.peerings().get(0).split(" ", -1)[0];
        List<String> routes = arena.routes();
        assertThat(routes)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(route -> route.endsWith(" " + SimulatedWorld.RANGE + " " + peering));

        world.simulator().log().clear();
        assertThat(world.connect(arena.link()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).as("nothing was left for a second run").isEmpty();
        assertThat(arena.routes()).isEqualTo(routes);
    }

    @Test
    void onUpcloudTheVendorsNetworkIsFoundOutToo() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            assertThat(world.connect(SimulatedWorld.upcloudLink()).verdict()).isInstanceOf(Verdict.Ready.class);
            world.simulator().log().clear();
            assertThat(world.connect(SimulatedWorld.upcloudLink()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(world.writes()).isEmpty();
        }
    }
}
