package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.http.HttpAnswer;
import io.nearside.guice.http.HttpAuthorization;
import io.nearside.guice.http.HttpCall;
import io.nearside.guice.http.HttpPath;
import io.nearside.guice.http.HttpSender;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

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

    /** Empty if it is not there. */
    <T> Optional<T> find(HttpPath path, Function<JsonNode, T> reading) {
        try {
            return Optional.of(get(path, reading));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What the answer says has been made. */
    <T> T post(HttpPath path, ObjectNode body, Function<JsonNode, T> reading) {
        return sender.send(HttpCall.post(path, body.toString())).read(text -> reading.apply(JSON.readTree(text)));
    }

    /** The answer is left unread: Aiven's is known to be incomplete where a peering is asked for. */
    void post(HttpPath path, ObjectNode body) {
        sender.send(HttpCall.post(path, body.toString()));
    }

    /** Without a body. The answer is left unread. */
    void post(HttpPath path) {
        sender.send(HttpCall.post(path));
    }

    /** The answer is left unread: that of a service is full of secrets. */
    void put(HttpPath path, ObjectNode body) {
        sender.send(HttpCall.put(path, body.toString()));
    }

    /** What the answer shows; empty if it shows nothing of the kind, which is no failure of what was asked for. */
    <T> Optional<T> send(HttpCall call, Function<JsonNode, T> reading) {
        HttpAnswer answer = sender.send(call);
        try {
            return Optional.of(answer.read(body -> reading.apply(JSON.readTree(body))));
        } catch (CloudException unreadable) {
            return Optional.empty();
        }
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

    /** The texts of such a list: one that is none must not be written back as if it were. */
    static Stream<String> texts(JsonNode answer, String key) {
        return rows(answer, key).map(row -> {
            if (!row.isTextual()) {
                throw new IllegalArgumentException("its " + key + " are no texts");
            }
            return row.asText();
        });
    }

    /** A text that an answer cannot lack; {@link #get} makes the failure of it if it does. */
    static String text(JsonNode node, String key) {
        return node.required(key).requireNonNull().asText();
    }

    /** A text that an answer may lack, or have as null or blank. */
    static @Nullable String textOrNull(JsonNode node, String key) {
        JsonNode text = node.path(key);
        return text.isTextual() && !text.asText().isBlank() ? text.asText() : null;
    }
}
