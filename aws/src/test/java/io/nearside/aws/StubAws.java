package io.nearside.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.nearside.api.Capability;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkSection;
import io.nearside.guice.GuiceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** EC2, STS and what speaks JSON, on loopback: answers what a test has scripted for an action, and remembers every request. */
final class StubAws implements AutoCloseable {
    static final String VPC = "vpc-0a11ce00000000001";

    static final Map<String, String> NEAR =
            Map.of("cloud", "aws", "account", "111122223333", "region", "eu-west-1", "network", VPC);

    /**
     * A request.
     *
     * @param action in whatever way its protocol names it; for plain HTTP, the path
     * @param authorization who signed it, and for which region
     * @param connection the port at its other end
     */
    record Request(
            String action,
            Map<String, String> parameters,
            String body,
            String authorization,
            String token,
            int connection) {
        String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    private record Answer(int status, String body, Map<String, String> headers, Manner manner) {}

    private enum Manner {
        WHOLE,
        CUT_SHORT,
        NONE,
        SILENCE
    }

    private final HttpServer server;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Map<String, List<Answer>> script = new ConcurrentHashMap<>();

    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private final CountDownLatch end = new CountDownLatch(1);

    StubAws() {
        // Or every answer waits a while for more to be sent with it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The next answer to an action; the last one is repeated. */
    StubAws answer(String action, String body) {
        return answer(action, 200, body, Map.of());
    }

    StubAws answer(String action, int status, String body, Map<String, String> headers) {
        return script(action, new Answer(status, body, headers, Manner.WHOLE));
    }

    /** A refusal in the form of EC2. */
    StubAws refuse(String action, int status, String code, String message) {
        return answer(action, status, refusal(code, message), Map.of());
    }

    /** The answer ends in its middle. */
    StubAws cutShort(String action, String body) {
        return script(action, new Answer(200, body, Map.of(), Manner.CUT_SHORT));
    }

    /** The request is read, and the connection closed without an answer. */
    StubAws hangUp(String action) {
        return script(action, new Answer(0, "", Map.of(), Manner.NONE));
    }

    /** The request is read, and nothing follows. */
    StubAws fallSilent(String action) {
        return script(action, new Answer(0, "", Map.of(), Manner.SILENCE));
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<String> actions() {
        return requests.stream().map(Request::action).toList();
    }

    Request onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("not one request, but " + actions());
        }
        return requests.get(0);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Map<String, String> variables() {
        return Map.of(
                "AWS_ENDPOINT_URL", url(), "AWS_ACCESS_KEY_ID", "AKIAEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret-key");
    }

    ProviderSettings settings(Map<String, String> credentials, Map<String, String> variables) {
        return new ProviderSettings(
                LinkSection.of("near", NEAR), LinkSection.of("as.aws", credentials), Environment.of(variables));
    }

    Provider open() {
        return new AwsPlugin().open(settings(Map.of(), variables()));
    }

    /** A provider that waits no longer than this for an answer. */
    Provider open(Duration silence) {
        AwsSettings usual = AwsSettings.of(settings(Map.of(), variables()));
        return GuiceProvider.open(
                AwsPlugin.ID,
                new AwsModule(new AwsSettings(
                        usual.site(),
                        usual.login(),
                        usual.endpoints(),
                        new AwsSettings.Timeouts(Duration.ofSeconds(5), silence))));
    }

    <C extends Capability> C find(Class<C> type) {
        return open().find(type).orElseThrow();
    }

    static String refusal(String code, String message) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Errors><Error><Code>" + code + "</Code><Message>"
                + message + "</Message></Error></Errors><RequestID>req-of-refusal</RequestID></Response>";
    }

    static String fixture(String name) {
        try (InputStream in = StubAws.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no fixture " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private StubAws script(String action, Answer answer) {
        script.computeIfAbsent(action, name -> new CopyOnWriteArrayList<>()).add(answer);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            requests.add(request);
            Answer answer = next(request.action());
            switch (answer.manner()) {
                case NONE -> {}
                case SILENCE -> end.await();
                case CUT_SHORT -> send(exchange, answer, answer.body().length() / 2);
                case WHOLE -> send(exchange, answer, answer.body().length());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer next(String action) {
        List<Answer> answers = script.getOrDefault(action, List.of());
        if (answers.isEmpty()) {
            return new Answer(400, refusal("Unscripted", action), Map.of(), Manner.WHOLE);
        }
        long before = requests.stream()
                        .filter(request -> request.action().equals(action))
                        .count()
                - 1;
        return answers.get((int) Math.min(before, answers.size() - 1));
    }

    private static void send(HttpExchange exchange, Answer answer, int length) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, Math.min(length, body.length));
        exchange.getResponseBody().flush();
    }

    private static Request read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> parameters = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
        return new Request(
                action(exchange, parameters),
                parameters,
                body,
                header(exchange, "Authorization"),
                header(exchange, "X-Amz-Security-Token"),
                exchange.getRemoteAddress().getPort());
    }

    /** The query protocol has a parameter, the JSON protocol a header such as {@code ServiceQuotasV20190624.GetServiceQuota}. */
    private static String action(HttpExchange exchange, Map<String, String> parameters) {
        String target = header(exchange, "X-Amz-Target");
        String other =
                target.isEmpty() ? exchange.getRequestURI().getPath() : target.substring(target.lastIndexOf('.') + 1);
        return parameters.getOrDefault("Action", other);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
