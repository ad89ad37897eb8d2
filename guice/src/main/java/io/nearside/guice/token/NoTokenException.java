package io.nearside.guice.token;

/** A source that has no token to give. The message names the key of the link file and why; it never quotes what the source said on its standard output. */
public final class NoTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    NoTokenException(String message) {
        super(message);
    }
}
