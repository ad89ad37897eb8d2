package io.nearside.conformance.stage;

import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import java.util.Map;
import java.util.Optional;

/** A hub of ours that asks us about attachments by others, has a table for new ones, and has our network attached. */
public interface GatewayStage {

    /** The hub. */
    GatewayId gateway();

    /** A well-formed id of a hub that does not exist. */
    GatewayId absentGateway();

    /** Whose it is. */
    AccountId account();

    /** The table that new attachments send by, and make their ranges known in. */
    GatewayTableId usual();

    /** Another table of the hub, which nobody uses. */
    GatewayTableId table();

    /** A well-formed id of a table that does not exist. */
    GatewayTableId absentTable();

    /** What attaches our own network; available. */
    AttachmentId ours();

    /** A well-formed id of an attachment that does not exist. */
    AttachmentId absentAttachment();

    /** Another account asks to attach a network of its own, which can be seen and accepted; a new one at every call, with a range of its own. */
    AttachmentClaim request();

    /** The range of the network that such a request attaches. */
    Cidr range(AttachmentId requested);

    /** Accepts it at the place of our account. */
    void accept(AttachmentId requested);

    /** Rejects it at the place of our account. */
    void reject(AttachmentId requested);

    /** Deletes it at the place of the other account. */
    void withdraw(AttachmentId requested);

    /** Where it stands, as the cloud itself shows it; {@code GONE} if it is listed no more. */
    AttachmentState state(AttachmentId attachment);

    /** The table that it sends by, as the cloud itself shows it. */
    Optional<GatewayTableId> sendsBy(AttachmentId attachment);

    /** A user writes a route. */
    void put(GatewayTableId table, Cidr destination, AttachmentId via);

    /** Every route of a table as the cloud itself shows it, as destination and the attachment's id; a blackhole's is empty. */
    Map<Cidr, String> routes(GatewayTableId table);

    /** Returns once everything that was begun has happened. */
    void settle();
}
