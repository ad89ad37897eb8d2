package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of ranges behind the gateway is changed: the tool fails, since it would make the attachment anew, or tells the vendor nothing. */
final class Pain13RangesChangeTest {
    private static final String REACH = "aiven:PUT *user-peer-network-cidrs";

    private final SimulatedWorld world = new SimulatedWorld();

    private final HubStage stage = new HubStage(world);

    @AfterEach
    void stop() {
        world.close();
    }

    private static Link link(String... ranges) {
        return HubStage.link(Map.of("peerCidrs", List.of(ranges)));
    }

    private Progress connected(Link link) {
        Progress progress = world.connect(link);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        return progress;
    }

    @Test
    void whatIsAddedAndDroppedIsToldInOneCall() {
        connected(link("10.0.0.0/16", "10.8.0.0/16"));
        String attachment = stage.vendors().id();
        Link changed = link("10.0.0.0/16", "192.168.0.0/16");
        assertThat(world.plan(changed).steps())
                .filteredOn(step -> step.step().equals("reach"))
                .singleElement()
                .satisfies(step -> assertThat(step.actions())
                        .singleElement()
                        .asString()
                        .contains("route 192.168.0.0/16", "no longer route 10.8.0.0/16"));
        world.simulator().log().clear();
        connected(changed);
        assertThat(world.writes()).hasSize(1);
        assertThat(behind()).containsExactly("10.0.0.0/16", "192.168.0.0/16");
        assertThat(stage.vendors().id()).isEqualTo(attachment);
        assertThat(stage.routes()).hasSize(4);
    }

    /** Both lists are sent, also where one of them is empty, which Aiven insists on. */
    @Test
    void onlyAddedAndOnlyDroppedAreTold() {
        connected(link("10.0.0.0/16"));
        connected(link("10.0.0.0/16", "10.8.0.0/16"));
        connected(link("10.8.0.0/16"));
        assertThat(world.simulator().log().entries(REACH))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.status()).isEqualTo(200));
        assertThat(behind()).containsExactly("10.8.0.0/16");
    }

    /** The vendor shows a change a while later: until then it is neither said twice nor taken for done. */
    @Test
    void itIsReadUntilTheVendorShowsIt() {
        connected(link("10.0.0.0/16"));
        Link changed = link("10.0.0.0/16", "10.8.0.0/16");
        world.simulator().log().clear();
        Progress progress = connected(changed);
        assertThat(world.simulator().log().entries(REACH)).hasSize(1);
        assertThat(progress.steps())
                .filteredOn(step -> step.step().equals("reach"))
                .singleElement()
                .extracting(StepReport::says)
                .asString()
                .contains("10.0.0.0/16, 10.8.0.0/16");
        world.simulator().log().clear();
        connected(changed);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aChangeWhoseAnswerIsLostIsMade() {
        connected(link("10.0.0.0/16"));
        world.simulator().faults().add(Fault.drop(Match.nth(REACH, 1), Phase.AFTER));
        connected(link("10.8.0.0/16"));
        assertThat(behind()).containsExactly("10.8.0.0/16");
        world.simulator().log().clear();
        connected(link("10.8.0.0/16"));
        assertThat(world.writes()).isEmpty();
    }

    private List<String> behind() {
        return stage.behind(SimulatedWorld.RANGE);
    }
}
