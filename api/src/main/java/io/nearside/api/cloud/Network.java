package io.nearside.api.cloud;

import io.nearside.api.error.Problem;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network of ours.
 *
 * @param id as the answer names it
 * @param account who owns it; null on clouds whose answers do not say
 * @param cidrs every range in use, the secondary and the IPv6 ones too
 * @param hindrances what the cloud is known to refuse a peering of this network for, such as a missing router; empty if nothing
 */
public record Network(NetworkId id, @Nullable AccountId account, Set<Cidr> cidrs, List<Problem> hindrances) {

    public Network {
        cidrs = Set.copyOf(cidrs);
        hindrances = List.copyOf(hindrances);
    }

    /** Who owns it, if the cloud says. */
    public Optional<AccountId> owner() {
        return Optional.ofNullable(account);
    }
}
