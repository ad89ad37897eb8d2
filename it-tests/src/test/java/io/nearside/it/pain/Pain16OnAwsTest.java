package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.AwsLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import io.nearside.simulator.ec2.EndpointState;
import io.nearside.simulator.ec2.EndpointView;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS refuses an endpoint since too many are made, or makes it and nobody knows; a name keeps no second one out there. */
final class Pain16OnAwsTest {
    private static final String CREATE = "ec2:CreateVpcEndpoint";

    private final SimulatedWorld world = new SimulatedWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RequestLimitExceeded", "InternalError", "Unavailable"})
    void aRefusalIsTriedAgain(String code) {
        world.simulator().faults().add(Fault.error(Match.every(CREATE).times(1), 503, code, "Busy."));
        ready(world.connect(AwsLinks.endpoint()));
    }

    @Test
    void oneThatNobodyWasToldOfIsFoundAgain() {
        world.withoutDelays();
        world.simulator().faults().add(Fault.drop(Match.nth(CREATE, 1), Phase.AFTER));
        ready(world.connect(AwsLinks.endpoint()));
    }

    @Test
    void oneThatAnEarlierRunWasNotToldOfIsFoundAgain() {
        world.withoutDelays();
        world.simulator().faults().add(Fault.drop(Match.nth(CREATE, 1), Phase.AFTER));
        world.connect(AwsLinks.endpoint(), Duration.ZERO);
        assertThat(world.world().ec2().endpointServices().endpoints()).hasSize(1);
        world.forgetJournals();
        ready(world.connect(AwsLinks.endpoint()));
    }

    @Test
    void twoThatMakeTheSameEndpointMakeOne() {
        assertThat(TwoOperators.connect(world, AwsLinks.endpoint()))
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Ready.class));
        assertThat(world.world().ec2().endpointServices().endpoints()).hasSize(1);
    }

    private void ready(Progress progress) {
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        assertThat(world.world().ec2().endpointServices().endpoints())
                .singleElement()
                .extracting(EndpointView::state)
                .isEqualTo(EndpointState.AVAILABLE);
    }
}
