package io.nearside.api.vendor;

import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network of the vendor's, with every peering that it was asked for.
 *
 * @param cloud the id of the cloud it is on, as {@code near.cloud} spells it; null if the vendor does not say
 * @param region where it is, in that cloud's own spelling, or the beginning of it where the vendor tells no more ({@code de-fra} for
 *     {@code de-fra1}); null if the vendor does not say
 * @param ports where its services may listen, as far as the vendor says; empty if it does not
 * @param says the vendor's own words on its state, empty if it has none
 * @param remarks what the vendor warns of
 */
public record VendorNetwork(
        VendorNetworkId id,
        @Nullable String cloud,
        @Nullable Region region,
        Set<Cidr> cidrs,
        Set<PortRange> ports,
        State state,
        List<PeeringRequest> requests,
        String says,
        List<Problem> remarks) {

    public VendorNetwork {
        cidrs = Set.copyOf(cidrs);
        ports = Set.copyOf(ports);
        requests = List.copyOf(requests);
        remarks = List.copyOf(remarks);
    }

    /** Where a network stands. */
    public enum State {
        BUILDING,
        ACTIVE,
        LEAVING,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** Where it is, as far as the vendor says. */
    public VendorPlace where() {
        return new VendorPlace(cloud, region);
    }

    /** The cloud it is on, if the vendor says. */
    public Optional<String> onCloud() {
        return Optional.ofNullable(cloud);
    }

    /** Where it is, if the vendor says. */
    public Optional<Region> place() {
        return Optional.ofNullable(region);
    }
}
