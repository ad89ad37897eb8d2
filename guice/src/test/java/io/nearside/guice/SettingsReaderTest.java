package io.nearside.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.Environment;
import io.nearside.api.link.InvalidLinkException;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
}
