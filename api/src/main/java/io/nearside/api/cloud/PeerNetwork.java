package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The network that our half of a mirrored peering points to.
 *
 * @param account who owns it; null on clouds that find a network by its id alone
 * @param tenant the directory of its owner, on clouds where each half is made with that directory's leave too; null elsewhere, and where
 *     nobody says it
 */
public record PeerNetwork(
        @Nullable AccountId account,
        NetworkId network,
        @Nullable TenantId tenant) {

    /** A network whose owner's directory does not matter. */
    public PeerNetwork(@Nullable AccountId account, NetworkId network) {
        this(account, network, null);
    }

    /** Who owns it, if the cloud needs to know. */
    public Optional<AccountId> owner() {
        return Optional.ofNullable(account);
    }

    /** The directory of its owner, if it matters and is known. */
    public Optional<TenantId> directory() {
        return Optional.ofNullable(tenant);
    }

    /** What people call it; not unique. */
    public String label() {
        return network.label();
    }

    @Override
    public String toString() {
        return account == null || network.value().contains(account.value()) ? network.value() : account + "/" + network;
    }
}
