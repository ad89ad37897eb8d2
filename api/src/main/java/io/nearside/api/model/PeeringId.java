package io.nearside.api.model;

/** A peering that one side asks for and the other accepts, in its cloud's own spelling. */
public record PeeringId(String value) {

    public PeeringId {
        value = Ids.checked("PeeringId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
