package io.nearside.engine.round;

/**
 * The natural key of what a write is about: by it a thing is found again after a crash.
 *
 * @param kind such as "route"
 * @param id such as "rtb-1 10.20.0.0/24"
 */
public record ObjectKey(String kind, String id) {
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
