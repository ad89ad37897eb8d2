package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.Region;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointOpening.Guests;
import io.nearside.api.vendor.ServiceComponent;
import io.nearside.api.vendor.ServiceComponent.Way;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Notice;
import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a publication on Google and of those who came. */
final class AivenGoogleEndpointsTest {
    private static final String P = "GET /v1/project/acme-prod/service/orders/privatelink/google";

    private static final String ATTACHMENT =
            "projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s3fd836dfc60";

    private final AivenWorld world = new AivenWorld();

    private final VendorService service = world.service("\"cloud_name\": \"google-europe-west1\"");

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

    private VendorConnection connection(String body) {
        world.aiven.then(200, body);
        return endpoints().connections(service).orElseThrow().get(0);
    }

    private static String row(String state, String address) {
        return "{\"connections\": [{\"psc_connection_id\": \"7\", \"privatelink_connection_id\": \"plc1\", \"state\": \"%s\","
                        .formatted(state)
                + " \"user_ip_address\": " + address + ", \"novelty\": 1}]}";
    }

    @Test
    void onePublishedForAnybody() throws IOException {
        EndpointOpening active = opening(Recordings.text("aiven/found/google_privatelink_active.json"));
        assertThat(active.state()).isEqualTo(EndpointOpening.State.ACTIVE);
        assertThat(active.targets()).containsExactly(new ServiceTarget(ATTACHMENT, null, new Region("europe-west1")));
        assertThat(active.guests()).isEqualTo(Guests.ANYBODY);
        assertThat(active.allows(new AccountId("my-project"))).isTrue();
        assertThat(world.asked()).containsExactly(P);
    }

    @ParameterizedTest
    @CsvSource({
        "creating, null, BUILDING, ''",
        "creating, '\"\"', BUILDING, ''",
        "active, '\"projects/p/regions/r/serviceAttachments/a\"', ACTIVE, ''",
        "active, null, BUILDING, ''",
        "deleting, '\"projects/p/regions/r/serviceAttachments/a\"', LEAVING, ''",
        "resting, '\"projects/p/regions/r/serviceAttachments/a\"', UNKNOWN, resting",
    })
    void everyStateOfAPublication(String state, String attachment, EndpointOpening.State meaning, String says) {
        EndpointOpening opening = opening(
                "{\"state\": \"%s\", \"google_service_attachment\": %s, \"novelty\": {}}".formatted(state, attachment));
        assertThat(opening.state()).isEqualTo(meaning);
        assertThat(opening.says()).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "projects/p/regions/europe-west1/serviceAttachments/a, projects/p/regions/europe-west1/serviceAttachments/a, europe-west1",
                "https://www.googleapis.com/compute/v1/projects/p/regions/us-east4/serviceAttachments/a, projects/p/regions/us-east4/serviceAttachments/a, us-east4",
                "//compute.googleapis.com/projects/p/regions/us-east4/serviceAttachments/a, projects/p/regions/us-east4/serviceAttachments/a, us-east4",
                "serviceAttachments/a, serviceAttachments/a, -",
                "q/projects/p/regions/us-east4/serviceAttachments/a, q/projects/p/regions/us-east4/serviceAttachments/a, -",
            })
    void anAttachmentTellsItsRegion(String written, String id, @Nullable String region) {
        assertThat(opening("{\"state\": \"active\", \"google_service_attachment\": \"" + written + "\"}")
                        .targets())
                .containsExactly(new ServiceTarget(id, null, region == null ? null : new Region(region)));
    }

    @Test
    void whatIsNotPublishedHasNoListEither() {
        world.aiven.then(404, "{\"message\": \"No privatelink\"}").then(404, "{}");
        assertThat(endpoints().opening(service)).isEmpty();
        assertThat(endpoints().connections(service)).isEmpty();
        assertThat(world.asked()).containsExactly(P, P + "/connections");
    }

    @Test
    void thePublishedConnectionFromFirstToLast() throws IOException {
        InetAddress address = InetAddress.getByName("10.0.0.100");
        assertThat(connection(Recordings.text("aiven/found/google_privatelink_connections_pending.json")))
                .isEqualTo(published(State.TO_ADMIT, null));
        assertThat(connection(Recordings.text("aiven/found/google_privatelink_connections_user_approved.json")))
                .isEqualTo(published(State.ADMITTING, address));
        assertThat(connection(Recordings.text("aiven/found/google_privatelink_connections_active.json")))
                .isEqualTo(published(State.ACTIVE, address));
    }

    private static VendorConnection published(State state, @Nullable InetAddress address) {
        return new VendorConnection(
                new VendorConnectionId("plc3fd852bec98"),
                new ServiceId("orders"),
                new ConsumerId("12870921937223780"),
                state,
                address,
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "pending-user-approval, null, TO_ADMIT, ''",
        "pending-user-approval, '\"\"', TO_ADMIT, ''",
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

    /** It has up to twenty digits, and may come as a number. */
    @Test
    void noDigitOfGooglesIdIsLost() {
        for (String id : new String[] {"18446744073709551615", "\"18446744073709551615\""}) {
            assertThat(connection(row("active", "null").replace("\"7\"", id)).consumer())
                    .isEqualTo(new ConsumerId("18446744073709551615"));
        }
    }

    /** Whoever is left out of the list could lose the publication under their feet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"connections\": null}",
                "{\"connections\": [{\"state\": \"active\"}]}",
                "{\"connections\": [{\"psc_connection_id\": null, \"state\": \"active\"}]}",
                "{\"connections\": [{\"psc_connection_id\": \"\", \"state\": \"active\"}]}",
                "{\"connections\": [{\"psc_connection_id\": \"7\"}]}",
                "{\"connections\": [{\"psc_connection_id\": \"7\", \"state\": \"active\", \"user_ip_address\": \"localhost\"}]}",
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

    @Test
    void aServiceNeedsNoAddressesAndAivenIsToldToLook() {
        assertThat(service.onCloud()).contains("gcp");
        assertThat(service.place()).contains(new Region("europe-west1"));
        assertThat(service.addressesNeeded()).isZero();
        assertThat(service.notice()).isEqualTo(Notice.WHEN_TOLD);
        assertThat(service.hindrances()).isEmpty();
    }

    @Test
    void ofSeveralConnectionsEachHasHostsOfItsOwn() {
        String one =
                "{\"component\": \"pg\", \"host\": \"%s\", \"port\": 1, \"route\": \"privatelink\", \"usage\": \"primary\", \"privatelink_connection_id\": \"%s\"}";
        VendorService of = world.service("\"cloud_name\": \"google-europe-west1\", \"components\": [%s, %s]"
                .formatted(one.formatted("h1", "plc1"), one.formatted("h2", "plc2")));
        assertThat(of.components())
                .containsExactly(
                        new ServiceComponent("pg", "h1", 1, Way.ENDPOINT, "primary", new VendorConnectionId("plc1")),
                        new ServiceComponent("pg", "h2", 1, Way.ENDPOINT, "primary", new VendorConnectionId("plc2")));
    }
}
