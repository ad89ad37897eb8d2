package io.nearside.azure.peering;

import com.azure.core.management.SubResource;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkPeeringInner;
import com.azure.resourcemanager.network.models.AddressSpace;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what Azure tells of our half of a peering. Peerings have no tags, so none carries a mark. */
final class AzureHalfReader {
    private static final Set<String> AT_WORK = Set.of("Creating", "Updating", "Deleting");

    private static final Set<String> GIVEN_UP = Set.of("Failed", "Canceled");

    private static final Set<String> OUT_OF_STEP =
            Set.of("LocalNotInSync", "RemoteNotInSync", "LocalAndRemoteNotInSync");

    private AzureHalfReader() {}

    static Half half(VirtualNetworkPeeringInner shown) {
        ArmId id = ArmId.parse(AzureAnswers.present("id", shown.id()));
        return new Half(
                new HalfId(id.toString().toLowerCase(Locale.ROOT)),
                Objects.requireNonNullElse(shown.name(), id.name()),
                id.network(),
                theirs(shown.remoteVirtualNetwork()),
                state(shown),
                cidrs(shown),
                null,
                "");
    }

    private static PeerNetwork theirs(@Nullable SubResource remote) {
        SubResource present = AzureAnswers.present("remoteVirtualNetwork", remote);
        ArmId id = ArmId.parse(AzureAnswers.present("remoteVirtualNetwork.id", present.id()));
        return new PeerNetwork(new AccountId(id.subscription().toLowerCase(Locale.ROOT)), id.network());
    }

    /**
     * What Azure is still at comes first, then what no time mends. A half that is alone is Initiated and never in sync with the one that
     * is not there, which is no reason to mend it (recorded: azure-cli, test_network_vnet_peering). One that lets
     * nothing through is Connected all the same (the same recording).
     */
    private static HalfState state(VirtualNetworkPeeringInner shown) {
        String provisioning = word(shown.provisioningState());
        String peering = word(shown.peeringState());
        if (AT_WORK.contains(provisioning)) {
            return HalfState.SETTLING;
        }
        if (peering.equals("Disconnected")) {
            return HalfState.REMAKE;
        }
        if (GIVEN_UP.contains(provisioning)) {
            return HalfState.FAILED;
        }
        return switch (peering) {
            case "Initiated" -> HalfState.WAITING_FOR_PEER;
            case "Connected" ->
                Boolean.FALSE.equals(shown.allowVirtualNetworkAccess())
                        ? HalfState.DISABLED
                        : connected(word(shown.peeringSyncLevel()));
            default -> HalfState.UNKNOWN;
        };
    }

    /** An answer of before there were levels has none. */
    private static HalfState connected(String level) {
        if (level.isEmpty() || level.equals("FullyInSync")) {
            return HalfState.ACTIVE;
        }
        return OUT_OF_STEP.contains(level) ? HalfState.OUT_OF_SYNC : HalfState.UNKNOWN;
    }

    /**
     * What is peered, which lags behind what the other network has until both are in sync; what the other network has, while a half that is
     * alone peers nothing.
     */
    private static Set<Cidr> cidrs(VirtualNetworkPeeringInner shown) {
        Set<Cidr> peered = ranges(shown.remoteAddressSpace());
        Set<Cidr> theirs = ranges(shown.remoteVirtualNetworkAddressSpace());
        boolean alone = word(shown.peeringState()).equals("Initiated");
        return peered.isEmpty() || (alone && !theirs.isEmpty()) ? theirs : peered;
    }

    private static Set<Cidr> ranges(@Nullable AddressSpace space) {
        return space == null ? Set.of() : AzureAnswers.ranges(space.addressPrefixes());
    }

    private static String word(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse("");
    }
}
