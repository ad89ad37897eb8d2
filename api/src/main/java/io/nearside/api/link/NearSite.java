package io.nearside.api.link;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.vendor.CustomerEnd;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The customer's end of a link, as a cloud's typed ids.
 *
 * @param account whoever owns the network: an account, a subscription, a project
 * @param region where the network is; null on clouds whose networks have no region
 * @param network the network itself, in the spelling by which the cloud's answers name it
 */
public record NearSite(AccountId account, @Nullable Region region, NetworkId network) {

    /** Where the network is, if its cloud's networks are somewhere. */
    public Optional<Region> place() {
        return Optional.ofNullable(region);
    }

    /** How a vendor is told of this end. */
    public CustomerEnd end() {
        return new CustomerEnd.OfNetwork(account, network, region);
    }
}
