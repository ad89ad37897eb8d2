package io.nearside.simulator.ram;

import java.util.Map;

/**
 * A share as it is now.
 *
 * @param status {@code ACTIVE}, {@code DELETING} or {@code DELETED}
 * @param principals with the status of each, the last one of those that came twice
 * @param resources with the status of each
 */
public record RamShareView(
        String arn,
        String account,
        String region,
        String name,
        String status,
        Map<String, RamStatus> principals,
        Map<String, RamStatus> resources) {
    public RamShareView {
        principals = Map.copyOf(principals);
        resources = Map.copyOf(resources);
    }
}
