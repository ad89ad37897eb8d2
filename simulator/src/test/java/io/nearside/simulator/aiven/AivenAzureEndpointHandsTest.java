package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.Seed;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmEndpointView;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo's service published, with both clouds' APIs spoken over the wire: what Azure holds is what Aiven finds, and what Aiven does shows in Azure. */
final class AivenAzureEndpointHandsTest {
    private static final String PROJECT = "/v1/project/" + AivenDemo.AZURE_PROJECT;
    private static final String SERVICE = PROJECT + "/service/" + AivenDemo.SERVICE;
    private static final String LINK = SERVICE + "/privatelink/azure";
    private static final String GROUP = "/subscriptions/" + ArmDemo.SUBSCRIPTION + "/resourceGroups/" + ArmDemo.GROUP;
    private static final String ENDPOINT = GROUP + "/providers/Microsoft.Network/privateEndpoints/orders";
    private static final String VERSION = "?api-version=2025-03-01";

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults()
            .withSeed(Seed.DEMO)
            .withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z"))));
    private final RestClient aiven = new RestClient(simulator.uri(), "aivenv1 " + AivenDemo.TOKEN);
    private final RestClient azure = aiven.as("Bearer " + ArmDemo.TOKEN);

    @AfterEach
    void close() {
        simulator.close();
    }

    @BeforeEach
    void publish() {
        for (int i = 0; i < 6; i++) {
            String id = aiven.post(PROJECT + "/static-ips", "{\"cloud_name\":\"" + AivenDemo.AZURE_CLOUD + "\"}")
                    .at("/static_ip_address_id")
                    .asText();
            pass(1);
            aiven.post(
                    PROJECT + "/static-ips/" + id + "/association", "{\"service_name\":\"" + AivenDemo.SERVICE + "\"}");
        }
        aiven.put(SERVICE, "{\"user_config\":{\"static_ips\":true}}");
        pass(6);
        aiven.post(LINK, AivenAzureRehearsal.subscriptions(ArmDemo.SUBSCRIPTION));
        pass(3);
    }

    private void pass(int seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
        aiven.get(SERVICE);
    }

    private String published(String field) {
        return aiven.get(LINK).at("/" + field).asText();
    }

    private RestClient.Reply connect(String target) {
        RestClient.Reply made = azure.put(
                ENDPOINT + VERSION, """
                {"location": "%s", "properties": {
                   "subnet": {"id": "%s/providers/Microsoft.Network/virtualNetworks/%s/subnets/%s"},
                   "manualPrivateLinkServiceConnections": [{"name": "orders", "properties": {"privateLinkServiceId": "%s", "requestMessage": "please"}}]}}
                """.formatted(ArmDemo.LOCATION, GROUP, ArmDemo.NETWORK, ArmDemo.ENDPOINTS, target));
        pass(2);
        return made;
    }

    private void refresh() {
        aiven.post(LINK + "/refresh", "");
        pass(2);
    }

    private String connection() {
        return aiven.get(LINK + "/connections")
                .at("/connections/0/privatelink_connection_id")
                .asText();
    }

    private String state() {
        return aiven.get(LINK + "/connections").at("/connections/0/state").asText();
    }

    private ArmEndpointView endpoint() {
        return simulator.world().arm().endpoint(ENDPOINT).orElseThrow();
    }

    @Test
    void isNamedAsAivenDocumentsIt() {
        assertThat(published("azure_service_id"))
                .matches("/subscriptions/[-0-9a-f]{36}/resourceGroups/aivenprod-[-0-9a-f]{36}"
                        + "/providers/Microsoft.Network/privateLinkServices/aivenprod-ss[0-9a-f]{11}");
        assertThat(published("azure_service_alias"))
                .matches("aivenprod-ss[0-9a-f]{11}\\.[-0-9a-f]{36}\\.westeurope\\.azure\\.privatelinkservice");
    }

    @Test
    void anEndpointByAliasIsLetInAndReached() {
        RestClient.Reply made = connect(published("azure_service_alias"));
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        assertThat(aiven.get(LINK + "/connections").at("/connections")).isEmpty();
        refresh();
        assertThat(state()).isEqualTo("pending-user-approval");
        assertThat(aiven.get(LINK + "/connections")
                        .at("/connections/0/private_endpoint_id")
                        .asText())
                .isEqualToIgnoringCase(ENDPOINT);
        assertThat(endpoint().connection()).isEqualTo("Pending");

        aiven.post(LINK + "/connections/" + connection() + "/approve", "");
        assertThat(endpoint().connection()).isEqualTo("Pending");
        pass(2);
        pass(2);
        assertThat(endpoint().connection()).isEqualTo("Approved");
        refresh();
        assertThat(state()).isEqualTo("connected");
        aiven.put(
                LINK + "/connections/" + connection(),
                "{\"user_ip_address\":\"" + endpoint().address() + "\"}");
        aiven.put(SERVICE, "{\"user_config\":{\"privatelink_access\":{\"kafka\":true}}}");
        pass(2);
        String host = aiven.get(SERVICE).at("/service/components/3/host").asText();
        assertThat(host).startsWith("privatelink-1-");
        assertThat(simulator.world().aiven().privateAddress(host))
                .contains(endpoint().address());
    }

    @Test
    void anEndpointThatIsDeletedIsForgotten() {
        connect(published("azure_service_id"));
        refresh();
        assertThat(state()).isEqualTo("pending-user-approval");
        azure.delete(ENDPOINT + VERSION);
        pass(2);
        refresh();
        assertThat(aiven.get(LINK + "/connections").at("/connections")).isEmpty();
    }

    @Test
    void onlyListedSubscriptionsSeeIt() {
        String alias = published("azure_service_alias");
        aiven.put(LINK, AivenAzureRehearsal.subscriptions(AivenAzureRehearsal.OTHER_SUBSCRIPTION));
        assertThat(connect(alias).status()).isBetween(400, 404);
        assertThat(simulator.world().arm().endpoints()).isEmpty();
    }

    @Test
    void oneThatWaitsIsRejectedWhenItsSubscriptionIsStruckOff() {
        connect(published("azure_service_alias"));
        refresh();
        aiven.put(LINK, AivenAzureRehearsal.subscriptions(AivenAzureRehearsal.OTHER_SUBSCRIPTION));
        assertThat(endpoint().connection()).isEqualTo("Rejected");
        refresh();
        assertThat(aiven.get(LINK + "/connections").at("/connections")).isEmpty();
    }

    @Test
    void whatIsPublishedNoMoreIsCut() {
        connect(published("azure_service_alias"));
        String id = published("azure_service_id");
        aiven.delete(LINK);
        pass(2);
        assertThat(endpoint().connection()).isEqualTo("Disconnected");
        assertThat(simulator.world().arm().linkServices().resolve(id)).isEmpty();
    }
}
