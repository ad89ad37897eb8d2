package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.Locale;

/**
 * An error as Google says it, in an answer or within an operation that failed.
 *
 * @param status the HTTP status, of the answer or beside the operation's error
 * @param reason {@code notFound} for one; within an operation it is spelled {@code NOT_FOUND}
 */
record ComputeFailure(int status, String reason, String message) {

    /** In an answer, as Compute Engine has always said it (recorded). */
    ObjectNode toJson() {
        ObjectNode json = Json.object();
        ObjectNode error = json.putObject("error").put("code", status).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("message", message)
                .put("domain", domain())
                .put("reason", reason);
        return json;
    }

    /** In an answer, as newer front-ends say it (recorded for resource manager and network attachments). */
    ObjectNode toStatusJson() {
        ObjectNode json = Json.object();
        json.putObject("error").put("code", status).put("message", message).put("status", rpcStatus());
        return json;
    }

    /** In an operation. */
    ObjectNode toOperationError() {
        ObjectNode error = Json.object();
        error.putArray("errors").addObject().put("code", code()).put("message", message);
        return error;
    }

    /** The word beside the status in an operation. */
    String httpMessage() {
        return switch (status) {
            case 400 -> "BAD REQUEST";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT FOUND";
            case 409 -> "CONFLICT";
            case 412 -> "PRECONDITION FAILED";
            default -> "INTERNAL SERVER ERROR";
        };
    }

    private String code() {
        return reason.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private String domain() {
        return switch (reason) {
            case "rateLimitExceeded", "quotaExceeded", "accessNotConfigured" -> "usageLimits";
            default -> "global";
        };
    }

    private String rpcStatus() {
        return switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 409 -> "ALREADY_EXISTS";
            case 412 -> "FAILED_PRECONDITION";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            default -> "INTERNAL";
        };
    }
}
