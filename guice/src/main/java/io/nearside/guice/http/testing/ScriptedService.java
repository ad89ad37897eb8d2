package io.nearside.guice.http.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A service on loopback that answers each call with the next reply of its script and keeps what it was asked. A call beyond the script
 * is answered 599, so that a driver that asks too often is noticed.
 */
public final class ScriptedService implements AutoCloseable {
    private static final ScriptedReply OFF_SCRIPT = ScriptedReply.json(599, "{\"message\": \"the script has ended\"}");

    private final HttpServer server;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Queue<ScriptedReply> script = new ConcurrentLinkedQueue<>();

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private final CountDownLatch asked = new CountDownLatch(1);

    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedService(HttpServer server) {
        this.server = server;
    }

    /** A call that arrived; the target is the path and query as they were on the wire. */
    public record Call(String method, String target, String authorization, String body) {

        /** The call without what it carried. */
        public String line() {
            return method + " " + target;
        }
    }

    /** Starts one on a free port. */
    public static ScriptedService start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedService service = new ScriptedService(server);
            server.createContext("/", service::handle);
            server.setExecutor(service.threads);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Adds a reply to the script. */
    public ScriptedService then(ScriptedReply reply) {
        script.add(reply);
        return this;
    }

    /** Adds JSON under a status to the script. */
    public ScriptedService then(int status, String body) {
        return then(ScriptedReply.json(status, body));
    }

    /** What it was asked so far, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Waits until it has been asked something. */
    public void awaitCall() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        calls.add(new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                authorization == null ? "" : authorization,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        asked.countDown();
        ScriptedReply next = script.poll();
        play(exchange, next == null ? OFF_SCRIPT : next);
    }

    private void play(HttpExchange exchange, ScriptedReply reply) throws IOException {
        try (exchange) {
            if (reply instanceof ScriptedReply.Answer answer) {
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            } else if (reply instanceof ScriptedReply.Silence) {
                awaitClose();
            } else if (reply instanceof ScriptedReply.Stall stall) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(stall.part().getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                awaitClose();
            }
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
