package io.nearside.api.cloud;

import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the place of a private endpoint before it is made.
 *
 * @param region where the network is; null on clouds whose networks have no region
 * @param cidrs the network's ranges; the subnet's alone where firewalls apply to whatever connects, and nobody needs the others
 * @param filtering whether firewalls apply to endpoints there
 * @param firewalls those that are in force there
 * @param hindrances what the cloud is known to refuse the endpoint for: an unknown subnet, no free address, a policy; empty if nothing
 * @param remarks what does not stand in the way and yet should be known
 * @param costs what an endpoint costs in this cloud, a sentence each; empty if nothing is published
 */
public record EndpointSite(
        EndpointPlace place,
        @Nullable Region region,
        Set<Cidr> cidrs,
        Filtering filtering,
        Set<FirewallId> firewalls,
        List<Problem> hindrances,
        List<Problem> remarks,
        List<String> costs) {

    public EndpointSite {
        cidrs = Set.copyOf(cidrs);
        firewalls = Set.copyOf(firewalls);
        hindrances = List.copyOf(hindrances);
        remarks = List.copyOf(remarks);
        costs = List.copyOf(costs);
    }

    /** Whether firewalls apply to an endpoint. */
    public enum Filtering {
        /** They do, with their rules. */
        APPLIED,
        /** They do not apply to the endpoint, but to whatever of ours connects to it. */
        AT_SENDERS,
        /** The cloud does not apply them to endpoints there, whatever they say. */
        PASSED_BY
    }

    /** Where the network is, if it is somewhere. */
    public Optional<Region> where() {
        return Optional.ofNullable(region);
    }
}
