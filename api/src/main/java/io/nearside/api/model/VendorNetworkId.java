package io.nearside.api.model;

/** A vendor's network in the vendor's own spelling; a vendor's project or organization is not part of it. */
public record VendorNetworkId(String value) {

    public VendorNetworkId {
        value = Ids.checked("VendorNetworkId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
