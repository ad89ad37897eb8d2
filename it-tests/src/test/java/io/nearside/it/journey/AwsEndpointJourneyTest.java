package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.AwsLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.EndpointServices;
import io.nearside.simulator.ec2.EndpointState;
import io.nearside.simulator.ec2.EndpointView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a service of Aiven's to a host that answers with private addresses of our subnets, and back. AWS and Aiven are the simulator. */
final class AwsEndpointJourneyTest {
    private static final Pattern REACHED = Pattern.compile("(\\w+) at (\\S+):(\\d+)");

    private static final String OURS = "arn:aws:iam::" + Ec2Demo.CUSTOMER + ":root";

    private static final String TEAM = "arn:aws:iam::222233334444:role/data";

    private final SimulatedWorld world = new SimulatedWorld();

    private final EndpointServices services = world.world().ec2().endpointServices();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void fromNothingToPrivateAddressesAndBackToNothing() {
        String before = world.state();
        Progress plan = world.plan(AwsLinks.endpoint());
        assertThat(plan.verdict()).as("%s", plan).isInstanceOf(Verdict.Due.class);
        assertThat(plan.summary())
                .anyMatch(line -> line.contains("AWS charges"))
                .anyMatch(line -> line.contains("0.0600 USD an hour"));
        assertThat(world.writes()).isEmpty();

        Progress connected = world.connect(AwsLinks.endpoint());
        assertThat(connected.verdict()).as("%s", connected).isInstanceOf(Verdict.Ready.class);
        assertThat(connected.problems()).isEmpty();
        assertThat(connected.warnings()).as("ranges that overlap are none").isEmpty();
        EndpointView endpoint = onlyEndpoint();
        assertThat(endpoint.state()).isEqualTo(EndpointState.AVAILABLE);
        assertThat(endpoint.addresses()).as("one in each zone").containsExactly("10.0.64.4", "10.0.65.4");
        assertThat(world.state())
                .contains("\"peer\":\"10.0.0.0/16\"")
                .contains("\"from\":10000,\"to\":31000")
                .contains("Nearside link " + AwsLinks.ENDPOINT);
        Matcher reached = REACHED.matcher(says(connected, "components"));
        assertThat(reached.results().toList())
                .as("each component that was asked for, with a host that leads to our endpoint")
                .allSatisfy(one -> assertThat(world.world().aiven().privateAddress(one.group(2)))
                        .contains("10.0.64.4, 10.0.65.4"))
                .extracting(one -> one.group(1))
                .contains("kafka", "schema_registry");

        world.simulator().log().clear();
        assertThat(world.connect(AwsLinks.endpoint()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.status(AwsLinks.endpoint()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();

        assertThat(world.disconnect(AwsLinks.endpoint()).verdict()).isInstanceOf(Verdict.Gone.class);
        world.simulator().clock().advance(Duration.ofMinutes(2));
        assertThat(world.state().replaceAll(",\"privatelink_access\":\\{[^}]*}", ""))
                .as("but for what is said of the service to be off")
                .isEqualTo(before);
    }

    /** Nothing is waited for here, so that every look of every step is seen once. */
    @Test
    void whatIsAskedAndInWhichOrder() {
        world.withoutDelays();
        world.connect(AwsLinks.endpoint());
        assertThat(shortened())
                .containsSubsequence(
                        "aiven:GET /service",
                        "aiven:POST /privatelink",
                        "aiven:GET /privatelink",
                        "ec2:DescribeVpcEndpointServices",
                        "ec2:CreateVpcEndpoint",
                        "ec2:AuthorizeSecurityGroupIngress",
                        "aiven:GET /privatelink/connections",
                        "aiven:PUT /service",
                        "aiven:GET /service");
        assertThat(written())
                .containsExactly(
                        "aiven:POST /privatelink",
                        "ec2:CreateVpcEndpoint",
                        "ec2:AuthorizeSecurityGroupIngress",
                        "aiven:PUT /service");
    }

    /** A project_vpc_id of null would move the service to the public network, an empty ip_filter would let nobody in. */
    @Test
    void aChangeOfTheServiceTouchesNeitherItsNetworkNorItsFilter() {
        world.connect(AwsLinks.endpoint());
        world.disconnect(AwsLinks.endpoint());
        List<LogEntry> changes = world.simulator().log().entries("aiven:PUT *{service}");
        assertThat(changes)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(change -> assertThat(change.parameters().keySet())
                        .noneMatch(key -> key.startsWith("project_vpc_id") || key.contains("ip_filter"))
                        .anyMatch(key -> key.startsWith("user_config.")));
    }

    /** The list is written as a whole: whoever is on it stays, as it was written, and so does the publication. */
    @Test
    void principalsOfOthersAreKept() {
        world.world().aiven().publish(AivenDemo.AWS_PROJECT, AivenDemo.SERVICE, TEAM);
        assertThat(world.connect(AwsLinks.endpoint()).verdict()).isInstanceOf(Verdict.Ready.class);
        String service = onlyEndpoint().service();
        assertThat(services.allowed(service)).containsExactlyInAnyOrder(TEAM, OURS);
        assertThat(world.disconnect(AwsLinks.endpoint()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(services.allowed(service)).containsExactly(TEAM);
    }

    /** Two teams of one account, each with a network of its own, at the same moment (pain 3). */
    @Test
    void twoTeamsAtOnceGetOneConnectionEach() {
        String network = world.world().ec2().createVpc(Ec2Demo.CUSTOMER, Ec2Demo.REGION, "10.7.0.0/16");
        String subnet = world.world().ec2().createSubnet(network, "10.7.1.0/24", "euw1-az2");
        Link other = AwsLinks.endpoint(
                "orders-staging",
                Map.of(),
                Map.of("network", network, "subnets", List.of(subnet)),
                Map.of("securityGroups", List.of(defaultGroup(network))));
        assertThat(TwoOperators.connect(world, AwsLinks.endpoint(), other))
                .containsExactly(new Verdict.Ready(), new Verdict.Ready());
        assertThat(services.endpoints())
                .hasSize(2)
                .allSatisfy(endpoint -> assertThat(endpoint.state()).isEqualTo(EndpointState.AVAILABLE));
        assertThat(services.allowed(services.endpoints().get(0).service())).containsExactly(OURS);
    }

    private String defaultGroup(String network) {
        return world.world().ec2().securityGroups().ofVpc(network);
    }

    private EndpointView onlyEndpoint() {
        List<EndpointView> all = services.endpoints();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String says(Progress progress, String step) {
        return progress.steps().stream()
                .filter(report -> report.step().equals(step))
                .map(StepReport::says)
                .findFirst()
                .orElseThrow();
    }

    private List<String> shortened() {
        return world.requests("ec2", "aiven").stream()
                .map(AwsEndpointJourneyTest::shortened)
                .toList();
    }

    private List<String> written() {
        return world.writes().stream().map(AwsEndpointJourneyTest::shortened).toList();
    }

    private static String shortened(String operation) {
        return operation
                .replace("/v1/project/{project}", "")
                .replace("/service/{service}/privatelink/aws", "/privatelink")
                .replace("/service/{service}", "/service");
    }
}
