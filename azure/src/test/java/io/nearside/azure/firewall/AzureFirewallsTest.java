package io.nearside.azure.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PortRange;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import io.nearside.azure.StubArm;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AzureFirewallsTest {
    private static final String GROUPS = "/subscriptions/" + StubArm.SUBSCRIPTION
            + "/resourceGroups/rg1/providers/Microsoft.Network/networkSecurityGroups";

    private static final String WEB = GROUPS + "/web";

    private static final FirewallId ID = new FirewallId("web");

    private static final Mark MARK = new Mark("orders");

    private final StubArm arm = new StubArm();

    private final Firewalls firewalls = arm.capability(Firewalls.class);

    @AfterEach
    void stop() {
        arm.close();
    }

    private static String rule(String name, int priority, String access, String direction, String more) {
        return """
                {"id": "%s/securityRules/%s", "name": "%s", "properties": {"priority": %d, "access": "%s",
                 "direction": "%s", "protocol": "Tcp", "sourcePortRange": "*", %s}}
                """.formatted(WEB, name, name, priority, access, direction, more);
    }

    private static String to(String prefix, String ports) {
        return "\"sourceAddressPrefix\": \"*\", \"destinationAddressPrefix\": \"" + prefix
                + "\", \"destinationPortRange\": \"" + ports + "\"";
    }

    private static String group(String subnet, String... rules) {
        return """
                {"id": "%s", "name": "web", "location": "westus", "properties": {"subnets": [%s], "securityRules": [%s]}}
                """.formatted(WEB, subnet.isEmpty() ? "" : "{\"id\": \"" + subnet + "\"}", String.join(",", rules));
    }

    private Firewall read(String... rules) {
        arm.on("GET " + WEB, 200, group("", rules));
        return firewalls.read(Set.of(ID)).get(0);
    }

    private static FirewallRule egress(String ports, String peer) {
        return FirewallRule.wanted(Direction.EGRESS, PortRange.of(ports), Cidr.of(peer));
    }

    private static String made(int priority) {
        return WEB + "/securityRules/nearside-orders-egress-" + priority;
    }

    private void answer(int priority) {
        arm.on(
                "PUT " + made(priority),
                201,
                rule("nearside-orders-egress-" + priority, priority, "Allow", "Outbound", to("10.20.0.0/24", "443")));
    }

    private static ErrorKind refusal(ThrowingCallable call) {
        return catchThrowableOfType(CloudException.class, call).kind();
    }

    private void openOne(Firewall known) {
        firewalls.open(known, Set.of(egress("443", "10.20.0.0/24")), MARK);
    }

    @Test
    void aGroupIsReadByNameOrIdAndIsOurNetworksUnlessItServesAnother() {
        assertThat(read().network()).isEqualTo(new NetworkId(StubArm.VNET));
        String other = StubArm.VNET.replace("vnet1", "vnet2");
        try (StubArm second = new StubArm()) {
            second.on("GET " + WEB, 200, group(other + "/subnets/s"));
            FirewallId whole = new FirewallId(WEB.toUpperCase(Locale.ROOT));
            Firewall seen =
                    second.capability(Firewalls.class).read(Set.of(whole)).get(0);
            assertThat(seen.id()).isEqualTo(whole);
            assertThat(seen.network()).isEqualTo(new NetworkId(other));
        }
    }

    @Test
    void anUnknownGroupIsLeftOutAndSeveralAreOneList() {
        arm.on("GET " + WEB, 404, "{\"error\": {\"code\": \"ResourceNotFound\", \"message\": \"m\"}}");
        assertThat(firewalls.read(Set.of(ID))).isEmpty();
        arm.on("GET " + GROUPS, 200, "{\"value\": [" + group("") + "]}");
        assertThat(firewalls.read(Set.of(ID, new FirewallId("api"))))
                .extracting(Firewall::id)
                .containsExactly(ID);
        assertThat(arm.lines()).containsExactly("GET " + WEB, "GET " + GROUPS);
    }

    @Test
    void aRuleLetsThroughTheProductOfItsPrefixesAndPorts() {
        Firewall seen = read(rule("r", 200, "Allow", "Outbound", """
                "sourceAddressPrefix": "VirtualNetwork", "destinationAddressPrefixes": ["10.20.0.0/24", "10.21.0.7"],
                "destinationPortRanges": ["443", "10000-31000"]"""));
        assertThat(seen.rules())
                .containsExactlyInAnyOrder(
                        egress("443", "10.20.0.0/24"),
                        egress("10000-31000", "10.20.0.0/24"),
                        egress("443", "10.21.0.7/32"),
                        egress("10000-31000", "10.21.0.7/32"));
    }

    @Test
    void anyoneAndAnythingCoverAll() {
        Firewall seen = read(rule("r", 200, "Allow", "Outbound", to("*", "*")));
        assertThat(seen.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.covers(egress("10000-31000", "10.20.0.0/24")))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sourceAddressPrefix\": \"10.0.1.0/24\", \"destinationAddressPrefix\": \"10.20.0.0/24\", \"destinationPortRange\": \"443\"",
                "\"sourceAddressPrefix\": \"*\", \"destinationAddressPrefix\": \"Internet\", \"destinationPortRange\": \"443\"",
                "\"protocol\": \"Udp\", \"sourceAddressPrefix\": \"*\", \"destinationAddressPrefix\": \"10.20.0.0/24\", \"destinationPortRange\": \"443\"",
                "\"sourcePortRange\": \"1024\", \"sourceAddressPrefix\": \"*\", \"destinationAddressPrefix\": \"10.20.0.0/24\", \"destinationPortRange\": \"443\"",
                "\"access\": \"Deny\", \"sourceAddressPrefix\": \"*\", \"destinationAddressPrefix\": \"10.20.0.0/24\", \"destinationPortRange\": \"443\"",
                "\"sourceApplicationSecurityGroups\": [{\"id\": \"/a\"}], \"destinationAddressPrefix\": \"10.20.0.0/24\", \"destinationPortRange\": \"443\"",
            })
    void whatLetsLessThroughIsNotCounted(String more) {
        assertThat(read(rule("r", 200, "Allow", "Outbound", more)).rules()).isEmpty();
    }

    @Test
    void whatIsDeniedBeforeIsNotLetThroughAndWhatIsDeniedAfterIs() {
        String allow = rule("a", 200, "Allow", "Outbound", to("10.20.0.0/24", "443"));
        assertThat(read(allow, rule("d", 150, "Deny", "Outbound", to("10.0.0.0/8", "*")))
                        .rules())
                .isEmpty();
        try (StubArm second = new StubArm()) {
            second.on(
                    "GET " + WEB,
                    200,
                    group(
                            "",
                            allow,
                            rule("d", 300, "Deny", "Outbound", to("10.0.0.0/8", "*")),
                            rule("i", 150, "Deny", "Inbound", to("10.0.0.0/8", "*")),
                            rule("p", 151, "Deny", "Outbound", to("10.0.0.0/8", "80"))));
            assertThat(second.capability(Firewalls.class)
                            .read(Set.of(ID))
                            .get(0)
                            .rules())
                    .hasSize(1);
        }
    }

    @Test
    void aNewRuleComesLastIfNothingIsDenied() {
        Firewall seen = read(rule("r", 100, "Allow", "Outbound", to("10.9.0.0/24", "443")));
        answer(4096);
        Change<Firewall> change = firewalls.open(seen, Set.of(egress("443", "10.20.0.0/24")), MARK);
        assertThat(change.now().rules())
                .contains(new FirewallRule(Direction.EGRESS, PortRange.of("443"), Cidr.of("10.20.0.0/24"), MARK));
        assertThat(arm.last().headers()).containsEntry("if-none-match", "*");
        assertThat(arm.last().body())
                .isEqualTo("{\"properties\":{\"protocol\":\"Tcp\",\"access\":\"Allow\",\"priority\":4096,"
                        + "\"direction\":\"Outbound\",\"description\":\"managed-by=nearside nearside-link=orders\","
                        + "\"sourcePortRange\":\"*\",\"sourceAddressPrefix\":\"*\",\"destinationAddressPrefixes\":"
                        + "[\"10.20.0.0/24\"],\"destinationPortRanges\":[\"443\"]}}");
    }

    @Test
    void aNewRuleComesBeforeWhatDeniesItAndTakesNoPriorityThatIsTaken() {
        Firewall seen = read(
                rule("d", 300, "Deny", "Outbound", to("10.0.0.0/8", "*")),
                rule("a", 299, "Allow", "Outbound", to("10.9.0.0/24", "443")),
                rule("i", 298, "Allow", "Inbound", to("*", "443")));
        answer(298);
        openOne(seen);
        assertThat(arm.last().line()).isEqualTo("PUT " + made(298));
    }

    @Test
    void aFullGroupIsSaidWithoutACall() {
        Firewall seen = read(
                rule("d", 101, "Deny", "Outbound", to("*", "*")),
                rule("a", 100, "Allow", "Outbound", to("10.9.0.0/24", "443")));
        assertThat(refusal(() -> openOne(seen))).isEqualTo(ErrorKind.EXHAUSTED);
        assertThat(arm.lines()).containsExactly("GET " + WEB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 SecurityRuleConflict", "412 PreconditionFailed"})
    void aPriorityThatSomebodyTookMeanwhileIsAConflict(String refusal) {
        Firewall seen = read();
        arm.on(
                "PUT " + made(4096),
                Integer.parseInt(refusal.substring(0, 3)),
                "{\"error\": {\"code\": \"" + refusal.substring(4) + "\", \"message\": \"m\"}}");
        assertThat(refusal(() -> openOne(seen))).isEqualTo(ErrorKind.CONFLICT);
    }

    @Test
    void whatIsNoProductIsMadeInParts() {
        Firewall seen = read();
        answer(4096);
        Set<FirewallRule> missing = Set.of(
                egress("443", "10.20.0.0/24"),
                egress("5432", "10.20.0.0/24"),
                egress("443", "10.21.0.0/24"),
                egress("5432", "10.21.0.0/24"),
                egress("80", "10.21.0.0/24"));
        Change<Firewall> change = firewalls.open(seen, missing, MARK);
        assertThat(arm.last().body())
                .contains("\"destinationAddressPrefixes\":[\"10.20.0.0/24\",\"10.21.0.0/24\"]")
                .contains("\"destinationPortRanges\":[\"443\",\"5432\"]");
        assertThat(change.now().rules())
                .hasSize(4)
                .noneMatch(rule -> rule.ports().equals(PortRange.of("80")));
        arm.on("PUT " + made(4095), 201, rule("r", 4095, "Allow", "Outbound", to("10.21.0.0/24", "80")));
        firewalls.open(change.now(), Set.of(egress("80", "10.21.0.0/24")), MARK);
        assertThat(arm.last().line())
                .as("the first one's priority is known to be taken")
                .isEqualTo("PUT " + made(4095));
    }

    @Test
    void onlyMarkedRulesAreTakenAwayAndOneAtACall() {
        String ours = "\"description\": \"managed-by=nearside nearside-link=orders\", ";
        Firewall seen = read(
                rule("nearside-egress-1", 4096, "Allow", "Outbound", ours + to("10.20.0.0/24", "443")),
                rule("nearside-egress-2", 4095, "Allow", "Outbound", ours + to("10.20.0.0/24", "80")),
                rule("by-hand", 400, "Allow", "Outbound", to("10.20.0.0/24", "443")),
                rule("other", 401, "Allow", "Outbound", ours.replace("orders", "bills") + to("10.20.0.0/24", "443")));
        Set<FirewallRule> unwanted = Set.copyOf(seen.rules().stream()
                .filter(rule -> rule.madeFor().equals(java.util.Optional.of(MARK)))
                .toList());
        assertThat(unwanted).hasSize(2);
        arm.on("DELETE " + WEB + "/securityRules/nearside-egress-1", 204, "");
        assertThat(firewalls.close(seen, unwanted)).isInstanceOf(Removal.Going.class);
        assertThat(arm.last().line()).isEqualTo("DELETE " + WEB + "/securityRules/nearside-egress-1");
        assertThat(arm.lines()).hasSize(2);
    }

    @Test
    void aMarkedRuleThatIsDeniedBeforeIsStillSeen() {
        String ours = "\"description\": \"managed-by=nearside nearside-link=orders\", ";
        Firewall seen = read(
                rule("n", 4096, "Allow", "Outbound", ours + to("10.20.0.0/24", "443")),
                rule("d", 150, "Deny", "Outbound", to("*", "*")));
        assertThat(seen.rules()).extracting(FirewallRule::mark).containsExactly(MARK);
    }

    @Test
    void aRuleOfWhichAPartIsWantedStays() {
        Firewall seen = read(rule("n", 4096, "Allow", "Outbound", """
                "description": "managed-by=nearside nearside-link=orders", "sourceAddressPrefix": "*",
                "destinationAddressPrefixes": ["10.20.0.0/24"], "destinationPortRanges": ["443", "80"]"""));
        List<FirewallRule> one = seen.rules().subList(0, 1);
        assertThat(firewalls.close(seen, Set.copyOf(one))).isInstanceOf(Removal.Gone.class);
        assertThat(arm.lines()).containsExactly("GET " + WEB);
    }
}
