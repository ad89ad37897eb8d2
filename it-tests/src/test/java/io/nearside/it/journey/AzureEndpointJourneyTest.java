package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenProduct;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmEndpointView;
import io.nearside.simulator.arm.ArmWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a service of Aiven's to a host that answers with a private address of our subnet, and back. Azure and Aiven are the simulator. */
final class AzureEndpointJourneyTest {
    private static final Pattern REACHED = Pattern.compile("(\\w+) at (\\S+):(\\d+)");

    private static final String TEAM = "b41f6a0e-93d7-4c25-8e1b-7d5c20f9a684";

    private final SimulatedWorld world = new SimulatedWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void fromNothingToAPrivateAddressAndBackToNothing() {
        String before = world.state();
        Progress plan = world.plan(AzureLinks.endpoint());
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(plan.summary()).anyMatch(line -> line.contains("USD an hour"));
        assertThat(world.writes()).isEmpty();

        Progress connected = world.connect(AzureLinks.endpoint());
        assertThat(connected.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(connected.problems()).isEmpty();
        ArmEndpointView endpoint = onlyEndpoint();
        assertThat(endpoint.address()).startsWith("10.1.1.");
        Matcher reached = REACHED.matcher(says(connected, "components"));
        assertThat(reached.results().toList())
                .as("each component that was asked for, with a host that leads to our endpoint")
                .allSatisfy(one -> assertThat(world.world().aiven().privateAddress(one.group(2)))
                        .contains(endpoint.address()))
                .extracting(one -> one.group(1))
                .contains("kafka", "schema_registry");

        world.simulator().log().clear();
        assertThat(world.connect(AzureLinks.endpoint()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();

        assertThat(world.disconnect(AzureLinks.endpoint()).verdict()).isInstanceOf(Verdict.Gone.class);
        world.simulator().clock().advance(Duration.ofMinutes(1));
        assertThat(world.state().replaceAll(",\"static_ips\":false|,\"privatelink_access\":\\{[^}]*}", ""))
                .as("but for what is said of the service to be off")
                .isEqualTo(before);
    }

    /** Nothing is waited for here, so that every look of every step is seen once. */
    @Test
    void whatIsAskedAndInWhichOrder() {
        world.withoutDelays();
        smallService();
        world.connect(small("create"));
        assertThat(shortened())
                .containsSubsequence(
                        "aiven:GET /static-ips",
                        "aiven:POST /static-ips",
                        "aiven:POST /static-ips",
                        "aiven:GET /static-ips",
                        "aiven:POST /static-ips/{address}/association",
                        "aiven:POST /static-ips/{address}/association",
                        "aiven:GET /static-ips",
                        "aiven:PUT /service",
                        "aiven:GET /service",
                        "aiven:GET /static-ips",
                        "aiven:POST /privatelink",
                        "aiven:GET /privatelink",
                        "arm:PUT privateEndpoints",
                        "arm:GET operations",
                        "arm:GET privateEndpoints",
                        "aiven:POST /privatelink/refresh",
                        "aiven:GET /privatelink/connections",
                        "arm:GET networkInterfaces",
                        "aiven:POST /privatelink/connections/{connection}/approve",
                        "aiven:POST /privatelink/refresh",
                        "aiven:GET /privatelink/connections",
                        "aiven:PUT /privatelink/connections/{connection}",
                        "aiven:GET /service");
        assertThat(written())
                .containsExactly(
                        "aiven:POST /static-ips",
                        "aiven:POST /static-ips",
                        "aiven:POST /static-ips/{address}/association",
                        "aiven:POST /static-ips/{address}/association",
                        "aiven:PUT /service",
                        "aiven:POST /privatelink",
                        "arm:PUT privateEndpoints",
                        "aiven:POST /privatelink/refresh",
                        "aiven:POST /privatelink/connections/{connection}/approve",
                        "aiven:POST /privatelink/refresh",
                        "aiven:PUT /privatelink/connections/{connection}");
    }

    /** A project_vpc_id of null would move the service to the public network, an empty ip_filter would let nobody in. */
    @Test
    void aChangeOfTheServiceTouchesNeitherItsNetworkNorItsFilter() {
        world.connect(AzureLinks.endpoint());
        world.disconnect(AzureLinks.endpoint());
        List<LogEntry> changes = world.simulator().log().entries("aiven:PUT *{service}");
        assertThat(changes)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(change -> assertThat(change.parameters().keySet())
                        .noneMatch(key -> key.startsWith("project_vpc_id") || key.contains("ip_filter"))
                        .anyMatch(key -> key.startsWith("user_config.")));
        assertThat(world.state())
                .contains("\"name\":\"orders-kafka\",\"state\":\"RUNNING\",\"vpc\":\"10.40.0.0/24\"")
                .contains("\"ip_filter\":[\"0.0.0.0/0\",\"::/0\"]");
    }

    @Test
    void whatIsMissingIsSaidWithItsPriceAndNothingIsMade() {
        Progress progress = world.connect(AzureLinks.endpoint("require"));
        assertThat(progress.verdict()).isInstanceOf(Verdict.Blocked.class);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.STATIC_IPS_MISSING);
        Problem problem = progress.problems().get(0);
        assertThat(problem.cause()).contains("needs 6").contains("6 are missing");
        assertThat(problem.remedy()).contains("staticIps: create").contains("0.0100 USD an hour");
        assertThat(world.writes()).isEmpty();
    }

    /** What two teams saw of each other's connection, and approved, when both ran at the same time (pain 3). */
    @Test
    void twoTeamsAtOnceGetOneConnectionEach() {
        world.world().aiven().runOnStaticIps(AivenDemo.AZURE_PROJECT, AivenDemo.SERVICE);
        ArmWorld arm = world.world().arm();
        arm.addSubscription(ArmDemo.TENANT, TEAM, "another team");
        String network = arm.createNetwork(
                arm.createGroup(TEAM, "team", ArmDemo.LOCATION), "vnet-team", ArmDemo.LOCATION, "10.7.0.0/16");
        arm.createSubnet(network, ArmDemo.ENDPOINTS, "10.7.1.0/24");
        Link other = AzureLinks.endpoint("orders-kafka", AzureLinks.near(TEAM, "team", "vnet-team"), Map.of());
        assertThat(TwoOperators.connect(world, AzureLinks.endpoint(), other))
                .containsExactly(new Verdict.Ready(), new Verdict.Ready());
        assertThat(arm.endpoints())
                .hasSize(2)
                .allSatisfy(endpoint -> assertThat(endpoint.connection()).isEqualTo("Approved"));
        assertThat(world.simulator().log().entries("aiven:POST *approve"))
                .as("each approves one, and not the other's")
                .hasSize(2)
                .extracting(entry -> entry.parameters().get("connection"))
                .doesNotHaveDuplicates();
        assertThat(world.simulator().log().entries("aiven:PUT *{connection}"))
                .extracting(entry -> entry.parameters().get("user_ip_address"))
                .containsExactlyInAnyOrder("10.1.1.4", "10.7.1.4");
    }

    private void smallService() {
        world.world()
                .aiven()
                .addService(AivenDemo.AZURE_PROJECT, AivenDemo.AZURE_VPC, "small-kafka", AivenProduct.KAFKA, 1);
    }

    private static Link small(String staticAddresses) {
        return AzureLinks.endpoint(
                "small", AzureLinks.near(), Map.of("service", "small-kafka", "staticIps", staticAddresses));
    }

    private ArmEndpointView onlyEndpoint() {
        List<ArmEndpointView> all = world.world().arm().endpoints();
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
        return world.requests("arm", "aiven").stream()
                .map(AzureEndpointJourneyTest::shortened)
                .toList();
    }

    private List<String> written() {
        return world.writes().stream().map(AzureEndpointJourneyTest::shortened).toList();
    }

    private static String shortened(String operation) {
        return operation
                .replace("/v1/project/{project}", "")
                .replace("/service/{service}/privatelink/azure", "/privatelink")
                .replace("/service/{service}", "/service")
                .replaceAll("arm:(\\w+) \\S*/(\\w+)/\\{\\w+}$", "arm:$1 $2");
    }
}
