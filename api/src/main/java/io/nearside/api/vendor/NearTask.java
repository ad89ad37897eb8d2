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
     * @param source where the network's id comes from, as a noun phrase; a vendor may not publish it under one fixed name, and a cloud
     *     that does not know the network has to be answered with what was tried
     */
    record Mirror(PeerNetwork peer, String source) implements NearTask {}
}
