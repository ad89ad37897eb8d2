package io.nearside.it.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Somebody who speaks to the simulator as any client does.
 *
 * @param authorization what the header of this name says
 */
public record Hands(URI simulator, String authorization) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final int REFUSED = 400;

    public JsonNode get(String path) {
        return send("GET", path, "");
    }

    public JsonNode put(String path, String body) {
        return send("PUT", path, body);
    }

    public JsonNode post(String path, String body) {
        return send("POST", path, body);
    }

    public JsonNode patch(String path, String body) {
        return send("PATCH", path, body);
    }

    /** Everything that is asked here is meant to be answered, so a refusal is a mistake of the test. */
    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(simulator.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= REFUSED) {
                throw new IllegalStateException(method + " " + path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
