package io.nearside.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Mark;
import io.nearside.engine.peering.SingleStep.Result;
import io.nearside.engine.provider.NearEnd;
import io.nearside.engine.toy.HubWorld;
import io.nearside.engine.toy.ToyHubShares;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sharing without a link. */
final class SingleShareTest {
    private final HubWorld world = new HubWorld();

    private Result share() {
        ShareDemand demand = new ShareDemand(new AccountId("partner"), Standing.OUTSIDE, "--account");
        try (NearEnd near = world.connects()
                .openNear(TransitGatewayFlow.KIND, Map.of("cloud", "toycloud", "account", "me"), Map.of())) {
            return SingleShare.share(near, demand, new Mark("partner"));
        }
    }

    @Test
    void sharesOnceAndSaysWhenItIsShared() {
        assertThat(share())
                .isEqualTo(new Result.Made("hub-1 (toy:hub:hub-1) is shared with account partner: by share s-1"));
        assertThat(share()).isInstanceOf(Result.Already.class);
        world.settle();
        assertThat(share())
                .isEqualTo(new Result.Already("hub-1 (toy:hub:hub-1) is shared with account partner in share s-1"));
        assertThat(world.cloud.calls.writes()).containsExactly("share");
    }

    @Test
    void aShareOfOursThatHoldsNothingElseTakesOneMore() {
        world.cloud.shares.put("s-9", "other", ToyHubShares.outsider("third", ShareMember.State.IN));
        assertThat(share()).isInstanceOf(Result.Made.class);
        assertThat(world.cloud.calls.writes()).containsExactly("admit s-9");
    }

    @Test
    void whatIsNotOursIsNotShared() {
        world.cloud.attachments.owner = "stranger";
        assertThat(share())
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCodes.ACCOUNT_MISMATCH));
        world.cloud.calls.fail("read gateway", ErrorKind.NOT_FOUND);
        assertThat(share())
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCodes.GATEWAY_UNKNOWN));
        assertThat(world.cloud.calls.writes()).isEmpty();
    }

    @Test
    void whatHasComeToNothingIsExplained() {
        world.cloud.shares.put("s-9", "partner", ToyHubShares.outsider("partner", ShareMember.State.FAILED));
        assertThat(share())
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCodes.SHARE_FAILED));
    }
}
