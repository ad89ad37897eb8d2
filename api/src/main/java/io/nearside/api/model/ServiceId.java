package io.nearside.api.model;

/** A service that a vendor runs, by the name that its project knows it by. */
public record ServiceId(String value) {

    public ServiceId {
        value = Ids.checked("ServiceId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
