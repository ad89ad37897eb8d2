package io.nearside.guice.http;

import java.io.IOException;

/** Makes something of a body. */
@FunctionalInterface
public interface BodyReader<T> {
    /**
     * Reads one body, which is not blank.
     *
     * @throws IOException if the text is not of the form at all
     * @throws IllegalArgumentException if it is, and lacks something or says what cannot be; the message is shown to people
     */
    T read(String body) throws IOException;
}
