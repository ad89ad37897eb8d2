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

/** The one place that asks Aiven. Every path is below the project. */
final class AivenClient {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpSender sender;

    private final HttpPath project;

    @Inject
    AivenClient(AivenSettings settings, ProviderLife life) {
        this.project = HttpPath.of("v1", "project", settings.project());
        this.sender = new HttpSender(
                AivenPlugin.ID,
                life,
                settings.endpoint(),
                HttpAuthorization.token("aivenv1", settings.token()),
                settings.timeouts(),
                AivenErrors::of);
    }

    <T> T get(Function<JsonNode, T> reading, String... below) {
        return sender.send(HttpCall.get(project.below(below))).read(body -> reading.apply(JSON.readTree(body)));
    }

    /** The answer is left unread: Aiven's is known to be incomplete where a peering is asked for. */
    void post(ObjectNode body, String... below) {
        sender.send(HttpCall.post(project.below(below), body.toString()));
    }

    void delete(String... below) {
        sender.send(HttpCall.delete(project.below(below)));
    }

    /** A text that an answer cannot lack; {@link #get} makes the failure of it if it does. */
    static String text(JsonNode node, String key) {
        return node.required(key).requireNonNull().asText();
    }
}
