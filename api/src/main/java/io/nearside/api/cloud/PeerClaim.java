package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who asks for a peering, as the vendor's authenticated answer or the file says. Nobody else is let in.
 *
 * @param proof by what the request is told from all others
 * @param regions where the requester may be; empty if not published
 * @param cidrs what the requester's network has; empty if not published. Compared once the peering is active, before any route
 * @param accounts who the requester may be; empty if neither published nor pinned
 * @param networks which network it may be; empty if neither published nor pinned
 */
public record PeerClaim(
        PeerProof proof, Set<Region> regions, Set<Cidr> cidrs, Set<AccountId> accounts, Set<NetworkId> networks) {

    public PeerClaim {
        regions = Set.copyOf(regions);
        cidrs = Set.copyOf(cidrs);
        accounts = Set.copyOf(accounts);
        networks = Set.copyOf(networks);
    }

    /**
     * The same claim on who asks, without what its network has: a peering that was accepted and then shows other ranges can still be
     * removed.
     */
    public PeerClaim withoutRanges() {
        return new PeerClaim(proof, regions, Set.of(), accounts, networks);
    }

    /**
     * Everything about a peering that is visible and differs from this claim, in words; empty if nothing does. What is not claimed and
     * what the cloud does not show yet cannot differ.
     *
     * @param mine our network, which must be the one that is asked
     */
    public List<String> differences(Peering seen, NetworkId mine) {
        List<String> differences = new ArrayList<>();
        PeeringSide requester = seen.requester();
        if (!proof.fits(seen)) {
            differences.add("it is not the request that is meant");
        }
        if (!seen.accepter().network().equals(mine)) {
            differences.add("it asks " + seen.accepter().network() + ", not " + mine);
        }
        if (!accounts.isEmpty() && !accounts.contains(requester.account())) {
            differences.add("account " + requester.account() + " asks, not " + joined(accounts));
        }
        if (!networks.isEmpty() && !networks.contains(requester.network())) {
            differences.add("network " + requester.network() + " asks, not " + joined(networks));
        }
        Region region = requester.region();
        if (!regions.isEmpty() && region != null && !regions.contains(region)) {
            differences.add("it comes from " + region + ", not from " + joined(regions));
        }
        if (!requester.cidrs().isEmpty() && !requester.cidrs().containsAll(cidrs)) {
            differences.add("its network has " + joined(requester.cidrs()) + ", not " + joined(cidrs));
        }
        return List.copyOf(differences);
    }

    private static String joined(Set<?> values) {
        return String.join(", ", values.stream().map(Object::toString).sorted().toList());
    }
}
