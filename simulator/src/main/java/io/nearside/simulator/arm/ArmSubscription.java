package io.nearside.simulator.arm;

import java.util.Map;
import java.util.TreeMap;

/** A subscription of a tenant, with its resource groups and where they are. */
record ArmSubscription(String id, String tenant, String name, Map<String, ArmGroup> groups) {
    ArmSubscription(String id, String tenant, String name) {
        this(id, tenant, name, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    /** A resource group as its maker spelled it. */
    record ArmGroup(String name, String location) {}
}
