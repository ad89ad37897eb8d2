package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The network that our half of a mirrored peering points to.
 *
 * @param account who owns it; null on clouds that find a network by its id alone
 */
public record PeerNetwork(@Nullable AccountId account, NetworkId network) {

    /** Who owns it, if the cloud needs to know. */
    public Optional<AccountId> owner() {
        return Optional.ofNullable(account);
    }

    @Override
    public String toString() {
        return account == null ? network.value() : account + "/" + network;
    }
}
