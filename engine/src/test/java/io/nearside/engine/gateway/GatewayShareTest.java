package io.nearside.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayShare.Alone;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.cloud.ShareMember.State;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.HubWorld;
import io.nearside.engine.toy.ToyHubShares;
import io.nearside.engine.toy.ToyWorld;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose share lets the vendor in, whom it is shared with, and what of it goes again. */
final class GatewayShareTest {
    private final HubWorld world = new HubWorld();

    private final ToyHubShares shares = world.cloud.shares;

    @BeforeEach
    void theVendorHasItsNetwork() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
    }

    private static ShareMember vendor(State state) {
        return ToyHubShares.outsider(HubWorld.VENDOR, state);
    }

    private void ready() {
        Progress progress = world.connect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
    }

    private void gone() {
        Progress progress = world.disconnect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Gone.class);
    }

    private StepReport share(Progress progress) {
        return progress.steps().get(1);
    }

    @Test
    void somebodyElsesShareIsUsedAndLeftAlone() {
        shares.put("s-9", null, vendor(State.IN));
        GatewayShare before = shares.one("s-9");
        ready();
        gone();
        assertThat(world.writes()).doesNotContain("share", "admit s-9", "unshare", "delete share");
        assertThat(shares.one("s-9")).isEqualTo(before);
    }

    @Test
    void anOrganizationsShareCountsForThoseInside() {
        shares.put("s-9", null, new ShareMember("toy/organization", Standing.INSIDE, State.IN, ""));
        world.vendor.demand = new ShareDemand(new AccountId(HubWorld.VENDOR), Standing.INSIDE, "the file");
        ready();
        assertThat(world.writes()).doesNotContain("share");
    }

    @Test
    void anOrganizationsShareDoesNotCountForThoseOutside() {
        shares.put("s-9", null, new ShareMember("toy/organization", Standing.INSIDE, State.IN, ""));
        ready();
        assertThat(world.writes()).contains("share");
    }

    @Test
    void aRoleOfTheAccountIsNotTheAccount() {
        shares.put("s-9", null, new ShareMember("role", ShareMember.Kind.OTHER, Standing.INSIDE, State.IN, ""));
        world.vendor.demand = new ShareDemand(new AccountId("role"), Standing.INSIDE, "the file");
        assertThat(share(world.plan()).actions()).singleElement().asString().contains("with account role");
    }

    @Test
    void anotherLinksShareThatHoldsNothingElseIsShared() {
        shares.put("s-9", "other", ToyHubShares.outsider("third", State.IN));
        ready();
        assertThat(world.writes()).contains("admit s-9").doesNotContain("share");
        gone();
        assertThat(shares.one("s-9").state()).isEqualTo(GatewayShare.State.ACTIVE);
        assertThat(shares.one("s-9").members())
                .filteredOn(member -> member.state() == State.IN)
                .extracting(ShareMember::principal)
                .containsExactly("third");
    }

    @Test
    void aShareThatHoldsMoreIsNotGivenAway() {
        shares.put(
                "s-9", GatewayShare.State.ACTIVE, Alone.NO, "other", List.of(ToyHubShares.outsider("third", State.IN)));
        ready();
        assertThat(world.writes()).contains("share").doesNotContain("admit s-9");
    }

    @Test
    void deadSharesAndFormerMembersAreStillListedAndCountForNothing() {
        shares.put("s-8", GatewayShare.State.GONE, Alone.YES, "toy", List.of(vendor(State.IN)));
        shares.put("s-9", null, vendor(State.OUT));
        ready();
        assertThat(world.writes()).contains("share");
    }

    @Test
    void anInvitationIsWaitedForOnTheVendorsSide() {
        shares.accepting = false;
        Progress progress = world.connect();
        assertThat(progress.verdict()).isInstanceOf(Verdict.Waiting.class);
        assertThat(share(progress).says())
                .isEqualTo(
                        "account vendor-account of toyvendor to accept the invitation to share s-1, which runs out after 7 days");
        assertThat(world.vendor.calls.writes())
                .as("not asked before it is let in")
                .isEmpty();
        shares.accepting = true;
        ready();
        assertThat(shares.all).hasSize(1);
    }

    @Test
    void aFailedShareOfOursIsExplained() {
        shares.put("s-9", "toy", new ShareMember(HubWorld.VENDOR, Standing.OUTSIDE, State.FAILED, "declined"));
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.SHARE_FAILED);
        assertThat(progress.problems().get(0).cause()).contains("The cloud says: declined.");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aFailedShareOfSomebodyElsesIsTheirs() {
        shares.put("s-9", null, vendor(State.SUSPENDED));
        ready();
        assertThat(world.writes()).contains("share");
    }

    @Test
    void theShareStaysForTheAccountsOtherAttachment() {
        ready();
        world.cloud.attachments.put(
                "a-v-9", "v-other", HubWorld.VENDOR, io.nearside.api.cloud.AttachmentState.AVAILABLE, "t-1");
        Progress progress = world.disconnect();
        assertThat(progress.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(shares.lets(HubWorld.VENDOR)).isTrue();
        assertThat(progress.steps())
                .filteredOn(step -> step.step().equals("share"))
                .first()
                .satisfies(step -> assertThat(step.says()).contains("which uses it for a-v-9"));
        world.cloud.attachments.turn("a-v-9", io.nearside.api.cloud.AttachmentState.GONE, null);
        gone();
        assertThat(shares.lets(HubWorld.VENDOR)).isFalse();
    }

    @Test
    void anotherLinksShareStaysIfThisOneNeverUsedIt() {
        shares.put("s-9", "other", vendor(State.IN));
        gone();
        assertThat(shares.lets(HubWorld.VENDOR)).isTrue();
    }

    @Test
    void aVendorWithoutADemandNeedsNoShare() {
        world.vendor.demand = null;
        shares.put("s-9", null, vendor(State.IN));
        ready();
        assertThat(world.cloud.calls.log()).doesNotContain("read shares", "share");
    }
}
