package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.ShareId;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.ShareStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hubs shared with other accounts. */
final class ShareRules {
    private static final Mark MARK = new Mark("orders-kafka");

    /** More steps than any cloud needs to take an account out of a share. */
    private static final int STEPS = 10;

    private ShareRules() {}

    static RuleBook book() {
        return RuleBook.of(
                GatewaySharing.class,
                List.of(
                        new Rule("TGW-01", ShareRules::aHubIsSharedOnce),
                        new Rule("TGW-02", ShareRules::oneMoreLeavesTheOthers),
                        new Rule("TGW-03", ShareRules::outsidersStayOutWhereTheyAreNotTaken),
                        new Rule("TGW-05", ShareRules::takingOneOutLeavesTheOthers),
                        new Rule("TGW-06", ShareRules::theLastOneTakesTheShareAlong),
                        new Rule("TGW-07", ShareRules::anOutsiderIsInOnceItAccepts),
                        new Rule("TGW-08", ShareRules::aShareOfTheUsersIsShownAndKept),
                        new Rule("TGW-09", ShareRules::whatHasEndedLetsNobodyIn)));
    }

    private static ShareStage stage(Bench bench) {
        return bench.stage(ShareStage.class);
    }

    private static GatewaySharing sharing(Bench bench) {
        return bench.the(GatewaySharing.class);
    }

    private static Gateway hub(Bench bench) {
        return bench.the(GatewayAttachments.class).describe(stage(bench).gateway());
    }

    private static ShareDemand demand(AccountId account) {
        return new ShareDemand(account, Standing.OUTSIDE, "the rule");
    }

    private static GatewayShare shared(Bench bench, AccountId account) {
        return sharing(bench).share(hub(bench), demand(account), MARK).now();
    }

    private static GatewayShare seen(Bench bench, ShareId id) {
        return sharing(bench).of(hub(bench)).stream()
                .filter(share -> share.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not listed"));
    }

    private static Optional<ShareMember.State> member(GatewayShare share, AccountId account) {
        return share.members().stream()
                .filter(member -> member.is(account))
                .map(ShareMember::state)
                .findFirst();
    }

    private static boolean isAsked(Bench bench, ShareId id, AccountId account) {
        return member(seen(bench, id), account)
                .filter(state -> state == ShareMember.State.SETTLING || state == ShareMember.State.IN)
                .isPresent();
    }

    private static void takenOut(Bench bench, ShareId id, AccountId account) {
        for (int step = 0; step < STEPS; step++) {
            Optional<GatewayShare> left = sharing(bench).of(hub(bench)).stream()
                    .filter(share -> share.id().equals(id))
                    .findFirst();
            if (left.isEmpty()
                    || sharing(bench).remove(left.get(), demand(account)).equals(new Removal.Gone())) {
                return;
            }
            stage(bench).settle();
        }
        throw new AssertionError(account + " is not out of " + id + " after " + STEPS + " steps");
    }

    private static void aHubIsSharedOnce(Bench bench) {
        AccountId outsider = stage(bench).outsider();
        assertThat(sharing(bench).of(hub(bench))).isEmpty();
        GatewayShare made = shared(bench, outsider);
        stage(bench).settle();
        assertThat(stage(bench).shares()).isEqualTo(Map.of(made.id(), Set.of(outsider.value())));
        GatewayShare seen = seen(bench, made.id());
        assertThat(seen.state()).isEqualTo(GatewayShare.State.ACTIVE);
        assertThat(seen.holds()).isEqualTo(ShareMember.State.IN);
        assertThat(seen.alone()).isEqualTo(GatewayShare.Alone.YES);
        assertThat(seen.outsiders()).isEqualTo(Outsiders.TAKEN);
        assertThat(seen.madeFor()).contains(MARK);
        try {
            assertThat(shared(bench, outsider).id()).isEqualTo(made.id());
        } catch (CloudException refused) {
            assertThat(refused.kind()).as(refused.getMessage()).isEqualTo(ErrorKind.CONFLICT);
        }
        stage(bench).settle();
        assertThat(stage(bench).shares()).isEqualTo(Map.of(made.id(), Set.of(outsider.value())));
    }

    private static void oneMoreLeavesTheOthers(Bench bench) {
        AccountId first = stage(bench).outsider();
        AccountId second = stage(bench).otherOutsider();
        GatewayShare made = shared(bench, first);
        stage(bench).settle();
        assertThat(sharing(bench).admit(seen(bench, made.id()), demand(second)).effect())
                .isEqualTo(Effect.UPDATED);
        stage(bench).settle();
        Map<ShareId, Set<String>> both = Map.of(made.id(), Set.of(first.value(), second.value()));
        assertThat(stage(bench).shares()).isEqualTo(both);
        assertThat(isAsked(bench, made.id(), first)).isTrue();
        assertThat(isAsked(bench, made.id(), second)).isTrue();
        assertThat(sharing(bench).admit(seen(bench, made.id()), demand(second)).effect())
                .isEqualTo(Effect.ALREADY);
        assertThat(stage(bench).shares()).isEqualTo(both);
    }

    private static void outsidersStayOutWhereTheyAreNotTaken(Bench bench) {
        ShareId users = stage(bench).put(Outsiders.REFUSED, Set.of());
        stage(bench).settle();
        GatewayShare seen = seen(bench, users);
        assertThat(seen.outsiders()).isEqualTo(Outsiders.REFUSED);
        Bench.fails(
                () -> sharing(bench).admit(seen, demand(stage(bench).outsider())),
                ErrorKind.DENIED,
                ErrorKind.CONFLICT);
        stage(bench).settle();
        assertThat(stage(bench).shares()).isEqualTo(Map.of(users, Set.of()));
    }

    private static void takingOneOutLeavesTheOthers(Bench bench) {
        AccountId first = stage(bench).outsider();
        AccountId second = stage(bench).otherOutsider();
        GatewayShare made = shared(bench, first);
        stage(bench).settle();
        sharing(bench).admit(seen(bench, made.id()), demand(second));
        stage(bench).settle();
        takenOut(bench, made.id(), first);
        stage(bench).settle();
        assertThat(stage(bench).shares()).isEqualTo(Map.of(made.id(), Set.of(second.value())));
        assertThat(isAsked(bench, made.id(), first)).isFalse();
        assertThat(isAsked(bench, made.id(), second)).isTrue();
        assertThat(sharing(bench).remove(seen(bench, made.id()), demand(first))).isEqualTo(new Removal.Gone());
        assertThat(stage(bench).shares()).isEqualTo(Map.of(made.id(), Set.of(second.value())));
    }

    private static void theLastOneTakesTheShareAlong(Bench bench) {
        AccountId outsider = stage(bench).outsider();
        ShareId users = stage(bench).put(Outsiders.TAKEN, Set.of(stage(bench).otherOutsider()));
        GatewayShare made = shared(bench, outsider);
        stage(bench).settle();
        takenOut(bench, made.id(), outsider);
        stage(bench).settle();
        assertThat(stage(bench).shares())
                .isEqualTo(Map.of(users, Set.of(stage(bench).otherOutsider().value())));
    }

    private static void anOutsiderIsInOnceItAccepts(Bench bench) {
        AccountId outsider = stage(bench).outsider();
        GatewayShare made = shared(bench, outsider);
        stage(bench).settle();
        assertThat(member(seen(bench, made.id()), outsider)).contains(ShareMember.State.SETTLING);
        stage(bench).accept(outsider);
        stage(bench).settle();
        GatewayShare seen = seen(bench, made.id());
        assertThat(member(seen, outsider)).contains(ShareMember.State.IN);
        assertThat(seen.members()).extracting(ShareMember::standing).containsExactly(Standing.OUTSIDE);
    }

    private static void aShareOfTheUsersIsShownAndKept(Bench bench) {
        AccountId outsider = stage(bench).outsider();
        ShareId users = stage(bench).put(Outsiders.TAKEN, Set.of(outsider));
        stage(bench).settle();
        GatewayShare seen = seen(bench, users);
        assertThat(seen.madeFor()).isEmpty();
        assertThat(isAsked(bench, users, outsider)).isTrue();
        Bench.fails(() -> sharing(bench).remove(seen, demand(outsider)), ErrorKind.CONFLICT, ErrorKind.INVALID);
        stage(bench).settle();
        assertThat(stage(bench).shares()).isEqualTo(Map.of(users, Set.of(outsider.value())));
    }

    private static void whatHasEndedLetsNobodyIn(Bench bench) {
        AccountId outsider = stage(bench).outsider();
        ShareId users = stage(bench).put(Outsiders.TAKEN, Set.of(outsider));
        stage(bench).settle();
        stage(bench).end(users);
        stage(bench).settle();
        assertThat(sharing(bench).of(hub(bench)))
                .filteredOn(share -> share.id().equals(users))
                .allSatisfy(
                        share -> assertThat(share.state()).isIn(GatewayShare.State.GONE, GatewayShare.State.LEAVING));
        GatewayShare made = shared(bench, outsider);
        stage(bench).settle();
        assertThat(stage(bench).shares()).isEqualTo(Map.of(made.id(), Set.of(outsider.value())));
    }
}
