package io.nearside.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.SubnetId;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.Recordings.Exchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recorded life of an endpoint, its address and a firewall rule; its publishers have taken the fields of the connection out. */
final class GcpEndpointRecordingsTest {
    private static final String PSC =
            "compute__v1beta1__computeforwardingrule__regionalcomputeforwardingrulepsc-direct___http.log";

    private static final String REGION = "projects/acme-prod/regions/us-central1";

    private static final String RULE = "/compute/v1/" + REGION + "/forwardingRules/forwardingRuleID";

    private static final String ADDRESS = "/compute/v1/" + REGION + "/addresses/addressID";

    private static final String TARGET = REGION + "/serviceAttachments/serviceAttachmentID";

    private static final EndpointPlace PLACE =
            new EndpointPlace(StubCompute.NETWORK, List.of(new SubnetId(REGION + "/subnetworks/subnetworkID")));

    private final StubCompute compute = new StubCompute(
            Map.of("region", "us-central1", "subnet", "endpoints", "globalAccess", true),
            Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "stub-token"));

    private final PrivateEndpoints endpoints = compute.capability(PrivateEndpoints.class);

    @AfterEach
    void stop() {
        compute.close();
    }

    private static Exchange first(String file, String line, String saying) throws IOException {
        return Recordings.compute(file).stream()
                .filter(exchange -> exchange.line().equals(line)
                        && (exchange.body().contains(saying) || exchange.sent().contains(saying)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(line + " is not in " + file));
    }

    private void play(Exchange exchange) {
        compute.anew(exchange.line()).on(exchange.line(), exchange.status(), exchange.body());
    }

    private static Set<String> fields(String json) throws IOException {
        Set<String> names = new TreeSet<>();
        new ObjectMapper().readTree(json).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static EndpointWish wish(String name) {
        return new EndpointWish(
                new EndpointName(name), new ServiceTarget(TARGET, null, null), Naming.ID, null, "", new Mark("orders"));
    }

    private static EndpointSite site() {
        return new EndpointSite(PLACE, null, Set.of(), Filtering.AT_SENDERS, Set.of(), List.of(), List.of(), List.of());
    }

    @Test
    void aRuleIsReadAndTakenAway() throws IOException {
        play(first(PSC, "GET " + RULE, "/serviceAttachments/"));
        Endpoint seen =
                endpoints.find(PLACE, new EndpointName("forwardingRuleID")).orElseThrow();
        assertThat(seen)
                .isEqualTo(new Endpoint(
                        new EndpointName("forwardingRuleID"),
                        new ConsumerId(REGION + "/forwardingRules/forwardingRuleID"),
                        TARGET,
                        State.SETTLING,
                        Approval.UNKNOWN,
                        null,
                        "",
                        StubCompute.NETWORK));
        assertThat(endpoints.addresses(seen))
                .containsExactly(AddressText.find("8.8.8.8").orElseThrow());
        play(first(PSC, "DELETE " + RULE, "RUNNING"));
        assertThat(endpoints.remove(seen)).isInstanceOf(Removal.Going.class);
        play(first(PSC, "GET /compute/v1/" + REGION + "/operations/operation-1", "\"operationType\": \"delete\""));
        play(first(PSC, "GET " + RULE, "notFound"));
        compute.on(
                "GET /compute/v1/" + REGION + "/addresses/forwardingRuleID",
                404,
                StubCompute.refusal(404, "notFound", "not found"));
        assertThat(endpoints.find(PLACE, seen.name())).isEmpty();
    }

    @Test
    void whatIsSentForARuleHasTheRecordedFields() throws IOException {
        Exchange recorded = first(PSC, "POST /compute/v1/" + REGION + "/forwardingRules", "/serviceAttachments/");
        play(first(PSC, "GET " + RULE, "notFound"));
        compute.on("GET /compute/v1/" + REGION + "/addresses/forwardingRuleID", 200, "{\"status\": \"RESERVED\"}");
        endpoints.find(PLACE, new EndpointName("forwardingRuleID"));
        play(recorded);
        endpoints.create(site(), wish("forwardingRuleID"));
        assertThat(fields(compute.last().body())).isEqualTo(fields(recorded.sent()));
        JsonNode sent = new ObjectMapper().readTree(compute.last().body());
        assertThat(sent.get("loadBalancingScheme").asText()).isEmpty();
        assertThat(sent.get("target").asText()).isEqualTo(TARGET);
    }

    @Test
    void anAddressIsMadeAndRead() throws IOException {
        Exchange recorded = first(PSC, "POST /compute/v1/" + REGION + "/addresses", "INTERNAL");
        compute.on(
                "GET /compute/v1/" + REGION + "/forwardingRules/addressID",
                404,
                StubCompute.refusal(404, "notFound", "not found"));
        play(first(PSC, "GET " + ADDRESS, "notFound"));
        assertThat(endpoints.find(PLACE, new EndpointName("addressID"))).isEmpty();
        play(recorded);
        endpoints.create(site(), wish("addressID"));
        Set<String> sent = fields(compute.last().body());
        assertThat(sent).contains("addressType", "name", "purpose", "subnetwork");
        assertThat(fields(recorded.sent())).contains("addressType", "name", "subnetwork");
        play(first(PSC, "GET " + ADDRESS, "RESERVED"));
        assertThat(endpoints.find(PLACE, new EndpointName("addressID")))
                .map(Endpoint::state)
                .contains(State.BEGUN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compute__v1beta1__computeaddress__regionalcomputeaddress___http.log",
                "mockcompute__testdata__address__crud___http.log"
            })
    void anAddressOfSomebodyElsesGoesInOneWrite(String file) throws IOException {
        compute.on(
                "GET /compute/v1/" + REGION + "/forwardingRules/addressID",
                404,
                StubCompute.refusal(404, "notFound", "not found"));
        play(first(file, "GET " + ADDRESS, "\"status\""));
        Endpoint seen = endpoints.find(PLACE, new EndpointName("addressID")).orElseThrow();
        assertThat(seen.state()).isEqualTo(State.BEGUN);
        assertThat(seen.madeFor()).isEmpty();
        play(first(file, "DELETE " + ADDRESS, "operation"));
        assertThat(endpoints.remove(seen)).isInstanceOf(Removal.class);
        assertThat(compute.last().line()).isEqualTo("DELETE " + ADDRESS);
    }

    @Test
    void aFirewallRule() throws IOException {
        String file = "compute__v1beta1__computefirewall__computefirewall___http.log";
        String rules = "/compute/v1/projects/acme-prod/global/firewalls";
        String enabled = first(file, "GET " + rules + "/firewallID", "udp").body();
        String disabled = first(file, "GET " + rules + "/firewallID", "\"disabled\": true")
                .body();
        Firewalls firewalls = compute.capability(Firewalls.class);
        compute.on("GET " + rules, 200, "{\"items\": [" + enabled + "," + disabled + "]}");
        Firewall read = firewalls.read(Set.of(new FirewallId("backend"))).get(0);
        assertThat(read.network()).isEqualTo(StubCompute.NETWORK);
        assertThat(read.rules())
                .as("of the one what it says of TCP; the other is switched off")
                .filteredOn(rule -> rule.direction() == Direction.INGRESS)
                .extracting(FirewallRule::toString)
                .containsExactly("tcp 80 from 0.0.0.0/0", "tcp 1000-2000 from 0.0.0.0/0");
    }
}
