package io.nearside.api.model;

/** A vendor's own name for a peering that it was asked for; never the cloud's id of it. */
public record PeeringRequestId(String value) {

    public PeeringRequestId {
        value = Ids.checked("PeeringRequestId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
