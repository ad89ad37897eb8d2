package io.nearside.api.model;

/** What a private endpoint is called in its place. */
public record EndpointName(String value) {

    public EndpointName {
        value = Ids.checked("EndpointName", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
