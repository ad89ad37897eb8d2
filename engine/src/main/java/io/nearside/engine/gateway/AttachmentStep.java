package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.Gateway.Admission;
import io.nearside.api.model.AccountId;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.request.RequestFacts;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vendor's attachment is accepted, and no other one: that of the id in the vendor's answer, if nothing differs. */
final class AttachmentStep implements Step<GatewaySituation> {

    /** Clouds show what another account asks for with a delay. */
    private static final Duration VISIBILITY = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "attachment";
    }

    @Override
    public Finding judge(GatewaySituation situation) {
        GatewayLink link = situation.link();
        Optional<NearTask> task = situation.far().task();
        if (task.isEmpty()) {
            return untold(situation);
        }
        Optional<AttachmentClaim> claim = GatewaySituation.claim(task);
        if (claim.isEmpty()) {
            return Blocked.by(GatewayProblems.otherTask(link));
        }
        return situation
                .shown(claim.get())
                .map(seen -> judge(situation, claim.get(), seen))
                .orElseGet(() -> new Wait(
                        Side.NEAR,
                        claim.get().id() + " to show at " + link.gateway(),
                        Set.of(GatewayFacts.ATTACHMENTS),
                        Patience.of(VISIBILITY, GatewayProblems.unseen(link, claim.get()))));
    }

    private static Finding untold(GatewaySituation situation) {
        GatewayLink link = situation.link();
        if (link.vendorDrivers().requests().isEmpty()) {
            return Blocked.by(GatewayProblems.unnamed(link));
        }
        if (situation.far().request().isPresent()) {
            String says = link.vendor() + " to name its attachment";
            return new Wait(Side.FAR, says, Set.of(RequestFacts.FAR), Patience.endless());
        }
        return new Later(List.of("accept the attachment that " + link.vendor() + " names, if it is to " + link.gateway()
                + " and from the account that this was shared with"));
    }

    private static Finding judge(GatewaySituation situation, AttachmentClaim claim, Attachment seen) {
        GatewayLink link = situation.link();
        List<String> differences = claim.differences(seen, link.gateway());
        if (!differences.isEmpty()) {
            return Blocked.by(GatewayProblems.mismatch(seen, differences));
        }
        return switch (seen.state()) {
            case AVAILABLE -> new Done(seen.id() + " is available");
            case PENDING -> pending(situation, claim, seen);
            case INITIATING, SETTLING, UNKNOWN -> available(seen);
            case REJECTED, FAILED, LEAVING, GONE -> Blocked.by(GatewayProblems.ended(seen));
        };
    }

    private static Finding pending(GatewaySituation situation, AttachmentClaim claim, Attachment seen) {
        GatewayLink link = situation.link();
        Optional<Gateway> gateway = situation.facts().find(GatewayFacts.GATEWAY);
        if (gateway.isEmpty()) {
            return Blocked.by(GatewayProblems.unknown(link));
        }
        if (gateway.get().admission() == Admission.AT_ONCE) {
            return available(seen);
        }
        String says = "accept " + seen.id() + " from " + seen.attached() + " of account "
                + seen.owner().map(AccountId::value).orElse("?");
        return situation.admit(Write.of(
                key(seen),
                says,
                Set.of(GatewayFacts.ATTACHMENTS),
                () -> link.drivers().attachments().accept(seen, claim)));
    }

    private static Finding available(Attachment seen) {
        return new Wait(
                Side.NEAR, seen.id() + " to become available", Set.of(GatewayFacts.ATTACHMENTS), Patience.endless());
    }

    private static ObjectKey key(Attachment seen) {
        return new ObjectKey("attachment", seen.id().value());
    }

    @Override
    public Finding judgeGone(GatewaySituation situation) {
        GatewayLink link = situation.link();
        Optional<AttachmentClaim> claim = GatewaySituation.claim(situation.lastTask());
        if (claim.isEmpty()) {
            return unnamed(situation);
        }
        Optional<Attachment> shown = situation.shown(claim.get());
        if (shown.isEmpty() || shown.get().state().hasEnded()) {
            return new Done(claim.get().id() + " is gone");
        }
        Attachment seen = shown.get();
        if (seen.state() == AttachmentState.LEAVING) {
            return new Wait(Side.NEAR, seen.id() + " to go", Set.of(GatewayFacts.ATTACHMENTS), Patience.endless());
        }
        List<String> differences = claim.get().differences(seen, link.gateway());
        if (!differences.isEmpty()) {
            return Blocked.by(GatewayProblems.mismatch(seen, differences));
        }
        String says = "remove " + seen.id() + ", which " + link.vendor() + " names for this link";
        return new ToDo(List.of(Write.of(
                key(seen),
                says,
                Set.of(GatewayFacts.ATTACHMENTS),
                () -> link.drivers().attachments().remove(seen))));
    }

    /** Without the vendor's word and ours, an attachment cannot be told from others of that account. */
    private static Finding unnamed(GatewaySituation situation) {
        boolean stands = situation
                .far()
                .request()
                .map(PeeringRequest::state)
                .filter(state -> state == RequestState.ACTIVE || state == RequestState.FINISHING)
                .isPresent();
        return stands
                ? Blocked.by(GatewayProblems.forgotten(situation.link()))
                : new Done("nothing of it was accepted on our side");
    }
}
