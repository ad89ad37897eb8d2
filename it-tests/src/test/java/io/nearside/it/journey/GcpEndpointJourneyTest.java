package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.Hands;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.compute.ComputeConnectionView;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputeWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a service of Aiven's to a host that answers with a private address of our subnet, and back. Google and Aiven are the simulator. */
final class GcpEndpointJourneyTest {
    private static final Pattern REACHED = Pattern.compile("(\\w+) at (\\S+):(\\d+)");

    private static final String TEAM = "acme-team";

    private final SimulatedWorld world = new SimulatedWorld();

    private final ComputeWorld google = world.world().compute();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void fromNothingToAPrivateAddressAndBackToNothing() {
        String before = world.state();
        Progress plan = world.plan(GcpLinks.endpoint());
        assertThat(plan.verdict()).as("%s", plan).isInstanceOf(Verdict.Due.class);
        assertThat(plan.summary()).anyMatch(line -> line.contains("Google bills an endpoint by the hour"));
        assertThat(world.writes()).isEmpty();

        Progress connected = world.connect(GcpLinks.endpoint());
        assertThat(connected.verdict()).as("%s", connected).isInstanceOf(Verdict.Ready.class);
        assertThat(connected.problems()).isEmpty();
        ComputeConnectionView endpoint = onlyConnection();
        assertThat(endpoint.status()).isEqualTo("ACCEPTED");
        assertThat(endpoint.address()).startsWith("10.2.1.");
        assertThat(endpoint.endpoint()).isEqualTo(rule(GcpLinks.NAME));
        Matcher reached = REACHED.matcher(says(connected, "components"));
        assertThat(reached.results().toList())
                .as("each component that was asked for, with a host that leads to our endpoint")
                .allSatisfy(one -> assertThat(world.world().aiven().privateAddress(one.group(2)))
                        .contains(endpoint.address()))
                .extracting(one -> one.group(1))
                .contains("kafka", "schema_registry");

        world.simulator().log().clear();
        assertThat(world.connect(GcpLinks.endpoint()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.status(GcpLinks.endpoint()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();

        Progress gone = world.disconnect(GcpLinks.endpoint());
        assertThat(gone.verdict()).as("%s", gone).isInstanceOf(Verdict.Gone.class);
        world.simulator().clock().advance(Duration.ofMinutes(1));
        assertThat(world.state().replaceAll(",\"privatelink_access\":\\{[^}]*}", ""))
                .as("but for what is said of the service to be off")
                .isEqualTo(before);
    }

    /** The address goes to the vendor with the approval, once: it cannot be corrected afterwards. */
    @Test
    void whatIsWrittenAndInWhichOrder() {
        world.withoutDelays();
        world.connect(GcpLinks.endpoint());
        assertThat(written())
                .containsExactly(
                        "aiven:POST /privatelink",
                        "compute:POST addresses",
                        "compute:POST forwardingRules",
                        "aiven:POST /privatelink/refresh",
                        "aiven:POST /privatelink/connections/{connection}/approve",
                        "aiven:POST /privatelink/refresh",
                        "aiven:PUT /service");
        assertThat(world.simulator().log().entries("aiven:POST *approve"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.parameters())
                        .containsEntry("user_ip_address", onlyConnection().address()));

        world.simulator().log().clear();
        world.disconnect(GcpLinks.endpoint());
        assertThat(written())
                .containsExactly(
                        "aiven:PUT /service",
                        "compute:DELETE forwardingRules",
                        "compute:DELETE addresses",
                        "aiven:DELETE /privatelink");
    }

    @Test
    void anAddressOfOnesOwnChoiceThatIsReachedFromEveryRegion() {
        Link link = GcpLinks.endpoint(Map.of("globalAccess", true), Map.of("address", "10.2.1.77"));
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(onlyConnection().address()).isEqualTo("10.2.1.77");
        assertThat(world.state()).contains("\"allowPscGlobalAccess\":true");
    }

    /** Everything may go out of a network without rules, so that one is made only beside a rule that denies it. */
    @Test
    void aWayOutIsOpenedWhereARuleDeniesItAndTheFileSaysSo() {
        Link link = GcpLinks.endpoint(Map.of(), Map.of("securityGroups", List.of(ComputeDemo.NETWORK)));
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries("compute:POST *firewalls")).isEmpty();

        deny();
        Progress progress = world.connect(link);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries("compute:POST *firewalls"))
                .as("those that deny and ours")
                .hasSizeGreaterThan(1);
        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();

        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.simulator().log().entries("compute:DELETE *{firewall}"))
                .isNotEmpty();
        assertThat(world.state()).contains("global/firewalls/nothing-leaves").doesNotContain("firewalls/nearside");
    }

    private void deny() {
        new Hands(world.simulator().uri(), "Bearer " + ComputeDemo.TOKEN)
                .post("/compute/v1/projects/" + ComputeDemo.PROJECT + "/global/firewalls", """
                {"name":"nothing-leaves","network":"%s","direction":"EGRESS","priority":60000,
                 "denied":[{"IPProtocol":"all"}],"destinationRanges":["0.0.0.0/0"]}\
                """.formatted(
                                GcpLinks.NETWORK));
        world.simulator().clock().advance(Duration.ofSeconds(2));
        google.settle();
    }

    /** What two teams saw of each other's connection, and approved, when both ran at the same time (pain 3). */
    @Test
    void twoTeamsAtOnceGetOneConnectionEach() {
        google.addProject(TEAM);
        google.grant(ComputeDemo.PRINCIPAL, TEAM, "*");
        google.createSubnet(
                google.createNetwork(TEAM, ComputeDemo.NETWORK),
                ComputeDemo.REGION,
                ComputeDemo.ENDPOINTS,
                "10.7.1.0/24");
        Link other = GcpLinks.endpoint(Map.of("project", TEAM), Map.of());
        assertThat(TwoOperators.connect(world, GcpLinks.endpoint(), other))
                .containsExactly(new Verdict.Ready(), new Verdict.Ready());
        assertThat(connections())
                .hasSize(2)
                .allSatisfy(endpoint -> assertThat(endpoint.status()).isEqualTo("ACCEPTED"));
        assertThat(world.simulator().log().entries("aiven:POST *approve"))
                .as("each approves one, and not the other's")
                .hasSize(2)
                .extracting(entry -> entry.parameters().get("user_ip_address"))
                .containsExactlyInAnyOrderElementsOf(connections().stream()
                        .map(ComputeConnectionView::address)
                        .toList());
    }

    /** Both things that an endpoint is made of say their link. */
    @Test
    void deletingTheJournalKeepsTheEndpointOurs() {
        world.connect(GcpLinks.endpoint());
        world.forgetJournals();
        world.simulator().log().clear();
        assertThat(world.connect(GcpLinks.endpoint()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
        world.forgetJournals();
        assertThat(world.disconnect(GcpLinks.endpoint()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(connections()).isEmpty();
        assertThat(world.state()).doesNotContain("addresses/orders-kafka");
    }

    private static String rule(String name) {
        return "projects/" + ComputeDemo.PROJECT + "/regions/" + ComputeDemo.REGION + "/forwardingRules/" + name;
    }

    private List<ComputeConnectionView> connections() {
        String attachment = new Hands(world.simulator().uri(), "aivenv1 " + AivenDemo.TOKEN)
                .get("/v1/project/" + AivenGoogleDemo.PROJECT + "/service/" + AivenDemo.SERVICE + "/privatelink/google")
                .path("google_service_attachment")
                .asText();
        return google.attachments().connections(attachment);
    }

    private ComputeConnectionView onlyConnection() {
        List<ComputeConnectionView> all = connections();
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

    private List<String> written() {
        return world.simulator().log().writes().stream()
                .map(LogEntry::operation)
                .map(operation -> operation
                        .replace("/v1/project/{project}", "")
                        .replace("/service/{service}/privatelink/google", "/privatelink")
                        .replace("/service/{service}", "/service")
                        .replaceAll("compute:(\\w+) \\S*/(\\w+)(/\\{\\w+})?$", "compute:$1 $2"))
                .toList();
    }
}
