package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;

/** A request that ARM or a resource provider refuses. */
final class ArmRefused extends RuntimeException {
    private final int status;
    private final transient ArmFailure failure;

    ArmRefused(int status, ArmFailure failure) {
        super(failure.code() + ": " + failure.message(), null, false, false);
        this.status = status;
        this.failure = failure;
    }

    ArmRefused(int status, String code, String message) {
        this(status, ArmFailure.of(code, message));
    }

    /** A child of a resource that is there: Microsoft.Network's own words, not ARM's. */
    static ArmRefused childMissing(ArmId id) {
        return new ArmRefused(404, "NotFound", "Resource " + id + " not found.");
    }

    static ArmRefused reference(ArmId missing, ArmId by) {
        return new ArmRefused(
                400,
                "InvalidResourceReference",
                "Resource " + missing + " referenced by resource " + by + " was not found. Please make sure that the"
                        + " referenced resource exists, and that both resources are in the same region.");
    }

    static ArmRefused format(String message) {
        return new ArmRefused(400, "InvalidRequestFormat", message);
    }

    Answer answer() {
        return answer(status, failure);
    }

    static Answer answer(int status, ArmFailure failure) {
        ObjectNode body = Json.object();
        body.set("error", failure.toJson());
        return Answer.of(status, ArmJson.CONTENT_TYPE, body.toString());
    }
}
