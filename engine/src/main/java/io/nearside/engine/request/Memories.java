package io.nearside.engine.request;

/** What a journal keeps of a peering, for people. */
public final class Memories {

    private Memories() {}

    /** A memory as a clause; one that nobody has words for is shown as it is. */
    public static String says(String key, String value) {
        return TaskMemory.says(key, value).orElse(key + " is " + value);
    }
}
