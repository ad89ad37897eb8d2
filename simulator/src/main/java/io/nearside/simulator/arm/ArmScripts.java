package io.nearside.simulator.arm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What goes another way than usual because a test wants it. */
final class ArmScripts {
    private final Map<String, ArmFailure> failures = new HashMap<>();
    private final Set<String> failingRejections = new HashSet<>();
    private final Set<String> closedSubnets = new HashSet<>();
    private ArmConflict conflict = ArmConflict.REFUSED;
    /** Private endpoints per virtual network (Azure documentation, increase-private-endpoint-vnet-limits). */
    private int endpointQuota = 1000;

    /** The next operation on this resource ends so. */
    void fail(ArmId resource, ArmFailure failure) {
        failures.put(resource.key(), failure);
    }

    Optional<ArmFailure> failure(ArmId resource) {
        return Optional.ofNullable(failures.remove(resource.key()));
    }

    void failWhenRejected(ArmId endpoint) {
        failingRejections.add(endpoint.key());
    }

    boolean failsWhenRejected(ArmId endpoint) {
        return failingRejections.contains(endpoint.key());
    }

    void close(ArmId subnet) {
        closedSubnets.add(subnet.key());
    }

    boolean isClosed(ArmId subnet) {
        return closedSubnets.contains(subnet.key());
    }

    int endpointQuota() {
        return endpointQuota;
    }

    void endpointQuota(int wanted) {
        endpointQuota = wanted;
    }

    ArmConflict conflict() {
        return conflict;
    }

    void conflict(ArmConflict wanted) {
        conflict = wanted;
    }
}
