package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.vendor.VendorService.State;
import io.nearside.guice.http.ServiceWords;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where a service and its nodes stand. RUNNING alone does not say that the nodes have settled: while they are replaced, each tells so
 * itself. What is made for endpoints during a roll never finishes (aiven/terraform-provider-aiven, issue 680).
 *
 * @param meaning of the state and the nodes together
 * @param says the state's own name and what the nodes do that have not settled; empty if there is nothing to say
 * @param addressesNeeded what a service with so many nodes needs where it has to run on static addresses
 */
record AivenServiceState(State meaning, String says, int addressesNeeded) {
    private static final String RUNNING = "running";

    /** Up to so many nodes each needs two addresses, and beyond it is so many more than nodes (aiven-docs, static-ips.md). */
    private static final int SPARE = 6;

    static AivenServiceState of(JsonNode service) {
        String state = service.path("state").asText("");
        List<String> unsettled = nodes(service)
                .filter(node -> !node.path("state").asText("").equals(RUNNING))
                .map(node -> node.path("name").asText("a node") + " is "
                        + node.path("state").asText("unknown"))
                .toList();
        State meaning = switch (state) {
            case "RUNNING" -> unsettled.isEmpty() ? State.SETTLED : State.CHANGING;
            case "REBUILDING", "REBALANCING" -> State.CHANGING;
            case "POWEROFF" -> State.OFF;
            default -> State.UNKNOWN;
        };
        String says = meaning == State.SETTLED ? "" : String.join(", ", concat(state, unsettled));
        return new AivenServiceState(meaning, ServiceWords.of(says), addressesNeeded(service));
    }

    /** A service that does not tell its nodes has one at the least. */
    private static int addressesNeeded(JsonNode service) {
        int told = service.path("node_count").asInt(0);
        int nodes = Math.max(1, told > 0 ? told : (int) nodes(service).count());
        return Math.min(2 * nodes, nodes + SPARE);
    }

    private static Stream<JsonNode> nodes(JsonNode service) {
        return StreamSupport.stream(service.path("node_states").spliterator(), false);
    }

    private static List<String> concat(String state, List<String> unsettled) {
        return Stream.concat(Stream.of(state).filter(text -> !text.isBlank()), unsettled.stream())
                .toList();
    }
}
