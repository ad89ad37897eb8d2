package io.nearside.api.model;

/** A hub of ours that connects networks, such as a transit gateway, in its cloud's own spelling. */
public record GatewayId(String value) {

    public GatewayId {
        value = Ids.checked("GatewayId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
