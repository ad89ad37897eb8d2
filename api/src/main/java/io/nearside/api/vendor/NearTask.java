package io.nearside.api.vendor;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerNetwork;

/** What the near side has to do, by the vendor's answer. So no flow asks which cloud it is on. */
public sealed interface NearTask permits NearTask.Accept, NearTask.Mirror {

    /** Accept the peering that this claim describes, and no other. */
    record Accept(PeerClaim claim) implements NearTask {}

    /**
     * Make our half, towards this network and no other.
     *
     * @param origin where the network's id was read, as a noun phrase such as {@code vendor.peerNetwork}: what a person needs to know
     *     when the cloud does not know that network. Empty if the vendor names it in one place only
     */
    record Mirror(PeerNetwork peer, String origin) implements NearTask {

        /** Make our half, towards the network that the vendor names. */
        public Mirror(PeerNetwork peer) {
            this(peer, "");
        }
    }
}
