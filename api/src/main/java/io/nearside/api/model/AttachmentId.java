package io.nearside.api.model;

/** What connects one network to a hub, in the cloud's own spelling. */
public record AttachmentId(String value) {

    public AttachmentId {
        value = Ids.checked("AttachmentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
