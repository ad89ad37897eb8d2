package io.nearside.api.model;

/** What lets another account use a thing of ours, in the cloud's own spelling. */
public record ShareId(String value) {

    public ShareId {
        value = Ids.checked("ShareId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
