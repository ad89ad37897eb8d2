package io.nearside.api.vendor;

import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AccountId;
import java.util.List;
import java.util.Set;

/**
 * How a service is published for private endpoints.
 *
 * @param targets what endpoints lead to; empty while it is being published
 * @param guests whether there is a list of those who may come
 * @param allowed the accounts whose endpoints are not refused at once; empty where there is no list
 * @param besides whoever else is on the vendor's list, in its own words, such as a user or a role of an account: nobody's whole account,
 *     and kept in the list when it is changed
 * @param says the vendor's own words on its state, empty if it has none
 */
public record EndpointOpening(
        State state,
        List<ServiceTarget> targets,
        Guests guests,
        Set<AccountId> allowed,
        Set<String> besides,
        String says) {

    public EndpointOpening {
        targets = List.copyOf(targets);
        allowed = Set.copyOf(allowed);
        besides = Set.copyOf(besides);
    }

    /** Of a vendor that keeps a list. */
    public EndpointOpening(
            State state, List<ServiceTarget> targets, Set<AccountId> allowed, Set<String> besides, String says) {
        this(state, targets, Guests.LISTED, allowed, besides, says);
    }

    /** Of a vendor whose list has accounts and nobody else. */
    public EndpointOpening(State state, List<ServiceTarget> targets, Set<AccountId> allowed, String says) {
        this(state, targets, allowed, Set.of(), says);
    }

    /** Where a publication stands. */
    public enum State {
        BUILDING,
        /** A target can be used. */
        ACTIVE,
        LEAVING,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** Who may come. To come is not to be let in. */
    public enum Guests {
        /** Those on the list. */
        LISTED,
        /** Anybody: there is no list, and each endpoint is let in for itself. */
        ANYBODY
    }

    /** Whether endpoints of this account are not refused at once; upper and lower case do not count. */
    public boolean allows(AccountId account) {
        return guests == Guests.ANYBODY || allowed.stream().anyMatch(one -> isSame(one, account));
    }

    /** Whether nobody but this account is on the list. So it is where there is none: there only the connections tell who has come. */
    public boolean isForNobodyBut(AccountId account) {
        return besides.isEmpty() && allowed.stream().allMatch(one -> isSame(one, account));
    }

    private static boolean isSame(AccountId one, AccountId other) {
        return one.value().equalsIgnoreCase(other.value());
    }
}
