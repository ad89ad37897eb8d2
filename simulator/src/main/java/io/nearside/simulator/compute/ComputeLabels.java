package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.rest.Json;

/** Labels of a resource, written whole and at once by whoever knows those that there are (recorded). */
final class ComputeLabels {
    static final ComputeFields FIELDS =
            ComputeFields.of(ComputeFields.Type.TEXT, "labelFingerprint").and(ComputeFields.Type.LABELS, "labels");

    private final ComputeStore store;
    private final ComputeLife life;

    ComputeLabels(ComputeStore store, ComputeLife life) {
        this.store = store;
        this.life = life;
    }

    Answer set(ComputeCall call, ComputeKind kind) {
        ComputeName name = call.named(kind.collection(), "resource");
        ComputeResource resource = store.shown(name).orElseThrow(() -> ComputeRefused.missing(name));
        ObjectNode body = call.body(FIELDS);
        checkFingerprint(
                store,
                body.path("labelFingerprint").asText(),
                ComputeFingerprint.ofLabels(resource),
                "Labels fingerprint either invalid or resource labels have changed");
        return life.changeAtOnce(call, resource, () -> {
            ObjectNode changed = resource.settings().deepCopy();
            changed.set("labels", body.has("labels") ? body.path("labels") : Json.object());
            return changed;
        });
    }

    /** Refuses a write by somebody who knows an older state. */
    static void checkFingerprint(ComputeStore store, String given, String current, String message) {
        if (!given.equals(current) && store.refuses(GoogleRefusal.GOOGLE_FINGERPRINT)) {
            throw new ComputeRefused(412, "conditionNotMet", message);
        }
    }
}
