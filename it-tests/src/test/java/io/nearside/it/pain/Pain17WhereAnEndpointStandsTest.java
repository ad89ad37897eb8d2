package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.arm.ArmLinkServiceView;
import org.junit.jupiter.api.Test;

/** An endpoint is "Succeeded" and nothing goes through it: its connection, its owner's words and its address are to be seen. */
final class Pain17WhereAnEndpointStandsTest {

    @Test
    void pendingRejectedAndApprovedAreSaid() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = new EndpointStage(world);
            ArmLinkServiceView service = stage.publish();
            stage.makeOurs(EndpointStage.OURS, service.id(), "");

            assertThat(world.status(EndpointStage.link()).verdict()).isNotInstanceOf(Verdict.Ready.class);

            assertThat(world.connect(EndpointStage.link()).verdict()).isInstanceOf(Verdict.Ready.class);
            String address = stage.arm().address(EndpointStage.OURS).orElseThrow();
            assertThat(stage.connections().path(0).path("user_ip_address").asText())
                    .isEqualTo(address);

            stage.arm().linkServices().reject(service.id(), EndpointStage.OURS, "not any more");
            Progress rejected = world.status(EndpointStage.link());
            assertThat(rejected.verdict()).isNotInstanceOf(Verdict.Ready.class);
            assertThat(rejected.problems().toString()).contains("turned this endpoint away", "not any more");
        }
    }
}
