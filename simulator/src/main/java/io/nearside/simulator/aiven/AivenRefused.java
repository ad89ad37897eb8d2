package io.nearside.simulator.aiven;

import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;

/** A request that Aiven refuses. */
final class AivenRefused extends RuntimeException {
    private final int status;

    AivenRefused(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The shape is that of aiven-go-client's tests, where the status in the list is a number, except beside "Authentication failed". */
    Answer answer() {
        String message = String.valueOf(getMessage());
        var body = Json.object().put("message", message);
        var error = body.putArray("errors").addObject().put("message", message);
        if (status == 403) {
            error.put("status", String.valueOf(status));
        } else {
            error.put("status", status);
        }
        return Answer.json(status, body);
    }
}
