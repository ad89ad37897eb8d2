package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.endpoint.EndpointStage.Stage;
import io.nearside.it.endpoint.Stranger;
import io.nearside.it.world.SimulatedWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service with more than one endpoint: "number of privatelink connections != 1", or the first one in the list is approved, whoever's it is. */
final class Pain03OtherPeoplesEndpointsTest {

    @Test
    void oursIsFoundByItsId() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = new EndpointStage(world);
            Stranger team = Stranger.team(stage);
            String target = stage.publish(team.subscription()).id();
            stage.bring(team.make("first", target), Stage.PENDING);
            team.make("second", target);

            assertThat(world.connect(EndpointStage.link()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(stage.arm()
                            .endpoint(team.endpoint("first"))
                            .orElseThrow()
                            .connection())
                    .isEqualTo("Pending");
            assertThat(stage.arm()
                            .endpoint(team.endpoint("second"))
                            .orElseThrow()
                            .connection())
                    .isEqualTo("Pending");
            assertThat(stage.arm().endpoint(EndpointStage.OURS).orElseThrow().connection())
                    .isEqualTo("Approved");
        }
    }

    @Test
    void twoOfOursDoNotMindEachOther() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = new EndpointStage(world);
            Link second = EndpointStage.link(Map.of(), Map.of("endpoint", "orders-kafka-too"));
            assertThat(world.connect(EndpointStage.link()).verdict()).isInstanceOf(Verdict.Ready.class);
            world.forgetJournals();
            assertThat(world.connect(second).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(stage.arm().endpoints())
                    .hasSize(2)
                    .allSatisfy(endpoint -> assertThat(endpoint.connection()).isEqualTo("Approved"));
            assertThat(world.disconnect(second).verdict()).isInstanceOf(Verdict.Gone.class);
            world.forgetJournals();
            assertThat(world.connect(EndpointStage.link()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(stage.arm().endpoints()).hasSize(1);
        }
    }
}
