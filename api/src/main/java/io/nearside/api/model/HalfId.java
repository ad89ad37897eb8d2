package io.nearside.api.model;

/** One side's half of a mirrored peering, in its cloud's own spelling. */
public record HalfId(String value) {

    public HalfId {
        value = Ids.checked("HalfId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
