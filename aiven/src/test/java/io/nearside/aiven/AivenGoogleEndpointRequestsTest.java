package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorService;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is asked of Aiven for an endpoint of ours on Google, call by call. */
final class AivenGoogleEndpointRequestsTest {
    private static final String P = "/v1/project/acme-prod/service/orders/privatelink/google";

    private static final AccountId OURS = new AccountId("my-project");

    private static final ConsumerId ENDPOINT = new ConsumerId("12870921937223780");

    private final AivenWorld world = new AivenWorld();

    private final VendorService service = world.service("\"cloud_name\": \"google-europe-west1\"");

    @AfterEach
    void stop() {
        world.close();
    }

    private EndpointRequests requests() {
        return world.capability(EndpointRequests.class);
    }

    private static VendorConnection seen(@Nullable String id, State state, @Nullable String told)
            throws UnknownHostException {
        return new VendorConnection(
                id == null ? null : new VendorConnectionId(id),
                new ServiceId("orders"),
                ENDPOINT,
                state,
                told == null ? null : InetAddress.getByName(told),
                "");
    }

    private static Handover handover(String... addresses) throws UnknownHostException {
        InetAddress[] all = new InetAddress[addresses.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = InetAddress.getByName(addresses[i]);
        }
        return new Handover(ENDPOINT, OURS, List.of(all));
    }

    @Test
    void openedForAnybodyAndClosed() {
        world.aiven.then(200, "{\"state\": \"creating\"}").then(200, "{}").then(404, "{}");
        assertThat(requests().open(service, OURS)).isEqualTo(new Asked());
        assertThat(requests().close(service)).isInstanceOf(Removal.Going.class);
        assertThat(requests().close(service)).isEqualTo(new Removal.Gone());
        assertThat(world.asked()).containsExactly("POST " + P + " {}", "DELETE " + P, "DELETE " + P);
    }

    @Test
    void whatIsPublishedAlreadyIsAConflict() {
        world.aiven.then(409, "{\"message\": \"Privatelink already exists\"}");
        assertThat(AivenWorld.failure(() -> requests().open(service, OURS)).kind())
                .isEqualTo(ErrorKind.CONFLICT);
    }

    /** There is no call for it, and who may come is nobody's to say. */
    @Test
    void nobodyIsAddedToAListThatThereIsNot() {
        world.aiven.then(200, "{\"state\": \"active\"}");
        EndpointOpening opening =
                world.capability(VendorEndpoints.class).opening(service).orElseThrow();
        assertThat(AivenWorld.failure(() -> requests().allow(service, opening, OURS))
                        .kind())
                .isEqualTo(ErrorKind.INVALID);
        CloudException failure = AivenWorld.failure(() -> requests().disallow(service, opening, OURS));
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure).hasMessageContaining("each endpoint is let in for itself");
        assertThat(world.asked()).containsExactly("GET " + P);
    }

    @Test
    void admittedWithItsAddressInOneCall() throws UnknownHostException {
        world.aiven.then(200, "{}");
        assertThat(requests().admit(service, seen("plc 1", State.TO_ADMIT, null), handover("10.0.0.100", "10.0.0.101")))
                .isEqualTo(new Asked());
        assertThat(world.asked())
                .containsExactly("POST " + P + "/connections/plc%201/approve {\"user_ip_address\":\"10.0.0.100\"}");
    }

    @Test
    void anAnswerThatShowsTheConnectionIsAsGoodAsALook() throws UnknownHostException {
        VendorConnection before = seen("plc 1", State.TO_ADMIT, null);
        String row = """
            {"privatelink_connection_id": "%s", "psc_connection_id": "%s", "state": "user-approved",
             "user_ip_address": "10.0.0.100"}
            """;
        world.aiven
                .then(200, row.formatted("plc 1", before.consumer().value()))
                .then(200, row.formatted("plc 2", before.consumer().value()))
                .then(200, row.formatted("plc 1", "4711"));
        assertThat(requests().admit(service, before, handover("10.0.0.100")))
                .isEqualTo(new Change<>(Effect.ASKED, seen("plc 1", State.ADMITTING, "10.0.0.100")));
        for (int others = 0; others < 2; others++) {
            assertThat(requests().admit(service, before, handover("10.0.0.100")))
                    .as("another one than was admitted")
                    .isEqualTo(new Asked());
        }
    }

    /** Whatever it was approved with, a look tells: it may have been an answer of ours that was lost. */
    @Test
    void aSecondApprovalIsAConflict() throws UnknownHostException {
        Handover ours = handover("10.0.0.100");
        VendorConnection seen = seen("plc1", State.TO_ADMIT, null);
        for (String message :
                List.of("Privatelink connection state is user-approved", "Privatelink state is creating")) {
            world.aiven.then(409, "{\"message\": \"" + message + "\"}");
            CloudException failure = AivenWorld.failure(() -> requests().admit(service, seen, ours));
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
            assertThat(failure).hasMessage(message);
        }
    }

    @Test
    void anAddressIsNotToldASecondTime() throws UnknownHostException {
        for (VendorConnection late :
                List.of(seen("plc1", State.ACTIVE, "10.0.0.9"), seen("plc1", State.NEEDS_ADDRESS, null))) {
            Handover ours = handover("10.0.0.100");
            CloudException failure = AivenWorld.failure(() -> requests().admit(service, late, ours));
            assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(failure)
                    .hasMessageContaining("let 12870921937223780 in with "
                            + (late.toldAddress().isPresent() ? "the address 10.0.0.9" : "no address")
                            + " instead of 10.0.0.100")
                    .hasMessageContaining("connect again");
        }
        assertThat(world.asked()).isEmpty();
    }

    @Test
    void whatIsNotOursIsNeverAdmitted() throws UnknownHostException {
        Handover other = new Handover(
                new ConsumerId("12870921937223781"),
                OURS,
                handover("10.0.0.100").addresses());
        for (State state : State.values()) {
            VendorConnection seen = seen("plc1", state, null);
            assertThat(AivenWorld.failure(() -> requests().admit(service, seen, other))
                            .kind())
                    .isEqualTo(ErrorKind.INVALID);
        }
        assertThat(world.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = Mode.EXCLUDE,
            names = {"TO_ADMIT", "NEEDS_ADDRESS"})
    void whereThereIsNoStepNothingIsSent(State state) throws UnknownHostException {
        conflict(seen("plc1", state, "10.0.0.100"), handover("10.0.0.100"));
        conflict(seen("plc1", state, null), handover("10.0.0.100"));
    }

    @Test
    void withoutAnIdOrAnAddressNothingIsSent() throws UnknownHostException {
        conflict(seen(null, State.TO_ADMIT, null), handover("10.0.0.100"));
        conflict(seen("plc1", State.TO_ADMIT, null), handover());
        conflict(seen("plc1", State.NEEDS_ADDRESS, null), handover());
        conflict(seen("plc1", State.ACTIVE, "10.0.0.9"), handover());
    }

    private void conflict(VendorConnection seen, Handover ours) {
        assertThat(AivenWorld.failure(() -> requests().admit(service, seen, ours))
                        .kind())
                .isEqualTo(ErrorKind.CONFLICT);
        assertThat(world.asked()).isEmpty();
    }

    @Test
    void aRefreshIsAPostWithoutABody() {
        world.aiven.then(200, "{}");
        assertThat(world.capability(EndpointRefresh.class).refresh(service)).isEqualTo(new Asked());
        assertThat(world.asked()).containsExactly("POST " + P + "/refresh");
    }
}
