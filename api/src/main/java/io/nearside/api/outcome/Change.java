package io.nearside.api.outcome;

/**
 * A thing was made or changed, or that was asked for, and the answer says what it is now.
 *
 * @param effect what the call did
 * @param now the thing as the answer shows it; services with eventual consistency may show it differently at the next read
 */
public record Change<T>(Effect effect, T now) implements Outcome {

    @Override
    public String says() {
        return switch (effect) {
            case CREATED -> "created";
            case UPDATED -> "updated";
            case ASKED -> new Asked().says();
            case ALREADY -> "was so already";
        };
    }
}
