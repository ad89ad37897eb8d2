package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Simulator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Requests that a user sends to the simulator, with nobody's client in between. */
final class UsersRequests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Simulator simulator;

    private final Map<String, String> headers;

    /** @param headers who asks, on every request */
    UsersRequests(Simulator simulator, Map<String, String> headers) {
        this.simulator = simulator;
        this.headers = Map.copyOf(headers);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    JsonNode get(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("there is no " + path));
    }

    /** Empty for what does not exist. */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = answer("GET", path, HttpRequest.BodyPublishers.noBody());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(answer));
    }

    JsonNode post(String path, JsonNode body) {
        return read(answer("POST", path, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    JsonNode put(String path, JsonNode body) {
        return read(answer("PUT", path, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    void delete(String path) {
        read(answer("DELETE", path, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> answer(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(simulator.uri().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body);
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        try {
            return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
