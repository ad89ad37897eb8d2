package io.nearside.simulator;

/**
 * Which requests a fault strikes, counted among those that match since the fault was added.
 *
 * @param operation pattern of the operation, {@code *} for any text
 * @param among reads, writes or both
 * @param first the first occurrence that is struck, from 1
 * @param last the last one
 */
public record Match(String operation, Among among, int first, int last) {
    /** Reads, writes or both. */
    public enum Among {
        ALL,
        READS,
        WRITES
    }

    public Match {
        if (operation.isBlank()) {
            throw new IllegalArgumentException("operation is missing; * is every one");
        }
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("occurrences are counted from 1: " + first + " to " + last);
        }
    }

    public static Match every(String operation) {
        return new Match(operation, Among.ALL, 1, Integer.MAX_VALUE);
    }

    public static Match nth(String operation, int occurrence) {
        return new Match(operation, Among.ALL, occurrence, occurrence);
    }

    public static Match nthWrite(int occurrence) {
        return new Match("*", Among.WRITES, occurrence, occurrence);
    }

    public static Match nthRequest(int occurrence) {
        return nth("*", occurrence);
    }

    /** The same requests, but only the first so many of them. */
    public Match times(int count) {
        return new Match(operation, among, first, first + count - 1);
    }

    boolean concerns(Call call) {
        return switch (among) {
                    case ALL -> true;
                    case READS -> !call.isWrite();
                    case WRITES -> call.isWrite();
                }
                && new Glob(operation).matches(call.operation());
    }

    boolean strikes(int occurrence) {
        return first <= occurrence && occurrence <= last;
    }
}
