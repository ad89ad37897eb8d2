package io.nearside.api.model;

import java.util.Locale;

/**
 * A private endpoint as the service behind it sees it, in its cloud's own spelling: by this a vendor's list of connections tells ours from
 * everybody else's. Two that differ only in upper and lower case are one and the same: Azure's ids are (its documentation of resource
 * names), the other clouds' have no upper case.
 */
public record ConsumerId(String value) {

    public ConsumerId {
        value = Ids.checked("ConsumerId", value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConsumerId that && value.equalsIgnoreCase(that.value);
    }

    @Override
    public int hashCode() {
        return value.toLowerCase(Locale.ROOT).hashCode();
    }

    /** The last part of an id that is a path, else all of it: what people call the endpoint, and not unique. */
    public String label() {
        return Ids.label(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
