package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.SimulatedWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A private link that is asked for while the service's nodes are replaced is in creation for ever. */
final class Pain04AskedForDuringARebalanceTest {

    @Test
    void theServiceIsWaitedFor() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = new EndpointStage(world);
            stage.rebalance();
            world.simulator().log().clear();

            Progress first = world.connect(EndpointStage.link(), Duration.ZERO);
            assertThat(first.verdict()).isInstanceOf(Verdict.Waiting.class);
            assertThat(world.writes()).as("nothing was asked for yet").isEmpty();

            Progress progress = world.connect(EndpointStage.link());
            assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
            assertThat(world.requests("aiven"))
                    .filteredOn(operation -> operation.endsWith("/privatelink/azure") && operation.contains("POST"))
                    .as("asked for once, and never made anew")
                    .hasSize(1);
        }
    }
}
