package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.GatewayId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import java.util.List;

/** A hub of ours, and what is attached to it. Attachments by other accounts are made by them and accepted by us. */
public interface GatewayAttachments extends Capability {

    /** How hubs of this cloud differ from others. No call. */
    default GatewayTraits traits() {
        return GatewayTraits.PLAIN;
    }

    /**
     * A hub, in one call.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if it does not exist in this site's place, or cannot be seen
     */
    Gateway describe(GatewayId mine);

    /**
     * Everything attached to it or asking to be, also what has ended as far as the cloud still shows it; in one call a page, in the order
     * of the ids. Empty for a hub that does not exist.
     */
    List<Attachment> of(GatewayId mine);

    /**
     * Accepts an attachment that was seen. Sends nothing unless it is pending and the claim has no {@link AttachmentClaim#differences}.
     *
     * @return ALREADY if it is accepted
     * @throws io.nearside.api.error.CloudException CONFLICT if the claim differs, or if it cannot be accepted in its state; NOT_FOUND if it
     *     is unknown, or not visible yet
     */
    Change<Attachment> accept(Attachment seen, AttachmentClaim claim);

    /**
     * Takes an attachment away that was seen, whoever made it: a hub's owner may (AWS: DeleteTransitGatewayVpcAttachment; a pending one is
     * rejected instead). Its association and its propagations go with it.
     *
     * @return Going until the cloud shows it as gone; Gone also if it is absent
     */
    Removal remove(Attachment seen);
}
