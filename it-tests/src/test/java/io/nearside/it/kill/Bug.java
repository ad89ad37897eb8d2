package io.nearside.it.kill;

import java.util.Optional;

/** What a planted bug makes of capabilities. */
interface Bug {

    /** What becomes of the calls of a capability of this type; empty if they stay as they are. Asked anew for each that is found. */
    Optional<Meddler> in(Class<?> capability);

    /** What becomes of a call. */
    interface Meddler {
        Object meddle(String method, Object[] arguments, Real real) throws Throwable;
    }

    /** The call as it should be. */
    interface Real {
        Object with(Object... arguments) throws Throwable;
    }
}
