package io.nearside.gcp.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.PortRange;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.StubCompute;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GcpFirewallsTest {
    private static final String RULES = "/compute/v1/projects/acme-prod/global/firewalls";

    private static final FirewallId NETWORK = new FirewallId("backend");

    private static final Mark MARK = new Mark("orders");

    private static final String DENY_ALL = """
        "direction": "EGRESS", "priority": 900, "denied": [{"IPProtocol": "all"}], "destinationRanges": ["0.0.0.0/0"],\
        """;

    private static final String OURS = """
        "description": "managed-by=nearside nearside-link=orders before deny", "direction": "EGRESS", "priority": 899,
        "allowed": [{"IPProtocol": "tcp", "ports": ["5432"]}], "destinationRanges": ["10.1.0.0/16"],\
        """;

    private final StubCompute compute = new StubCompute();

    private final Firewalls firewalls = compute.capability(Firewalls.class);

    @AfterEach
    void stop() {
        compute.close();
    }

    private static FirewallRule out(String ports, String peer) {
        return FirewallRule.wanted(Direction.EGRESS, PortRange.of(ports), Cidr.of(peer));
    }

    private static String rule(String name, String network, String more) {
        return """
            {"name": "%s", %s
             "network": "https://www.googleapis.com/compute/v1/projects/acme-prod/global/networks/%s"}
            """.formatted(name, more, network);
    }

    private Firewall read(String... rules) {
        compute.anew("GET " + RULES).on("GET " + RULES, 200, "{\"items\": [" + String.join(",", rules) + "]}");
        return firewalls.read(Set.of(NETWORK)).get(0);
    }

    private static boolean isOpen(Firewall firewall, FirewallRule wanted) {
        return firewall.rules().stream().anyMatch(rule -> rule.covers(wanted));
    }

    @Test
    void everythingGoesOutOfANetworkWithoutRulesAndNothingComesIn() {
        Firewall firewall = read();
        assertThat(firewall.network()).isEqualTo(StubCompute.NETWORK);
        assertThat(isOpen(firewall, out("0-65535", "10.0.0.0/8"))).isTrue();
        assertThat(isOpen(firewall, out("5432", "fd20::/64"))).isTrue();
        assertThat(isOpen(firewall, FirewallRule.wanted(Direction.INGRESS, PortRange.of("22"), Cidr.of("10.0.0.0/8"))))
                .isFalse();
        assertThat(compute.lines()).containsExactly("GET " + RULES);
    }

    @Test
    void aDenialTakesAwayWhatItIsAboutAndNoMore() {
        Firewall firewall = read(rule("deny", "backend", """
            "direction": "EGRESS", "denied": [{"IPProtocol": "tcp", "ports": ["5000-6000"]}],
            "destinationRanges": ["10.1.0.0/16"],\
            """), rule("theirs", "other", DENY_ALL));
        assertThat(isOpen(firewall, out("5432", "10.1.2.0/24"))).isFalse();
        assertThat(isOpen(firewall, out("4999", "10.1.2.0/24"))).isTrue();
        assertThat(isOpen(firewall, out("6001-7000", "10.1.2.0/24"))).isTrue();
        assertThat(isOpen(firewall, out("5432", "10.0.0.0/16"))).isTrue();
        assertThat(isOpen(firewall, out("5432", "10.2.0.0/15"))).isTrue();
        assertThat(isOpen(firewall, out("5432", "10.0.0.0/15")))
                .as("a part of it is denied")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "899, '', true",
        "900, '', false",
        "901, '', false",
        "899, '\"targetTags\": [\"db\"],', false",
        "899, '\"disabled\": true,', false"
    })
    void anAllowanceCountsBeforeADenialForAllOfOurMachines(int priority, String more, boolean open) {
        Firewall firewall =
                read(rule("deny", "backend", DENY_ALL), rule("allow", "backend", """
                    "direction": "EGRESS", "priority": %d, %s
                    "allowed": [{"IPProtocol": "tcp", "ports": ["5432"]}], "destinationRanges": ["10.1.0.0/16"],\
                    """.formatted(priority, more)));
        assertThat(isOpen(firewall, out("5432", "10.1.0.0/16"))).isEqualTo(open);
    }

    @Test
    void anotherProtocolsDenialIsNothingToTcp() {
        Firewall firewall = read(rule("deny", "backend", """
            "direction": "EGRESS", "denied": [{"IPProtocol": "udp"}], "destinationRanges": ["0.0.0.0/0"],\
            """));
        assertThat(isOpen(firewall, out("5432", "10.1.0.0/16"))).isTrue();
    }

    @Test
    void oneRuleIsMadeBeforeTheDenialAndSaysWhomThatIsFor() throws IOException {
        Firewall seen = read(rule("deny", "backend", DENY_ALL + "\"targetTags\": [\"db\", \"web\"],"));
        compute.on("POST " + RULES, 200, StubCompute.operation("operation-1", "DONE"));
        Set<FirewallRule> missing = Set.of(out("5432", "10.1.0.0/16"), out("5432", "10.3.0.0/16"));
        Firewall now = firewalls.open(seen, missing, MARK).now();
        assertThat(now.rules().stream()
                        .filter(rule -> rule.madeFor().isPresent())
                        .collect(Collectors.toSet()))
                .hasSize(2);
        JsonNode sent = new ObjectMapper().readTree(compute.last().body());
        assertThat(sent.get("priority").asInt()).isEqualTo(899);
        assertThat(sent.get("direction").asText()).isEqualTo("EGRESS");
        assertThat(sent.get("allowed"))
                .isEqualTo(new ObjectMapper().readTree("[{\"IPProtocol\": \"tcp\", \"ports\": [\"5432\"]}]"));
        assertThat(sent.get("destinationRanges").toString()).isEqualTo("[\"10.1.0.0/16\",\"10.3.0.0/16\"]");
        assertThat(sent.get("description").asText())
                .isEqualTo("managed-by=nearside nearside-link=orders before deny, which is for machines of db, web");
        assertThat(sent.get("name").asText()).matches("nearside-orders-egress-[0-9a-f]{8}");
        assertThat(compute.last().query()).contains("requestId=");
    }

    /** Nobody is told that a rule is there before Google says so, and it is made once. */
    @Test
    void aRuleIsOpenOnceItsOperationHasEnded() {
        Firewall seen = read(rule("deny", "backend", DENY_ALL));
        String operation = "GET " + StubCompute.OPERATIONS + "/operation-1";
        compute.on("POST " + RULES, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(operation, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(operation, 200, StubCompute.operation("operation-1", "DONE"));
        Set<FirewallRule> missing = Set.of(out("5432", "10.1.0.0/16"));
        assertThat(firewalls.open(seen, missing, MARK).now()).isEqualTo(seen);
        assertThat(catchThrowableOfType(CloudException.class, () -> firewalls.open(seen, missing, MARK))
                        .kind())
                .isEqualTo(ErrorKind.BUSY);
        assertThat(isOpen(firewalls.open(seen, missing, MARK).now(), out("5432", "10.1.0.0/16")))
                .isTrue();
        assertThat(compute.lines()).containsOnlyOnce("POST " + RULES);
    }

    @Test
    void aRuleThatCouldNotBeMadeIsSaid() {
        Firewall seen = read(rule("deny", "backend", DENY_ALL));
        compute.on("POST " + RULES, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(
                        "GET " + StubCompute.OPERATIONS + "/operation-1",
                        200,
                        StubCompute.operation("operation-1", "RUNNING"))
                .on(
                        "GET " + StubCompute.OPERATIONS + "/operation-1",
                        200,
                        StubCompute.failed("operation-1", "QUOTA_EXCEEDED", "Quota 'FIREWALLS' exceeded."));
        firewalls.open(seen, Set.of(out("5432", "10.1.0.0/16")), MARK);
        assertThat(isOpen(read(rule("deny", "backend", DENY_ALL)), out("5432", "10.1.0.0/16")))
                .as("while it is being made")
                .isFalse();
        CloudException failure = catchThrowableOfType(CloudException.class, () -> firewalls.read(Set.of(NETWORK)));
        assertThat(failure.kind()).isEqualTo(ErrorKind.EXHAUSTED);
    }

    @Test
    void nothingComesBeforeADenialOfTheFirstNumber() {
        Firewall seen = read(rule("deny", "backend", DENY_ALL.replace("900", "0")));
        CloudException failure = catchThrowableOfType(
                CloudException.class, () -> firewalls.open(seen, Set.of(out("5432", "10.1.0.0/16")), MARK));
        assertThat(failure.kind()).isEqualTo(ErrorKind.EXHAUSTED);
        assertThat(compute.calls()).hasSize(1);
    }

    @Test
    void onlyAMarkedRuleThatGoesWholeIsTakenAway() {
        Firewall seen = read(rule("deny", "backend", DENY_ALL), rule("ours", "backend", OURS));
        Set<FirewallRule> marked = seen.rules().stream()
                .filter(rule -> rule.madeFor().filter(MARK::equals).isPresent())
                .collect(Collectors.toSet());
        assertThat(marked).extracting(FirewallRule::toString).containsExactly("tcp 5432 to 10.1.0.0/16");
        compute.on("DELETE " + RULES + "/ours", 200, StubCompute.operation("operation-1", "DONE"));
        assertThat(firewalls.close(seen, marked)).isInstanceOf(Removal.Gone.class);
        assertThat(compute.lines()).endsWith("DELETE " + RULES + "/ours");
        assertThat(firewalls.close(seen, Set.of(out("5432", "10.1.0.0/16")))).isInstanceOf(Removal.Gone.class);
        assertThat(compute.lines()).hasSize(2);
    }

    @Test
    void anotherNetworksRulesAreNotRead() {
        assertThat(firewalls.read(Set.of(new FirewallId("other")))).isEmpty();
        assertThat(compute.calls()).isEmpty();
    }
}
