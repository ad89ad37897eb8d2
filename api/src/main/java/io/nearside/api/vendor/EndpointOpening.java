package io.nearside.api.vendor;

import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AccountId;
import java.util.List;
import java.util.Set;

/**
 * How a service is published for private endpoints.
 *
 * @param targets what endpoints lead to; empty while it is being published
 * @param allowed the accounts whose endpoints are not refused at once
 * @param besides whoever else is on the vendor's list, in its own words, such as a user or a role of an account: nobody's whole account,
 *     and kept in the list when it is changed
 * @param says the vendor's own words on its state, empty if it has none
 */
public record EndpointOpening(
        State state, List<ServiceTarget> targets, Set<AccountId> allowed, Set<String> besides, String says) {

    public EndpointOpening {
        targets = List.copyOf(targets);
        allowed = Set.copyOf(allowed);
        besides = Set.copyOf(besides);
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

    /** Whether endpoints of this account are not refused at once; upper and lower case do not count. */
    public boolean allows(AccountId account) {
        return allowed.stream().anyMatch(one -> isSame(one, account));
    }

    /** Whether nobody but this account is on the list. */
    public boolean isForNobodyBut(AccountId account) {
        return besides.isEmpty() && allowed.stream().allMatch(one -> isSame(one, account));
    }

    private static boolean isSame(AccountId one, AccountId other) {
        return one.value().equalsIgnoreCase(other.value());
    }
}
