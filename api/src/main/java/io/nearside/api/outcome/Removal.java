package io.nearside.api.outcome;

/** One step towards a thing's end. Where a cloud needs several, each call of {@code remove} makes the next one. */
public sealed interface Removal extends Outcome permits Removal.Gone, Removal.Going {

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
