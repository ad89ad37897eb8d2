package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AccountId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointOpening.Guests;
import io.nearside.api.vendor.EndpointOpening.State;
import io.nearside.guice.http.ServiceWords;
import java.util.List;
import java.util.Set;

/** Reads what publications have in common on all clouds. */
final class AivenOpenings {

    private AivenOpenings() {}

    /** One that has a list of those who may come. */
    static EndpointOpening of(
            JsonNode answer, List<ServiceTarget> targets, Set<AccountId> allowed, Set<String> besides) {
        return of(answer, targets, Guests.LISTED, allowed, besides);
    }

    /** One that has none. */
    static EndpointOpening forAnybody(JsonNode answer, List<ServiceTarget> targets) {
        return of(answer, targets, Guests.ANYBODY, Set.of(), Set.of());
    }

    private static EndpointOpening of(
            JsonNode answer, List<ServiceTarget> targets, Guests guests, Set<AccountId> allowed, Set<String> besides) {
        String state = AivenClient.text(answer, "state");
        State meaning = switch (state) {
            case "creating" -> State.BUILDING;
            // Without a target there is nothing to use yet, whatever the state says.
            case "active" -> targets.isEmpty() ? State.BUILDING : State.ACTIVE;
            case "deleting" -> State.LEAVING;
            default -> State.UNKNOWN;
        };
        String message = answer.path("message").asText("");
        boolean nameless = message.isBlank() && meaning == State.UNKNOWN;
        return new EndpointOpening(
                meaning, targets, guests, allowed, besides, ServiceWords.of(nameless ? state : message));
    }
}
