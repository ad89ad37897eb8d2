package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.Mark;
import io.nearside.engine.gateway.ShareAccess.Entry;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The vendor may use the hub. Whom to share it with is the vendor's word or the file's; a share that lets that account in is enough,
 * whoever made it, and is left as it is.
 */
final class ShareStep implements Step<GatewaySituation> {

    @Override
    public String id() {
        return "share";
    }

    @Override
    public Finding judge(GatewaySituation situation) {
        GatewayLink link = situation.link();
        Optional<ShareDemand> demand = link.drivers().demand();
        Optional<GatewaySharing> sharing = link.drivers().sharing();
        if (demand.isEmpty() || sharing.isEmpty()) {
            return new Skip(link.vendor() + " needs no share of the gateway");
        }
        Optional<Attachment> attached =
                situation.attachment().filter(seen -> !seen.state().hasEnded());
        if (attached.isPresent()) {
            return new Done(link.vendor() + " uses the gateway: it has asked for "
                    + attached.get().id());
        }
        Optional<Gateway> gateway = situation.facts().find(GatewayFacts.GATEWAY);
        if (gateway.isEmpty()) {
            return Blocked.by(GatewayProblems.unknown(link));
        }
        return judge(situation, sharing.get(), gateway.get(), demand.get());
    }

    private static Finding judge(
            GatewaySituation situation, GatewaySharing sharing, Gateway gateway, ShareDemand demand) {
        List<GatewayShare> shares = situation.facts().get(GatewayFacts.SHARES);
        ShareAccess access = ShareAccess.of(shares, demand);
        if (access instanceof ShareAccess.Open open) {
            return new Done(named(open.share()) + " lets account " + demand.with() + " in"
                    + (open.share().madeFor().isPresent() ? "" : "; it was not made here and is left alone"));
        }
        if (access instanceof ShareAccess.Settling settling) {
            return waiting(situation.link(), settling.entry(), demand);
        }
        return access instanceof ShareAccess.Broken broken
                ? Blocked.by(GatewayProblems.shareFailed(gateway.id(), broken.entry(), demand))
                : situation.admit(sharing(situation.link(), sharing, gateway, demand, shares));
    }

    private static Finding waiting(GatewayLink link, Entry entry, ShareDemand demand) {
        boolean invited = entry.member().is(demand.with())
                && entry.member().state() == ShareMember.State.SETTLING
                && (entry.member().standing() == Standing.OUTSIDE || demand.standing() == Standing.OUTSIDE);
        if (!invited) {
            String says = named(entry.share()) + " to let account " + demand.with() + " in";
            return new Wait(Side.NEAR, says, Set.of(GatewayFacts.SHARES), Patience.endless());
        }
        String time = link.drivers()
                .attachments()
                .traits()
                .timeToAccept()
                .map(limit -> ", which runs out after "
                        + (limit.toDays() > 1 ? limit.toDays() + " days" : limit.toHours() + " hours"))
                .orElse("");
        String says = "account " + demand.with() + " of " + link.vendor() + " to accept the invitation to "
                + named(entry.share()) + time;
        return new Wait(Side.FAR, says, Set.of(GatewayFacts.SHARES), Patience.endless());
    }

    private static Write sharing(
            GatewayLink link, GatewaySharing sharing, Gateway gateway, ShareDemand demand, List<GatewayShare> shares) {
        Optional<GatewayShare> room = ShareAccess.roomFor(shares, demand);
        String says = "share " + gateway.id() + " (" + gateway.fullName() + ") with account " + demand.with()
                + ", named by " + demand.source() + ", "
                + room.map(share -> "in " + named(share) + ", which Nearside made and which holds nothing else")
                        .orElse("in a share of its own");
        Mark mark = new Mark(link.name());
        return Write.of(
                        key(gateway.id(), demand),
                        says,
                        Set.of(GatewayFacts.SHARES),
                        () -> ShareAccess.let(sharing, gateway, room, demand, mark))
                .repeatedWithCare();
    }

    private static ObjectKey key(GatewayId gateway, ShareDemand demand) {
        return new ObjectKey("share", gateway + " " + demand.with());
    }

    static String named(GatewayShare share) {
        return "share " + (share.name().isEmpty() ? share.id().value() : share.name() + " (" + share.id() + ")");
    }

    @Override
    public Finding judgeGone(GatewaySituation situation) {
        GatewayLink link = situation.link();
        Optional<ShareDemand> demand = link.drivers().demand();
        Optional<GatewaySharing> sharing = link.drivers().sharing();
        if (demand.isEmpty() || sharing.isEmpty()) {
            return new Skip("nothing was shared");
        }
        List<String> others = situation.attachments().stream()
                .filter(seen -> seen.owner().equals(Optional.of(demand.get().with())))
                .filter(seen -> !seen.state().hasEnded())
                .map(seen -> seen.id().value())
                .toList();
        if (!others.isEmpty()) {
            return new Done("the gateway stays shared with account "
                    + demand.get().with() + ", which uses it for " + String.join(", ", others));
        }
        if (situation.facts().find(GatewayFacts.GATEWAY).isEmpty()) {
            return new Done("the gateway is not there any more, and neither are its shares");
        }
        return ShareRemoval.judge(situation, sharing.get(), demand.get());
    }
}
