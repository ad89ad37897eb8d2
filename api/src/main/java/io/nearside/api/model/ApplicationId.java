package io.nearside.api.model;

/** An identity that a program signs in with, as its directory names it. */
public record ApplicationId(String value) {

    public ApplicationId {
        value = Ids.checked("ApplicationId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
