package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is asked of Aiven for an endpoint of ours, call by call. */
final class AivenEndpointRequestsTest {
    private static final String P = "/v1/project/acme-prod/service/orders/privatelink/azure";

    private static final AccountId OURS = new AccountId("sub-b");

    private static final ConsumerId ENDPOINT = new ConsumerId("/subscriptions/sub-b/x/pe-1");

    private final AivenWorld world = new AivenWorld();

    private final VendorService service = world.service("");

    @AfterEach
    void stop() {
        world.close();
    }

    private EndpointRequests requests() {
        return world.capability(EndpointRequests.class);
    }

    private static EndpointOpening opening(String... allowed) {
        return new EndpointOpening(
                EndpointOpening.State.ACTIVE,
                List.of(),
                Set.copyOf(List.of(allowed).stream().map(AccountId::new).toList()),
                "");
    }

    private static VendorConnection seen(@Nullable String id, State state) {
        return new VendorConnection(
                id == null ? null : new VendorConnectionId(id),
                new ServiceId("orders"),
                new ConsumerId("/SUBSCRIPTIONS/SUB-B/x/PE-1"),
                state,
                null,
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
    void openedForUsAndClosed() throws IOException {
        world.aiven
                .then(200, Recordings.text("aiven/found/azure_privatelink_creating.json"))
                .then(200, "{}")
                .then(404, "{}");
        assertThat(requests().open(service, OURS)).isEqualTo(new Asked());
        assertThat(requests().close(service)).isInstanceOf(Removal.Going.class);
        assertThat(requests().close(service)).isEqualTo(new Removal.Gone());
        assertThat(world.asked())
                .containsExactly(
                        "POST " + P + " {\"user_subscription_ids\":[\"sub-b\"]}", "DELETE " + P, "DELETE " + P);
    }

    @Test
    void whatIsPublishedAlreadyIsAConflict() {
        world.aiven.then(409, "{\"message\": \"Privatelink already exists\"}");
        CloudException failure = AivenWorld.failure(() -> requests().open(service, OURS));
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(failure).hasMessage("Privatelink already exists");
        assertThat(world.asked()).hasSize(1);
    }

    @Test
    void theWholeListIsSentAndOthersStayInIt() {
        for (int call = 0; call < 4; call++) {
            world.aiven.then(200, "{}");
        }
        requests().allow(service, opening("sub-c", "sub-a"), OURS);
        requests().allow(service, opening("sub-c", "SUB-B"), OURS);
        requests().disallow(service, opening("sub-c", "SUB-B", "sub-a"), OURS);
        requests().disallow(service, opening("sub-c"), OURS);
        assertThat(world.asked())
                .containsExactly(
                        "PUT " + P + " {\"user_subscription_ids\":[\"sub-a\",\"sub-b\",\"sub-c\"]}",
                        "PUT " + P + " {\"user_subscription_ids\":[\"SUB-B\",\"sub-c\"]}",
                        "PUT " + P + " {\"user_subscription_ids\":[\"sub-a\",\"sub-c\"]}",
                        "PUT " + P + " {\"user_subscription_ids\":[\"sub-c\"]}");
    }

    @Test
    void admittedStepByStep() throws UnknownHostException {
        world.aiven.then(200, "{}").then(200, "{}");
        assertThat(requests().admit(service, seen("plc 1", State.TO_ADMIT), handover()))
                .isEqualTo(new Asked());
        assertThat(requests().admit(service, seen("plc 1", State.NEEDS_ADDRESS), handover("10.1.0.5", "10.1.0.6")))
                .isEqualTo(new Asked());
        assertThat(world.asked())
                .containsExactly(
                        "POST " + P + "/connections/plc%201/approve",
                        "PUT " + P + "/connections/plc%201 {\"user_ip_address\":\"10.1.0.5\"}");
    }

    @Test
    void anAddressThatHasChangedIsToldAgain() throws UnknownHostException {
        world.aiven.then(200, "{}");
        VendorConnection old = seen("plc1", State.ACTIVE);
        VendorConnection told = new VendorConnection(
                old.named().orElseThrow(),
                old.service(),
                old.consumer(),
                old.state(),
                InetAddress.getByName("10.1.0.4"),
                "");
        requests().admit(service, told, handover("10.1.0.5"));
        assertThat(world.asked()).containsExactly("PUT " + P + "/connections/plc1 {\"user_ip_address\":\"10.1.0.5\"}");
    }

    @Test
    void aSecondApprovalIsAConflict() throws UnknownHostException {
        world.aiven.then(409, "{\"message\": \"Connection is approved\"}");
        Handover ours = handover();
        assertThat(AivenWorld.failure(() -> requests().admit(service, seen("plc1", State.TO_ADMIT), ours))
                        .kind())
                .isEqualTo(ErrorKind.CONFLICT);
    }

    @Test
    void whatIsNotOursIsNeverAdmitted() throws UnknownHostException {
        Handover other = new Handover(
                new ConsumerId("/subscriptions/sub-b/x/pe-2"),
                OURS,
                handover("10.1.0.5").addresses());
        for (State state : State.values()) {
            CloudException failure = AivenWorld.failure(() -> requests().admit(service, seen("plc1", state), other));
            assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        }
        assertThat(world.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = Mode.EXCLUDE,
            names = {"TO_ADMIT", "NEEDS_ADDRESS"})
    void whereThereIsNoStepNothingIsSent(State state) throws UnknownHostException {
        conflict(seen("plc1", state), handover("10.1.0.5"));
    }

    @Test
    void withoutAnIdOrAnAddressNothingIsSent() throws UnknownHostException {
        conflict(seen(null, State.TO_ADMIT), handover("10.1.0.5"));
        conflict(seen("plc1", State.NEEDS_ADDRESS), handover());
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
