package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated answers have the fields of the published ones, and no other. */
final class AivenShapesTest {
    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final String vpc = rehearsal.vpc();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aPendingPeering() {
        JsonNode published = Recordings.read("aiven/constructed/vpc_get_aws_pending.json");
        rehearsal.request(vpc);
        rehearsal.pass(3);

        assertSameFields(rehearsal.client().get(vpc).body(), published);
    }

    @Test
    void aWarning() {
        JsonNode published = Recordings.read("aiven/constructed/vpc_get_aws_overlap_warning.json");
        AivenWarning warning = AivenWarning.overlap("999988887777", "vpc-0a", "pcx-0b");
        rehearsal.aiven().script(rehearsal.network(), AivenScript.warning(warning));
        rehearsal.request(vpc);
        rehearsal.pass(3);

        assertSameFields(rehearsal.client().get(vpc).body(), published);
    }

    @Test
    void theTypeAndMessageOfAnActivePeering() {
        JsonNode published = Recordings.read("aiven/found/aws_peering_active_state_info.json");
        rehearsal.request(vpc);
        rehearsal.pass(3);
        rehearsal.ec2().acceptPeering(rehearsal.pcx(vpc));
        rehearsal.pass(2);
        rehearsal.state(vpc);
        rehearsal.pass(2);
        JsonNode info = rehearsal.peering(vpc).path("state_info");

        assertThat(info.path("type")).isEqualTo(published.path("type"));
        assertThat(info.path("message")).isEqualTo(published.path("message"));
        assertThat(RestClient.names(info)).containsAll(RestClient.names(published));
    }

    @Test
    void theTypeAndMessageOfAPendingPeering() {
        JsonNode published = Recordings.read("aiven/found/aws_peering_pending_state_info_testfixture.json");
        rehearsal.request(vpc);
        rehearsal.pass(3);
        JsonNode info = rehearsal.peering(vpc).path("state_info");

        assertThat(info.path("type")).isEqualTo(published.path("type"));
        assertThat(info.path("message")).isEqualTo(published.path("message"));
    }

    /** The published tables are cut on the right, where the id, the CIDRs and the type follow. */
    @Test
    void theAnswersOfARequestAndOfADeletion() {
        JsonNode requested = Recordings.read("aiven/found/aws_peering_create_response.json");
        JsonNode deleted = Recordings.read("aiven/found/aws_peering_delete_response.json");
        String[] cut = {"peering_connection_id", "user_peer_network_cidrs", "vpc_peering_connection_type"};

        JsonNode ours = rehearsal.request(vpc).body();
        assertThat(RestClient.names(ours))
                .containsAll(RestClient.names(requested))
                .contains(cut);
        assertThat(ours).hasSize(requested.size() + cut.length);
        assertThat(ours.path("state")).isEqualTo(requested.path("state"));

        JsonNode gone = rehearsal.client().delete(rehearsal.natural(vpc)).body();
        assertThat(RestClient.names(gone))
                .containsAll(RestClient.names(deleted))
                .contains(cut);
        assertThat(gone).hasSize(deleted.size() + cut.length);
        assertThat(gone.path("state")).isEqualTo(deleted.path("state"));
    }

    @Test
    void theVpcsAsListedAndMade() {
        JsonNode listed = Recordings.read("aiven/found/project_vpc_list.json").at("/vpcs/0");
        JsonNode made = Recordings.read("aiven/found/project_vpc_create.json");

        assertThat(RestClient.names(rehearsal.client().get(AivenRehearsal.VPCS).at("/vpcs/0")))
                .containsAll(RestClient.names(listed));
        JsonNode ours = rehearsal.create("aws-us-west-1", "10.1.2.0/24").body();
        assertThat(RestClient.names(ours)).containsAll(RestClient.names(made));
        assertThat(ours.path("state")).isEqualTo(made.path("state"));
    }

    @Test
    void theErrors() {
        JsonNode denied = Recordings.read("aiven/found/error_403_testfixture.json");
        JsonNode inUse = Recordings.read("aiven/constructed/error_409_vpc_has_services.json");
        rehearsal.aiven().addService(vpc.substring(vpc.lastIndexOf('/') + 1), "kafka");

        assertThat(rehearsal.client().as("").get(AivenRehearsal.VPCS).body()).isEqualTo(denied);
        assertThat(rehearsal.client().delete(vpc).body()).isEqualTo(inUse);
    }

    /** Codes differ from call to call; the form is one, and {@code error_code} is only in some. */
    @Test
    void theErrorOfWhatIsNotThere() {
        JsonNode published = Recordings.read("aiven/found/error_404.json");
        RestClient.Reply ours = rehearsal.client().get(AivenRehearsal.VPCS + "/00000000-0000-4000-8000-000000000000");
        assertThat(ours.status()).isEqualTo(published.at("/errors/0/status").asInt());
        assertThat(RestClient.names(ours.body())).containsExactlyInAnyOrderElementsOf(RestClient.names(published));
        assertThat(RestClient.names(published.at("/errors/0"))).containsAll(RestClient.names(ours.at("/errors/0")));
        assertThat(ours.at("/errors/0/message")).isEqualTo(ours.at("/message"));
    }

    @Test
    void theErrorOfWhatIsWrong() {
        JsonNode published = Recordings.read("aiven/found/error_400_testfixture.json");
        RestClient.Reply ours = rehearsal.create("aws-eu-west-1", "not a range");
        assertThat(ours.status()).isEqualTo(published.at("/errors/0/status").asInt());
        assertThat(RestClient.names(ours.body())).containsExactlyInAnyOrderElementsOf(RestClient.names(published));
        assertThat(RestClient.names(published.at("/errors/0"))).containsAll(RestClient.names(ours.at("/errors/0")));
    }

    /** The composed request is one for a transit gateway; a peering of networks takes the same, without its region. */
    @Test
    void theRangesOfACustomerAreTakenAsComposed() {
        JsonNode composed = Recordings.read("aiven/constructed/user_peer_network_cidrs_put.json");
        ObjectNode add = (ObjectNode) composed.at("/add/0");
        add.put("peer_cloud_account", AivenRehearsal.CUSTOMER).put("peer_vpc", rehearsal.network());
        add.put("cidr", "10.77.0.0/24").remove("peer_region");
        ((ArrayNode) composed.path("delete")).removeAll();
        rehearsal.request(vpc);
        rehearsal.pass(3);
        RestClient.Reply ours = rehearsal.client().put(vpc + "/user-peer-network-cidrs", composed.toString());
        assertThat(ours.status()).as("%s", ours.body()).isEqualTo(200);
        rehearsal.pass(2);
        assertThat(rehearsal.peering(vpc).at("/user_peer_network_cidrs/0").asText())
                .isEqualTo("10.77.0.0/24");
    }

    @Test
    void theVpcOfAnOrganization() {
        JsonNode published = Recordings.read("aiven/found/org_vpc.json");
        String path = rehearsal.organizationVpc();
        JsonNode ours = rehearsal.client().get(path).body();

        // The client's fixture leaves out the name, which the API's description requires.
        assertThat(RestClient.names(ours))
                .containsAll(RestClient.names(published))
                .contains("display_name")
                .hasSize(published.size() + 1);
        assertThat(RestClient.names(ours.at("/clouds/0"))).isEqualTo(RestClient.names(published.at("/clouds/0")));
        rehearsal.request(path);
        assertThat(RestClient.names(rehearsal.peering(path)))
                .containsExactlyInAnyOrderElementsOf(
                        RestClient.names(Recordings.read("aiven/found/org_vpc_peering_connection.json")));
    }

    @Test
    void theComponentsOfAService() {
        JsonNode published = Recordings.read("aiven/found/service_components_testfixture.json")
                .at("/components/0");
        String id = vpc.substring(vpc.lastIndexOf('/') + 1);
        rehearsal.aiven().addService("acme-prod", id, "pg1", AivenProduct.PG);
        JsonNode ours =
                rehearsal.client().get("/v1/project/acme-prod/service/pg1").at("/service/components/1");

        assertThat(RestClient.names(ours)).containsExactlyInAnyOrderElementsOf(RestClient.names(published));
        assertThat(ours.path("usage")).isEqualTo(published.path("usage"));
        assertThat(ours.path("route")).isEqualTo(published.path("route"));
    }

    private static void assertSameFields(JsonNode ours, JsonNode published) {
        assertThat(RestClient.names(ours)).containsExactlyInAnyOrderElementsOf(RestClient.names(published));
        published.properties().forEach(member -> {
            JsonNode mine = ours.path(member.getKey());
            if (member.getValue().isObject()) {
                assertSameFields(mine, member.getValue());
            } else if (member.getValue().path(0).isObject()) {
                assertSameFields(mine.path(0), member.getValue().path(0));
            }
        });
    }
}
