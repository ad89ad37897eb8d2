package io.nearside.it.conformance.recorded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The other end of one conversation, on this machine's loopback. It takes one request after the other. */
public final class Counterpart implements AutoCloseable {

    // Without it, each answer waits 40 ms for an acknowledgement of its own head. Read once in a JVM, with the first
    // server.
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    private final Respondent respondent;

    Counterpart(Respondent respondent) {
        this.respondent = respondent;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Plays what was recorded for a rule. */
    public static Counterpart playing(String rule) {
        return new Counterpart(new Player(rule, ConversationFiles.read(rule)));
    }

    /**
     * Records what is said for a rule.
     *
     * @param accounts of LocalStack's, so far empty, by the accounts that stand for them in the file
     */
    public static Counterpart recording(String rule, URI localStack, Map<String, String> accounts) {
        return new Counterpart(new Scribe(rule, localStack, accounts));
    }

    /** Where it answers. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = respondent.answer(Asked.of(exchange));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Fails if the conversation was not held as it was recorded. */
    @Override
    public void close() {
        server.stop(0);
        respondent.end();
    }
}
