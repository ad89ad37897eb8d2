package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorService;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a publication and of those who came. */
final class AivenEndpointsTest {
    private static final String P = "GET /v1/project/acme-prod/service/orders/privatelink/azure";

    private static final String SUBSCRIPTION = "12345678-90ab-cdef-0987-6543210abcde";

    private static final ConsumerId PUBLISHED = new ConsumerId("/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/group-eastus/providers/Microsoft.Network/privateEndpoints/pl-endpoint");

    private final AivenWorld world = new AivenWorld();

    private final VendorService service = world.service("");

    @AfterEach
    void stop() {
        world.close();
    }

    private VendorEndpoints endpoints() {
        return world.capability(VendorEndpoints.class);
    }

    private EndpointOpening opening(String body) {
        world.aiven.then(200, body);
        return endpoints().opening(service).orElseThrow();
    }

    private VendorConnection connection(String row) {
        world.aiven.then(200, "{\"connections\": [" + row + "]}");
        return endpoints().connections(service).orElseThrow().get(0);
    }

    private static String row(String state, String address) {
        return "{\"private_endpoint_id\": \"/Sub/X\", \"privatelink_connection_id\": \"plc1\", \"state\": \"%s\","
                        .formatted(state)
                + " \"user_ip_address\": " + address + ", \"novelty\": 1}";
    }

    @Test
    void onePublishedAndOneThatIsBeingPublished() throws IOException {
        EndpointOpening active = opening(Recordings.text("aiven/found/azure_privatelink_active.json"));
        assertThat(active.state()).isEqualTo(EndpointOpening.State.ACTIVE);
        assertThat(active.allowed()).containsExactly(new AccountId(SUBSCRIPTION));
        assertThat(active.targets()).singleElement().satisfies(target -> {
            assertThat(target.id()).endsWith("/privateLinkServices/aivenprod-ss123456789ab");
            assertThat(target.otherName().orElseThrow()).endsWith(".eastus.azure.privatelinkservice");
        });
        EndpointOpening creating = opening(Recordings.text("aiven/found/azure_privatelink_creating.json"));
        assertThat(creating.state()).isEqualTo(EndpointOpening.State.BUILDING);
        assertThat(creating.targets()).isEmpty();
        assertThat(creating.allows(new AccountId(SUBSCRIPTION.toUpperCase(Locale.ROOT))))
                .isTrue();
        assertThat(world.asked()).containsExactly(P, P);
    }

    @ParameterizedTest
    @CsvSource({
        "creating, null, BUILDING, ''",
        "active, '\"/id\"', ACTIVE, ''",
        "active, null, BUILDING, ''",
        "deleting, '\"/id\"', LEAVING, ''",
        "resting, '\"/id\"', UNKNOWN, resting",
    })
    void everyStateOfAPublication(String state, String id, EndpointOpening.State meaning, String says) {
        EndpointOpening opening =
                opening("{\"state\": \"%s\", \"azure_service_id\": %s, \"user_subscription_ids\": [], \"novelty\": {}}"
                        .formatted(state, id));
        assertThat(opening.state()).isEqualTo(meaning);
        assertThat(opening.says()).isEqualTo(says);
    }

    @Test
    void aMessageIsShown() {
        assertThat(opening("{\"state\": \"creating\", \"user_subscription_ids\": [], \"message\": \"soon\"}")
                        .says())
                .isEqualTo("soon");
    }

    /** Written back, a list that was not there would keep everybody else out. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"state\": \"active\"}", "{\"state\": \"active\", \"user_subscription_ids\": null}", "{}"})
    void aPublicationWithoutItsListIsNotUnderstood(String body) {
        world.aiven.then(200, body);
        assertThat(AivenWorld.failure(() -> endpoints().opening(service)).kind())
                .isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void whatIsNotPublishedHasNoListEither() {
        world.aiven.then(404, "{\"message\": \"No privatelink\"}").then(404, "{}");
        assertThat(endpoints().opening(service)).isEmpty();
        assertThat(endpoints().connections(service)).isEmpty();
        assertThat(world.asked()).containsExactly(P, P + "/connections");
    }

    @Test
    void thePublishedConnectionsFromFirstToLast() throws IOException {
        world.aiven.then(200, Recordings.text("aiven/found/azure_privatelink_connections_pending.json"));
        assertThat(endpoints().connections(service).orElseThrow())
                .containsExactly(published(State.TO_ADMIT, null))
                .first()
                .extracting(VendorConnection::consumer)
                .isEqualTo(new ConsumerId(PUBLISHED.value().toUpperCase(Locale.ROOT)));
        assertThat(connection(Recordings.text("aiven/found/azure_privatelink_connection_approved.json")))
                .isEqualTo(published(State.ADMITTING, null));
        assertThat(connection(Recordings.text("aiven/found/azure_privatelink_connection_active.json")))
                .isEqualTo(published(State.ACTIVE, InetAddress.getByName("10.19.1.4")));
    }

    private static VendorConnection published(State state, @Nullable InetAddress address) {
        return new VendorConnection(
                new VendorConnectionId("plc12345abcdef"), new ServiceId("orders"), PUBLISHED, state, address, "");
    }

    @ParameterizedTest
    @CsvSource({
        "pending-user-approval, null, TO_ADMIT, ''",
        "user-approved, null, ADMITTING, ''",
        "user-approved, '\"10.0.0.9\"', ADMITTING, ''",
        "connected, null, NEEDS_ADDRESS, ''",
        "connected, '\"\"', NEEDS_ADDRESS, ''",
        "connected, '\"10.0.0.9\"', ADMITTING, ''",
        "active, '\"10.0.0.9\"', ACTIVE, ''",
        "rejected, null, UNKNOWN, rejected",
    })
    void everyStateOfAConnection(String state, String address, State meaning, String says) {
        VendorConnection connection = connection(row(state, address));
        assertThat(connection.state()).isEqualTo(meaning);
        assertThat(connection.says()).isEqualTo(says);
    }

    @Test
    void aConnectionMayHaveNoIdYetAndNoAddress() {
        VendorConnection connection =
                connection("{\"private_endpoint_id\": \"/x\", \"state\": \"pending-user-approval\"}");
        assertThat(connection.named()).isEmpty();
        assertThat(connection.toldAddress()).isEmpty();
        assertThat(connection(
                                "{\"private_endpoint_id\": \"/x\", \"privatelink_connection_id\": null, \"state\": \"active\"}")
                        .named())
                .isEmpty();
    }

    /** Whoever is left out of the list could lose the publication under their feet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"connections\": null}",
                "{\"connections\": [{\"state\": \"active\"}]}",
                "{\"connections\": [{\"private_endpoint_id\": \"/x\"}]}",
                "{\"connections\": [{\"private_endpoint_id\": \"/x\", \"state\": \"active\", \"user_ip_address\": \"localhost\"}]}",
                "{\"connections\": [{\"private_endpoint_id\": \"/x\", \"state\": \"active\", \"user_ip_address\": \"10.0.0.256\"}]}",
                "{\"connections\": [{\"private_endpoint_id\": \"/x\", \"state\": \"active\", \"user_ip_address\": \"10.0.0\"}]}",
            })
    void aListThatDoesNotSayWhoIsNotUnderstood(String body) {
        world.aiven.then(200, body);
        assertThat(AivenWorld.failure(() -> endpoints().connections(service)).kind())
                .isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void anAdmissionLetsOurEndpointInAndNoOther() {
        assertThat(endpoints().admission(service)).isEqualTo(Admission.OURS_ONLY);
        assertThat(world.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"do-fra", "upcloud-de-fra"})
    void elsewhereNothingIsAsked(String cloud) {
        VendorService elsewhere = world.service("\"cloud_name\": \"" + cloud + "\"");
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> endpoints().opening(elsewhere),
                () -> endpoints().connections(elsewhere),
                () -> endpoints().admission(elsewhere))) {
            CloudException failure = AivenWorld.failure(call);
            assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(failure).hasMessageContaining(cloud);
        }
        assertThat(world.lines()).hasSize(2);
    }
}
