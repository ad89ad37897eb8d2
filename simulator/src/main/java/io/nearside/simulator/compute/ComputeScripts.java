package io.nearside.simulator.compute;

import java.util.HashSet;
import java.util.Set;

/** What goes another way than usual because a test wants it. */
final class ComputeScripts {
    /** Long the default of PEERINGS_PER_NETWORK (GoogleCloudPlatform/cloud-foundation-fabric, net-mon); it can be raised. */
    private static final int PEERINGS = 25;
    /** Requests a minute and group (Google Cloud documentation, API rate limits). */
    private static final int RATE = 1500;

    private final Set<String> disabled = new HashSet<>();
    private ComputeErrorStyle style = ComputeErrorStyle.LISTED;
    private int peeringQuota = PEERINGS;
    private int rate = RATE;

    void disable(String project) {
        disabled.add(project);
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
