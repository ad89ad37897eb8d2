package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.Fault;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.Match;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every request of a command fails once, in every way that passes by itself: the end is the same, and nothing is made twice. */
@ExtendWith(KillTable.class)
final class FaultAtEveryRequestTest {
    static final List<KilledFlow> FLOWS = KilledFlows.ALL;

    private final Tally tally;

    FaultAtEveryRequestTest(Tally tally) {
        this.tally = tally;
    }

    @Tag("long")
    @ParameterizedTest
    @FieldSource("FLOWS")
    void everyFlowSurvivesIt(KilledFlow flow) {
        for (Command command : Command.values()) {
            for (Passing passing : Passing.values()) {
                survives(flow, command, passing);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectingSurvivesIt(Passing passing) {
        survives(KilledFlows.AWS, Command.CONNECT, passing);
    }

    @ParameterizedTest
    @EnumSource
    void disconnectingSurvivesIt(Passing passing) {
        survives(KilledFlows.UPCLOUD_ROUTER, Command.DISCONNECT, passing);
    }

    private void survives(KilledFlow flow, Command command, Passing passing) {
        Undisturbed undisturbed = Undisturbed.of(flow, command);
        assertThat(undisturbed.requests()).isGreaterThanOrEqualTo(2);
        assertThat(undisturbed.writes() > 0).isEqualTo(command.writes());
        Cases cases = new Cases();
        for (int request = 1; request <= undisturbed.requests(); request++) {
            Fault fault = passing.at(Match.nthRequest(request));
            cases.add("request " + request, () -> check(flow, command, fault, undisturbed));
        }
        cases.pass(tally, flow, command + ", " + passing);
    }

    private static void check(KilledFlow flow, Command command, Fault fault, Undisturbed undisturbed) {
        try (Scene scene = Scene.of(flow, command)) {
            scene.world().simulator().faults().add(fault);
            assertThat(scene.run().verdict()).isEqualTo(undisturbed.verdict());
            List<LogEntry> log = scene.world().simulator().log().entries();
            assertThat(log)
                    .as("the fault strikes")
                    .anyMatch(entry -> !entry.fault().isEmpty());
            assertThat(command.writes() ? List.of() : scene.world().writes())
                    .as("a look writes nothing")
                    .isEmpty();
            assertThat(scene.world().state()).isEqualTo(undisturbed.state());
        }
    }
}
