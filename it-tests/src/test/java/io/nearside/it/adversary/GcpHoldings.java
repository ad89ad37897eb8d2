package io.nearside.it.adversary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenGoogleEndpointHands;
import io.nearside.simulator.aiven.AivenGoogleHands;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All that Google holds, whoever has it. */
final class GcpHoldings {
    /** Where Aiven has its own. */
    private static final List<String> VENDORS =
            List.of("projects/" + AivenGoogleHands.PROJECT + "/", "projects/" + AivenGoogleEndpointHands.PROJECT + "/");

    private static final ObjectMapper JSON = new ObjectMapper();

    private GcpHoldings() {}

    /** By what it is. */
    static JsonNode of(SimulatedWorld world) {
        try {
            return JSON.readTree(world.state()).path("compute");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isVendors(String path) {
        return VENDORS.stream().anyMatch(path::startsWith);
    }

    /** All but the vendor's own and what is ours. */
    static Set<String> others(JsonNode google, Predicate<JsonNode> ours) {
        Set<String> others = new TreeSet<>();
        google.properties()
                .forEach(part -> part.getValue().forEach(thing -> {
                    if (!isVendors(path(thing)) && !ours.test(thing)) {
                        others.add(part.getKey() + " " + thing);
                    }
                }));
        return others;
    }

    /** What a thing is called; of a half its network, of a connection its endpoint. */
    static String path(JsonNode thing) {
        return thing.path("path")
                .asText(thing.path("endpoint").asText(thing.path("network").asText()));
    }
}
