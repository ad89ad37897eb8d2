package io.nearside.azure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.nearside.api.Capability;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Azure Resource Manager on loopback, which answers each path by a script of its own and repeats the last answer; and the real plugin
 * before it. A path without a script is answered 599, so that a driver that asks too much is noticed.
 */
public final class StubArm implements AutoCloseable {
    public static final String SUBSCRIPTION = "00000000-0000-4000-8000-0000000000aa";

    public static final String TENANT = "00000000-0000-4000-8000-0000000000cc";

    public static final String APPLICATION = "00000000-0000-4000-8000-0000000000bb";

    public static final String VNET =
            "/subscriptions/" + SUBSCRIPTION + "/resourcegroups/rg1/providers/microsoft.network/virtualnetworks/vnet1";

    /** The same as the SDK asks for it. */
    public static final String PATH =
            "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg1/providers/Microsoft.Network/virtualNetworks/vnet1";

    private final HttpServer server;

    private final Map<String, Deque<Reply>> scripts = new ConcurrentHashMap<>();

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private final Provider provider;

    private record Reply(int status, Map<String, String> headers, String body) {}

    /** A call that arrived, with its header names in lower case. */
    public record Call(String method, String path, String query, Map<String, String> headers, String body) {
        public String line() {
            return method + " " + path;
        }
    }

    public StubArm() {
        this(Map.of());
    }

    /** @param more variables, such as one that names another endpoint */
    public StubArm(Map<String, String> more) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        Map<String, String> variables = new HashMap<>(
                Map.of("NEARSIDE_AZURE_ARM_ENDPOINT", url(), "NEARSIDE_AZURE_STATIC_TOKEN", "stub-token"));
        variables.putAll(more);
        provider = new AzurePlugin()
                .open(new ProviderSettings(
                        LinkSection.of(
                                "near",
                                Map.of(
                                        "cloud",
                                        "azure",
                                        "network",
                                        VNET,
                                        "tenant",
                                        TENANT,
                                        "application",
                                        APPLICATION)),
                        LinkSection.empty("as.azure"),
                        Environment.of(variables)));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public <C extends Capability> C capability(Class<C> type) {
        return provider.find(type).orElseThrow();
    }

    /** Answers the next call of this line, such as {@code GET /subscriptions/…}, in any case. */
    public StubArm on(String line, int status, String body) {
        return on(line, status, Map.of(), body);
    }

    public StubArm on(String line, int status, Map<String, String> headers, String body) {
        scripts.computeIfAbsent(lower(line), any -> new ArrayDeque<>()).add(new Reply(status, headers, body));
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

    private synchronized Reply next(String line) {
        Deque<Reply> script = scripts.get(lower(line));
        if (script == null) {
            return new Reply(599, Map.of(), "{\"error\": {\"code\": \"OffScript\", \"message\": \"" + line + "\"}}");
        }
        Reply reply = script.size() > 1 ? script.pop() : script.element();
        return reply;
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(lower(name), values.get(0)));
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
                    .forEach((name, value) -> exchange.getResponseHeaders()
                            .set(name, value.replace("https://management.azure.com", url())));
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
