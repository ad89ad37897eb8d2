package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.aiven.AivenEndpointSight.State;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service is published, endpoints come, are let in, and lead to its components, until it is published no more. */
final class AivenAzurePrivatelinkTest {
    private static final String LINK = AivenAzureRehearsal.LINK;
    private static final String OURS = AivenAzureRehearsal.SUBSCRIPTION;
    private static final String OTHERS = AivenAzureRehearsal.OTHER_SUBSCRIPTION;

    private final AivenAzureRehearsal rehearsal = new AivenAzureRehearsal();

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
        rehearsal.fix();
        assertThat(rehearsal.client().get(LINK).status()).isEqualTo(404);
        assertThat(rehearsal.publish(OURS).at("/state").asText()).isEqualTo("creating");
        rehearsal.pass(2);
        assertThat(link().path("azure_service_id").isNull()).isTrue();
        rehearsal.pass(1);
        assertThat(link().path("state").asText()).isEqualTo("active");
        assertThat(link().path("azure_service_alias").asText()).isEqualTo("one.westeurope");
        assertThat(rehearsal.cloud().allowed()).containsExactly(OURS);
    }

    /** As a test arranges it, who has it published already. */
    @Test
    void isThereAtOnceForWhoeverArrangesIt() {
        rehearsal.aiven().publish("acme-prod", "orders", OTHERS);
        assertThat(link().path("state").asText()).isEqualTo("active");
        assertThat(link().path("user_subscription_ids").path(0).asText()).isEqualTo(OTHERS);
        rehearsal.cloud().connect(OTHERS, "theirs");
        rehearsal.refresh();
        assertThat(rehearsal.connectionStates()).containsExactly("pending-user-approval");
    }

    /** Also when the nodes have long been replaced; deleted and asked for again it is. */
    @Test
    void askedForDuringARollIsNeverPublished() {
        rehearsal.addresses(6);
        rehearsal.configure("\"static_ips\":true");
        rehearsal.publish(OURS);
        rehearsal.pass(1000);
        assertThat(link().path("state").asText()).isEqualTo("creating");

        rehearsal.client().delete(LINK);
        rehearsal.pass(2);
        rehearsal.publish(OURS);
        rehearsal.pass(3);
        assertThat(link().path("state").asText()).isEqualTo("active");
    }

    @Test
    void endpointsAreKnownAWhileAfterARefreshAndNotBefore() {
        rehearsal.published();
        rehearsal.cloud().connect(OURS, "one");
        rehearsal.pass(1000);
        assertThat(rehearsal.connections()).isEmpty();

        rehearsal.client().post(LINK + "/refresh", "");
        assertThat(rehearsal.connections()).isEmpty();
        rehearsal.pass(2);
        assertThat(rehearsal.connectionStates()).containsExactly("pending-user-approval");
        assertThat(rehearsal.connections().at("/0/private_endpoint_id").asText())
                .isEqualTo(AivenEndpointCloud.id(OURS, "one"));
    }

    @Test
    void oneIsApprovedConnectedAndToldItsAddress() {
        rehearsal.published();
        rehearsal.cloud().connect(OURS, "one");
        rehearsal.refresh();
        String path = rehearsal.connection(0);

        assertThat(rehearsal.client().post(path + "/approve", "").at("/state").asText())
                .isEqualTo("user-approved");
        assertThat(rehearsal.cloud().states()).containsExactly(State.WAITING);
        rehearsal.pass(2);
        assertThat(rehearsal.cloud().states()).containsExactly(State.APPROVED);
        rehearsal.pass(1000);
        assertThat(rehearsal.connectionStates()).as("no refresh").containsExactly("user-approved");
        rehearsal.refresh();
        assertThat(rehearsal.connectionStates()).containsExactly("connected");
        RestClient.Reply told = rehearsal.reach(path, "10.0.0.4");
        assertThat(told.at("/state").asText()).isEqualTo("active");
        assertThat(told.at("/user_ip_address").asText()).isEqualTo("10.0.0.4");
    }

    /** What was looked at before the approval took effect shows nothing of it. */
    @Test
    void aRefreshThatCameTooEarlyIsNoUse() {
        rehearsal.published();
        rehearsal.cloud().connect(OURS, "one");
        rehearsal.refresh();
        rehearsal.client().post(LINK + "/refresh", "");
        rehearsal.pass(1);
        rehearsal.client().post(rehearsal.connection(0) + "/approve", "");
        rehearsal.pass(1000);
        assertThat(rehearsal.connectionStates()).containsExactly("user-approved");
    }

    @Test
    void componentsAreReachedThroughItAWhileAfterTheyAreOpened() {
        rehearsal.published();
        rehearsal.reach(rehearsal.connected("one"), "10.0.0.4");
        RestClient.Reply asked = rehearsal.configure("\"privatelink_access\":{\"kafka\":true}");
        assertThat(asked.at("/service/state").asText()).isEqualTo("REBUILDING");
        assertThat(routes()).doesNotContain("privatelink");
        rehearsal.pass(2);
        assertThat(rehearsal.state()).isEqualTo("RUNNING");
        assertThat(routes()).filteredOn("privatelink"::equals).hasSize(2);
        JsonNode component = rehearsal.service().at("/components/3");
        assertThat(component.path("component").asText()).isEqualTo("kafka");
        assertThat(component.path("host").asText()).isEqualTo("privatelink-1-orders-acme-prod.aivencloud.com");
        assertThat(component.has("privatelink_connection_id")).isFalse();
        assertThat(rehearsal.aiven().privateAddress("privatelink-1-orders-acme-prod.aivencloud.com"))
                .contains("10.0.0.4");
        assertThat(rehearsal.aiven().privateAddress("orders-acme-prod.aivencloud.com"))
                .isEmpty();

        rehearsal.configure("\"privatelink_access\":{\"schema_registry\":true}");
        rehearsal.pass(2);
        assertThat(routes()).filteredOn("privatelink"::equals).hasSize(3);
        rehearsal.configure("\"privatelink_access\":{\"kafka\":false}");
        rehearsal.pass(2);
        assertThat(routes()).filteredOn("privatelink"::equals).hasSize(1);
    }

    @Test
    void twoEndpointsHaveHostsOfTheirOwn() {
        rehearsal.published();
        rehearsal.configure("\"privatelink_access\":{\"kafka\":true}");
        rehearsal.reach(rehearsal.connected("one"), "10.0.0.4");
        rehearsal.reach(rehearsal.connected("two"), "10.9.0.4");
        JsonNode components = rehearsal.service().path("components");
        assertThat(components.findValuesAsText("privatelink_connection_id"))
                .containsExactly(id(0), id(0), id(1), id(1));
        assertThat(components.findValuesAsText("host")).contains("privatelink-2-orders-acme-prod.aivencloud.com");
        assertThat(rehearsal.aiven().privateAddress("privatelink-2-orders-acme-prod.aivencloud.com"))
                .contains("10.9.0.4");
    }

    private String id(int place) {
        return rehearsal
                .connections()
                .path(place)
                .path("privatelink_connection_id")
                .asText();
    }

    @Test
    void aRemovedEndpointIsForgottenAtARefresh() {
        rehearsal.published();
        rehearsal.connected("one");
        rehearsal.cloud().remove(OURS, "one");
        rehearsal.pass(1000);
        assertThat(rehearsal.connectionStates()).containsExactly("connected");
        rehearsal.refresh();
        assertThat(rehearsal.connections()).isEmpty();
    }

    /** Its name alone lets nobody in. */
    @Test
    void anEndpointMadeAgainUnderItsNameWaitsAnew() {
        rehearsal.published();
        String before = rehearsal.connected("one");
        rehearsal.cloud().remove(OURS, "one");
        rehearsal.cloud().connect(OURS, "one");
        rehearsal.refresh();
        assertThat(rehearsal.connectionStates()).containsExactly("pending-user-approval");
        assertThat(rehearsal.connection(0)).isNotEqualTo(before);
        assertThat(rehearsal.client().post(before + "/approve", "").status()).isEqualTo(404);
    }

    @Test
    void endpointsOfSubscriptionsThatAreNotListedAreNotHeardOf() {
        rehearsal.published();
        rehearsal.cloud().connect(OTHERS, "foreign");
        rehearsal.refresh();
        assertThat(rehearsal.connections()).isEmpty();

        assertThat(rehearsal
                        .client()
                        .put(LINK, AivenAzureRehearsal.subscriptions(OURS, OTHERS))
                        .at("/user_subscription_ids"))
                .hasSize(2);
        rehearsal.cloud().connect(OTHERS, "listed");
        rehearsal.refresh();
        assertThat(rehearsal.connectionStates()).containsExactly("pending-user-approval");
        rehearsal.client().put(LINK, AivenAzureRehearsal.subscriptions(OURS));
        assertThat(rehearsal.cloud().allowed()).containsExactly(OURS);
    }

    @Test
    void isTakenBackWithEveryConnection() {
        rehearsal.published();
        rehearsal.reach(rehearsal.connected("one"), "10.0.0.4");
        rehearsal.configure("\"privatelink_access\":{\"kafka\":true}");
        rehearsal.pass(2);

        assertThat(rehearsal.client().delete(LINK).at("/state").asText()).isEqualTo("deleting");
        assertThat(rehearsal.cloud().states()).containsExactly(State.APPROVED);
        rehearsal.pass(2);
        assertThat(rehearsal.client().get(LINK).status()).isEqualTo(404);
        assertThat(rehearsal.cloud().states()).containsExactly(State.DEAD);
        assertThat(routes()).containsOnly("dynamic");
    }

    @Test
    void goesWithItsService() {
        rehearsal.published();
        rehearsal.connected("one");
        rehearsal.aiven().removeService(rehearsal.vpc(), "orders");
        assertThat(rehearsal.client().get(LINK).status()).isEqualTo(404);
        assertThat(rehearsal.cloud().states()).containsExactly(State.DEAD);
    }

    /** Reading it needs the permission to change the service. */
    @Test
    void aTokenThatMayReadMayNotReadIt() {
        rehearsal.published();
        rehearsal.aiven().addToken("reader", Access.READ, "acme-prod");
        RestClient reader = rehearsal.client().as("aivenv1 reader");
        assertThat(reader.get(AivenAzureRehearsal.SERVICE).status()).isEqualTo(200);
        assertThat(reader.get(LINK).at("/message").asText()).contains("service:configuration:write");
        assertThat(reader.get(LINK + "/connections").status()).isEqualTo(403);
        assertThat(reader.get(AivenAzureRehearsal.STATIC_IPS).status()).isEqualTo(200);
    }

    @Test
    void costsByTheHour() {
        for (String of : List.of("project/acme-prod", "tenants/aiven")) {
            JsonNode prices = rehearsal
                    .client()
                    .get("/v1/" + of + "/privatelink-availability")
                    .at("/privatelink_availability");
            assertThat(prices.findValuesAsText("cloud_name")).contains("azure-westeurope", "azure-eastus");
            assertThat(prices.findValuesAsText("price_usd")).containsOnly("0.0600");
        }
    }

    @Test
    void theSimulatorSaysWhereItCannotPublish() {
        try (AivenRehearsal other =
                new AivenRehearsal(AivenRefusal.PRIVATELINK_ELSEWHERE, AivenRefusal.PRIVATELINK_NO_STATIC_IPS)) {
            String ocean = other.aiven().createVpc("acme-prod", "do-ams", "10.20.0.0/24");
            other.aiven().addService(ocean, "orders");
            assertThat(other.client()
                            .post(LINK, AivenAzureRehearsal.subscriptions(OURS))
                            .status())
                    .isEqualTo(501);
        }
    }
}
