package io.nearside.api.model;

/** A subnet of a network of ours, in the cloud's own spelling. */
public record SubnetId(String value) {

    public SubnetId {
        value = Ids.checked("SubnetId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
