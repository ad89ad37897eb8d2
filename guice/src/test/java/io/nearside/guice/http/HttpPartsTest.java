package io.nearside.guice.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Secret;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpPartsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static final HttpOrigin ORIGIN = new HttpOrigin(
            "toy",
            URI.create("https://api.example.org"),
            HttpAuthorization.token("Bearer", Secret.of("0123456789")),
            HttpTimeouts.USUAL);

    @ParameterizedTest
    @CsvSource({
        "401, DENIED",
        "403, DENIED",
        "404, NOT_FOUND",
        "410, NOT_FOUND",
        "408, UNAVAILABLE",
        "409, CONFLICT",
        "412, CONFLICT",
        "429, THROTTLED",
        "400, INVALID",
        "422, INVALID",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "599, UNAVAILABLE",
        "302, UNKNOWN",
        "101, UNKNOWN",
    })
    void aStatusHasItsKind(int status, ErrorKind kind) {
        assertThat(HttpStatus.kind(status)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0", "120 | 120", "'Tue, 24 Nov 2026 10:01:30 GMT' | 90", "'Tue, 24 Nov 2026 09:00:00 GMT' | 0"
            })
    void aWaitIsSecondsOrADate(String text, long seconds) {
        assertThat(RetryAfter.parse(text, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1.5", "soon", "99999999999999999999", "٣"})
    void anythingElseIsNoWait(String text) {
        assertThat(RetryAfter.parse(text, NOW)).isEmpty();
    }

    @Test
    void authorizationIsWrittenToTheWireAndNowhereElse() throws Exception {
        HttpAuthorization basic = HttpAuthorization.basic("Aladdin", Secret.of("open sesame"));
        assertThat(basic.header()).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assertThat(basic).hasToString("***");
        assertThat(basic.hideIn("open sesame, QWxhZGRpbjpvcGVuIHNlc2FtZQ==")).isEqualTo("***, ***");
        HttpAuthorization tiny = HttpAuthorization.token("Bearer", Secret.of("the"));
        assertThat(tiny.header()).isEqualTo("Bearer the");
        assertThat(tiny.hideIn("the network")).isEqualTo("the network");
    }

    @Test
    void aCertificateThatIsNotTrustedIsNotWaitedFor() {
        Throwable handshake = new SSLHandshakeException("PKIX").initCause(new CertificateException("unknown issuer"));
        CloudException failure = ORIGIN.noAnswer(HttpCall.get(HttpPath.of("x")), handshake);
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN);
        assertThat(failure).hasMessage("The certificate of api.example.org is not trusted here");
        assertThat(ORIGIN.noAnswer(HttpCall.get(HttpPath.of("x")), new SSLHandshakeException("hung up"))
                        .kind())
                .isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void aLostConnectionSaysHowItWasLost() {
        HttpCall call = HttpCall.delete(HttpPath.of("x"));
        assertThat(ORIGIN.noAnswer(call, new HttpConnectTimeoutException("x")))
                .hasMessage("api.example.org cannot be reached within 5000 ms");
        assertThat(ORIGIN.noAnswer(call, new IOException("reset")))
                .hasMessage("The connection to api.example.org broke before the answer was there");
        assertThat(ORIGIN.noAnswer(call, new IOException("reset")).fault().says())
                .isEqualTo("DELETE /x (no answer)");
    }
}
