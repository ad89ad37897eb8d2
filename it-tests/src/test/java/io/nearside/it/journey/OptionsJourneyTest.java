package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.engine.LinkSession;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.round.Side;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.Ec2Quotas;
import io.nearside.simulator.ec2.PeeringState;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A peering with all that a file can ask for: what it costs in calls, and what it has to be allowed. */
final class OptionsJourneyTest {
    private static final int TABLES = 3;

    private static final Link LINK =
            SimulatedWorld.awsLink(Map.of("securityGroups", List.of(Ec2Demo.CUSTOMER_GROUP), "dns", true));

    private final SimulatedWorld world = new SimulatedWorld().withoutDelays();

    @BeforeEach
    void namesCanResolve() {
        world.world().aiven().createVpc(AivenDemo.PROJECT, "aws-eu-west-1", SimulatedWorld.RANGE);
        world.world().ec2().enableDnsHostnames(Ec2Demo.CUSTOMER_VPC);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theCallsOfEveryOptionAreCounted() {
        Link link = given();
        world.plan(link);
        assertThat(near()).as("plan: one for the group, two for the names").hasSize(3 + 1 + 2);
        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near())
                .as("first connect: the group read and opened, three for the names")
                .hasSize(6 + TABLES + 2 + 3);
        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near())
                .as("done")
                .containsExactlyInAnyOrder(
                        "ec2:DescribeVpcPeeringConnections", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups");
    }

    @Test
    void namesThatTheVendorsNetworkLacksAreNamedAndNothingElseIsLost() {
        Progress progress = world.connect(LINK);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.NETWORK_UNFIT);
        assertThat(progress.problems().get(0).cause()).contains("vendor's network has no host names");
        assertThat(world.routes().values())
                .allSatisfy(routes -> assertThat(routes).anyMatch(route -> route.startsWith(SimulatedWorld.RANGE)));
        assertThat(world.world().ec2().peerings().get(0).state()).isEqualTo(PeeringState.ACTIVE);

        String theirs = world.world().ec2().peerings().get(0).requester().vpc();
        world.world().ec2().enableDnsHostnames(theirs);
        assertThat(world.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
    }

    /** A peering that the vendor of the demo's world has asked for, with every option. */
    private Link given() {
        world.world().ec2().enableDnsHostnames(Ec2Demo.VENDOR_VPC);
        return world.givenLink(Map.of("securityGroups", List.of(Ec2Demo.CUSTOMER_GROUP), "dns", true));
    }

    @Test
    void twoOperatorsWithEveryOptionEndInOneOfEachAndNoErrorIsShown() {
        world.world().ec2().timings(world.world().ec2().timings().withProvisioning(Duration.ofSeconds(1)));
        Link link = given();
        assertThat(TwoOperators.connect(world, link)).allMatch(Verdict.Ready.class::isInstance);
        assertThat(world.routes().values())
                .allSatisfy(routes -> assertThat(routes)
                        .filteredOn(route -> route.startsWith("10.99.0.0/16"))
                        .hasSize(1));
        assertThat(world.state().split("Nearside link orders-kafka", -1))
                .as("one rule")
                .hasSize(2);
        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
    }

    @Test
    void thePolicyIsWhatTheJourneyCallsAndNoMore() {
        Link link = given();
        String policy;
        try (LinkSession session = world.open(link)) {
            policy = session.policy(Side.NEAR).orElseThrow().text();
            assertThat(session.probe(Side.NEAR)).allMatch(probe -> probe.answer() == Answer.UNKNOWN);
        }
        assertThat(world.requests("ec2", "sts", "servicequotas"))
                .as("no call is made")
                .isEmpty();

        world.connect(link);
        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
        Set<String> called = new HashSet<>(near());
        called.remove("sts:GetCallerIdentity");
        Set<String> allowed = actions(policy);
        assertThat(allowed).containsAll(called);
        Set<String> more = new HashSet<>(allowed);
        more.removeAll(called);
        assertThat(more)
                .as("only what this journey had no reason for")
                .containsExactlyInAnyOrder(
                        "ec2:AuthorizeSecurityGroupIngress",
                        "ec2:RevokeSecurityGroupIngress",
                        "ec2:RejectVpcPeeringConnection",
                        "ec2:CreateTags",
                        "servicequotas:GetServiceQuota",
                        "servicequotas:GetAWSDefaultServiceQuota");
    }

    @Test
    void disconnectTakesTheRulesThatItMadeAway() {
        Link link = given();
        world.connect(link);
        assertThat(world.state()).contains("Nearside link orders-kafka");
        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.state()).doesNotContain("Nearside link orders-kafka");
    }

    @Test
    void aTableThatIsNearlyFullIsAWarningAndAFullOneIsSaidBeforeAnythingExists() {
        String table = world.world().ec2().mainRouteTable(Ec2Demo.CUSTOMER_VPC);
        world.world().ec2().quotas(Ec2Quotas.defaults().withRoutesPerTable(50));
        int there = world.world().ec2().routes(table).size();
        for (int i = there; i < 45; i++) {
            world.world().ec2().putRoute(table, "172.16." + i + ".0/24", "nat-0123456789abcdef0");
        }
        Progress near = world.plan(SimulatedWorld.awsLink());
        assertThat(near.warnings()).extracting(Problem::code).contains(ProblemCodes.QUOTA_NEAR);
        assertThat(world.requests("servicequotas")).containsExactly("servicequotas:GetServiceQuota");
        for (int i = 45; i < 50; i++) {
            world.world().ec2().putRoute(table, "172.16." + i + ".0/24", "nat-0123456789abcdef0");
        }
        Progress full = world.connect(SimulatedWorld.awsLink());
        assertThat(full.problems()).extracting(Problem::code).containsExactly(ProblemCodes.QUOTA_REACHED);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aLimitThatNobodyRaisedIsAskedForAsTheDefault() {
        world.seed("{\"servicequotas\": {\"unapplied\": [\"L-7E9ECCDB\"]}}");
        String other = world.world().ec2().createVpc(Ec2Demo.CUSTOMER, Ec2Demo.REGION, "10.200.0.0/16");
        for (int i = 0; i < 41; i++) {
            String theirs = world.world().ec2().createVpc(Ec2Demo.VENDOR, Ec2Demo.REGION, "10.201." + i + ".0/24");
            world.world()
                    .ec2()
                    .acceptPeering(world.world()
                            .ec2()
                            .requestPeering(
                                    Ec2Demo.VENDOR, theirs, Ec2Demo.REGION, Ec2Demo.CUSTOMER, other, Ec2Demo.REGION));
        }
        Map<String, Object> near = new HashMap<>(SimulatedWorld.aws());
        near.put("network", other);
        Progress plan = world.plan(Link.of(
                "crowded", SimulatedWorld.aiven("aws-eu-west-1"), near, Map.of("kind", "peering", "routes", "none")));
        assertThat(plan.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ProblemCodes.QUOTA_NEAR);
            assertThat(warning.cause()).contains("42 active peerings").contains("may have 50");
        });
        assertThat(world.requests("servicequotas"))
                .containsExactly("servicequotas:GetServiceQuota", "servicequotas:GetAWSDefaultServiceQuota");
    }

    private List<String> near() {
        return world.requests("ec2", "sts", "servicequotas");
    }

    private static Set<String> actions(String policy) {
        Set<String> actions = new HashSet<>();
        Matcher matcher =
                Pattern.compile("\"((?:ec2|servicequotas):[A-Z]\\w+)\"").matcher(policy);
        while (matcher.find()) {
            actions.add(matcher.group(1));
        }
        // A condition's key, not an action.
        actions.remove("ec2:CreateAction");
        return actions;
    }
}
