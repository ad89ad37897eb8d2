package io.nearside.guice.http;

import io.nearside.api.error.ErrorKind;

/** What a status means where a service does not say otherwise (RFC 9110, section 15; RFC 6585, section 4). */
public final class HttpStatus {

    private HttpStatus() {}

    /** The kind of failure that a status of none of the 2xx is. */
    public static ErrorKind kind(int status) {
        return switch (status) {
            case 401, 403 -> ErrorKind.DENIED;
            case 404, 410 -> ErrorKind.NOT_FOUND;
            case 408 -> ErrorKind.UNAVAILABLE;
            case 409, 412 -> ErrorKind.CONFLICT;
            case 429 -> ErrorKind.THROTTLED;
            default -> ofClass(status / 100);
        };
    }

    private static ErrorKind ofClass(int hundreds) {
        return switch (hundreds) {
            case 4 -> ErrorKind.INVALID;
            case 5 -> ErrorKind.UNAVAILABLE;
            default -> ErrorKind.UNKNOWN;
        };
    }
}
