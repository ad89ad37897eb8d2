package io.nearside.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.http.HttpCall;
import io.nearside.guice.http.HttpPath;
import io.nearside.guice.http.HttpSender;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The one place that asks UpCloud. */
public final class UpcloudClient {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpPath VERSION = HttpPath.of("1.3");

    private final HttpSender sender;

    @Inject
    UpcloudClient(UpcloudSettings settings, ProviderLife life) {
        this.sender = new HttpSender(
                UpcloudPlugin.ID,
                life,
                settings.endpoint(),
                settings.authorization(),
                settings.timeouts(),
                UpcloudErrors::of);
    }

    /** Reads, and makes something of the answer. */
    public <T> T get(Function<JsonNode, T> reading, String... below) {
        return sender.send(HttpCall.get(VERSION.below(below))).read(body -> reading.apply(JSON.readTree(body)));
    }

    /** Makes a thing, and makes something of the answer. */
    public <T> T post(ObjectNode body, Function<JsonNode, T> reading, String... below) {
        return sender.send(HttpCall.post(VERSION.below(below), body.toString()))
                .read(answer -> reading.apply(JSON.readTree(answer)));
    }

    /** Changes a part of a thing, and makes something of the answer. */
    public <T> T patch(ObjectNode body, Function<JsonNode, T> reading, String... below) {
        return sender.send(HttpCall.patch(VERSION.below(below), body.toString()))
                .read(answer -> reading.apply(JSON.readTree(answer)));
    }

    /** Changes a part of a thing; the answer is left unread. */
    public void patch(ObjectNode body, String... below) {
        sender.send(HttpCall.patch(VERSION.below(below), body.toString()));
    }

    /** Changes a part of a thing that UpCloud changes with PUT, as a network, and makes something of the answer. */
    public <T> T put(ObjectNode body, Function<JsonNode, T> reading, String... below) {
        return sender.send(HttpCall.put(VERSION.below(below), body.toString()))
                .read(answer -> reading.apply(JSON.readTree(answer)));
    }

    /** Removes a thing. */
    public void delete(String... below) {
        sender.send(HttpCall.delete(VERSION.below(below)));
    }

    /** A body to be filled. */
    public static ObjectNode body() {
        return JSON.createObjectNode();
    }

    /** The rows of a list. One that is not there must not pass for an empty one; a call makes the failure of it. */
    public static Stream<JsonNode> rows(JsonNode list, String name) {
        JsonNode rows = list.required(name);
        if (!rows.isArray()) {
            throw new IllegalArgumentException("its " + name + " is no list");
        }
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /** A text that an answer cannot lack; a call makes the failure of it if it does. */
    public static String text(JsonNode node, String key) {
        return node.required(key).requireNonNull().asText();
    }
}
