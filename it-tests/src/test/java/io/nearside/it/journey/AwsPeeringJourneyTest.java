package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.LinkSession;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport.State;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenScript;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.PeeringState;
import io.nearside.simulator.ec2.PeeringView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** EC2, STS and Aiven are the simulator; everything else is the real thing. */
final class AwsPeeringJourneyTest {
    private final SimulatedWorld world = new SimulatedWorld();

    private final Map<String, List<String>> routesBefore = world.routes();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void fromNothingToReadyAndBackToNothing() {
        Progress plan = world.plan(SimulatedWorld.awsLink());
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(plan.steps().get(4).actions()).hasSize(3);
        assertThat(plan.summary()).as("what it costs").anyMatch(line -> line.contains("costs nothing on AWS"));
        assertThat(world.writes()).isEmpty();

        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        PeeringView peering = world.world().ec2().peerings().get(0);
        assertThat(peering.state()).isEqualTo(PeeringState.ACTIVE);
        assertThat(world.routes().values())
                .allSatisfy(routes -> assertThat(routes)
                        .anyMatch(route -> route.startsWith(SimulatedWorld.RANGE + " -> " + peering.id() + " ")));

        world.simulator().log().clear();
        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.status(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();

        Progress gone = world.disconnect(SimulatedWorld.awsLink());
        assertThat(gone.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(gone.steps()).allMatch(step -> step.state() == State.DONE || step.state() == State.SKIPPED);
        assertThat(world.routes()).isEqualTo(routesBefore);
        assertThat(world.world().ec2().peerings())
                .allMatch(one -> one.state() == PeeringState.DELETED || one.state() == PeeringState.DELETING);

        assertThat(world.connect(SimulatedWorld.awsLink()).verdict())
                .as("what was disconnected can be connected again")
                .isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void theOlderRequestOfAStrangerWithTheSameNameAndRangeIsNotAccepted() {
        String impostor = world.world()
                .aiven()
                .impersonate(
                        Ec2Demo.STRANGER,
                        SimulatedWorld.RANGE,
                        new io.nearside.simulator.aiven.AivenPeer(
                                Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.REGION),
                        "aiven");
        world.simulator().clock().advance(Duration.ofDays(1));
        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.world().ec2().peering(impostor).orElseThrow().state())
                .isEqualTo(PeeringState.PENDING_ACCEPTANCE);
        assertThat(world.simulator().log().entries("ec2:AcceptVpcPeeringConnection"))
                .hasSize(1);
    }

    @Test
    void aNetworkThatIsNotWhatTheVendorClaimsIsNotRouted() {
        world.world().aiven().misreport(SimulatedWorld.RANGE, "10.21.0.0/24");
        Progress progress = world.connect(SimulatedWorld.awsLink());
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEER_MISMATCH);
        assertThat(world.routes()).isEqualTo(routesBefore);
        assertThat(world.simulator().log().entries("ec2:CreateRoute")).isEmpty();

        assertThat(world.disconnect(SimulatedWorld.awsLink()).verdict())
                .as("what was accepted in good faith can be taken back")
                .isInstanceOf(Verdict.Gone.class);
    }

    @Test
    void aRouteThatLeadsElsewhereIsAConflictBeforeAnythingExists() {
        world.world().ec2().putRoute("rtb-0da7a0da7a0da7a0d", SimulatedWorld.RANGE, "nat-0123456789abcdef0");
        Map<String, List<String>> before = world.routes();
        Progress progress = world.connect(SimulatedWorld.awsLink());
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.ROUTE_CONFLICT);
        assertThat(world.writes()).isEmpty();

        Map<String, Object> replace = Map.of(
                "routes", List.of(Map.of("table", "rtb-0da7a0da7a0da7a0d", "replace", true), "rtb-0a11ce5a7e11ca715"));
        assertThat(world.connect(SimulatedWorld.awsLink(replace)).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries("ec2:ReplaceRoute")).hasSize(1);
        String main = world.world().ec2().mainRouteTable(Ec2Demo.CUSTOMER_VPC);
        assertThat(world.routes().get(main)).isEqualTo(before.get(main));
    }

    @Test
    void anOverlapWithASecondaryRangeIsSaidBeforeAnythingExists() {
        world.world().ec2().addCidr(Ec2Demo.CUSTOMER_VPC, "10.20.0.0/20");
        Progress progress = world.plan(SimulatedWorld.awsLink());
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.CIDR_OVERLAP);
        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Blocked.class);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aRequestThatExpiredIsNamedAndRenewed() {
        String vpc = world.world().aiven().createVpc(AivenDemo.PROJECT, "aws-eu-west-1", SimulatedWorld.RANGE);
        world.world().deny(Ec2Demo.CUSTOMER, "ec2:AcceptVpcPeeringConnection");
        Progress denied = world.connect(SimulatedWorld.awsLink());
        assertThat(denied.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PERMISSION_MISSING);
        assertThat(denied.problems().get(0).cause()).contains("ec2:AcceptVpcPeeringConnection");
        assertThat(vpc).isNotEmpty();

        world.simulator().clock().advance(Duration.ofDays(8));
        Progress expired = world.connect(SimulatedWorld.awsLink());
        assertThat(expired.problems()).extracting(Problem::code).containsExactly(ProblemCodes.REQUEST_EXPIRED);

        world.world().identities().allow(Ec2Demo.CUSTOMER, "ec2:AcceptVpcPeeringConnection");
        assertThat(world.renew(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.world().ec2().peerings())
                .extracting(PeeringView::state)
                .containsExactly(PeeringState.EXPIRED, PeeringState.ACTIVE);
    }

    @Test
    void aRejectedRequestIsNamed() {
        world.world().deny(Ec2Demo.CUSTOMER, "ec2:AcceptVpcPeeringConnection");
        world.connect(SimulatedWorld.awsLink());
        world.world().ec2().rejectPeering(world.world().ec2().peerings().get(0).id());
        Progress progress = world.connect(SimulatedWorld.awsLink());
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.REQUEST_REJECTED);

        world.world().identities().allow(Ec2Demo.CUSTOMER, "ec2:AcceptVpcPeeringConnection");
        assertThat(world.renew(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void twoOperatorsAtOnceEndInOneLinkAndNoErrorIsShown() {
        world.world().ec2().timings(world.world().ec2().timings().withProvisioning(Duration.ofSeconds(1)));
        assertThat(TwoOperators.connect(world, SimulatedWorld.awsLink())).allMatch(Verdict.Ready.class::isInstance);
        assertThat(world.world().ec2().peerings()).hasSize(1);
        assertThat(world.routes().values())
                .allSatisfy(routes -> assertThat(routes)
                        .filteredOn(route -> route.startsWith(SimulatedWorld.RANGE))
                        .hasSize(1));
    }

    @Test
    void disconnectLeavesEverybodyElsesThingsAlone() {
        world.connect(SimulatedWorld.awsLink());
        String ours = world.world().ec2().peerings().get(0).id();
        String other = world.requestOfVendor();
        world.world().ec2().acceptPeering(other);
        world.world().ec2().putRoute("rtb-0da7a0da7a0da7a0d", "10.99.0.0/16", other);
        assertThat(world.disconnect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.world().ec2().peering(other).orElseThrow().state()).isEqualTo(PeeringState.ACTIVE);
        assertThat(world.routes().get("rtb-0da7a0da7a0da7a0d"))
                .containsAll(routesBefore.get("rtb-0da7a0da7a0da7a0d"))
                .anyMatch(route -> route.startsWith("10.99.0.0/16 -> " + other));
        assertThat(world.world().ec2().peering(ours).orElseThrow().state())
                .isIn(PeeringState.DELETED, PeeringState.DELETING);
    }

    @Test
    void deletingTheJournalLosesNothing() {
        world.connect(SimulatedWorld.awsLink());
        Map<String, List<String>> routes = world.routes();
        world.forgetJournals();
        world.simulator().log().clear();
        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
        assertThat(world.routes()).isEqualTo(routes);
        world.forgetJournals();
        assertThat(world.disconnect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.routes()).isEqualTo(routesBefore);
    }

    @Test
    void aVendorThatLooksAtTheCloudOnlyWhenToldIsToldOnce() {
        world.world().aiven().script(Ec2Demo.CUSTOMER_VPC, AivenScript.slowEyes());
        Instant start = world.simulator().clock().instant();
        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.requests("aiven"))
                .filteredOn(request -> request.endsWith("/refresh"))
                .hasSize(1);
        assertThat(Duration.between(start, world.simulator().clock().instant())).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void aReadyLinkNamesTheServicesThatItReaches() {
        world.connect(SimulatedWorld.awsLink());
        try (LinkSession session = world.open(SimulatedWorld.awsLink())) {
            Progress status = session.status();
            world.simulator().log().clear();
            assertThat(session.reaching(status).hosts())
                    .anySatisfy(host -> assertThat(host.service() + " " + host.component())
                            .isEqualTo(AivenDemo.SERVICE + " kafka"));
            assertThat(world.requests("aiven", "ec2")).as("by one call").hasSize(1);
        }
    }
}
