package io.nearside.api.outcome;

/** The service took the wish, and its answer says nothing to rely on: look again. */
public record Asked() implements Outcome {
    @Override
    public String says() {
        return "asked for";
    }
}
