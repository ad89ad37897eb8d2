package io.nearside.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.Environment;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://api.example.org", "http://127.0.0.1:4566", "http://localhost:1", "http://[::1]:9"})
    void httpsAnywhereAndHttpOnThisMachine(String text) {
        assertThat(SettingsReader.endpoint(Environment.of(Map.of("URL", text)), "URL")
                        .orElseThrow()
                        .toString())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.org",
                "http://10.0.0.1",
                "http://localhost.example.org",
                "ftp://127.0.0.1",
                "127.0.0.1:80",
                "http:///x"
            })
    void anythingElseIsRefusedByName(String text) {
        assertThatThrownBy(() -> SettingsReader.endpoint(Environment.of(Map.of("URL", text)), "URL"))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("URL ");
    }

    @Test
    void absentMeansTheServicesOwn() {
        assertThat(SettingsReader.endpoint(Environment.of(Map.of("URL", " ")), "URL"))
                .isEmpty();
    }

    @Test
    void aUuidIsReadInLowerCase() {
        assertThat(SettingsReader.uuid("near.network", "0A1B2C3D-0000-4000-8000-00000000000F"))
                .isEqualTo("0a1b2c3d-0000-4000-8000-00000000000f");
        assertThatThrownBy(() -> SettingsReader.uuid("near.network", "net-1"))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("near.network 'net-1' is not a UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "two\nlines", "schlüssel"})
    void aTokenThatCannotTravelIsRefusedUnseen(String token) {
        assertThatThrownBy(() -> SettingsReader.token(Environment.of(Map.of("TOKEN", token)), "TOKEN"))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("TOKEN ")
                .hasMessageNotContaining(token);
    }

    @Test
    void aTokensLastNewlineIsNotPartOfIt() {
        assertThat(SettingsReader.token(Environment.of(Map.of("TOKEN", "abc+/=\n")), "TOKEN")
                        .orElseThrow()
                        .reveal())
                .isEqualTo("abc+/=");
        assertThat(SettingsReader.token(Environment.of(Map.of()), "TOKEN")).isEmpty();
    }

    @Test
    void certificatesAreNamedForThisMachineOnly(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "x");
        Environment environment = Environment.of(Map.of("SSL_CERT_FILE", file.toString()));
        assertThat(SettingsReader.certificates(environment, URI.create("https://127.0.0.1:4711")))
                .contains(file);
        assertThat(SettingsReader.certificates(environment, URI.create("https://api.example.org")))
                .isEmpty();
        assertThat(SettingsReader.certificates(Environment.of(Map.of()), URI.create("https://127.0.0.1:4711")))
                .isEmpty();
    }

    @Test
    void certificatesThatAreNotThereAreRefusedByName(@TempDir Path folder) {
        Environment environment =
                Environment.of(Map.of("SSL_CERT_FILE", folder.resolve("gone").toString()));
        URI here = URI.create("https://localhost");
        assertThatThrownBy(() -> SettingsReader.certificates(environment, here))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("SSL_CERT_FILE names ");
        assertThat(SettingsReader.certificates(environment, URI.create("https://api.example.org")))
                .as("not even looked at")
                .isEmpty();
    }

    @Test
    void aKeyThatNobodyReadsIsNamed() {
        LinkSection section = LinkSection.of("as.toy", Map.of("profile", "x"));
        SettingsReader.refuseUnread(section, List.of("profile"));
        assertThatThrownBy(() -> SettingsReader.refuseUnread(section, List.of()))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("as.toy.profile is not known");
    }
}
