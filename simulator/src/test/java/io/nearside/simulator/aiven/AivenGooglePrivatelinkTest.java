package io.nearside.simulator.aiven;

import static io.nearside.simulator.aiven.AivenAzureShapesTest.assertAlike;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.aiven.AivenEndpointSight.State;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service is published for anybody, endpoints come and are let in one by one, each with its address and once. */
final class AivenGooglePrivatelinkTest {
    private static final String LINK = AivenGoogleRehearsal.LINK;

    private final AivenGoogleRehearsal rehearsal = new AivenGoogleRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private JsonNode link() {
        return rehearsal.client().get(LINK).body();
    }

    private List<String> routes() {
        return rehearsal.service().path("components").findValuesAsText("route");
    }

    @Test
    void isPublishedAWhileAfterItWasAskedFor() {
        assertThat(rehearsal.client().get(LINK).status()).isEqualTo(404);
        assertThat(rehearsal.publish("{}").at("/state").asText()).isEqualTo("creating");
        rehearsal.pass(2);
        assertThat(link().path("google_service_attachment").isNull()).isTrue();
        rehearsal.pass(1);
        assertThat(link().path("state").asText()).isEqualTo("active");
        assertThat(link().path("google_service_attachment").asText()).isNotEmpty();
        assertThat(rehearsal.publish("{}").status()).isEqualTo(409);
    }

    @Test
    void hasTheFieldsOfThePublishedAnswers() {
        JsonNode active = Recordings.read("aiven/found/google_privatelink_active.json");
        JsonNode pending = Recordings.read("aiven/found/google_privatelink_connections_pending.json");
        JsonNode approved = Recordings.read("aiven/found/google_privatelink_connections_user_approved.json");
        JsonNode there = Recordings.read("aiven/found/google_privatelink_connections_active.json");
        rehearsal.published();
        assertAlike(link(), active);
        rehearsal.cloud().connect("ours", "one");
        rehearsal.refresh();
        assertAlike(rehearsal.connections().path(0), pending.at("/connections/0"));
        assertThat(rehearsal.connection(0))
                .hasSameSizeAs(
                        pending.at("/connections/0/privatelink_connection_id").asText());
        assertAlike(rehearsal.approve(rehearsal.connection(0), "10.0.0.100").body(), approved.at("/connections/0"));
        rehearsal.pass(2);
        rehearsal.refresh();
        assertAlike(rehearsal.connections().path(0), there.at("/connections/0"));
    }

    @Test
    void endpointsAreKnownAWhileAfterARefreshAndNotBefore() {
        rehearsal.published();
        rehearsal.cloud().connect("ours", "one");
        rehearsal.pass(1000);
        assertThat(rehearsal.connections()).isEmpty();
        rehearsal.client().post(LINK + "/refresh", "");
        assertThat(rehearsal.connections()).isEmpty();
        rehearsal.pass(2);
        assertThat(rehearsal.states()).containsExactly("pending-user-approval");
        assertThat(rehearsal.connections().at("/0/psc_connection_id").asText()).isEqualTo("c1");
    }

    /** The accept list in the cloud is changed later, and what came of it is seen at a refresh. */
    @Test
    void oneIsApprovedWithItsAddressAndActiveAfterARefresh() {
        rehearsal.published();
        rehearsal.cloud().connect("ours", "one");
        rehearsal.refresh();
        RestClient.Reply approved = rehearsal.approve(rehearsal.connection(0), "10.0.0.100");
        assertThat(approved.at("/state").asText()).isEqualTo("user-approved");
        assertThat(approved.at("/user_ip_address").asText()).isEqualTo("10.0.0.100");
        assertThat(rehearsal.cloud().states()).containsExactly(State.WAITING);
        rehearsal.pass(2);
        assertThat(rehearsal.cloud().states()).containsExactly(State.APPROVED);
        rehearsal.pass(1000);
        assertThat(rehearsal.states()).as("no refresh").containsExactly("user-approved");
        rehearsal.refresh();
        assertThat(rehearsal.states()).containsExactly("active");
    }

    @Test
    void anApprovalIsRefusedTheSecondTimeWhateverItsAddress() {
        rehearsal.published();
        rehearsal.cloud().connect("ours", "one");
        rehearsal.refresh();
        String one = rehearsal.connection(0);
        rehearsal.approve(one, "10.0.0.100");
        RestClient.Reply again = rehearsal.approve(one, "10.0.0.100");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/message").asText()).isEqualTo("Privatelink connection state is user-approved");
        rehearsal.pass(2);
        rehearsal.refresh();
        RestClient.Reply other = rehearsal.approve(one, "10.0.0.101");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/message").asText()).isEqualTo("Privatelink connection state is active");
        assertThat(rehearsal.connections().at("/0/user_ip_address").asText()).isEqualTo("10.0.0.100");
        assertThat(rehearsal.approve("plc0", "10.0.0.100").status()).isEqualTo(404);
    }

    /** As somebody at Aiven may do, or the cloud: it stays without an address. */
    @Test
    void whatTheCloudLetInWithoutAnApprovalIsConnectedAndTakesNoAddress() {
        rehearsal.published();
        rehearsal.cloud().connect("ours", "one");
        rehearsal.cloud().open();
        rehearsal.refresh();
        assertThat(rehearsal.states()).containsExactly("connected");
        assertThat(rehearsal.connections().at("/0/user_ip_address").isNull()).isTrue();
        assertThat(rehearsal.approve(rehearsal.connection(0), "10.0.0.100").status())
                .isEqualTo(409);
    }

    /** There is no list: whoever comes waits, and no one gets in with another. */
    @Test
    void anybodyMayComeAndIsLetInForThemselves() {
        rehearsal.published();
        rehearsal.cloud().connect("ours", "one");
        rehearsal.cloud().connect("theirs", "two");
        rehearsal.refresh();
        assertThat(rehearsal.states()).containsExactly("pending-user-approval", "pending-user-approval");
        rehearsal.approve(rehearsal.connection(1), "10.9.0.4");
        rehearsal.pass(2);
        rehearsal.refresh();
        assertThat(rehearsal.states()).containsExactly("pending-user-approval", "active");
        assertThat(rehearsal.cloud().states()).containsExactly(State.WAITING, State.APPROVED);
        assertThat(rehearsal.client().put(LINK, "{}").status()).as("no list").isEqualTo(404);
    }

    @Test
    void anEndpointMadeAgainIsAnotherOne() {
        rehearsal.published();
        rehearsal.connected("ours", "one", "10.0.0.4");
        String before = rehearsal.connection(0);
        rehearsal.cloud().remove("ours", "one");
        rehearsal.cloud().connect("ours", "one");
        rehearsal.refresh();
        assertThat(rehearsal.states()).containsExactly("pending-user-approval");
        assertThat(rehearsal.connections().at("/0/psc_connection_id").asText()).isEqualTo("c2");
        assertThat(rehearsal.approve(before, "10.0.0.4").status()).isEqualTo(404);
    }

    @Test
    void componentsAreReachedThroughEachOfTwo() {
        rehearsal.published();
        rehearsal
                .client()
                .put(AivenGoogleRehearsal.SERVICE, "{\"user_config\":{\"privatelink_access\":{\"kafka\":true}}}");
        rehearsal.connected("ours", "one", "10.0.0.4");
        assertThat(routes()).filteredOn("privatelink"::equals).hasSize(2);
        assertThat(rehearsal.aiven().privateAddress("privatelink-1-events-acme-prod.aivencloud.com"))
                .contains("10.0.0.4");
        rehearsal.connected("theirs", "two", "10.9.0.4");
        assertThat(rehearsal.service().path("components").findValuesAsText("privatelink_connection_id"))
                .containsExactly(
                        rehearsal.connection(0),
                        rehearsal.connection(0),
                        rehearsal.connection(1),
                        rehearsal.connection(1));
        assertThat(rehearsal.aiven().privateAddress("privatelink-2-events-acme-prod.aivencloud.com"))
                .contains("10.9.0.4");
    }

    @Test
    void isTakenBackWithEveryConnection() {
        rehearsal.published();
        rehearsal.connected("ours", "one", "10.0.0.4");
        assertThat(rehearsal.client().delete(LINK).at("/state").asText()).isEqualTo("deleting");
        assertThat(rehearsal
                        .approve(rehearsal.connection(0), "10.0.0.4")
                        .at("/message")
                        .asText())
                .isEqualTo("Privatelink state is deleting");
        rehearsal.pass(2);
        assertThat(rehearsal.client().get(LINK).status()).isEqualTo(404);
        assertThat(rehearsal.cloud().states()).containsExactly(State.DEAD);
        assertThat(routes()).containsOnly("dynamic");
    }

    @Test
    void isThereAtOnceForWhoeverArrangesItAndGoesWithItsService() {
        rehearsal.aiven().publish("acme-prod", AivenGoogleRehearsal.NAME);
        assertThat(link().path("state").asText()).isEqualTo("active");
        rehearsal.connected("ours", "one", "10.0.0.4");
        rehearsal.aiven().removeService(rehearsal.vpc(), AivenGoogleRehearsal.NAME);
        assertThat(rehearsal.client().get(LINK).status()).isEqualTo(404);
        assertThat(rehearsal.cloud().states()).containsExactly(State.DEAD);
    }

    /** What is published in one cloud is not found in another. */
    @Test
    void isNotOneOfAzure() {
        rehearsal.published();
        String azure = AivenGoogleRehearsal.SERVICE + "/privatelink/azure";
        assertThat(rehearsal.client().get(azure).status()).isEqualTo(404);
        assertThat(rehearsal
                        .client()
                        .post(azure, AivenAzureRehearsal.subscriptions(AivenAzureRehearsal.SUBSCRIPTION))
                        .at("/message")
                        .asText())
                .isEqualTo("Service is not in an Azure cloud");
    }
}
