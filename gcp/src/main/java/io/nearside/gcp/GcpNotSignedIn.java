package io.nearside.gcp;

import org.jspecify.annotations.Nullable;

/** There is no token: nothing was found, or what was found is not accepted. */
final class GcpNotSignedIn extends Exception {
    private static final long serialVersionUID = 1L;

    private final String places;

    /**
     * @param places where it was looked
     * @param cause null if nobody was asked
     */
    GcpNotSignedIn(String places, @Nullable Throwable cause) {
        super(cause);
        this.places = places;
    }

    String places() {
        return places;
    }
}
