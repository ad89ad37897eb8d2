package io.nearside.guice.token;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a process prints to one of its streams, read while it runs. */
final class Printed {
    /** More than any token has; a command that prints without end is cut off here. */
    private static final int LONGEST = 65_536;

    /** How long the rest may take to arrive once the process has ended. What it started may keep the stream open for good. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final Thread reader;

    private Printed(InputStream stream) {
        reader = new Thread(() -> read(stream), "nearside-token-command");
        reader.setDaemon(true);
    }

    static Printed of(InputStream stream) {
        Printed printed = new Printed(stream);
        printed.reader.start();
        return printed;
    }

    private void read(InputStream stream) {
        byte[] buffer = new byte[1024];
        try (stream) {
            int count = stream.read(buffer);
            while (count >= 0 && bytes.size() < LONGEST) {
                bytes.write(buffer, 0, Math.min(count, LONGEST - bytes.size()));
                count = stream.read(buffer);
            }
        } catch (IOException e) {
            // What was printed until then is what there is: a token that lacks its end is refused by the service.
        }
    }

    /** All that was printed by a process that has ended. */
    String text() throws InterruptedException {
        reader.join(REST.toMillis());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
