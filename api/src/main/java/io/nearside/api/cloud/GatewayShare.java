package io.nearside.api.cloud;

import io.nearside.api.model.Mark;
import io.nearside.api.model.ShareId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lets other accounts use a hub of ours.
 *
 * @param holds where the hub itself stands in it
 * @param alone whether it holds nothing but the hub
 * @param outsiders whether it takes accounts from outside our organization
 * @param members everybody it names
 * @param mark the link it was made for; null if it is somebody else's
 * @param says the cloud's own words on its state, empty if it has none
 */
public record GatewayShare(
        ShareId id,
        String name,
        State state,
        ShareMember.State holds,
        Alone alone,
        Outsiders outsiders,
        List<ShareMember> members,
        @Nullable Mark mark,
        String says) {

    public GatewayShare {
        members = List.copyOf(members);
    }

    /** Where a share stands. */
    public enum State {
        SETTLING,
        ACTIVE,
        FAILED,
        LEAVING,
        /** Clouds go on listing one for a while. */
        GONE,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** Whether a share holds nothing but the hub. */
    public enum Alone {
        YES,
        NO,
        /** Not looked at: it is not one that was made here. */
        UNKNOWN
    }

    /** Whether a share takes accounts from outside our organization. */
    public enum Outsiders {
        TAKEN,
        REFUSED
    }

    /** The link it was made for, if it was made for one. */
    public Optional<Mark> madeFor() {
        return Optional.ofNullable(mark);
    }
}
