package io.nearside.simulator.compute;

import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.ec2.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ranges that keep networks from being peered. Google looks at them once both halves would be there, and tells of them in the operation. */
final class ComputePeeringOverlap {
    /** What networks in auto mode have, and keep for regions to come (Google Cloud documentation, VPC networks). */
    private static final Cidr AUTO = Cidr.of("10.128.0.0/9");

    private final ComputeStore store;

    /**
     * A range of a network.
     *
     * @param holder the path of what has it
     */
    private record Range(Cidr range, String holder) {}

    ComputePeeringOverlap(ComputeStore store) {
        this.store = store;
    }

    /** Why these networks are not peered; empty if they may be. */
    Optional<ComputeFailure> find(ComputeName network, ComputeName peer) {
        return between(network, peer)
                .or(() -> aside(network, peer, "peer", "local"))
                .or(() -> aside(peer, network, "local", "peer"));
    }

    private Optional<ComputeFailure> between(ComputeName network, ComputeName peer) {
        for (Range mine : ranges(network)) {
            for (Range its : ranges(peer)) {
                if (mine.range().overlaps(its.range())) {
                    return Optional.of(failure("An IP range in the peer network (" + its.range()
                            + ") overlaps with an IP range in the local network (" + mine.range()
                            + ") allocated by resource (" + mine.holder() + ")."));
                }
            }
        }
        return Optional.empty();
    }

    /** Nor may the ranges of the one meet those of what the other one is peered with already: where should such an address be? */
    private Optional<ComputeFailure> aside(ComputeName network, ComputeName other, String its, String whose) {
        if (!store.refuses(GoogleRefusal.GOOGLE_PEERING_OVERLAP_ASIDE)) {
            return Optional.empty();
        }
        for (ComputePeering half : store.peerings().of(network)) {
            List<Range> theirs = half.isAgreed() && !half.peer().equals(other) ? ranges(half.peer()) : List.of();
            for (Range mine : ranges(other)) {
                for (Range third : theirs) {
                    if (mine.range().overlaps(third.range())) {
                        return Optional.of(failure("An IP range in the " + its + " network (" + mine.range()
                                + ") allocated by resource (" + mine.holder() + ") overlaps with an IP range ("
                                + third.range() + ") in an active peer of the " + whose + " network."));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Range> ranges(ComputeName network) {
        List<Range> ranges = new ArrayList<>();
        boolean auto = store.find(network)
                .filter(each -> each.settings().path("autoCreateSubnetworks").asBoolean())
                .isPresent();
        if (auto && store.refuses(GoogleRefusal.GOOGLE_PEERING_AUTO)) {
            ranges.add(new Range(AUTO, network.path()));
        }
        if (store.refuses(GoogleRefusal.GOOGLE_PEERING_OVERLAP)) {
            ComputeSubnetworks.of(store, network)
                    .forEach(each -> ComputeSubnetworks.ranges(each)
                            .forEach(range ->
                                    ranges.add(new Range(range, each.name().path()))));
        }
        return ranges;
    }

    private static ComputeFailure failure(String message) {
        return new ComputeFailure(400, "badRequest", message);
    }
}
