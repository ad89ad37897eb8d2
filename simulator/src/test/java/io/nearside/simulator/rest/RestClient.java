package io.nearside.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client of a simulated REST API over the wire. */
public final class RestClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI root;
    private final String authorization;
    private final Map<String, String> more;

    /** An empty authorization sends none. */
    public RestClient(URI root, String authorization) {
        this(root, authorization, Map.of());
    }

    private RestClient(URI root, String authorization, Map<String, String> more) {
        this.root = root;
        this.authorization = authorization;
        this.more = more;
    }

    /** What came back; the body is a missing node if there was none. */
    public record Reply(int status, String type, JsonNode body, HttpHeaders headers) {
        public JsonNode at(String pointer) {
            return body.at(pointer);
        }

        /** The first value of this header, or empty. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public RestClient as(String other) {
        return new RestClient(root, other, more);
    }

    /** The same client with one header more. */
    public RestClient with(String header, String value) {
        return new RestClient(root, authorization, Map.of(header, value));
    }

    public Reply get(String path) {
        return send("GET", path, "");
    }

    public Reply post(String path, String body) {
        return send("POST", path, body);
    }

    public Reply put(String path, String body) {
        return send("PUT", path, body);
    }

    public Reply patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Reply delete(String path) {
        return send("DELETE", path, "");
    }

    public static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Reply send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        more.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("content-type").orElse("");
            return new Reply(response.statusCode(), type, JSON.readTree(response.body()), response.headers());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
