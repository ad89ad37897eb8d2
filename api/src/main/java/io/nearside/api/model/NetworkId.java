package io.nearside.api.model;

/** A network in its cloud's own spelling, as the cloud's answers name it. The cloud's plugin settles case and form when it makes one. */
public record NetworkId(String value) {

    public NetworkId {
        value = Ids.checked("NetworkId", value);
    }

    /** The last part of an id that is a path, else all of it: what people call the network, and not unique. */
    public String label() {
        return Ids.label(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
