package io.nearside.api.link;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import io.nearside.api.vendor.CustomerEnd;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The customer's end of a link, as a cloud's typed ids.
 *
 * @param account whoever owns the network: an account, a subscription, a project
 * @param region where the network is; null on clouds whose networks have no region
 * @param network the network itself, in the spelling by which the cloud's answers name it
 * @param subnets those of it that private endpoints are to be in; empty if the file names none
 * @param agent who makes our half of a peering, on clouds where a vendor has to let that identity in; null elsewhere
 */
public record NearSite(
        AccountId account,
        @Nullable Region region,
        NetworkId network,
        List<SubnetId> subnets,
        @Nullable Agent agent) {

    public NearSite {
        subnets = List.copyOf(subnets);
    }

    /** A network, for links that need no more of it. */
    public NearSite(AccountId account, @Nullable Region region, NetworkId network) {
        this(account, region, network, List.of(), null);
    }

    /** Where the network is, if its cloud's networks are somewhere. */
    public Optional<Region> place() {
        return Optional.ofNullable(region);
    }

    /** How a vendor is told of this end. */
    public CustomerEnd end() {
        return new CustomerEnd.OfNetwork(account, network, region, agent);
    }

    /** Where private endpoints are to be. */
    public EndpointPlace endpointPlace() {
        return new EndpointPlace(network, subnets);
    }
}
