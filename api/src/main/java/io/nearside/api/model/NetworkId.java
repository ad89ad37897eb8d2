package io.nearside.api.model;

/** A network in its cloud's own spelling, as the cloud's answers name it. The cloud's plugin settles case and form when it makes one. */
public record NetworkId(String value) {

    public NetworkId {
        value = Ids.checked("NetworkId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
