package io.nearside.guice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.Secret;
import io.nearside.api.error.CloudException;
import io.nearside.guice.CallLog;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.http.testing.ScriptedService;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In these tests SLF4J writes to java.util.logging. */
final class CallLogTest {
    private static final String TOKEN = "toy-token-0123456789";

    private static final HttpCall WRITE = HttpCall.post(HttpPath.of("things"), "{\"password\": \"of-the-body\"}");

    private final Logger logger = Logger.getLogger(CallLog.LOGGER);

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord told) {
            lines.add(new SimpleFormatter().formatMessage(told));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final ScriptedService service = ScriptedService.start();

    private final HttpSender sender = new HttpSender(
            "toy",
            new ProviderLife("toy"),
            service.url(),
            HttpAuthorization.token("Bearer", Secret.of(TOKEN)),
            HttpTimeouts.USUAL,
            failed -> failed.failure(
                    HttpStatus.kind(failed.status()),
                    failed.tryRead(body -> body).orElse(""),
                    "BAD " + TOKEN,
                    "r-2"));

    @BeforeEach
    void listen() {
        logger.setLevel(Level.FINE);
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setLevel(null);
        service.close();
    }

    @Test
    void everyCallIsALineWithItsEndAndItsTimeAndNoSecret() {
        service.then(201, "{\"secret\": \"of-the-answer\"}").then(400, "{\"token\": \"" + TOKEN + "\"}");
        sender.send(WRITE);
        assertThatThrownBy(() -> sender.send(WRITE)).isInstanceOf(CloudException.class);
        service.close();
        assertThatThrownBy(() -> sender.send(WRITE)).isInstanceOf(CloudException.class);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("toy POST /things 201 \\d+ ms");
        assertThat(lines.get(1)).matches("toy POST /things 400 BAD \\S+ request r-2 \\d+ ms");
        assertThat(lines.get(2)).matches("toy POST /things no answer, UNAVAILABLE \\d+ ms");
        assertThat(lines).noneMatch(line -> line.contains(TOKEN) || line.contains("of-the"));
    }

    @Test
    void nobodyIsToldWhoDoesNotDebug() {
        logger.setLevel(Level.INFO);
        service.then(200, "{}");
        sender.send(WRITE);
        assertThat(lines).isEmpty();
    }
}
