package io.nearside.azure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Azure Resource Manager and the authority that gives tokens, over TLS with a certificate of its own. */
final class TlsAzure implements AutoCloseable {
    private static final char[] PASSWORD = "of-no-secret".toCharArray();

    private final HttpsServer server;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private final SSLContext tls;

    /** A call that arrived. */
    record Call(String line, String authorization, String auxiliary, String onlyIf, String body) {}

    private record Reply(int status, String body) {}

    /** @param tls what shows its certificate, and trusts it */
    TlsAzure(SSLContext tls) throws IOException {
        this.tls = tls;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What shows a certificate that is made in this folder, and trusts it. */
    static SSLContext certified(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        return context(certificate(folder));
    }

    /** What trusts it. */
    SSLContext tls() {
        return tls;
    }

    URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    TlsAzure then(int status, String body) {
        script.add(new Reply(status, body));
        return this;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add(new Call(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    header(exchange, "Authorization"),
                    header(exchange, "x-ms-authorization-auxiliary"),
                    header(exchange, "If-None-Match"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Reply reply = script.isEmpty() ? new Reply(599, "{}") : script.remove();
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static Path certificate(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("azure.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "azure",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("keytool")));
        }
        return store;
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory shows = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shows.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("azure", keys.getCertificate("azure"));
        TrustManagerFactory trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusts.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shows.getKeyManagers(), trusts.getTrustManagers(), null);
        return context;
    }
}
