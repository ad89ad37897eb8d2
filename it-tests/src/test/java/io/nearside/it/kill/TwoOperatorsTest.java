package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.Match;
import io.nearside.simulator.arm.ArmConflict;
import io.nearside.simulator.arm.ArmTimings;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Two operators do the same at once: both get to the end, and the end is that of one. */
@ExtendWith(KillTable.class)
final class TwoOperatorsTest {
    /** Whatever one operator does, the other sees; but for static addresses that are being made, which nothing tells apart. */
    static final List<KilledFlow> FLOWS = KilledFlows.ALL.stream()
            .filter(flow -> !flow.equals(AzureFlows.ENDPOINT))
            .toList();

    private final Tally tally;

    TwoOperatorsTest(Tally tally) {
        this.tally = tally;
    }

    @Tag("long")
    @ParameterizedTest
    @FieldSource("FLOWS")
    void everyFlowEndsAsIfThereWereOne(KilledFlow flow) {
        // What only the journal knows, neither of two who each have one of their own can undo.
        List<Command> commands =
                flow.lost().isEmpty() ? List.of(Command.CONNECT, Command.DISCONNECT) : List.of(Command.CONNECT);
        for (Command command : commands) {
            alone(flow, command);
            disturbed(flow, command, Passing.THROTTLED);
            disturbed(flow, command, Passing.ANSWER_LOST);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "DISCONNECT"})
    void twoEndAsOne(Command command) {
        alone(KilledFlows.AWS, command);
        alone(KilledFlows.UPCLOUD_ROUTER, command);
    }

    /**
     * Both see that addresses are missing before either has made one, and nothing but their own journals tells whose one is: each may make
     * what is needed. All of them are attached then, and everything else is there once.
     */
    @Test
    void twoMayEachMakeStaticAddressesAndNothingElse() {
        Undisturbed undisturbed = Undisturbed.of(AzureFlows.ENDPOINT, Command.CONNECT);
        Cases cases = new Cases();
        cases.add("two operators", () -> {
            try (Scene scene = Scene.of(AzureFlows.ENDPOINT, Command.CONNECT)) {
                List<Verdict> verdicts = TwoOperators.connect(scene.world(), scene.link());
                assertThat(verdicts).containsExactly(undisturbed.verdict(), undisturbed.verdict());
                assertThat(withoutAddresses(scene.world().state())).isEqualTo(withoutAddresses(undisturbed.state()));
                assertThat(scene.world().simulator().log().entries("aiven:POST *static-ips"))
                        .hasSizeBetween(2, 4);
                assertThat(scene.world().world().arm().endpoints())
                        .filteredOn(endpoint -> endpoint.id().endsWith("/orders-kafka"))
                        .hasSize(1);
            }
        });
        cases.pass(tally, AzureFlows.ENDPOINT, "connect, two operators, each with addresses");
    }

    /** Writes take their time, so that the second one meets the first: at once, or within its own operation. */
    @ParameterizedTest
    @EnumSource(ArmConflict.class)
    void twoWhoseWritesMeetInOneNetworkEndAsOne(ArmConflict conflict) {
        Undisturbed undisturbed = Undisturbed.of(AzureFlows.SHARED_ENDPOINT, Command.CONNECT);
        Cases cases = new Cases();
        cases.add("two operators", () -> {
            try (Scene scene = Scene.of(AzureFlows.SHARED_ENDPOINT, Command.CONNECT)) {
                scene.world().world().arm().timings(ArmTimings.defaults());
                scene.world().world().arm().conflict(conflict);
                check(scene, undisturbed);
            }
        });
        cases.pass(tally, AzureFlows.SHARED_ENDPOINT, "connect, two operators, writes meet: " + conflict);
    }

    private static String withoutAddresses(String state) {
        try {
            ObjectNode world = (ObjectNode) new ObjectMapper().readTree(state);
            ((ObjectNode) world.path("aiven")).remove("staticIps");
            return WorldState.withoutIds(world.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void alone(KilledFlow flow, Command command) {
        Undisturbed undisturbed = Undisturbed.of(flow, command);
        Cases cases = new Cases();
        cases.add("two operators", () -> {
            try (Scene scene = Scene.of(flow, command)) {
                check(scene, undisturbed);
            }
        });
        cases.pass(tally, flow, command + ", two operators");
    }

    /** Two make at least the writes that one makes, so that every fault strikes one of them. */
    private void disturbed(KilledFlow flow, Command command, Passing passing) {
        Undisturbed undisturbed = Undisturbed.of(flow, command);
        Cases cases = new Cases();
        for (int write = 1; write <= undisturbed.writes(); write++) {
            Match match = Match.nthWrite(write);
            cases.add("write " + write, () -> {
                try (Scene scene = Scene.of(flow, command)) {
                    scene.world().simulator().faults().add(passing.at(match));
                    check(scene, undisturbed);
                    assertThat(scene.world().simulator().log().entries())
                            .as("the fault strikes")
                            .anyMatch(entry -> !entry.fault().isEmpty());
                }
            });
        }
        cases.pass(tally, flow, command + ", two operators, " + passing);
    }

    private static void check(Scene scene, Undisturbed undisturbed) {
        List<Verdict> verdicts = scene.command() == Command.CONNECT
                ? TwoOperators.connect(scene.world(), scene.link())
                : TwoOperators.disconnect(scene.world(), scene.link());
        assertThat(verdicts).containsExactly(undisturbed.verdict(), undisturbed.verdict());
        assertThat(WorldState.withoutIds(scene.world().state())).isEqualTo(WorldState.withoutIds(undisturbed.state()));
    }
}
