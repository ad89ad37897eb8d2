package io.nearside.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service answers. An empty content type sends none. */
public record Answer(int status, Map<String, String> headers, String contentType, String body, Effect effect) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of(), contentType, body, status < 400 ? Effect.DONE : Effect.NONE);
    }

    public static Answer json(int status, JsonNode body) {
        return of(status, "application/json", body.toString());
    }

    public static Answer xml(int status, String body) {
        return of(status, "text/xml;charset=UTF-8", body);
    }

    public static Answer empty(int status) {
        return of(status, "", "");
    }

    /** The same answer from a write that found everything in place already. */
    public Answer withoutEffect() {
        return new Answer(status, headers, contentType, body, Effect.NONE);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, contentType, body, effect);
    }
}
