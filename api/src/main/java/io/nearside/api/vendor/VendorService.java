package io.nearside.api.vendor;

import io.nearside.api.error.Problem;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.Region;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorNetworkId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service that a vendor runs for us.
 *
 * @param type what it is, in the vendor's word, such as {@code kafka}
 * @param cloud the id of the cloud it is on, as {@code near.cloud} spells it; null if the vendor does not say
 * @param region where it is, in that cloud's own spelling; null if the vendor does not say
 * @param locality the same place in the vendor's own word, by which it makes things beside the service; empty if it makes none
 * @param network the vendor's network that it is in; null if it is in none
 * @param addressesNeeded how many static addresses it must have before it can have endpoints, by the vendor's rule and the nodes it has
 *     now; 0 where it needs none
 * @param addressing whether it runs on its static addresses
 * @param notice how the vendor learns of new endpoints
 * @param openable the components that can be reached through endpoints, as the vendor's documents list them for this type
 * @param opened those that are switched on for endpoints, whether they are reachable yet or not
 * @param components where each component listens now
 * @param ports where it may listen, for firewalls; empty if the vendor does not say
 * @param says the vendor's own words on its state, empty if it has none
 * @param hindrances what endpoints are known to be refused for, such as a missing network; empty if nothing. Static addresses are not
 *     among them
 */
public record VendorService(
        ServiceId id,
        String type,
        State state,
        @Nullable String cloud,
        @Nullable Region region,
        String locality,
        @Nullable VendorNetworkId network,
        int addressesNeeded,
        Addressing addressing,
        Notice notice,
        Set<String> openable,
        Set<String> opened,
        List<ServiceComponent> components,
        Set<PortRange> ports,
        String says,
        List<Problem> hindrances) {

    public VendorService {
        openable = Set.copyOf(openable);
        opened = Set.copyOf(opened);
        components = List.copyOf(components);
        ports = Set.copyOf(ports);
        hindrances = List.copyOf(hindrances);
    }

    /** A service of a vendor that makes nothing beside it. */
    public VendorService(
            ServiceId id,
            String type,
            State state,
            @Nullable String cloud,
            @Nullable Region region,
            @Nullable VendorNetworkId network,
            int addressesNeeded,
            Addressing addressing,
            Notice notice,
            Set<String> openable,
            Set<String> opened,
            List<ServiceComponent> components,
            Set<PortRange> ports,
            String says,
            List<Problem> hindrances) {
        this(
                id,
                type,
                state,
                cloud,
                region,
                "",
                network,
                addressesNeeded,
                addressing,
                notice,
                openable,
                opened,
                components,
                ports,
                says,
                hindrances);
    }

    /** Where a service stands. */
    public enum State {
        /** It runs, and every node of it has settled. */
        SETTLED,
        /** It is being built, or moves from nodes to nodes; it may serve meanwhile. */
        CHANGING,
        /** Switched off. */
        OFF,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** Whether a service runs on static addresses. */
    public enum Addressing {
        STATIC,
        CHANGEABLE
    }

    /** How a vendor learns of endpoints. */
    public enum Notice {
        /** By itself. */
        OWN,
        /** Only when it is told to look: {@link EndpointRefresh}. */
        WHEN_TOLD
    }

    /** The cloud it is on, if the vendor says. */
    public Optional<String> onCloud() {
        return Optional.ofNullable(cloud);
    }

    /** Where it is, if the vendor says. */
    public Optional<Region> place() {
        return Optional.ofNullable(region);
    }

    /** The vendor's network that it is in, if it is in one. */
    public Optional<VendorNetworkId> in() {
        return Optional.ofNullable(network);
    }
}
