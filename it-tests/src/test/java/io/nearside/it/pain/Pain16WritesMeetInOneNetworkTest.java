package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import io.nearside.simulator.arm.ArmConflict;
import io.nearside.simulator.arm.ArmFailure;
import io.nearside.simulator.arm.ArmTimings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Azure refuses an endpoint while something else changes in its network, at once or within its operation, or makes it and nobody knows. */
final class Pain16WritesMeetInOneNetworkTest {
    private static final String PUT = "arm:PUT *privateEndpoints/{endpoint}";

    @ParameterizedTest
    @ValueSource(strings = {"RetryableError", "AnotherOperationInProgress", "ReferencedResourceNotProvisioned"})
    void aRefusalIsTriedAgain(String code) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            stage(world);
            world.simulator().faults().add(Fault.error(Match.every(PUT).times(1), 429, code, "Busy."));
            ready(world, world.connect(EndpointStage.link()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RetryableError", "AnotherOperationInProgress", "ReferencedResourceNotProvisioned"})
    void anOperationThatFailsForItIsTriedAgain(String code) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = stage(world);
            ArmFailure inner = ArmFailure.of(code, "The subnet is Updating.");
            stage.arm()
                    .fail(
                            EndpointStage.OURS,
                            new ArmFailure("RetryableError", "A retryable error occurred.", List.of(inner)));
            ready(world, world.connect(EndpointStage.link()));
        }
    }

    @ParameterizedTest
    @EnumSource(ArmConflict.class)
    void anotherEndpointInTheNetworkIsWaitedFor(ArmConflict conflict) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = stage(world);
            stage.publish();
            stage.arm().conflict(conflict);
            stage.makeSlowly("theirs", stage.other("web").id());
            assertThat(world.connect(EndpointStage.link()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(stage.arm().endpoints()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(ArmConflict.class)
    void twoThatMakeTheSameEndpointMakeOne(ArmConflict conflict) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = stage(world);
            stage.arm().conflict(conflict);
            assertThat(TwoOperators.connect(world, EndpointStage.link()))
                    .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Ready.class));
            assertThat(stage.arm().endpoints()).hasSize(1);
        }
    }

    @Test
    void oneThatNobodyWasToldOfIsFoundAgain() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = stage(world);
            stage.publish();
            world.simulator().faults().add(Fault.drop(Match.nth(PUT, 1), Phase.AFTER));
            world.connect(EndpointStage.link(), Duration.ZERO);
            assertThat(stage.arm().endpoints()).hasSize(1);
            world.forgetJournals();
            ready(world, world.connect(EndpointStage.link()));
            assertThat(stage.arm().endpoints()).hasSize(1);
        }
    }

    /** It takes an endpoint as long to be made as was recorded, so that whoever comes second has to wait for it. */
    private static EndpointStage stage(SimulatedWorld world) {
        world.world().arm().timings(ArmTimings.recorded());
        return new EndpointStage(world);
    }

    private static void ready(SimulatedWorld world, Progress progress) {
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        assertThat(world.world().arm().endpoints())
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.connection()).isEqualTo("Approved"));
    }
}
