package io.nearside.guice.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandInTrustTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"})
    void aFileWithoutCertificatesIsRefusedByTheVariable(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), text);
        assertThatThrownBy(() -> StandInTrust.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SSL_CERT_FILE names " + file + ", which holds no certificates as PEM");
    }
}
