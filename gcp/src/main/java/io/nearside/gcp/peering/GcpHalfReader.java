package io.nearside.gcp.peering;

import com.google.cloud.compute.v1.NetworkPeering;
import com.google.cloud.compute.v1.NetworkPeeringConnectionStatusConsensusState;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.NetworkId;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.GcpPeeringOptions;
import io.nearside.gcp.GcpPeeringOptions.Strategy;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what Google tells of our half of a peering. Peerings have no labels, so none carries a mark. */
final class GcpHalfReader {
    private static final String PEERINGS = "peerings";

    private GcpHalfReader() {}

    /** A half has no name of its own at Google: it is an entry of its network. */
    static HalfId id(GcpPath network, String name) {
        return new HalfId(network.below(PEERINGS, name));
    }

    /** Whether a half is one of this network's. */
    static boolean isOf(HalfId half, GcpPath network) {
        return half.value().startsWith(network + "/");
    }

    /** @param theirCidrs empty where nobody has asked for them */
    static Half half(NetworkId mine, NetworkPeering shown, GcpPeeringOptions wanted, Set<Cidr> theirCidrs) {
        return new Half(
                id(GcpPath.parse(mine), shown.getName()),
                shown.getName(),
                mine,
                theirs(shown.getNetwork()),
                state(shown, wanted),
                theirCidrs,
                null,
                says(shown));
    }

    /** A half that was asked for and is not shown yet. */
    static Half settling(NetworkId mine, String name, PeerNetwork theirs) {
        return new Half(id(GcpPath.parse(mine), name), name, mine, theirs, HalfState.SETTLING, Set.of(), null, "");
    }

    /** The same half in another state. */
    static Half in(Half half, HalfState state, String says) {
        return new Half(
                half.id(), half.name(), half.mine(), half.theirs(), state, half.theirCidrs(), half.mark(), says);
    }

    /** A network that is not named as Google names them cannot be one that a vendor means; its half is listed all the same. */
    private static PeerNetwork theirs(String shown) {
        Optional<GcpPath> path = GcpPath.read(shown).filter(GcpPath::isNetwork);
        return path.map(one -> new PeerNetwork(one.account(), one.network()))
                .orElseGet(() -> new PeerNetwork(null, new NetworkId(shown.isBlank() ? "unknown" : shown)));
    }

    /**
     * What two sides agree on comes first, where they have to. A half whose other side is not there, or not there any more, is INACTIVE in
     * both cases (VPC, "Using VPC Network Peering"): only words tell them apart, and the other side may make its half at any time, so it
     * waits.
     */
    private static HalfState state(NetworkPeering shown, GcpPeeringOptions wanted) {
        if (isAsked(shown)) {
            return HalfState.SETTLING;
        }
        if (isAgreed(shown)) {
            return HalfState.REMAKE;
        }
        boolean active = shown.getState().equals("ACTIVE");
        if (!active && !shown.getState().equals("INACTIVE")) {
            return HalfState.UNKNOWN;
        }
        if (differs(shown, wanted)) {
            return HalfState.OUT_OF_SYNC;
        }
        return active ? HalfState.ACTIVE : HalfState.WAITING_FOR_PEER;
    }

    /** Whether a half has other options than those that the link file wants. */
    private static boolean differs(NetworkPeering shown, GcpPeeringOptions wanted) {
        return differs(wanted.importCustom(), shown.getImportCustomRoutes())
                || differs(wanted.exportCustom(), shown.getExportCustomRoutes())
                || differs(wanted.importPublic(), shown.getImportSubnetRoutesWithPublicIp())
                || differs(wanted.exportPublic(), shown.getExportSubnetRoutesWithPublicIp());
    }

    private static boolean differs(@Nullable Boolean wanted, boolean shown) {
        return wanted != null && wanted != shown;
    }

    /** Whether a half's removal has to be asked for first: it takes both sides, the other one is there, and they have not agreed yet. */
    static boolean takesAsking(NetworkPeering shown) {
        boolean both = shown.getConnectionStatus().getUpdateStrategy().equals(Strategy.CONSENSUS.name())
                || shown.getUpdateStrategy().equals(Strategy.CONSENSUS.name());
        return both && shown.getState().equals("ACTIVE") && !isAgreed(shown);
    }

    private static boolean isAgreed(NetworkPeering shown) {
        return deletion(shown).equals("DELETE_ACKNOWLEDGED");
    }

    /** Whether our side has asked for a half's removal, and the other one not yet. */
    static boolean isAsked(NetworkPeering shown) {
        return deletion(shown).equals("LOCAL_DELETE_REQUESTED");
    }

    private static String deletion(NetworkPeering shown) {
        return consensus(shown).getDeleteStatus();
    }

    private static NetworkPeeringConnectionStatusConsensusState consensus(NetworkPeering shown) {
        return shown.getConnectionStatus().getConsensusState();
    }

    private static String says(NetworkPeering shown) {
        if (isAsked(shown)) {
            return "Both sides have to ask for its removal, and ours has.";
        }
        if (deletion(shown).equals("PEER_DELETE_REQUESTED")) {
            return "The other side asks for its removal.";
        }
        // Spelled as Google spells it.
        return switch (consensus(shown).getUpdateStatus()) {
            case "PENDING_PEER_ACKNOWLEDGMENT" -> "The other side has not agreed to our change yet.";
            case "PENDING_LOCAL_ACKNOWLEDMENT" -> "The other side wants a change that ours has not agreed to.";
            default -> shown.getStateDetails();
        };
    }
}
