package io.nearside.api.model;

/** Where a network is, in its cloud's own spelling: a region, a location or a zone. */
public record Region(String value) {

    public Region {
        value = Ids.checked("Region", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
