package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.Match;
import io.nearside.simulator.ec2.Ec2Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tool takes the acceptance for the end and sets options at once: "Peering pcx-… is not active". So do its users, with a sleep. */
final class Pain05AcceptedIsNotYetActiveTest {
    private static final Duration PROVISIONING = Duration.ofMinutes(2);

    private static final String MODIFY = "ec2:ModifyVpcPeeringConnectionOptions";

    private final SimulatedWorld world = new SimulatedWorld();

    @BeforeEach
    void theCloudTakesItsTime() {
        world.world().ec2().timings(world.world().ec2().timings().withProvisioning(PROVISIONING));
        world.world().ec2().enableDnsHostnames(Ec2Demo.CUSTOMER_VPC);
        world.world().ec2().enableDnsHostnames(Ec2Demo.VENDOR_VPC);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void nothingIsAskedOfAPeeringBeforeItIsActive() {
        assertThat(connect()).isInstanceOf(Verdict.Ready.class);
        Instant active = at("ec2:AcceptVpcPeeringConnection").plus(PROVISIONING);
        assertThat(at(MODIFY)).isAfterOrEqualTo(active);
        assertThat(world.simulator().log().entries("ec2:CreateRoute"))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.at()).isAfterOrEqualTo(active));
        assertThat(world.simulator().log().entries())
                .as("nothing was ever refused")
                .allMatch(entry -> entry.status() < 400);
    }

    @Test
    void aCloudThatShowsItActiveAndRefusesItStillIsAskedAgain() {
        world.simulator()
                .faults()
                .add(Fault.error(
                        Match.nth(MODIFY, 1),
                        400,
                        "OperationNotPermitted",
                        "Peering pcx-0 is not active. Peering options can be added only to active peerings."));
        assertThat(connect()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries(MODIFY))
                .extracting(LogEntry::status)
                .containsExactly(400, 200);
    }

    private Verdict connect() {
        return world.connect(world.givenLink(Map.of("dns", true, "securityGroups", List.of(Ec2Demo.CUSTOMER_GROUP))))
                .verdict();
    }

    private Instant at(String operation) {
        return world.simulator().log().entries(operation).get(0).at();
    }
}
