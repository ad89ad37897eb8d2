package io.nearside.simulator.compute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What goes another way than usual because a test wants it. */
final class ComputeScripts {
    /** Long the default of PEERINGS_PER_NETWORK (GoogleCloudPlatform/cloud-foundation-fabric, net-mon); it can be raised. */
    private static final int PEERINGS = 25;
    /** Requests a minute and group (Google Cloud documentation, API rate limits). */
    private static final int RATE = 1500;

    private final Map<ComputeName, ComputeFailure> failures = new HashMap<>();
    private final Set<String> disabled = new HashSet<>();
    private ComputeErrorStyle style = ComputeErrorStyle.LISTED;
    private int absentPeering = 404;
    private int peeringQuota = PEERINGS;
    private int rate = RATE;

    /** The next operation on this resource ends so. */
    void fail(ComputeName resource, ComputeFailure failure) {
        failures.put(resource, failure);
    }

    Optional<ComputeFailure> failure(ComputeName resource) {
        return Optional.ofNullable(failures.remove(resource));
    }

    void disable(String project) {
        disabled.add(project);
    }

    void enable(String project) {
        disabled.remove(project);
    }

    boolean isDisabled(String project) {
        return disabled.contains(project);
    }

    ComputeErrorStyle style() {
        return style;
    }

    void style(ComputeErrorStyle wanted) {
        style = wanted;
    }

    /** The status with which the removal of a peering that is not there is refused: clients of Google's expect one, other emulators have another. */
    int absentPeering() {
        return absentPeering;
    }

    void absentPeering(int status) {
        absentPeering = status;
    }

    int peeringQuota() {
        return peeringQuota;
    }

    void peeringQuota(int wanted) {
        peeringQuota = wanted;
    }

    int rate() {
        return rate;
    }

    void rate(int wanted) {
        rate = wanted;
    }
}
