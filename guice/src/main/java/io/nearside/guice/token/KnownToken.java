package io.nearside.guice.token;

import io.nearside.api.Secret;

/** A token that is there. */
record KnownToken(Secret token) implements TokenSource {

    @Override
    public Secret fetched() {
        return token;
    }
}
