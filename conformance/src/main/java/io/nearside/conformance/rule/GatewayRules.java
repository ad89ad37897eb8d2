package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.GatewayStage;
import io.nearside.conformance.stage.NetworkStage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hubs, and who is attached to them. */
final class GatewayRules {
    private static final AccountId SOMEBODY = new AccountId("999988887777");

    /** More steps than any cloud needs to take an attachment away. */
    private static final int STEPS = 10;

    private GatewayRules() {}

    static RuleBook book() {
        return RuleBook.of(
                GatewayAttachments.class,
                List.of(
                        new Rule("TGW-04", GatewayRules::anAttachmentIsAcceptedByItsClaimOnly),
                        new Rule("TGW-10", GatewayRules::aHubIsDescribed),
                        new Rule("TGW-11", GatewayRules::everyAttachmentIsShown),
                        new Rule("TGW-12", GatewayRules::whatIsAcceptedBecomesAvailable),
                        new Rule("TGW-13", GatewayRules::acceptingTwiceIsAcceptingOnce),
                        new Rule("TGW-14", GatewayRules::whatHasEndedIsNotAccepted),
                        new Rule("TGW-15", GatewayRules::removingOneLeavesTheOthers)));
    }

    static GatewayStage stage(Bench bench) {
        return bench.stage(GatewayStage.class);
    }

    private static GatewayAttachments attachments(Bench bench) {
        return bench.the(GatewayAttachments.class);
    }

    private static Optional<Attachment> find(Bench bench, AttachmentId id) {
        return attachments(bench).of(stage(bench).gateway()).stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst();
    }

    static Attachment seen(Bench bench, AttachmentId id) {
        return find(bench, id).orElseThrow(() -> new AssertionError(id + " is not listed"));
    }

    /** An attachment by another account that is available. */
    static AttachmentClaim available(Bench bench) {
        AttachmentClaim claim = stage(bench).request();
        stage(bench).accept(claim.id());
        stage(bench).settle();
        return claim;
    }

    private static void anAttachmentIsAcceptedByItsClaimOnly(Bench bench) {
        AttachmentClaim claim = stage(bench).request();
        AttachmentClaim other = stage(bench).request();
        Attachment pending = seen(bench, claim.id());
        AttachmentClaim ofSomebody = new AttachmentClaim(claim.id(), Set.of(SOMEBODY));
        Bench.fails(() -> attachments(bench).accept(pending, other), ErrorKind.CONFLICT);
        Bench.fails(() -> attachments(bench).accept(pending, ofSomebody), ErrorKind.CONFLICT);
        stage(bench).settle();
        assertThat(stage(bench).state(claim.id())).isEqualTo(AttachmentState.PENDING);
        assertThat(stage(bench).state(other.id())).isEqualTo(AttachmentState.PENDING);
    }

    private static void aHubIsDescribed(Bench bench) {
        Gateway hub = attachments(bench).describe(stage(bench).gateway());
        assertThat(hub.id()).isEqualTo(stage(bench).gateway());
        assertThat(hub.account()).isEqualTo(stage(bench).account());
        assertThat(hub.fullName()).contains(hub.id().value());
        assertThat(hub.state()).isEqualTo(Gateway.State.ACTIVE);
        assertThat(hub.admission()).isEqualTo(Gateway.Admission.ON_OUR_WORD);
        assertThat(hub.defaultAssociation()).contains(stage(bench).usual());
        assertThat(hub.defaultPropagation()).contains(stage(bench).usual());
        Bench.fails(() -> attachments(bench).describe(stage(bench).absentGateway()), ErrorKind.NOT_FOUND);
        assertThat(attachments(bench).of(stage(bench).absentGateway())).isEmpty();
    }

    private static void everyAttachmentIsShown(Bench bench) {
        AttachmentClaim claim = stage(bench).request();
        Attachment ours = seen(bench, stage(bench).ours());
        assertThat(ours.attaches(bench.stage(NetworkStage.class).site().network()))
                .isTrue();
        assertThat(ours.owner()).contains(stage(bench).account());
        assertThat(ours.state()).isEqualTo(AttachmentState.AVAILABLE);
        assertThat(ours.sendsBy()).contains(stage(bench).usual());
        Attachment theirs = seen(bench, claim.id());
        assertThat(theirs.kind()).isEqualTo(Attachment.Kind.NETWORK);
        assertThat(theirs.owner()).hasValueSatisfying(owner -> assertThat(owner).isIn(claim.owners()));
        assertThat(theirs.gateway()).isEqualTo(stage(bench).gateway());
        assertThat(theirs.state()).isEqualTo(AttachmentState.PENDING);
        assertThat(theirs.sendsBy()).isEmpty();
        assertThat(claim.differences(theirs, stage(bench).gateway())).isEmpty();
    }

    private static void whatIsAcceptedBecomesAvailable(Bench bench) {
        AttachmentClaim stranger = stage(bench).request();
        AttachmentClaim claim = stage(bench).request();
        assertThat(attachments(bench).accept(seen(bench, claim.id()), claim).effect())
                .isEqualTo(Effect.UPDATED);
        stage(bench).settle();
        assertThat(stage(bench).state(claim.id())).isEqualTo(AttachmentState.AVAILABLE);
        Attachment seen = seen(bench, claim.id());
        assertThat(seen.state()).isEqualTo(AttachmentState.AVAILABLE);
        assertThat(seen.sendsBy()).contains(stage(bench).usual());
        assertThat(stage(bench).state(stranger.id())).isEqualTo(AttachmentState.PENDING);
    }

    private static void acceptingTwiceIsAcceptingOnce(Bench bench) {
        AttachmentClaim claim = available(bench);
        assertThat(attachments(bench).accept(seen(bench, claim.id()), claim).effect())
                .isEqualTo(Effect.ALREADY);
        stage(bench).settle();
        assertThat(stage(bench).state(claim.id())).isEqualTo(AttachmentState.AVAILABLE);
    }

    private static void whatHasEndedIsNotAccepted(Bench bench) {
        AttachmentClaim rejected = stage(bench).request();
        AttachmentClaim withdrawn = stage(bench).request();
        Attachment before = seen(bench, withdrawn.id());
        stage(bench).reject(rejected.id());
        stage(bench).withdraw(withdrawn.id());
        stage(bench).settle();
        Optional<Attachment> after = find(bench, rejected.id());
        assertThat(after.map(Attachment::state).orElse(AttachmentState.GONE))
                .isIn(AttachmentState.REJECTED, AttachmentState.GONE);
        after.ifPresent(seen ->
                Bench.fails(() -> attachments(bench).accept(seen, rejected), ErrorKind.CONFLICT, ErrorKind.NOT_FOUND));
        Bench.fails(() -> attachments(bench).accept(before, withdrawn), ErrorKind.CONFLICT, ErrorKind.NOT_FOUND);
    }

    private static void removingOneLeavesTheOthers(Bench bench) {
        AttachmentClaim stranger = available(bench);
        AttachmentClaim pending = stage(bench).request();
        AttachmentClaim claim = available(bench);
        removed(bench, claim.id());
        removed(bench, pending.id());
        assertThat(stage(bench).state(claim.id()).hasEnded()).isTrue();
        assertThat(stage(bench).state(pending.id()).hasEnded()).isTrue();
        assertThat(stage(bench).state(stranger.id())).isEqualTo(AttachmentState.AVAILABLE);
        assertThat(stage(bench).state(stage(bench).ours())).isEqualTo(AttachmentState.AVAILABLE);
    }

    private static void removed(Bench bench, AttachmentId id) {
        Attachment last = seen(bench, id);
        for (int step = 0; step < STEPS; step++) {
            if (attachments(bench).remove(last).equals(new Removal.Gone())) {
                return;
            }
            stage(bench).settle();
            last = find(bench, id).orElse(last);
        }
        throw new AssertionError(id + " is not gone after " + STEPS + " steps");
    }
}
