package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is no answer of the service's: nothing is concluded from it, and nothing is written. */
final class WrongAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"aiven:*", "ec2:DescribeRouteTables"})
    void anAnswerThatIsNotTheServicesIsAFailureAndNothingIsWritten(String operation) {
        try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
            world.simulator()
                    .faults()
                    .add(Fault.body(Match.every(operation), Phase.BEFORE, 200, "text/html", "<html>a proxy</html>"));
            Progress progress = world.connect(SimulatedWorld.awsLink());
            assertThat(progress.verdict()).isInstanceOf(Verdict.Failed.class);
            assertThat(progress.problems().get(0).cause()).doesNotContain("<html>");
            assertThat(world.writes()).isEmpty();
        }
    }

    @Test
    void anEmptyAnswerIsAFailureAndRunningAgainGoesOn() {
        try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
            world.simulator().faults().add(Fault.emptyBody(Match.nth("aiven:*", 1), Phase.BEFORE, 200));
            assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Failed.class);
            assertThat(world.writes()).isEmpty();
            assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(world.routes()).isNotEqualTo(Map.of());
        }
    }
}
