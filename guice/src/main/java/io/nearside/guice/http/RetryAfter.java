package io.nearside.guice.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a service asks to wait: seconds, or an HTTP date (RFC 9110, section 10.2.3). */
final class RetryAfter {
    /** More digits than any service means, and few enough not to overflow. */
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** @param now what the service's clock says, by which it counts a date */
    static Optional<Duration> parse(String text, Instant now) {
        String value = text.strip();
        if (!value.isEmpty() && value.length() <= MOST_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return date(value).map(then -> then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    }

    static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
