package io.nearside.api.link;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.GatewayId;
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
 * @param account whoever owns the network or the hub: an account, a subscription, a project
 * @param region where the networks are; null on clouds whose networks have no region
 * @param networks the network itself, in the spelling by which the cloud's answers name it; with a hub, every network that is to reach
 *     the vendor through it, each once. Empty only for a hub that something is done to without a link
 * @param subnets those of the network that private endpoints are to be in; empty if the file names none
 * @param gateway the hub that vendors' networks are attached to; null in links that need none
 * @param agent who makes our half of a peering, on clouds where a vendor has to let that identity in; null elsewhere
 */
public record NearSite(
        AccountId account,
        @Nullable Region region,
        List<NetworkId> networks,
        List<SubnetId> subnets,
        @Nullable GatewayId gateway,
        @Nullable Agent agent) {

    public NearSite {
        networks = networks.stream().distinct().toList();
        subnets = List.copyOf(subnets);
        if (networks.isEmpty() && gateway == null) {
            throw new IllegalArgumentException("A near end has a network, or a hub");
        }
    }

    /** A network, for links that need no more of it. */
    public NearSite(AccountId account, @Nullable Region region, NetworkId network) {
        this(account, region, network, List.of(), null);
    }

    /** A network without a hub. */
    public NearSite(
            AccountId account,
            @Nullable Region region,
            NetworkId network,
            List<SubnetId> subnets,
            @Nullable Agent agent) {
        this(account, region, List.of(network), subnets, null, agent);
    }

    /**
     * The network, or the first of several.
     *
     * @throws java.util.NoSuchElementException if this is a hub alone
     */
    public NetworkId network() {
        return networks.stream().findFirst().orElseThrow();
    }

    /** Where the networks are, if their cloud's networks are somewhere. */
    public Optional<Region> place() {
        return Optional.ofNullable(region);
    }

    /** The hub that vendors' networks are attached to, if the link has one. */
    public Optional<GatewayId> hub() {
        return Optional.ofNullable(gateway);
    }

    /** How a vendor is told of this end. */
    public CustomerEnd end() {
        return gateway == null
                ? new CustomerEnd.OfNetwork(account, network(), region, agent)
                : new CustomerEnd.OfGateway(account, gateway, region, null);
    }

    /** Where private endpoints are to be. */
    public EndpointPlace endpointPlace() {
        return new EndpointPlace(network(), subnets);
    }
}
