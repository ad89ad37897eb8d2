package io.nearside.engine.gateway;

import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewayShare.Alone;
import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.cloud.ShareMember.Kind;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.cloud.ShareMember.State;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How somebody stands to a hub by its shares. Dead ones are still listed for a while, and count for nothing. */
sealed interface ShareAccess {

    /** This share lets the account in now. */
    record Open(GatewayShare share) implements ShareAccess {}

    /** Here it is about to be let in, or has to accept first. */
    record Settling(Entry entry) implements ShareAccess {}

    /** A share that was made here has come to nothing. */
    record Broken(Entry entry) implements ShareAccess {}

    /** In none that counts. What somebody else's share came to is theirs to mend: one of our own may do better. */
    record Nowhere() implements ShareAccess {}

    static ShareAccess of(List<GatewayShare> shares, ShareDemand demand) {
        List<Entry> entries = entries(shares, demand);
        Optional<ShareAccess> open = open(shares, demand).map(Open::new);
        return open.or(() -> first(entries, entry -> !entry.isBroken()).map(Settling::new))
                .or(() -> first(entries, entry -> entry.share().madeFor().isPresent())
                        .map(Broken::new))
                .orElseGet(Nowhere::new);
    }

    private static Optional<Entry> first(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).findFirst();
    }

    /** Lets an account in: in a share with room for it, else in one of its own. */
    static Change<GatewayShare> let(
            GatewaySharing sharing, Gateway gateway, Optional<GatewayShare> room, ShareDemand demand, Mark mark) {
        return room.isPresent() ? sharing.admit(room.get(), demand) : sharing.share(gateway, demand, mark);
    }

    /** One who is named, and where. */
    record Entry(GatewayShare share, ShareMember member) {

        boolean isOpen() {
            return share.state() == GatewayShare.State.ACTIVE
                    && share.holds() == State.IN
                    && member.state() == State.IN;
        }

        boolean isBroken() {
            return share.state() == GatewayShare.State.FAILED || isBroken(share.holds()) || isBroken(member.state());
        }

        private static boolean isBroken(State state) {
            return state == State.FAILED || state == State.SUSPENDED;
        }

        /** What a cloud says of what is broken. */
        String says() {
            return Stream.of(member.says(), share.says())
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Where an account is named in shares that live; a group that contains it too, if it is of our organization. */
    static List<Entry> entries(List<GatewayShare> shares, ShareDemand demand) {
        return shares.stream()
                .filter(ShareAccess::lives)
                .flatMap(share -> share.members().stream()
                        .filter(member -> lives(member.state()) && means(member, demand))
                        .map(member -> new Entry(share, member)))
                .toList();
    }

    private static boolean means(ShareMember member, ShareDemand demand) {
        // Which accounts a group contains only its organization knows: who belongs to ours is in the vendor's documents
        // or the file.
        boolean contained = member.kind() == Kind.GROUP
                && member.standing() == Standing.INSIDE
                && demand.standing() == Standing.INSIDE;
        return member.is(demand.with()) || contained;
    }

    static boolean lives(GatewayShare share) {
        boolean ends = share.state() == GatewayShare.State.GONE || share.state() == GatewayShare.State.LEAVING;
        return !ends && lives(share.holds());
    }

    static boolean lives(State state) {
        return state != State.OUT && state != State.LEAVING;
    }

    /** The share by which an account may use the hub now. */
    static Optional<GatewayShare> open(List<GatewayShare> shares, ShareDemand demand) {
        return entries(shares, demand).stream()
                .filter(Entry::isOpen)
                .map(Entry::share)
                .findFirst();
    }

    /** A share of ours that one more account can be let into: it holds nothing but the hub, so that nothing else is given away. */
    static Optional<GatewayShare> roomFor(List<GatewayShare> shares, ShareDemand demand) {
        return shares.stream()
                .filter(share -> share.madeFor().isPresent() && share.alone() == Alone.YES)
                .filter(share -> share.state() == GatewayShare.State.ACTIVE && share.holds() == State.IN)
                .filter(share -> share.outsiders() == Outsiders.TAKEN || demand.standing() == Standing.INSIDE)
                .findFirst();
    }
}
