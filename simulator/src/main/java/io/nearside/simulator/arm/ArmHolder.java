package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A resource that is a list of entries, and that subnets name: a route table or a security group. */
abstract class ArmHolder extends ArmResource {
    private final Map<String, ArmEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private ObjectNode settings = Json.object();

    ArmHolder(ArmId id, String location, String guid, Instant shown) {
        super(id, location, guid, shown);
    }

    /** The type of the entries as it stands in a path, and their member in the properties. */
    abstract String entryType();

    /** By name. */
    Map<String, ArmEntry> entries() {
        return entries;
    }

    /** What its owner wrote of its properties, without the entries. */
    ObjectNode settings() {
        return settings;
    }

    void settings(ObjectNode wanted) {
        settings = wanted;
    }

    ArmId entry(String name) {
        return id().child(entryType(), name);
    }
}
