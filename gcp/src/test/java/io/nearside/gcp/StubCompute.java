package io.nearside.gcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.nearside.api.Capability;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.NetworkId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Compute Engine and the places that give tokens, on loopback: each path is answered by a script of its own, whose last answer is repeated;
 * and the real plugin before it. A path without a script is answered 599, so that a driver that asks too much is noticed.
 */
public final class StubCompute implements AutoCloseable {
    public static final String PROJECT = "acme-prod";

    public static final NetworkId NETWORK = new NetworkId("projects/acme-prod/global/networks/backend");

    public static final String PATH = "/compute/v1/projects/acme-prod/global/networks/backend";

    public static final String SUBNETS = "/compute/v1/projects/acme-prod/aggregated/subnetworks";

    public static final String ROUTES = "/compute/v1/projects/acme-prod/global/routes";

    public static final String OPERATIONS = "/compute/v1/projects/acme-prod/global/operations";

    private final HttpServer server;

    private final Map<String, Deque<Reply>> scripts = new ConcurrentHashMap<>();

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private final Provider provider;

    private record Reply(int status, Map<String, String> headers, String body) {}

    /** A call that arrived, with its header names in lower case. */
    public record Call(String method, String path, String query, Map<String, String> headers, String body) {

        /** The method as the contract has it, which the SDK may send as a header. */
        public String line() {
            return headers.getOrDefault("x-http-method-override", method) + " " + path;
        }
    }

    public StubCompute() {
        this(Map.of(), Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "stub-token"));
    }

    /**
     * @param near keys besides the network's
     * @param variables those besides the endpoints', in which {@code {url}} stands for where this is
     */
    public StubCompute(Map<String, ?> near, Map<String, String> variables) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        Map<String, String> all = new HashMap<>(Map.of(
                "GOOGLE_COMPUTE_CUSTOM_ENDPOINT", url() + "/compute/v1/",
                "GOOGLE_IAM_CREDENTIALS_CUSTOM_ENDPOINT", url() + "/v1/",
                "CLOUDSDK_AUTH_TOKEN_HOST", url() + "/token"));
        variables.forEach((name, value) -> all.put(name, value.replace("{url}", url())));
        Map<String, Object> keys = new HashMap<>(Map.of("cloud", "gcp", "project", PROJECT, "network", "backend"));
        keys.putAll(near);
        provider = new GcpPlugin()
                .open(new ProviderSettings(
                        LinkSection.of("near", keys), LinkSection.empty("as.gcp"), Environment.of(all)));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Provider provider() {
        return provider;
    }

    public <C extends Capability> C capability(Class<C> type) {
        return provider.find(type).orElseThrow();
    }

    /** Answers the next call of this line, such as {@code GET /compute/v1/…}. */
    public StubCompute on(String line, int status, String body) {
        return on(line, status, Map.of(), body);
    }

    public StubCompute on(String line, int status, Map<String, String> headers, String body) {
        scripts.computeIfAbsent(line, any -> new ArrayDeque<>()).add(new Reply(status, headers, body));
        return this;
    }

    /** Forgets what was scripted for a line. */
    public StubCompute anew(String line) {
        scripts.remove(line);
        return this;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<String> lines() {
        return calls.stream().map(Call::line).toList();
    }

    public Call last() {
        return calls.get(calls.size() - 1);
    }

    /** An operation as Google shows it. */
    public static String operation(String name, String status) {
        return """
            {"kind": "compute#operation", "id": "4611686018427387904", "name": "%s", "status": "%s",
             "selfLink": "https://www.googleapis.com/compute/v1/projects/acme-prod/global/operations/%s"}
            """.formatted(name, status, name);
    }

    /** One that has failed, as a recording shows it (computerouternatprivate). */
    public static String failed(String name, String code, String message) {
        return """
            {"kind": "compute#operation", "id": "4611686018427387904", "name": "%s", "status": "DONE",
             "error": {"errors": [{"code": "%s", "message": "%s"}]},
             "httpErrorMessage": "BAD REQUEST", "httpErrorStatusCode": 400}
            """.formatted(name, code, message);
    }

    /** A refusal of the style with reasons. */
    public static String refusal(int status, String reason, String message) {
        return """
            {"error": {"code": %d, "message": "%s",
             "errors": [{"message": "%s", "domain": "global", "reason": "%s"}]}}
            """.formatted(status, message, message, reason);
    }

    private synchronized Reply next(String line) {
        Deque<Reply> script = scripts.get(line);
        if (script == null) {
            return new Reply(599, Map.of(), "{\"error\": {\"code\": 599, \"message\": \"off script: " + line + "\"}}");
        }
        return script.size() > 1 ? script.pop() : script.element();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            String query = exchange.getRequestURI().getRawQuery();
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query == null ? "" : query,
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            calls.add(call);
            Reply reply = next(call.line());
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        provider.close();
        server.stop(0);
    }
}
