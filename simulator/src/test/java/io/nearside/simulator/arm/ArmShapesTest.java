package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated answers have the fields of the recorded ones, at every depth, and the statuses and headers too. */
final class ArmShapesTest {
    private final ArmRehearsal rehearsal = new ArmRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aManualEndpointFromItsRequestToItsApproval() {
        JsonNode recorded = Recordings.read("azure/cli/private_endpoint_manual_pending_then_approved.json")
                .path("interactions");
        ArmLinkServiceView service = rehearsal.publish("kafka");
        String endpoint = rehearsal.endpointId("pe");

        RestClient.Reply made = rehearsal.put(endpoint, rehearsal.body(service.id()));
        assertAlike(made, recorded.get(0), "/groupIds");
        assertThat(made.header("azure-asyncnotification")).isEqualTo("Enabled");
        assertAlike(rehearsal.ask(made), recorded.get(1));
        rehearsal.pass(2);
        assertAlike(rehearsal.ask(made), recorded.get(4));
        RestClient.Reply pending = rehearsal.get(endpoint);
        assertAlike(pending, recorded.get(5), "/groupIds");
        String state = "/properties/manualPrivateLinkServiceConnections/0/properties/privateLinkServiceConnectionState";
        assertThat(made.at(state)).isEqualTo(recorded.get(0).at("/response" + state));
        assertThat(pending.at(state)).isEqualTo(recorded.get(5).at("/response" + state));

        RestClient.Reply approved =
                rehearsal.decide(rehearsal.connectionId(service, "pe"), "Approved", "somedescription");
        // On record is 201: there the provider is a container registry.
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.at("/properties/provisioningState"))
                .isEqualTo(recorded.get(8).at("/response/properties/provisioningState"));
    }

    @Test
    void aServiceOfOnesOwnAndARejection() {
        JsonNode recorded = Recordings.read("azure/cli/private_endpoint_to_pls_auto_then_rejected.json")
                .path("interactions");
        String service = rehearsal.group() + "/providers/Microsoft.Network/privateLinkServices/lks1";
        String frontend = find(recorded, "GET", "/privateLinkServices/lks1")
                .at("/response/properties/loadBalancerFrontendIpConfigurations")
                .toString();
        rehearsal.put(
                service,
                "{\"location\":\"westeurope\",\"properties\":{\"loadBalancerFrontendIpConfigurations\":" + frontend
                        + ",\"ipConfigurations\":[{\"name\":\"c\",\"properties\":{\"subnet\":{\"id\":\""
                        + rehearsal.subnet() + "\"}}}]}}");
        String endpoint = rehearsal.endpointId("pe");
        String body = rehearsal.body("privateLinkServiceConnections", service, "", "");

        RestClient.Reply made = rehearsal.put(endpoint, body);
        assertAlike(made, find(recorded, "PUT", "/privateEndpoints/pe1"));
        rehearsal.pass(2);
        assertAlike(rehearsal.get(service), find(recorded, "GET", "/privateLinkServices/lks1"));
        String connection = rehearsal
                .get(service)
                .at("/properties/privateEndpointConnections/0/id")
                .asText();
        RestClient.Reply rejected = rehearsal.put(
                connection,
                "{\"properties\":{\"privateLinkServiceConnectionState\":"
                        + "{\"status\":\"Rejected\",\"actionsRequired\":\"need action\"}}}");
        JsonNode rejection = find(recorded, "PUT", "/privateEndpointConnections/");
        assertAlike(rejected, rejection);
        assertThat(rejected.at("/properties/privateLinkServiceConnectionState"))
                .isEqualTo(rejection.at("/response/properties/privateLinkServiceConnectionState"));
        RestClient.Reply cut = rehearsal.delete(connection);
        assertThat(cut.status()).isEqualTo(202);
        assertThat(cut.header("location")).contains("/operationResults/");
    }

    @Test
    void aNetworkThatIsWritten() {
        JsonNode recorded = Recordings.read("azure/cli/private_endpoint_to_pls_auto_then_rejected.json")
                .path("interactions");
        String network = rehearsal.group() + "/providers/Microsoft.Network/virtualNetworks/vnet1";

        RestClient.Reply made = rehearsal.put(network, recorded.at("/0/request").toString());
        assertAlike(made, recorded.get(0));
        rehearsal.pass(4);
        assertAlike(rehearsal.get(network), recorded.get(2));
    }

    @Test
    void anEndpointThatIsRejectedAndFailed() {
        JsonNode recorded = Recordings.read("azure/cli/private_endpoint_manual_rejected_failed.json")
                .path("element");
        ArmLinkServiceView service = rehearsal.publish("kafka");
        rehearsal.settled("pe", service.id());
        rehearsal.arm().failWhenRejected(rehearsal.endpointId("pe"));
        rehearsal.arm().linkServices().reject(service.id(), rehearsal.endpointId("pe"), "Rejected!");
        JsonNode ours = rehearsal.get(rehearsal.endpointId("pe")).body();

        assertThat(paths(ours)).isEqualTo(without(paths(recorded), "/groupIds"));
        for (String same : List.of(
                "/properties/provisioningState",
                "/properties/manualPrivateLinkServiceConnections/0/properties/provisioningState",
                "/properties/manualPrivateLinkServiceConnections/0/properties/privateLinkServiceConnectionState")) {
            assertThat(ours.at(same)).isEqualTo(recorded.at(same));
        }
    }

    @Test
    void aSignedAddress() {
        JsonNode recorded = Recordings.read("azure/cli/route_table_create_2024_signed_poll_url.json")
                .at("/interactions/0/headers/azure-asyncoperation");
        RestClient.Reply made = rehearsal.putSubnet("apps", "{\"addressPrefix\":\"10.1.2.0/24\"}");

        assertThat(names(made.header("Azure-AsyncOperation"))).isEqualTo(names(recorded.asText()));
    }

    @Test
    void whatTheSpecificationsShowOfInterfaces() {
        rehearsal.settled("pe", rehearsal.publish("kafka").id());
        JsonNode specified = Recordings.read("azure/specs/NetworkInterfaceGet.response.json");
        JsonNode ours = rehearsal
                .get(rehearsal.group() + "/providers/Microsoft.Network/networkInterfaces")
                .at("/value/0");

        assertThat(paths(ours))
                .contains("/properties/ipConfigurations/properties/privateIPAddress", "/properties/privateEndpoint/id");
        assertThat(paths(specified))
                .containsAll(paths(ours).stream()
                        .filter(path -> path.startsWith("/properties/ipConfigurations/properties/"))
                        .toList());
    }

    private void assertAlike(RestClient.Reply ours, JsonNode recorded, String... butFor) {
        assertThat(ours.status()).isEqualTo(recorded.path("status").asInt());
        assertThat(ours.header("Azure-AsyncOperation").isEmpty())
                .isEqualTo(!recorded.path("headers").has("azure-asyncoperation"));
        assertThat(paths(ours.body())).isEqualTo(without(paths(recorded.path("response")), butFor));
    }

    private static JsonNode find(JsonNode recorded, String method, String path) {
        for (JsonNode each : recorded) {
            if (each.path("method").asText().equals(method)
                    && each.path("uri").asText().contains(path)) {
                return each;
            }
        }
        throw new AssertionError("nothing recorded at " + method + " " + path);
    }

    private static Set<String> names(String address) {
        return new TreeSet<>(
                List.of(address.replaceAll(".*\\?", "").replaceAll("=[^&]*", "").split("&", -1)));
    }

    private static Set<String> without(Set<String> paths, String... ends) {
        for (String end : ends) {
            paths.removeIf(path -> path.endsWith(end));
        }
        return paths;
    }

    /** Where there is a value, indices left out. */
    private static Set<String> paths(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> into) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(member -> collect(path + "/" + member.getKey(), member.getValue(), into));
        } else if (node.isArray() && !node.isEmpty() && !node.get(0).isTextual()) {
            node.forEach(each -> collect(path, each, into));
        } else {
            into.add(path);
        }
    }
}
