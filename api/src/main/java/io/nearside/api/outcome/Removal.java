package io.nearside.api.outcome;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import java.util.function.Supplier;

/** One step towards a thing's end. Where a cloud needs several, each call of {@code remove} makes the next one. */
public sealed interface Removal extends Outcome permits Removal.Gone, Removal.Going {

    /**
     * What a step came to; a thing that the service does not know any more is gone, whoever did it.
     *
     * @throws CloudException as the step does, but for NOT_FOUND
     */
    static Removal unlessGone(Supplier<? extends Removal> step) {
        try {
            return step.get();
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return new Gone();
            }
            throw e;
        }
    }

    /** It is gone, by this call or before it. */
    record Gone() implements Removal {
        @Override
        public String says() {
            return "removed";
        }
    }

    /**
     * It is on its way; look again, and call again if it is still there.
     *
     * @param waitsFor what has to happen first, as a noun phrase
     */
    record Going(String waitsFor) implements Removal {
        @Override
        public String says() {
            return "on its way out, waits for " + waitsFor;
        }
    }
}
