package io.nearside.guice.http.testing;

import java.util.Map;

/** What a {@link ScriptedService} does with a call. */
public sealed interface ScriptedReply {

    /** Answers. */
    record Answer(int status, Map<String, String> headers, String body) implements ScriptedReply {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /** Reads the call and hangs up without a word. */
    record HangUp() implements ScriptedReply {}

    /** Reads the call and says nothing until the service is closed. */
    record Silence() implements ScriptedReply {}

    /** Promises a body, sends this part of it, and stalls until the service is closed. */
    record Stall(String part) implements ScriptedReply {}

    /** JSON under a status. */
    static ScriptedReply json(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }
}
