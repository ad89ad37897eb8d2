package io.nearside.guice.http;

import io.nearside.guice.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS towards a stand-in on this machine, whose certificate nobody else vouches for. */
public final class StandInTrust {

    private StandInTrust() {}

    /**
     * What trusts these certificates and no others.
     *
     * @param file certificates as PEM
     * @throws IllegalArgumentException naming the variable, if the file holds none
     */
    public static SSLContext of(Path file) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(file).getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    SettingsReader.CERTIFICATES + " names " + file + ", which holds no certificates as PEM", e);
        }
    }

    private static TrustManagerFactory managers(Path file) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(file)) {
            int count = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry(String.valueOf(count++), each);
            }
            if (count == 0) {
                throw new IOException("no certificate in it");
            }
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return managers;
    }
}
