package io.nearside.api.cloud;

import java.time.Duration;
import java.util.List;

/**
 * How peerings differ from cloud to cloud.
 *
 * @param span how far apart the two networks may be
 * @param costs what a peering costs in this cloud, a sentence each; said in the plan
 * @param afterwards what a person still has to see to once a peering stands, a sentence each; said when the link is ready
 * @param permissionLag how long a permission that was granted may take to count everywhere; zero where it counts at once
 * @param ranges what the ranges are that a half shows of the other network
 */
public record PeeringTraits(
        Span span, List<String> costs, List<String> afterwards, Duration permissionLag, Ranges ranges) {

    public PeeringTraits {
        costs = List.copyOf(costs);
        afterwards = List.copyOf(afterwards);
    }

    /** Peerings of a cloud where a permission counts as soon as it is granted. */
    public PeeringTraits(Span span, List<String> costs, List<String> afterwards) {
        this(span, costs, afterwards, Duration.ZERO);
    }

    /** Peerings of a cloud where a half shows the other network's own ranges. */
    public PeeringTraits(Span span, List<String> costs, List<String> afterwards, Duration permissionLag) {
        this(span, costs, afterwards, permissionLag, Ranges.OF_NETWORK);
    }

    /** How far apart two networks may be. */
    public enum Span {
        SAME_REGION,
        ANY_REGION
    }

    /** What a cloud knows of the ranges of another network. */
    public enum Ranges {
        /** All that it has. */
        OF_NETWORK,
        /** Those of its subnets, which need not fill what its owner calls its range. */
        OF_SUBNETS
    }
}
