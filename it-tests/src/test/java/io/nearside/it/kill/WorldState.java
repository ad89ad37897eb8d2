package io.nearside.it.kill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The simulator's state in forms that can be compared where the text as it is cannot. */
final class WorldState {
    /** The ids of EC2, of Azure and of what Aiven makes there, as the simulator makes them and as the demo's world writes them. */
    private static final Pattern ID = Pattern.compile(
            "\\b[a-z]+-0[0-9a-f]{16}\\b|\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\baivenprod-ss[0-9a-f]{11}\\b");

    /** What tells the members of a list apart, the first that they have. */
    private static final List<String> KEYS =
            List.of("id", "destination", "resource", "path", "name", "cidr", "account");

    private WorldState() {}

    /** The same with every id as the place at which it first stands: who makes what first tells which id it gets. */
    static String withoutIds(String state) {
        Map<String, String> places = new HashMap<>();
        return ID.matcher(state)
                .replaceAll(found -> places.computeIfAbsent(found.group(), id -> "id " + places.size()));
    }

    /** Each value with the way to it, such as {@code ec2/routeTables/rtb-…/routes/10.0.0.0/16/target=local}. */
    static Set<String> facts(String state) {
        try {
            Set<String> facts = new TreeSet<>();
            collect("", new ObjectMapper().readTree(state), facts);
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void collect(String way, JsonNode node, Set<String> facts) {
        node.properties().forEach(field -> collect(way + "/" + field.getKey(), field.getValue(), facts));
        if (node.isArray()) {
            node.forEach(member -> collect(way + "/" + key(member), member, facts));
        }
        if (node.isValueNode()) {
            facts.add(way + "=" + node.asText());
        }
    }

    private static String key(JsonNode member) {
        if (member.has("peer") && member.has("protocol")) {
            return member.toString();
        }
        if (member.has("peer") && member.has("settings")) {
            return member.path("network").asText() + "/" + member.path("name").asText();
        }
        if (member.has("rules") && member.has("vpc")) {
            return member.path("vpc").asText() + "/" + member.path("name").asText();
        }
        if (member.has("service") && member.has("subnets")) {
            return member.path("vpc").asText() + "/"
                    + member.path("tags").path("Name").asText();
        }
        if (member.has("gateway") && member.has("networks")) {
            return String.join(
                    " ",
                    member.path("gateway").asText(),
                    member.path("owner").asText(),
                    member.path("networks").asText());
        }
        if (member.has("requester")) {
            return member.path("requester").path("vpc").asText();
        }
        return Stream.concat(KEYS.stream(), Stream.of(""))
                .filter(key -> key.isEmpty() || member.has(key))
                .findFirst()
                .map(key -> key.isEmpty() ? "" : member.path(key).asText())
                .orElseThrow();
    }
}
