package io.nearside.azure.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.TenantId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.azure.StubArm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AzurePeeringsTest {
    private static final NetworkId OURS = new NetworkId(StubArm.VNET);

    private static final String THEIRS = "/subscriptions/00000000-0000-4000-8000-0000000000ee/resourcegroups/aiven-rg"
            + "/providers/microsoft.network/virtualnetworks/aiven-vnet";

    private static final PeerNetwork AIVEN = new PeerNetwork(
            new AccountId("00000000-0000-4000-8000-0000000000ee"),
            new NetworkId(THEIRS),
            new TenantId("00000000-0000-4000-8000-0000000000dd"));

    private static final HalfWish WISH = new HalfWish("orders", new Mark("orders"));

    private static final String PEERINGS = StubArm.PATH + "/virtualNetworkPeerings";

    private static final String ORDERS = PEERINGS + "/orders";

    private static final String AUXILIARY = "x-ms-authorization-auxiliary";

    private final StubArm arm = new StubArm();

    private final PeeringMirror mirror = arm.capability(PeeringMirror.class);

    @AfterEach
    void stop() {
        arm.close();
    }

    private static String peering(String provisioning, String state, @Nullable String level) {
        return """
                {"id": "%s", "name": "orders", "etag": "W/1", "properties": {
                 "provisioningState": "%s", "peeringState": "%s", %s "allowVirtualNetworkAccess": true,
                 "allowForwardedTraffic": true, "allowGatewayTransit": false, "useRemoteGateways": false,
                 "remoteVirtualNetwork": {"id": "%s"}, "remoteAddressSpace": {"addressPrefixes": ["10.20.0.0/24"]},
                 "remoteVirtualNetworkAddressSpace": {"addressPrefixes": ["10.20.0.0/24", "10.21.0.0/24"]}}}
                """.formatted(
                        ORDERS,
                        provisioning,
                        state,
                        level == null ? "" : "\"peeringSyncLevel\": \"" + level + "\",",
                        THEIRS.replace("aiven-vnet", "Aiven-VNet"));
    }

    private Half only(String body) {
        arm.on("GET " + PEERINGS, 200, "{\"value\": [" + body + "]}");
        List<Half> halves = mirror.halves(OURS);
        assertThat(halves).hasSize(1);
        return halves.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Succeeded, Initiated, RemoteNotInSync, WAITING_FOR_PEER",
        "Succeeded, Initiated, FullyInSync, WAITING_FOR_PEER",
        "Succeeded, Initiated, , WAITING_FOR_PEER",
        "Succeeded, Connected, FullyInSync, ACTIVE",
        "Succeeded, Connected, , ACTIVE",
        "Succeeded, Connected, RemoteNotInSync, OUT_OF_SYNC",
        "Succeeded, Connected, LocalNotInSync, OUT_OF_SYNC",
        "Succeeded, Connected, LocalAndRemoteNotInSync, OUT_OF_SYNC",
        "Succeeded, Connected, HalfInSync, UNKNOWN",
        "Succeeded, Disconnected, RemoteNotInSync, REMAKE",
        "Succeeded, Dreaming, FullyInSync, UNKNOWN",
        "Updating, Initiated, RemoteNotInSync, SETTLING",
        "Updating, Connected, FullyInSync, SETTLING",
        "Deleting, Connected, FullyInSync, SETTLING",
        "Deleting, Disconnected, FullyInSync, SETTLING",
        "Failed, Initiated, RemoteNotInSync, FAILED",
        "Failed, Connected, FullyInSync, FAILED",
        "Failed, Disconnected, FullyInSync, REMAKE",
        "Canceled, Connected, FullyInSync, FAILED",
    })
    void everyStateThatAzureShows(String provisioning, String state, @Nullable String level, HalfState meaning) {
        assertThat(only(peering(provisioning, state, level)).state()).isEqualTo(meaning);
    }

    @Test
    void aHalfIsReadInOneCallAndInLowerCase() {
        Half half = only(peering("Succeeded", "Connected", "FullyInSync"));
        assertThat(half.id().value()).isEqualTo(ORDERS.toLowerCase(java.util.Locale.ROOT));
        assertThat(half.name()).isEqualTo("orders");
        assertThat(half.mine()).isEqualTo(OURS);
        assertThat(half.theirs()).isEqualTo(new PeerNetwork(AIVEN.account(), AIVEN.network()));
        assertThat(half.theirCidrs()).containsExactly(Cidr.of("10.20.0.0/24"));
        assertThat(half.madeFor()).isEmpty();
        assertThat(arm.lines()).containsExactly("GET " + PEERINGS);
        assertThat(arm.last().headers()).containsEntry("authorization", "Bearer stub-token");
    }

    @Test
    void makingShowsATokenOfTheOtherDirectoryAndAsksForNothingMoreThanAccess() {
        arm.on("PUT " + ORDERS, 201, peering("Updating", "Connected", "FullyInSync"));
        Change<Half> change = mirror.create(OURS, AIVEN, WISH);
        assertThat(change.effect()).isEqualTo(Effect.CREATED);
        assertThat(change.now().state()).isEqualTo(HalfState.SETTLING);
        assertThat(arm.lines()).containsExactly("PUT " + ORDERS);
        assertThat(arm.last().headers())
                .containsEntry(AUXILIARY, "Bearer stub-token")
                .containsEntry("if-none-match", "*");
        assertThat(arm.last().query()).doesNotContain("syncRemoteAddressSpace");
        assertThat(arm.last().body())
                .isEqualTo("{\"properties\":{\"allowVirtualNetworkAccess\":true,\"allowForwardedTraffic\":false,"
                        + "\"allowGatewayTransit\":false,\"useRemoteGateways\":false,\"remoteVirtualNetwork\":{\"id\":\""
                        + THEIRS
                        + "\"}}}");
    }

    @Test
    void withinOneDirectoryThereIsNoSuchToken() {
        arm.on("PUT " + ORDERS, 201, peering("Updating", "Initiated", "RemoteNotInSync"));
        mirror.create(OURS, new PeerNetwork(AIVEN.account(), AIVEN.network(), new TenantId(StubArm.TENANT)), WISH);
        mirror.create(OURS, new PeerNetwork(AIVEN.account(), AIVEN.network()), WISH);
        assertThat(arm.calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.headers()).doesNotContainKey(AUXILIARY));
    }

    @Test
    void mendingWritesBackWhatIsThereAndAsksForTheNewRanges() {
        Half half = only(peering("Succeeded", "Connected", "LocalNotInSync")).towards(AIVEN);
        arm.on("GET " + ORDERS, 200, peering("Succeeded", "Connected", "LocalNotInSync"));
        arm.on("PUT " + ORDERS, 200, peering("Updating", "Connected", "FullyInSync"));
        Change<Half> change = mirror.mend(half, WISH);
        assertThat(change.effect()).isEqualTo(Effect.UPDATED);
        assertThat(arm.lines()).containsExactly("GET " + PEERINGS, "GET " + ORDERS, "PUT " + ORDERS);
        assertThat(arm.last().query()).contains("syncRemoteAddressSpace=true");
        assertThat(arm.last().headers()).containsEntry(AUXILIARY, "Bearer stub-token");
        assertThat(arm.last().body())
                .as("an option that somebody set stays")
                .contains("\"allowForwardedTraffic\":true");
        assertThat(arm.calls().subList(0, 2))
                .allSatisfy(call -> assertThat(call.headers()).doesNotContainKey(AUXILIARY));
    }

    @Test
    void aHalfThatLetsNothingThroughIsSwitchedOffAndMendedToDoSo() {
        String closed = peering("Succeeded", "Connected", "FullyInSync")
                .replace("\"allowVirtualNetworkAccess\": true", "\"allowVirtualNetworkAccess\": false");
        Half half = only(closed).towards(AIVEN);
        assertThat(half.state()).isEqualTo(HalfState.DISABLED);
        arm.on("GET " + ORDERS, 200, closed).on("PUT " + ORDERS, 200, peering("Updating", "Connected", "FullyInSync"));
        assertThat(mirror.mend(half, WISH).effect()).isEqualTo(Effect.UPDATED);
        assertThat(arm.last().body()).contains("\"allowVirtualNetworkAccess\":true", "\"allowForwardedTraffic\":true");
    }

    /** Whether Azure heeds the precondition is not documented. */
    @Test
    void oneThatIsThereAndLikeItIsNoNewOne() {
        arm.on("PUT " + ORDERS, 200, peering("Updating", "Initiated", "RemoteNotInSync"));
        assertThat(mirror.create(OURS, AIVEN, WISH).effect()).isEqualTo(Effect.ALREADY);
    }

    @Test
    void removingGoesWithoutTheOtherDirectory() {
        Half half = only(peering("Succeeded", "Disconnected", "FullyInSync")).towards(AIVEN);
        arm.on("DELETE " + ORDERS, 202, "").on("DELETE " + ORDERS, 204, "");
        assertThat(mirror.remove(half)).isInstanceOf(Removal.Going.class);
        assertThat(mirror.remove(half)).isInstanceOf(Removal.Gone.class);
        assertThat(arm.last().headers()).doesNotContainKey(AUXILIARY);
    }

    @Test
    void whyAHalfHasFailedIsSaidByItsOperation() {
        String operation = "/subscriptions/s/providers/Microsoft.Network/locations/westus/operations/o1";
        arm.on(
                "PUT " + ORDERS,
                201,
                Map.of("Azure-AsyncOperation", "https://management.azure.com" + operation + "?t=1&s=signature"),
                peering("Updating", "Initiated", "RemoteNotInSync"));
        arm.on("GET " + operation, 200, """
                {"status": "Failed", "error": {"code": "VnetAddressSpaceOverlapsWithAlreadyPeeredVnet",
                 "message": "10.0.0.0/16 overlaps."}}""");
        mirror.create(OURS, AIVEN, WISH);
        Half half = only(peering("Failed", "Initiated", "RemoteNotInSync"));
        assertThat(half.state()).isEqualTo(HalfState.FAILED);
        assertThat(half.says()).isEqualTo("10.0.0.0/16 overlaps. (VnetAddressSpaceOverlapsWithAlreadyPeeredVnet)");
    }

    @ParameterizedTest
    @CsvSource({
        "403, AuthorizationFailed, DENIED",
        "401, InvalidAuthenticationToken, DENIED",
        "403, LinkedAuthorizationFailed, DENIED",
        "400, VnetAddressSpaceOverlapsWithAlreadyPeeredVnet, INVALID",
        "400, RemotePeeringIsDisconnected, CONFLICT",
        "412, PreconditionFailed, CONFLICT",
        "404, ResourceNotFound, NOT_FOUND",
        "429, RetryableError, BUSY",
        "400, ChangingRemoteVirtualNetworkNotAllowed, CONFLICT",
        "400, AnotherPeeringAlreadyReferencesRemoteVnet, CONFLICT",
    })
    void whatARefusalMeans(int status, String code, ErrorKind kind) {
        arm.on("PUT " + ORDERS, status, "{\"error\": {\"code\": \"" + code + "\", \"message\": \"m\"}}");
        CloudException failure = catchThrowableOfType(CloudException.class, () -> mirror.create(OURS, AIVEN, WISH));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.fault().code()).isEqualTo(code);
        assertThat(arm.calls()).as("tried once").hasSize(1);
    }

    @Test
    void aNetworkThatIsNoneOfAzuresIsRefusedWithoutACall() {
        PeerNetwork odd = new PeerNetwork(null, new NetworkId("vpc-1"));
        CloudException failure = catchThrowableOfType(CloudException.class, () -> mirror.create(OURS, odd, WISH));
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(arm.calls()).isEmpty();
    }

    @Test
    void traits() {
        assertThat(mirror.traits().span()).isEqualTo(Span.ANY_REGION);
        assertThat(mirror.traits().costs()).singleElement().asString().contains("by the GB");
        assertThat(mirror.traits().permissionLag()).hasMinutes(10);
    }
}
