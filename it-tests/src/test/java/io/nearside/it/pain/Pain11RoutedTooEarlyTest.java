package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Verdict;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.ec2.TransitTimings;
import io.nearside.simulator.ram.RamTimings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway that was shared a moment ago is not to be seen yet, and routes to it drop what they match: a second apply works. */
final class Pain11RoutedTooEarlyTest {
    private static final Duration SLOW = Duration.ofMinutes(2);

    private final SimulatedWorld world = new SimulatedWorld();

    private final HubStage stage = new HubStage(world);

    @BeforeEach
    void theCloudTakesItsTime() {
        stage.ram().timings(new RamTimings(SLOW, SLOW));
        world.world()
                .ec2()
                .timings(world.world()
                        .ec2()
                        .timings()
                        .withTransit(new TransitTimings(SLOW, SLOW, SLOW, SLOW, Duration.ofSeconds(30))));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everythingIsAskedForOnceItCanBe() {
        assertThat(world.connect(HubStage.link()).verdict()).isInstanceOf(Verdict.Ready.class);

        Instant shared = at("ram:CreateResourceShare").plus(SLOW);
        assertThat(at("aiven:POST *peering-connections"))
                .as("an attachment, once the share is ASSOCIATED")
                .isAfterOrEqualTo(shared);
        Instant available = at("ec2:AcceptTransitGatewayVpcAttachment").plus(SLOW);
        List<LogEntry> routes = world.simulator().log().entries("ec2:CreateRoute");
        assertThat(routes).hasSize(4).allSatisfy(entry -> assertThat(entry.at()).isAfterOrEqualTo(available));
        assertThat(stage.routes()).hasSize(4).allMatch(route -> route.endsWith(" active"));
        assertThat(world.simulator().log().entries())
                .as("nothing was ever refused")
                .allMatch(entry -> entry.status() < 400);
        assertThat(world.simulator().log().entries("ram:CreateResourceShare")).hasSize(1);
    }

    private Instant at(String operation) {
        return world.simulator().log().entries(operation).get(0).at();
    }
}
