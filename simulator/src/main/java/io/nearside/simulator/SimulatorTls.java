package io.nearside.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executor;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The simulator's services over TLS, for clients that send credentials in no other way. Its authority is made at the first start of a process, has one certificate, which is its own, and is trusted by nobody who was not
 * given one of its files.
 */
public final class SimulatorTls implements AutoCloseable {
    /** Of the trust store. It protects nothing: what it opens is public. */
    public static final String PASSWORD = "simulator";

    private static final String ALIAS = "simulator";

    private final Path folder;
    private final HttpsServer server;

    private SimulatorTls(Path folder, HttpsServer server) {
        this.folder = folder;
        this.server = server;
    }

    static SimulatorTls start(HttpHandler handler, Executor threads) throws IOException {
        Path folder = Files.createTempDirectory("nearside-simulator-");
        SimulatorTls tls = new SimulatorTls(
                folder, HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        try {
            tls.server.setHttpsConfigurator(new HttpsConfigurator(tls.authority()));
        } catch (GeneralSecurityException cause) {
            throw new IOException("the JDK cannot serve over TLS", cause);
        }
        tls.server.setExecutor(threads);
        tls.server.createContext("/", handler);
        tls.server.start();
        return tls;
    }

    /** {@code https://127.0.0.1:<port>}, without a slash at the end. */
    public URI uri() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The authority's certificate as PEM. */
    public Path certificate() {
        return folder.resolve("authority.pem");
    }

    /** The authority's certificate in a PKCS12 trust store that {@link #PASSWORD} opens. */
    public Path trustStore() {
        return folder.resolve("trust.p12");
    }

    @Override
    public void close() {
        server.stop(0);
        for (Path file : List.of(certificate(), trustStore(), folder)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                // A temporary folder with a public certificate in it does no harm.
            }
        }
    }

    /** Made once a process, since the tool that makes them is slow to start. */
    private static byte @Nullable [] made;

    private static synchronized byte[] keys(Path file) throws IOException {
        if (made == null) {
            keytool(file);
            made = Files.readAllBytes(file);
            Files.delete(file);
        }
        return made;
    }

    private SSLContext authority() throws IOException, GeneralSecurityException {
        char[] password = PASSWORD.toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(keys(folder.resolve("keys.p12"))), password);
        publish(keys.getCertificate(ALIAS));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** The JDK has no public way to make a certificate but its tool. */
    private static void keytool(Path file) throws IOException {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=Nearside simulator",
                        "-startdate",
                        "-1d",
                        "-validity",
                        "30",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-ext",
                        "BC:critical=ca:true",
                        "-ext",
                        "KU:critical=digitalSignature,keyCertSign",
                        "-ext",
                        "EKU=serverAuth",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (made.waitFor() != 0) {
                throw new IOException("keytool made no certificate: " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool was at work", stopped);
        }
    }

    private void publish(Certificate certificate) throws IOException, GeneralSecurityException {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        Files.writeString(certificate(), "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(ALIAS, certificate);
        try (OutputStream file = Files.newOutputStream(trustStore())) {
            trust.store(file, PASSWORD.toCharArray());
        }
    }
}
