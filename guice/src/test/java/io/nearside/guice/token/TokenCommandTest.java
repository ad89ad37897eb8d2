package io.nearside.guice.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
@DisabledOnOs(OS.WINDOWS)
final class TokenCommandTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private static TokenCommand shell(String text, Duration limit) {
        return new TokenCommand("as.toy.tokenCommand", List.of("sh", "-c", text), limit);
    }

    private static NoTokenException failure(TokenCommand command) {
        return catchThrowableOfType(NoTokenException.class, command::token);
    }

    private int runs() throws IOException {
        return Files.readAllLines(folder.resolve("runs")).size();
    }

    private String counted(String text) {
        return "echo run >> '" + folder.resolve("runs") + "'; " + text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo toy-token",
                "printf 'toy-token\\nlogin: me\\n'",
                "printf ' toy-token \\r\\n'",
                "echo noise >&2; echo toy-token"
            })
    void theFirstLineIsTheToken(String text) throws Exception {
        assertThat(shell(text, TokenCommand.LIMIT).token().reveal()).isEqualTo("toy-token");
    }

    @Test
    void itIsRunOnceAndNotBeforeItIsNeeded() throws Exception {
        TokenCommand command = shell(counted("echo toy-token"), TokenCommand.LIMIT);
        assertThat(command.fetched().reveal()).isEmpty();
        assertThat(folder.resolve("runs")).doesNotExist();
        command.token();
        command.token();
        assertThat(command.fetched().reveal()).isEqualTo("toy-token");
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void aFailureIsKeptToo() throws IOException {
        TokenCommand command = shell(counted("exit 3"), TokenCommand.LIMIT);
        assertThat(failure(command)).isSameAs(failure(command));
        assertThat(runs()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "echo toy-secret; echo 'gpg: no' >&2; echo key >&2; exit 2 | ended with 2: gpg: no key",
                "echo toy-secret; exit 1 | ended with 1",
                "true | printed no token on its first line",
                "printf '\\ntoy-secret\\n' | printed no token on its first line",
                "echo 'toy secret' | printed a first line that is no token: it has white space or other characters",
                "echo toy-schlüssel | printed a first line that is no token: it has white space or other characters",
                "read answer && echo toy-secret | ended with 1",
            })
    void anythingElseIsNoToken(String text, String words) {
        assertThat(failure(shell(text, TokenCommand.LIMIT))).hasMessage("as.toy.tokenCommand " + words);
    }

    @Test
    void oneThatIsNotThereCannotBeStarted() {
        assertThat(failure(new TokenCommand("as.toy.tokenCommand", List.of("/no/such/command"), SHORT)))
                .hasMessageStartingWith("as.toy.tokenCommand cannot be started: ");
    }

    @Test
    void oneThatDoesNotEndIsEndedWithAllThatItStarted() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        // Whoever was started holds its other end: reading it ends when the last of them does.
        CompletableFuture<Integer> end = CompletableFuture.supplyAsync(() -> firstByte(pipe));
        assertThat(failure(shell("exec 3>'" + pipe + "'; sleep 60 & wait", SHORT)))
                .hasMessage("as.toy.tokenCommand has not ended within 1 s");
        assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(-1);
    }

    @Test
    void oneThatLeavesItsOutputOpenToAnotherProcessIsNotWaitedFor() throws Exception {
        TokenCommand command = shell("sleep 9 & echo toy-token", Duration.ofSeconds(10));
        assertThat(command.token().reveal()).isEqualTo("toy-token");
    }

    @Test
    void oneThatSaysTooMuchIsCutOff() {
        assertThat(failure(shell("yes noise | head -c 2000000 >&2; exit 4", TokenCommand.LIMIT)))
                .hasMessageStartingWith("as.toy.tokenCommand ended with 4: noise noise ");
    }

    @Test
    void anInterruptEndsItAndTheNextUseTriesAgain() throws Exception {
        TokenCommand command = shell("sleep 1; echo toy-token", TokenCommand.LIMIT);
        Thread.currentThread().interrupt();
        assertThatThrownBy(command::token).isInstanceOf(InterruptedException.class);
        assertThat(command.token().reveal()).isEqualTo("toy-token");
    }

    @Test
    void itNeverPrints() throws Exception {
        TokenCommand command = shell("echo toy-token", TokenCommand.LIMIT);
        command.token();
        assertThat(command.toString()).isEqualTo("***");
        assertThat(TokenSource.of(command.token()).toString()).doesNotContain("toy-token");
    }

    private static int firstByte(Path pipe) {
        try (InputStream stream = Files.newInputStream(pipe)) {
            return stream.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
