package io.nearside.guice.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Environment;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenSettingsTest {
    private static final String TOKEN = "toy-token-0123456789";

    private static final Map<String, String> VARIABLES =
            Map.of("TEAM_TOKEN", TOKEN, "EMPTY", " ", "WORDS", TOKEN + " x");

    @TempDir
    Path folder;

    private static Optional<TokenSource> read(Map<String, ?> credentials) {
        return TokenSettings.read(LinkSection.of("as.toy", credentials), Environment.of(VARIABLES));
    }

    private static String token(Map<String, ?> credentials) throws Exception {
        return read(credentials).orElseThrow().token().reveal();
    }

    private static InvalidLinkException refused(Map<String, ?> credentials) {
        return catchThrowableOfType(InvalidLinkException.class, () -> read(credentials));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("token"), content).toString();
    }

    @Test
    void aSectionThatNamesNoneHasNone() {
        assertThat(read(Map.of("profile", "x"))).isEmpty();
        assertThat(TokenSettings.keys())
                .extracting(LinkKey::name)
                .containsExactly("tokenFile", "tokenCommand", "tokenVariable");
    }

    @Test
    void anotherSecretHasKeysOfItsOwnName() throws Exception {
        assertThat(TokenSettings.keys("secret"))
                .extracting(LinkKey::name)
                .containsExactly("secretFile", "secretCommand", "secretVariable");
        LinkSection credentials = LinkSection.of("as.toy", Map.of("secretVariable", "TEAM_TOKEN", "tokenFile", "x"));
        assertThat(TokenSettings.read("secret", credentials, Environment.of(VARIABLES))
                        .orElseThrow()
                        .token()
                        .reveal())
                .isEqualTo(TOKEN);
    }

    @Test
    void aVariableAndAFile() throws Exception {
        assertThat(token(Map.of("tokenVariable", "TEAM_TOKEN"))).isEqualTo(TOKEN);
        assertThat(token(Map.of("tokenFile", file(TOKEN + "\n")))).isEqualTo(TOKEN);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTextMeetsTheShellAndAListOfWordsDoesNot() throws Exception {
        assertThat(token(Map.of("tokenCommand", "echo toy-$((1+1))"))).isEqualTo("toy-2");
        assertThat(token(Map.of("tokenCommand", List.of("echo", "toy-$((1+1));`id`"))))
                .isEqualTo("toy-$((1+1));`id`");
    }

    @Test
    void aTildeIsTheHome() throws Exception {
        String home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        try {
            file(TOKEN);
            assertThat(token(Map.of("tokenFile", "~/token"))).isEqualTo(TOKEN);
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void twoOfThemAreRefused() {
        assertThat(refused(Map.of("tokenFile", "x", "tokenCommand", "y")))
                .hasMessageStartingWith("as.toy names more than one place for the token: tokenFile, tokenCommand.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenFile", "tokenCommand", "tokenVariable"})
    void aBlankOneIsRefused(String key) {
        assertThat(refused(Map.of(key, " "))).hasMessageStartingWith("as.toy." + key + " is blank");
    }

    @Test
    void aListWithoutACommandIsRefused() {
        assertThat(refused(Map.of("tokenCommand", List.of()))).hasMessageStartingWith("as.toy.tokenCommand is blank");
        assertThat(refused(Map.of("tokenCommand", List.of("", "x"))))
                .hasMessageStartingWith("as.toy.tokenCommand is blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISSING", "EMPTY", TOKEN})
    void aVariableThatIsNotSetIsNotShown(String name) {
        assertThat(refused(Map.of("tokenVariable", name)))
                .hasMessageStartingWith("as.toy.tokenVariable names a variable that is not set.")
                .hasMessageNotContaining(name);
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndNotShown() throws IOException {
        assertThat(refused(Map.of("tokenFile", TOKEN)))
                .hasMessageStartingWith("as.toy.tokenFile names a file that is not there.")
                .hasMessageNotContaining(TOKEN);
        assertThat(refused(Map.of("tokenFile", "a\0b")))
                .hasMessageStartingWith("as.toy.tokenFile names a file that is not there.");
        assertThat(refused(Map.of("tokenFile", folder.toString())))
                .hasMessageStartingWith("as.toy.tokenFile names something that cannot be read as a file.");
        assertThat(refused(Map.of("tokenFile", file(" \n"))))
                .hasMessageStartingWith("as.toy.tokenFile names a file that is empty.");
        Path binary = Files.write(folder.resolve("token"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(refused(Map.of("tokenFile", binary.toString())))
                .hasMessageStartingWith("as.toy.tokenFile names a file that is no text.");
        assertThat(refused(Map.of("tokenFile", Map.of("a", "b"))))
                .hasMessageStartingWith("as.toy.tokenFile must be a single value");
    }

    @Test
    void whatIsNoTokenIsNotShown() throws IOException {
        assertThat(refused(Map.of("tokenFile", file(TOKEN + "\nmore"))))
                .hasMessageStartingWith("as.toy.tokenFile names a file whose content has white space")
                .hasMessageNotContaining(TOKEN);
        assertThat(refused(Map.of("tokenVariable", "WORDS")))
                .hasMessageStartingWith("as.toy.tokenVariable names a variable whose value has white space")
                .hasMessageNotContaining(TOKEN);
    }
}
