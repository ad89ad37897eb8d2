package io.nearside.api.model;

/** A route table of a hub, in the cloud's own spelling. */
public record GatewayTableId(String value) {

    public GatewayTableId {
        value = Ids.checked("GatewayTableId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
