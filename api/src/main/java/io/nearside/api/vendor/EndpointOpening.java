package io.nearside.api.vendor;

import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a service is published for private endpoints.
 *
 * @param targets what endpoints lead to; empty while it is being published
 * @param allowed the accounts whose endpoints are not refused at once
 * @param says the vendor's own words on its state, empty if it has none
 */
public record EndpointOpening(State state, List<ServiceTarget> targets, Set<AccountId> allowed, String says) {

    public EndpointOpening {
        targets = List.copyOf(targets);
        allowed = Set.copyOf(allowed);
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
        String wanted = account.value().toLowerCase(Locale.ROOT);
        return allowed.stream()
                .anyMatch(one -> one.value().toLowerCase(Locale.ROOT).equals(wanted));
    }
}
