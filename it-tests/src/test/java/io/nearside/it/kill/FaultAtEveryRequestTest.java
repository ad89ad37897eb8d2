package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import io.nearside.simulator.ec2.Ec2Demo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request of a connect fails once, in every way that passes by itself: the end is the same, and nothing is made twice. */
final class FaultAtEveryRequestTest {

    /** What can go wrong once. */
    enum Passing {
        THROTTLED(match -> Fault.throttle(match, Duration.ofSeconds(3))),
        FAILED_BEFORE(match -> Fault.serverError(match, Phase.BEFORE)),
        FAILED_AFTER(match -> Fault.serverError(match, Phase.AFTER)),
        DROPPED_BEFORE(match -> Fault.drop(match, Phase.BEFORE)),
        ANSWER_LOST(match -> Fault.drop(match, Phase.AFTER));

        @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
        private final Function<Match, Fault> fault;

        Passing(Function<Match, Fault> fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectingSurvivesIt(Passing passing) {
        Link aws = SimulatedWorld.awsLink(Map.of("securityGroups", List.of(Ec2Demo.CUSTOMER_GROUP)));
        for (Link link : List.of(aws, SimulatedWorld.upcloudLink(), SimulatedWorld.upcloudLink("create"))) {
            String connected;
            int requests;
            try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
                world.connect(link);
                requests = world.simulator().log().entries().size();
                connected = world.state();
            }
            assertThat(requests).isGreaterThan(8);
            for (int request = 1; request <= requests; request++) {
                try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
                    world.simulator().faults().add(passing.fault.apply(Match.nthRequest(request)));
                    Progress progress = world.connect(link);
                    String where = link.cloudId() + ", request " + request + " " + passing;
                    assertThat(progress.verdict()).as(where).isInstanceOf(Verdict.Ready.class);
                    assertThat(world.state()).as(where).isEqualTo(connected);
                }
            }
        }
    }

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
