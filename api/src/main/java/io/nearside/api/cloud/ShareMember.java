package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;

/**
 * Somebody whom a thing of ours is shared with.
 *
 * @param principal an account's id, or the cloud's own name for a group of them such as an organization's
 * @param kind what the principal is
 * @param standing whether it belongs to our organization
 * @param says the cloud's own words on its state, empty if it has none
 */
public record ShareMember(String principal, Kind kind, Standing standing, State state, String says) {

    /** An account, or a group where the name is a path. */
    public ShareMember(String principal, Standing standing, State state, String says) {
        this(principal, principal.indexOf('/') < 0 ? Kind.ACCOUNT : Kind.GROUP, standing, state, says);
    }

    /** What is let in. */
    public enum Kind {
        ACCOUNT,
        /** Every account of an organization, or of a part of it. */
        GROUP,
        /** Less than an account, such as one of its roles. */
        OTHER
    }

    /** Whether somebody belongs to our organization. */
    public enum Standing {
        INSIDE,
        OUTSIDE,
        /** The cloud does not say. */
        UNKNOWN
    }

    /** Where it stands. */
    public enum State {
        /** Being let in; somebody from outside has to accept an invitation first. */
        SETTLING,
        IN,
        /** The cloud gave up: the invitation was refused or ran out, or sharing is not allowed. */
        FAILED,
        /** The cloud has put it aside, as after an organization was left. */
        SUSPENDED,
        LEAVING,
        /** Was let in once and no longer is; clouds go on listing it for a while. */
        OUT,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** Whether it is this account, and not a group that may contain it. */
    public boolean is(AccountId account) {
        return kind == Kind.ACCOUNT && principal.equals(account.value());
    }
}
