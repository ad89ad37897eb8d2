package io.nearside.api.cloud;

import java.util.List;

/**
 * How peerings differ from cloud to cloud.
 *
 * @param span how far apart the two networks may be
 * @param costs what a peering costs in this cloud, a sentence each; said in the plan
 * @param afterwards what a person still has to see to once a peering stands, a sentence each; said when the link is ready
 */
public record PeeringTraits(Span span, List<String> costs, List<String> afterwards) {

    public PeeringTraits {
        costs = List.copyOf(costs);
        afterwards = List.copyOf(afterwards);
    }

    /** How far apart two networks may be. */
    public enum Span {
        SAME_REGION,
        ANY_REGION
    }
}
