package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.http.HttpAuthorization;
import io.nearside.guice.http.HttpCall;
import io.nearside.guice.http.HttpPath;
import io.nearside.guice.http.HttpSender;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The one place that asks Aiven. */
final class AivenClient {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpSender sender;

    @Inject
    AivenClient(AivenSettings settings, ProviderLife life) {
        this.sender = new HttpSender(
                AivenPlugin.ID,
                life,
                settings.endpoint(),
                HttpAuthorization.token("aivenv1", settings.token()),
                settings.timeouts(),
                AivenErrors::of);
    }

    <T> T get(HttpPath path, Function<JsonNode, T> reading) {
        return sender.send(HttpCall.get(path)).read(body -> reading.apply(JSON.readTree(body)));
    }

    /** The answer is left unread: Aiven's is known to be incomplete where a peering is asked for. */
    void post(HttpPath path, ObjectNode body) {
        sender.send(HttpCall.post(path, body.toString()));
    }

    /** Without a body. The answer is left unread. */
    void post(HttpPath path) {
        sender.send(HttpCall.post(path));
    }

    void delete(HttpPath path) {
        sender.send(HttpCall.delete(path));
    }

    /** A list that an answer cannot lack: one that is not there must not pass for an empty one. */
    static Stream<JsonNode> rows(JsonNode answer, String key) {
        JsonNode rows = answer.required(key);
        if (!rows.isArray()) {
            throw new IllegalArgumentException("its " + key + " are no list");
        }
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /** A text that an answer cannot lack; {@link #get} makes the failure of it if it does. */
    static String text(JsonNode node, String key) {
        return node.required(key).requireNonNull().asText();
    }
}
