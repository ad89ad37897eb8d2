package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.upcloud.UpCloudDemo;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** UpCloud and Aiven are the simulator. No client of UpCloud's own can make peerings, so the simulator's word is checked against documents only. */
final class UpcloudPeeringJourneyTest {
    private final SimulatedWorld world = new SimulatedWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void fromNothingToReadyAndBackToNothing() {
        Progress plan = world.plan(SimulatedWorld.upcloudLink());
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(world.writes()).isEmpty();
        Progress connected = world.connect(SimulatedWorld.upcloudLink());
        assertThat(connected.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(connected.summary()).as("what is left to do by hand").anyMatch(line -> line.contains("dhclient"));
        assertThat(world.world().upcloud().peerings())
                .anyMatch(peering -> peering.state().equals("active"));

        world.simulator().log().clear();
        assertThat(world.connect(SimulatedWorld.upcloudLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();

        assertThat(world.disconnect(SimulatedWorld.upcloudLink()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.writes()).as("switched off, deleted, withdrawn").hasSize(3);
    }

    @Test
    void aVendorThatNoLongerNamesItsNetworkUndoesNothingAndHidesNothing() {
        world.connect(SimulatedWorld.upcloudLink());
        world.world().aiven().networkKey("");
        world.simulator().log().clear();
        assertThat(world.connect(SimulatedWorld.upcloudLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
        assertThat(world.disconnect(SimulatedWorld.upcloudLink()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.world().upcloud().peerings())
                .as("what is said to be gone is gone")
                .isEmpty();
    }

    @Test
    void notEvenIfNobodyRemembersWhatItOnceNamed() {
        world.connect(SimulatedWorld.upcloudLink());
        world.world().aiven().networkKey("");
        world.forgetJournals();
        world.simulator().log().clear();
        assertThat(world.connect(SimulatedWorld.upcloudLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
        world.forgetJournals();
        assertThat(world.disconnect(SimulatedWorld.upcloudLink()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.world().upcloud().peerings()).isEmpty();
    }

    @Test
    void aNetworkWithoutARouterIsSaidBeforeTheVendorIsAsked() {
        Link link = Link.of(
                "staging",
                SimulatedWorld.aiven("upcloud-de-fra"),
                Map.of("cloud", "upcloud", "zone", UpCloudDemo.ZONE, "network", UpCloudDemo.NETWORK_WITHOUT_ROUTER),
                Map.of("kind", "peering"));
        Progress progress = world.connect(link);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.NETWORK_UNFIT);
        assertThat(progress.problems().get(0).remedy()).contains("link.router: create");
        assertThat(world.plan(link).problems()).isEqualTo(progress.problems());
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aVendorNetworkInAnotherZoneIsSaidBeforeTheVendorIsAsked() {
        world.world().aiven().createVpc(AivenDemo.PROJECT, "upcloud-fi-hel", SimulatedWorld.RANGE);
        Link link = Link.of(
                "far-away",
                SimulatedWorld.aiven("upcloud-fi-hel"),
                Map.of("cloud", "upcloud", "zone", UpCloudDemo.ZONE, "network", UpCloudDemo.NETWORK),
                Map.of("kind", "peering"));
        Progress progress = world.connect(link);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PLACE_MISMATCH);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aNetworkIdThatUpcloudDoesNotKnowIsAnsweredWithWhatWasTried() {
        String wrong = "03ffffff-0000-4000-8000-00000000ffff";
        Map<String, Object> vendor = new HashMap<>(SimulatedWorld.aiven("upcloud-de-fra"));
        vendor.put("peerNetwork", wrong);
        Link link = Link.of(
                "orders-kafka",
                vendor,
                Map.of("cloud", "upcloud", "zone", UpCloudDemo.ZONE, "network", UpCloudDemo.NETWORK),
                Map.of("kind", "peering"));
        Progress progress = world.connect(link);
        assertThat(progress.problems()).hasSize(1);
        assertThat(progress.problems().get(0).subject()).isEqualTo(wrong);
        assertThat(progress.problems().get(0).cause()).contains("peerNetwork");
    }
}
