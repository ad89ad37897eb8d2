package io.nearside.engine.toy;

import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayShare.Alone;
import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.ShareId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a hub is shared with. */
public final class ToyHubShares implements GatewaySharing {
    public final Map<String, GatewayShare> all = new LinkedHashMap<>();

    /** Whether those who are invited accept while everybody sleeps. */
    public boolean accepting = true;

    private final ToyHub hub;

    ToyHubShares(ToyHub hub) {
        this.hub = hub;
    }

    public void put(String id, @Nullable String mark, ShareMember... members) {
        put(id, GatewayShare.State.ACTIVE, Alone.YES, mark, List.of(members));
    }

    public void put(
            String id, GatewayShare.State state, Alone alone, @Nullable String mark, List<ShareMember> members) {
        all.put(
                id,
                new GatewayShare(
                        new ShareId(id),
                        "",
                        state,
                        ShareMember.State.IN,
                        alone,
                        Outsiders.TAKEN,
                        members,
                        mark == null ? null : new Mark(mark),
                        ""));
    }

    public static ShareMember outsider(String account, ShareMember.State state) {
        return new ShareMember(account, Standing.OUTSIDE, state, "");
    }

    /** The share of this id. */
    public GatewayShare one(String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    /** Whether an account may use the hub. */
    public boolean lets(String account) {
        return all.values().stream()
                .filter(share -> share.state() == GatewayShare.State.ACTIVE)
                .flatMap(share -> share.members().stream())
                .anyMatch(member -> member.state() == ShareMember.State.IN
                        && (member.is(new AccountId(account)) || member.kind() == ShareMember.Kind.GROUP));
    }

    private void change(String id, String account, ShareMember.State now) {
        GatewayShare known = one(id);
        List<ShareMember> members = new ArrayList<>(known.members());
        members.removeIf(member -> member.principal().equals(account));
        members.add(outsider(account, now));
        String mark = known.madeFor().map(Mark::link).orElse(null);
        put(id, known.state(), known.alone(), mark, members);
    }

    void settle() {
        all.values().stream()
                .toList()
                .forEach(share -> share.members().forEach(member -> {
                    if (member.state() == ShareMember.State.SETTLING && accepting) {
                        change(share.id().value(), member.principal(), ShareMember.State.IN);
                    }
                    if (member.state() == ShareMember.State.LEAVING) {
                        change(share.id().value(), member.principal(), ShareMember.State.OUT);
                    }
                }));
    }

    @Override
    public List<GatewayShare> of(Gateway mine) {
        return hub.calls.answer("read shares", () -> List.copyOf(all.values()));
    }

    @Override
    public Change<GatewayShare> share(Gateway mine, ShareDemand demand, Mark mark) {
        return hub.calls.answer("share", () -> {
            String id = "s-" + (all.size() + 1);
            put(id, mark.link(), outsider(demand.with().value(), ShareMember.State.SETTLING));
            return new Change<>(Effect.CREATED, one(id));
        });
    }

    @Override
    public Change<GatewayShare> admit(GatewayShare seen, ShareDemand demand) {
        return hub.calls.answer("admit " + seen.id(), () -> {
            change(seen.id().value(), demand.with().value(), ShareMember.State.SETTLING);
            return new Change<>(Effect.UPDATED, one(seen.id().value()));
        });
    }

    @Override
    public Removal remove(GatewayShare seen, ShareDemand demand) {
        boolean in = seen.members().stream()
                .anyMatch(member -> member.is(demand.with()) && member.state() != ShareMember.State.OUT);
        if (in) {
            return hub.calls.answer("unshare", () -> {
                change(seen.id().value(), demand.with().value(), ShareMember.State.LEAVING);
                return new Removal.Going("the cloud");
            });
        }
        return hub.calls.answer("delete share", () -> {
            GatewayShare known = one(seen.id().value());
            put(seen.id().value(), GatewayShare.State.GONE, known.alone(), "toy", known.members());
            return new Removal.Going("the cloud");
        });
    }
}
