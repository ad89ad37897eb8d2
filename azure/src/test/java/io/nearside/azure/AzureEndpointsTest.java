package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.Provider;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.guice.http.testing.ScriptedReply;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AzureEndpointsTest {
    private static final String PENDING = AzureSite.endpoint("Succeeded", "Pending", "");

    private static final String UPDATING = AzureSite.endpoint("Updating", "Pending", "Awaiting Approval");

    private static final String OPERATION = "GET /subscriptions/" + AzureSite.SUBSCRIPTION
            + "/providers/Microsoft.Network/locations/westeurope/operations/op-1";

    private static final String GET = "GET " + AzureSite.ENDPOINT;

    private static final String PUT = "PUT " + AzureSite.ENDPOINT;

    private static final String DELETE = "DELETE " + AzureSite.ENDPOINT;

    private final AzureSite azure = new AzureSite();

    @AfterEach
    void close() {
        azure.close();
    }

    private Optional<Endpoint> find() {
        return azure.endpoints().find(AzureSite.PLACE, AzureSite.NAME);
    }

    private JsonNode sent() throws IOException {
        return Recordings.JSON.readTree(azure.arm.calls().get(0).body());
    }

    @Test
    void oneThatIsNotThereIsEmpty() {
        azure.then(404, AzureSite.refusal("ResourceNotFound", "The Resource was not found."));
        assertThat(find()).isEmpty();
    }

    @Test
    void aGroupThatIsNotThereIsSaid() {
        azure.then(404, AzureSite.refusal("ResourceGroupNotFound", "Resource group 'net' could not be found."));
        assertThat(AzureSite.failure(this::find))
                .hasMessage("Resource group 'net' could not be found. (ResourceGroupNotFound)")
                .extracting(CloudException::kind)
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void isMadeByOnePutAndWatchedByOneCallALook() throws IOException {
        azure.beginning(201, UPDATING)
                .then(200, "{\"status\": \"InProgress\"}")
                .then(200, "{\"status\": \"Succeeded\"}")
                .then(200, PENDING)
                .then(200, PENDING);
        Change<Endpoint> made = azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish());
        assertThat(made.effect()).isEqualTo(Effect.CREATED);
        assertThat(made.now().state()).isEqualTo(State.SETTLING);
        assertThat(made.now().approval()).isEqualTo(Approval.PENDING);
        assertThat(azure.lines()).containsExactly(PUT);
        assertThat(find().orElseThrow().state()).isEqualTo(State.SETTLING);
        assertThat(azure.lines()).containsExactly(PUT, OPERATION);
        assertThat(find().orElseThrow().state()).isEqualTo(State.STANDING);
        find();
        assertThat(azure.lines()).containsExactly(PUT, OPERATION, OPERATION, GET, GET);
        assertThat(azure.arm.calls().get(1).target()).endsWith("&t=1&c=2&s=signature&h=3");
        assertThat(sent()).isEqualTo(Recordings.JSON.readTree("""
                {"location": "westeurope", "tags": {"managed-by": "nearside", "nearside-link": "orders-kafka"},
                 "properties": {"subnet": {"id": "%s/subnets/endpoints"},
                  "manualPrivateLinkServiceConnections": [{"name": "orders-kafka", "properties":
                   {"privateLinkServiceId": "%s", "requestMessage": "orders"}}]}}
                """.formatted(AzureSite.network(), AzureSite.SERVICE)));
    }

    @Test
    void anAliasAndAFixedAddress() throws IOException {
        azure.then(201, UPDATING);
        azure.endpoints()
                .create(
                        AzureSite.NOTHING_IN_THE_WAY,
                        new EndpointWish(
                                AzureSite.NAME,
                                AzureSite.wish().target(),
                                Naming.ALIAS,
                                InetAddress.getByName("10.0.1.9"),
                                "",
                                new Mark("orders-kafka")));
        JsonNode properties = sent().path("properties");
        JsonNode connection =
                properties.path("manualPrivateLinkServiceConnections").path(0).path("properties");
        assertThat(connection.path("privateLinkServiceId").asText()).isEqualTo(AzureSite.ALIAS);
        assertThat(connection.has("requestMessage")).isFalse();
        assertThat(properties.path("ipConfigurations")).isEqualTo(Recordings.JSON.readTree("""
                [{"name": "orders-kafka", "properties": {"groupId": "", "memberName": "", "privateIPAddress": "10.0.1.9"}}]
                """));
    }

    @Test
    void oneWithoutATargetIsNotSent() {
        EndpointWish wish = new EndpointWish(AzureSite.NAME, null, Naming.ID, null, "", new Mark("orders-kafka"));
        assertThat(AzureSite.failure(() -> azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, wish))
                        .kind())
                .isEqualTo(ErrorKind.INVALID);
        assertThat(azure.lines()).isEmpty();
    }

    @Test
    void oneOfTheNameThatCameBeforeUsIsNotChanged() {
        azure.then(412, AzureSite.refusal("PreconditionFailed", "It exists."));
        assertThat(AzureSite.failure(() -> azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish()))
                        .kind())
                .isEqualTo(ErrorKind.CONFLICT);
    }

    @Test
    void anOperationThatIsForgottenOrAtAnotherHostIsNotWaitedFor() {
        azure.beginning(201, UPDATING)
                .then(404, AzureSite.refusal("OperationNotFound", "gone"))
                .then(200, PENDING);
        azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish());
        assertThat(find().orElseThrow().state()).isEqualTo(State.STANDING);
        azure.arm.then(new ScriptedReply.Answer(
                201,
                Map.of("Content-Type", "application/json", "Azure-AsyncOperation", "http://127.0.0.1:1/steal?s=1"),
                UPDATING));
        azure.then(200, UPDATING);
        azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish());
        assertThat(find().orElseThrow().state()).isEqualTo(State.SETTLING);
        assertThat(azure.lines()).containsExactly(PUT, OPERATION, GET, PUT, GET);
    }

    @Test
    void anotherProcessReadsTheEndpointItself() {
        azure.beginning(201, UPDATING).then(200, UPDATING);
        azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish());
        try (Provider other = new AzurePlugin().open(azure.settings(AzureSite.NEAR, Map.of()))) {
            assertThat(other.find(PrivateEndpoints.class)
                            .orElseThrow()
                            .find(AzureSite.PLACE, AzureSite.NAME)
                            .orElseThrow()
                            .state())
                    .isEqualTo(State.SETTLING);
        }
        assertThat(azure.lines()).containsExactly(PUT, GET);
    }

    @Test
    void theAddressesAreOneCallWithThePrimaryFirst() throws IOException {
        azure.then(200, PENDING).then(200, """
                {"id": "%s", "properties": {"ipConfigurations": [
                 {"name": "b", "properties": {"primary": false, "privateIPAddress": "10.0.1.6"}},
                 {"name": "c", "properties": {"primary": false, "privateIPAddress": "10.0.1.16/28"}},
                 {"name": "d", "properties": {"primary": false}},
                 {"name": "a", "properties": {"primary": true, "privateIPAddress": "10.0.1.5"}}]}}
                """.formatted(AzureSite.CARD));
        Endpoint seen = find().orElseThrow();
        assertThat(azure.endpoints().addresses(seen))
                .containsExactly(InetAddress.getByName("10.0.1.5"), InetAddress.getByName("10.0.1.6"));
        assertThat(azure.lines()).containsExactly(GET, "GET " + AzureSite.CARD);
    }

    @Test
    void theInterfaceOfOneThatAnotherProcessSawIsLearntFirst() {
        azure.then(200, PENDING)
                .then(200, PENDING)
                .then(200, "{\"id\": \"" + AzureSite.CARD + "\", \"properties\": {\"ipConfigurations\": []}}");
        Endpoint seen = find().orElseThrow();
        try (Provider other = new AzurePlugin().open(azure.settings(AzureSite.NEAR, Map.of()))) {
            var endpoints = other.find(PrivateEndpoints.class).orElseThrow();
            assertThat(endpoints.addresses(seen)).isEmpty();
            assertThat(endpoints.addresses(seen)).isEmpty();
        }
        assertThat(azure.lines()).containsExactly(GET, GET, "GET " + AzureSite.CARD);
    }

    @Test
    void isRemovedByOneDeleteAndWatched() {
        azure.then(200, PENDING)
                .beginning(202, "")
                .then(200, "{\"status\": \"InProgress\"}")
                .then(200, "{\"status\": \"Succeeded\"}")
                .then(404, AzureSite.refusal("ResourceNotFound", "gone"));
        Endpoint seen = find().orElseThrow();
        assertThat(azure.endpoints().remove(seen)).isInstanceOf(Removal.Going.class);
        Endpoint leaving = find().orElseThrow();
        assertThat(leaving.state()).isEqualTo(State.LEAVING);
        assertThat(azure.endpoints().remove(leaving)).isInstanceOf(Removal.Going.class);
        assertThat(find()).isEmpty();
        assertThat(azure.lines()).containsExactly(GET, DELETE, OPERATION, OPERATION, GET);
    }

    @Test
    void whatIsNotThereIsGone() {
        azure.then(200, PENDING).then(204, "").then(404, AzureSite.refusal("ResourceGroupNotFound", "none"));
        Endpoint seen = find().orElseThrow();
        assertThat(azure.endpoints().remove(seen)).isEqualTo(new Removal.Gone());
        assertThat(azure.endpoints().remove(seen)).isEqualTo(new Removal.Gone());
    }

    @Test
    void aConflictBelowTheNetworkIsBusy() {
        azure.then(429, AzureSite.refusal("RetryableError", "A retryable error occurred."));
        assertThat(AzureSite.failure(() -> azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish()))
                        .kind())
                .isEqualTo(ErrorKind.BUSY);
    }
}
