package io.nearside.api.model;

/** A vendor's own name for a static address. */
public record StaticAddressId(String value) {

    public StaticAddressId {
        value = Ids.checked("StaticAddressId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
