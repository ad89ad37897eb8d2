package io.nearside.guice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Environment;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.LinkSection;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.http.testing.ScriptedService;
import io.nearside.guice.token.TokenSettings;
import io.nearside.guice.token.TokenSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(20)
final class HttpSenderTokenTest {
    private static final String TOKEN = "toy-token-0123456789";

    private static final HttpCall READ = HttpCall.get(HttpPath.of("things", "a/b"));

    private final ScriptedService service = ScriptedService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    private static CloudException failure(HttpSender sender, HttpCall call) {
        return catchThrowableOfType(CloudException.class, () -> sender.send(call));
    }

    @Test
    void withoutATokenNothingIsSent() {
        TokenSource none = token(Map.of("tokenCommand", List.of("/no/such/command")));
        CloudException failure = failure(sender(none), READ);
        assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(failure).hasMessageStartingWith("There is no token: as.toy.tokenCommand cannot be started: ");
        assertThat(failure.fault().call()).isEqualTo("GET /things/a%2Fb");
        assertThat(service.calls()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTokenOfACommandIsShownToTheServiceAndHiddenInItsWords() {
        HttpSender sender = sender(token(Map.of("tokenCommand", "echo " + TOKEN)));
        service.then(403, TOKEN + " is unknown");
        assertThat(failure(sender, READ)).hasMessage("*** is unknown");
        assertThat(service.calls().get(0).authorization()).isEqualTo("Bearer " + TOKEN);
    }

    private static TokenSource token(Map<String, ?> credentials) {
        return TokenSettings.read(LinkSection.of("as.toy", credentials), Environment.of(Map.of()))
                .orElseThrow();
    }

    private HttpSender sender(TokenSource token) {
        return new HttpSender(
                "toy",
                new ProviderLife("toy"),
                service.url(),
                HttpAuthorization.token("Bearer", token),
                HttpTimeouts.USUAL,
                failed -> failed.failure(
                        HttpStatus.kind(failed.status()),
                        failed.tryRead(body -> body).orElse(""),
                        null,
                        null));
    }
}
