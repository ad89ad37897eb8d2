package io.nearside.guice.token;

import io.nearside.api.Secret;

/** Where a token comes from. It never prints. */
public interface TokenSource {

    /**
     * The token, fit to travel in an HTTP header. Fetched at the first use and kept; a source that has failed is not asked again.
     *
     * @throws NoTokenException if there is none
     * @throws InterruptedException if the thread is interrupted while it is fetched; the next use tries again
     */
    Secret token() throws NoTokenException, InterruptedException;

    /** What is hidden in the words of a service that repeats it: the token if it was fetched already, else an empty one. Fetches nothing. */
    Secret fetched();

    /** A token that is known already. */
    static TokenSource of(Secret token) {
        return new KnownToken(token);
    }
}
