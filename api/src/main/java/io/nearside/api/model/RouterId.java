package io.nearside.api.model;

/** A router that networks are attached to, in its cloud's own spelling. */
public record RouterId(String value) {

    public RouterId {
        value = Ids.checked("RouterId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
