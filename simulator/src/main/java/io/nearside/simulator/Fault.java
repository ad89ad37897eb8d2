package io.nearside.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that goes wrong on purpose, at the requests that match.
 *
 * @param delay how long {@link Kind#LATENCY} waits, in real time, since a client's patience is real too
 * @param status of {@link Kind#ERROR} and {@link Kind#BODY}
 * @param code of {@link Kind#ERROR}, in the service's own error shape
 * @param text the message of {@link Kind#ERROR}, the body of {@link Kind#BODY}
 * @param headers sent along with the answer, {@code Retry-After} for one
 */
public record Fault(
        Match match,
        Phase phase,
        Kind kind,
        Duration delay,
        int status,
        String code,
        String text,
        Map<String, String> headers) {

    /** Whether the effect has taken place when it goes wrong. */
    public enum Phase {
        BEFORE,
        AFTER
    }

    /** What happens. */
    public enum Kind {
        /** It takes longer. */
        LATENCY,
        /** The service's own answer to a caller that asks too often. */
        THROTTLE,
        /** The service's own answer when it breaks. */
        SERVER_ERROR,
        /** Any error in the service's own shape. */
        ERROR,
        /** Any status and body at all: a proxy's page, or nothing. */
        BODY,
        /** The connection is closed without an answer. */
        DROP,
        /** No answer until {@link Faults#release}: a vendor that never answers, or the gate at which a process is killed. */
        HOLD
    }

    public Fault {
        headers = Map.copyOf(headers);
    }

    public static Fault latency(Match match, Duration delay) {
        return new Fault(match, Phase.BEFORE, Kind.LATENCY, delay, 0, "", "", Map.of());
    }

    public static Fault throttle(Match match) {
        return of(match, Phase.BEFORE, Kind.THROTTLE);
    }

    public static Fault throttle(Match match, Duration retryAfter) {
        return throttle(match).with("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }

    public static Fault serverError(Match match, Phase phase) {
        return of(match, phase, Kind.SERVER_ERROR);
    }

    public static Fault error(Match match, int status, String code, String message) {
        return new Fault(match, Phase.BEFORE, Kind.ERROR, Duration.ZERO, status, code, message, Map.of());
    }

    public static Fault body(Match match, Phase phase, int status, String contentType, String body) {
        return new Fault(match, phase, Kind.BODY, Duration.ZERO, status, "", body, Map.of("Content-Type", contentType));
    }

    public static Fault emptyBody(Match match, Phase phase, int status) {
        return new Fault(match, phase, Kind.BODY, Duration.ZERO, status, "", "", Map.of());
    }

    public static Fault drop(Match match, Phase phase) {
        return of(match, phase, Kind.DROP);
    }

    public static Fault hold(Match match, Phase phase) {
        return of(match, phase, Kind.HOLD);
    }

    public Fault with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Fault(match, phase, kind, delay, status, code, text, more);
    }

    private static Fault of(Match match, Phase phase, Kind kind) {
        return new Fault(match, phase, kind, Duration.ZERO, 0, "", "", Map.of());
    }

    String label() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + phase.name().toLowerCase(Locale.ROOT);
    }
}
