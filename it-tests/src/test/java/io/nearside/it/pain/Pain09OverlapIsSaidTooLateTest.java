package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The peering ends as FAILED after it was made, and nobody says that the ranges overlap, or with what. */
final class Pain09OverlapIsSaidTooLateTest {
    private static final String TABLE = "rtb-0da7a0da7a0da7a0d";

    private final SimulatedWorld world = new SimulatedWorld().withoutDelays();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aSecondaryRangeOfOursIsNamed() {
        world.world().ec2().addCidr(Ec2Demo.CUSTOMER_VPC, "10.20.0.0/20");
        Progress plan = world.plan(SimulatedWorld.awsLink());
        assertThat(plan.problems()).extracting(Problem::code).containsExactly(ProblemCodes.CIDR_OVERLAP);
        assertThat(plan.problems().get(0).toString()).contains("10.20.0.0/20").contains(SimulatedWorld.RANGE);
        assertThat(world.connect(SimulatedWorld.awsLink()).problems()).isEqualTo(plan.problems());
        assertThat(world.writes()).as("nothing exists, at the vendor neither").isEmpty();
    }

    @Test
    void aRangeThatAVendorWithoutAnApiToldUsIsComparedToo() {
        Link link = Link.of(
                "partner",
                Map.of(
                        "id",
                        "given",
                        "peering",
                        world.requestOfVendor(),
                        "cidr",
                        List.of("10.99.0.0/16", "10.0.128.0/24")),
                SimulatedWorld.aws(),
                Map.of("kind", "peering", "routes", "all"));
        world.simulator().log().clear();
        Progress progress = world.connect(link);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.CIDR_OVERLAP);
        assertThat(progress.problems().get(0).toString()).contains("10.0.128.0/24");
        assertThat(world.writes()).isEmpty();
    }

    /** It is allowed, since routes decide; but nobody should find out by an outage. */
    @Test
    void aNarrowerRouteThatWouldTakeTheTrafficAwayIsInThePlan() {
        world.world().ec2().putRoute(TABLE, "10.20.0.128/25", "nat-0123456789abcdef0");
        assertThat(warning(ProblemCodes.ROUTE_HIJACK).toString())
                .contains("10.20.0.128/25")
                .contains(TABLE);
    }

    @Test
    void anotherPeeringOfOursWithThisRangeIsInThePlan() {
        String theirs = world.world().ec2().createVpc(Ec2Demo.VENDOR, Ec2Demo.REGION, "10.20.0.0/16");
        String peering = world.world()
                .ec2()
                .requestPeering(
                        Ec2Demo.VENDOR, theirs, Ec2Demo.REGION, Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.REGION);
        world.world().ec2().acceptPeering(peering);
        assertThat(warning(ProblemCodes.PEERING_OVERLAP).toString()).contains(peering);
    }

    @Test
    void aRangeOfOursThatTheVendorsMachinesMayNotLetInIsInThePlan() {
        world.world().ec2().addCidr(Ec2Demo.CUSTOMER_VPC, "100.64.0.0/16");
        assertThat(warning(ProblemCodes.VENDOR_WARNING).subject()).isEqualTo("100.64.0.0/16");
    }

    private Problem warning(ProblemCode code) {
        Progress plan = world.plan(SimulatedWorld.awsLink());
        assertThat(plan.warnings()).extracting(Problem::code).containsExactly(code);
        assertThat(world.writes()).isEmpty();
        return plan.warnings().get(0);
    }
}
