package io.nearside.conformance;

import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayShare.Alone;
import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Mark;
import io.nearside.api.model.ShareId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.List;
import java.util.Optional;

/** The toy's sharing of its hub, with one bug. */
final class ToyShares implements GatewaySharing {
    private final ToyHub hub;

    private final ToyHubBug bug;

    ToyShares(ToyHub hub, ToyHubBug bug) {
        this.hub = hub;
        this.bug = bug;
    }

    @Override
    public List<GatewayShare> of(Gateway mine) {
        return hub.shares.keySet().stream().map(this::seen).toList();
    }

    private GatewayShare seen(ShareId id) {
        ToyHub.Share share = hub.share(id);
        boolean gone = share.ended && bug != ToyHubBug.SHOWS_ENDED_SHARES_AS_ACTIVE;
        List<ShareMember> members = share.members.entrySet().stream()
                .map(member -> new ShareMember(member.getKey().value(), Standing.OUTSIDE, state(member.getValue()), ""))
                .toList();
        return new GatewayShare(
                id,
                id.value(),
                gone ? GatewayShare.State.GONE : GatewayShare.State.ACTIVE,
                ShareMember.State.IN,
                share.mark == null ? Alone.UNKNOWN : Alone.YES,
                share.outsiders,
                members,
                share.mark,
                "");
    }

    private ShareMember.State state(boolean accepted) {
        return accepted || bug == ToyHubBug.TAKES_THE_INVITED_FOR_IN
                ? ShareMember.State.IN
                : ShareMember.State.SETTLING;
    }

    @Override
    public Change<GatewayShare> share(Gateway mine, ShareDemand demand, Mark mark) {
        Optional<ShareId> there = hub.shares.keySet().stream()
                .filter(id -> !hub.share(id).ended && mark.equals(hub.share(id).mark))
                .findFirst();
        if (there.isPresent() && bug != ToyHubBug.SHARES_AGAIN) {
            return new Change<>(Effect.ALREADY, seen(there.get()));
        }
        ShareId id = hub.share(Outsiders.TAKEN, mark);
        hub.share(id).members.put(demand.with(), false);
        return new Change<>(Effect.CREATED, seen(id));
    }

    @Override
    public Change<GatewayShare> admit(GatewayShare seen, ShareDemand demand) {
        ToyHub.Share share = hub.share(seen.id());
        if (share.outsiders == Outsiders.REFUSED && bug != ToyHubBug.TAKES_OUTSIDERS_ANYWHERE) {
            throw ToyBroker.failure(ErrorKind.DENIED);
        }
        if (share.members.containsKey(demand.with())) {
            return new Change<>(Effect.ALREADY, seen(seen.id()));
        }
        if (bug == ToyHubBug.REPLACES_MEMBERS) {
            share.members.clear();
        }
        share.members.put(demand.with(), false);
        return new Change<>(Effect.UPDATED, seen(seen.id()));
    }

    @Override
    public Removal remove(GatewayShare seen, ShareDemand demand) {
        ToyHub.Share share = hub.share(seen.id());
        if (share.mark == null && bug != ToyHubBug.TAKES_OUT_OF_USERS_SHARES) {
            throw ToyBroker.unsent(ErrorKind.CONFLICT);
        }
        share.members.remove(demand.with());
        if (bug == ToyHubBug.TAKES_EVERYBODY_OUT) {
            share.members.clear();
        }
        share.ended |= share.mark != null && share.members.isEmpty() && bug != ToyHubBug.LEAVES_EMPTY_SHARES;
        return new Removal.Gone();
    }
}
