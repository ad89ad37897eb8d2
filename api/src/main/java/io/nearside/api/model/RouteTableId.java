package io.nearside.api.model;

/** A table of routes, in its cloud's own spelling. */
public record RouteTableId(String value) {

    public RouteTableId {
        value = Ids.checked("RouteTableId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
