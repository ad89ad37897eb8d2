package io.nearside.guice.http;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until the connection stands
 * @param answer until the last byte of the answer is there, the connection included
 */
public record HttpTimeouts(Duration connect, Duration answer) {
    /** Five seconds and thirty. */
    public static final HttpTimeouts USUAL = new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(30));
}
