package io.nearside.conformance.stage;

import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.ShareId;
import java.util.Map;
import java.util.Set;

/** What lets other accounts use a hub of ours that nobody may use yet. */
public interface ShareStage {

    /** The hub. */
    GatewayId gateway();

    /** An account outside our organization, which does not accept invitations by itself; the same at every call. */
    AccountId outsider();

    /** Another one. */
    AccountId otherOutsider();

    /** A user shares the hub with these. */
    ShareId put(GatewayShare.Outsiders outsiders, Set<AccountId> members);

    /** A user ends a share. */
    void end(ShareId share);

    /** An account accepts whatever it is invited to. */
    void accept(AccountId invited);

    /** Every share that is not ended and has the hub, with whomever it lets in or has invited, as the cloud itself shows it. */
    Map<ShareId, Set<String>> shares();

    /** Returns once everything that was begun has happened. */
    void settle();
}
