package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenAzureHands;
import io.nearside.simulator.aiven.AivenGoogleHands;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The id of the peering, the vendor's account and its network exist only once the vendor has acted: tools are run, the values copied by
 * hand, and the tools run again.
 */
final class Pain01ValuesAppearTooLateTest {
    private static final String VNETS = "/providers/Microsoft.Network/virtualNetworks/";

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
            nothingIsLeftForASecondRun(world, SimulatedWorld.upcloudLink());
        }
    }

    /** Its subscription, group and name, and the directory that it is in. */
    @Test
    void onAzureTheVendorsNetworkAndDirectoryAre() {
        Link link = AzureLinks.peering();
        assertThat(link.toString()).doesNotContain(AivenAzureHands.TENANT).doesNotContain(AivenAzureHands.SUBSCRIPTION);
        try (SimulatedWorld world = AzureLinks.peeringWorld()) {
            nothingIsLeftForASecondRun(world, link);
            assertThat(world.world().arm().peerings().of(EndpointStage.GROUP + VNETS + AivenAzureDemo.NETWORK))
                    .singleElement()
                    .satisfies(half -> assertThat(half.remote()).contains(AivenAzureHands.SUBSCRIPTION));
        }
    }

    /** The id of what the endpoint leads to, of its connection at the vendor's, and its address. */
    @Test
    void soAreThoseOfAnEndpoint() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = new EndpointStage(world);
            nothingIsLeftForASecondRun(world, EndpointStage.link());
            assertThat(stage.arm().endpoint(EndpointStage.OURS).orElseThrow().target())
                    .isEqualToIgnoringCase(stage.published().id());
            assertThat(stage.connections())
                    .singleElement()
                    .satisfies(row -> assertThat(row.path("user_ip_address").asText())
                            .isEqualTo(stage.arm().address(EndpointStage.OURS).orElseThrow()));
        }
    }

    /** The vendor's project and its network, which no document names. */
    @Test
    void onGoogleTheVendorsProjectAndNetworkAre() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            assertThat(GcpLinks.peering().toString()).doesNotContain(AivenGoogleHands.PROJECT);
            nothingIsLeftForASecondRun(world, GcpLinks.peering());
            assertThat(GcpLinks.halves(world))
                    .singleElement()
                    .satisfies(half -> assertThat(half.peer()).contains(AivenGoogleHands.PROJECT));
        }
    }

    private static void nothingIsLeftForASecondRun(SimulatedWorld world, Link link) {
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
    }
}
