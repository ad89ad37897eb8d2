package io.nearside.api.vendor;

import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerNetwork;

/** What the near side has to do, by the vendor's answer. So no flow asks which cloud it is on. */
public sealed interface NearTask permits NearTask.Accept, NearTask.AcceptAttachment, NearTask.Mirror {

    /** Accept the peering that this claim describes, and no other. */
    record Accept(PeerClaim claim) implements NearTask {}

    /** Accept the attachment to our hub that this claim describes, and no other. */
    record AcceptAttachment(AttachmentClaim claim) implements NearTask {}

    /**
     * Make our half, towards this network and no other.
     *
     * @param naming whether somebody named the network, or it is what is left to try
     * @param source where the network's id comes from, as a noun phrase; a vendor may not publish it under one fixed name, and a cloud
     *     that does not know the network has to be answered with what was tried
     */
    record Mirror(PeerNetwork peer, Naming naming, String source) implements NearTask {}

    /** Whether somebody named a network. */
    enum Naming {
        /** The vendor's answer or the link file does. */
        NAMED,
        /** Nobody does; it is the driver's best guess, and gives way to what was named before or stands already. */
        ASSUMED
    }
}
