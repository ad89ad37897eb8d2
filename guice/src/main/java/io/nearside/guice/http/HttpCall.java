package io.nearside.guice.http;

import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param body JSON; null if the call has none
 */
public record HttpCall(
        String method, HttpPath path, @Nullable String body) {

    /** Reads. */
    public static HttpCall get(HttpPath path) {
        return new HttpCall("GET", path, null);
    }

    /** Makes, or asks for. */
    public static HttpCall post(HttpPath path, String body) {
        return new HttpCall("POST", path, body);
    }

    /** Has something done that the path alone says; the call has no body. */
    public static HttpCall post(HttpPath path) {
        return new HttpCall("POST", path, null);
    }

    /** Changes, on services that use this method for it. */
    public static HttpCall put(HttpPath path, String body) {
        return new HttpCall("PUT", path, body);
    }

    /** Changes a part. */
    public static HttpCall patch(HttpPath path, String body) {
        return new HttpCall("PATCH", path, body);
    }

    /** Removes. */
    public static HttpCall delete(HttpPath path) {
        return new HttpCall("DELETE", path, null);
    }

    /** Whether the call changes nothing. */
    boolean isRead() {
        return method.equals("GET");
    }

    /** The call as a fault names it. */
    String name() {
        return method + " " + path;
    }
}
