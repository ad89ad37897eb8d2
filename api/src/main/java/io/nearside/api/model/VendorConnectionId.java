package io.nearside.api.model;

/** A vendor's own name for one endpoint's connection to a service. */
public record VendorConnectionId(String value) {

    public VendorConnectionId {
        value = Ids.checked("VendorConnectionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
