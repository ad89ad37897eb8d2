package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A resource of any kind: what its owner wrote, and what Google adds. */
final class ComputeResource {
    private final ComputeKind kind;
    private final ComputeName name;
    private final String id;
    private final Instant created;
    private ObjectNode settings;
    private String fingerprint;
    private Phase phase;

    /** Where its life stands. */
    enum Phase {
        /** Its name is taken, and reads do not find it yet. */
        MAKING,
        THERE,
        /** Reads still find it. */
        GOING
    }

    /**
     * @param id the number that Google gives it, and the first of its fingerprints
     * @param settings what is shown of it beside what all resources have
     */
    ComputeResource(ComputeKind kind, ComputeName name, String id, Instant created, ObjectNode settings, Phase phase) {
        this.kind = kind;
        this.name = name;
        this.id = id;
        this.created = created;
        this.settings = settings;
        this.fingerprint = id;
        this.phase = phase;
    }

    ComputeKind kind() {
        return kind;
    }

    ComputeName name() {
        return name;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    ObjectNode settings() {
        return settings;
    }

    String text(String field) {
        return settings.path(field).asText();
    }

    /** The resource that one of its fields names. */
    ComputeName reference(String field) {
        return ComputeName.parse(text(field), name.project())
                .orElseThrow(() -> new IllegalStateException(name + " has no " + field));
    }

    /** It is so from now on, and another one than before for whoever compares fingerprints. */
    void settings(ObjectNode wanted, String newFingerprint) {
        settings = wanted;
        fingerprint = newFingerprint;
    }

    String fingerprint() {
        return ComputeFingerprint.of(fingerprint);
    }

    Phase phase() {
        return phase;
    }

    void phase(Phase wanted) {
        phase = wanted;
    }
}
