package io.nearside.engine.gateway;

import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayShare.Alone;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.model.Mark;
import io.nearside.engine.gateway.ShareAccess.Entry;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Set;

/** Taking the vendor's account out of the shares that were made here, and those shares away once nobody is left in them. */
final class ShareRemoval {

    private ShareRemoval() {}

    static Finding judge(GatewaySituation situation, GatewaySharing sharing, ShareDemand demand) {
        List<GatewayShare> shares = situation.facts().get(GatewayFacts.SHARES);
        List<GatewayShare> ours = shares.stream()
                .filter(share -> share.state() != GatewayShare.State.GONE)
                .filter(share -> isOurs(situation, share) && concerns(situation, share, demand))
                .toList();
        List<Write> writes = ours.stream()
                .filter(share -> share.state() != GatewayShare.State.LEAVING && !isLeaving(share, demand))
                .map(share -> remove(situation.link(), sharing, share, demand))
                .toList();
        if (!writes.isEmpty()) {
            return new ToDo(writes);
        }
        if (!ours.isEmpty()) {
            String says = ShareStep.named(ours.get(0)) + " to let go of account " + demand.with();
            return new Wait(Side.NEAR, says, Set.of(GatewayFacts.SHARES), Patience.endless());
        }
        String left = GatewayWords.listed(ShareAccess.entries(shares, demand).stream()
                .map(Entry::share)
                .distinct()
                .map(ShareStep::named));
        return new Done("no share that was made here lets account " + demand.with() + " in"
                + (left.isEmpty()
                        ? ""
                        : "; left alone, since it is somebody else's or holds more than the gateway: " + left));
    }

    /** A share with more in it than the hub is somebody else's too: taking an account out would take more from it than was given. */
    private static boolean isOurs(GatewaySituation situation, GatewayShare share) {
        Mark mark = new Mark(situation.link().name());
        boolean made = share.madeFor().filter(mark::equals).isPresent();
        // That of another link is used by this one only if the vendor has ever named an attachment for it.
        boolean used = share.madeFor().isPresent() && situation.lastTask().isPresent();
        return share.alone() == Alone.YES && (made || used);
    }

    /** Whether the account is in it, or nobody is any more. */
    private static boolean concerns(GatewaySituation situation, GatewayShare share, ShareDemand demand) {
        boolean named = share.members().stream()
                .anyMatch(member -> member.is(demand.with()) && member.state() != ShareMember.State.OUT);
        boolean empty = share.members().stream().allMatch(member -> member.state() == ShareMember.State.OUT);
        boolean own = share.madeFor()
                .filter(new Mark(situation.link().name())::equals)
                .isPresent();
        boolean was = share.members().stream().anyMatch(member -> member.is(demand.with()));
        return named || (empty && (own || was));
    }

    private static boolean isLeaving(GatewayShare share, ShareDemand demand) {
        return share.members().stream()
                .anyMatch(member -> member.is(demand.with()) && member.state() == ShareMember.State.LEAVING);
    }

    private static Write remove(GatewayLink link, GatewaySharing sharing, GatewayShare share, ShareDemand demand) {
        boolean named = share.members().stream()
                .anyMatch(member -> member.is(demand.with()) && ShareAccess.lives(member.state()));
        String why = share.madeFor()
                .filter(new Mark(link.name())::equals)
                .map(mark -> "marked as this link's")
                .orElse("which Nearside made and no other attachment of that account needs");
        String says = named
                ? "take account " + demand.with() + " out of " + ShareStep.named(share) + ", " + why
                : "remove " + ShareStep.named(share) + ", " + why + ", and in which nobody is left";
        return Write.of(
                new ObjectKey("share", link.gateway() + " " + demand.with() + " " + share.id()),
                says,
                Set.of(GatewayFacts.SHARES),
                () -> sharing.remove(share, demand));
    }
}
