package io.nearside.simulator.upcloud;

import java.util.Set;

/**
 * A router as it is at one moment, for tests.
 *
 * @param networks the ids of those attached to it
 */
public record UpCloudRouterView(String uuid, String account, String name, Set<String> networks) {
    public UpCloudRouterView {
        networks = Set.copyOf(networks);
    }
}
