package io.nearside.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.Environment;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import java.util.List;
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
    void aKeyThatNobodyReadsIsNamed() {
        LinkSection section = LinkSection.of("as.toy", Map.of("profile", "x"));
        SettingsReader.refuseUnread(section, List.of("profile"));
        assertThatThrownBy(() -> SettingsReader.refuseUnread(section, List.of()))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("as.toy.profile is not known");
    }
}
