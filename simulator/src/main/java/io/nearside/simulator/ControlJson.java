package io.nearside.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The control port's JSON. A fault: {@code {"operation": "ec2:CreateRoute", "among": "writes", "nth": 2, "times": 1, "phase": "after", "kind": "drop"}}; everything but the kind may be left out, and
 * {@code nth} left out means every one. A latency takes {@code seconds}, an error {@code status}, {@code code}, {@code text}, a body {@code status} and {@code text}, all of them {@code headers}.
 */
final class ControlJson {
    private static final Set<String> FAULT_KEYS = Set.of(
            "operation", "among", "nth", "times", "phase", "kind", "seconds", "status", "code", "text", "headers");

    private final ObjectMapper json;

    ControlJson(ObjectMapper json) {
        this.json = json;
    }

    ArrayNode log(List<LogEntry> entries) {
        ArrayNode all = json.createArrayNode();
        for (LogEntry entry : entries) {
            all.addObject()
                    .put("number", entry.number())
                    .put("at", entry.at().toString())
                    .put("service", entry.service())
                    .put("operation", entry.operation())
                    .put("account", entry.account())
                    .put("region", entry.region())
                    .put("write", entry.isWrite())
                    .put("status", entry.status())
                    .put("effect", entry.effect() == Effect.DONE)
                    .put("fault", entry.fault())
                    .set("parameters", json.valueToTree(entry.parameters()));
        }
        return all;
    }

    ArrayNode held(List<Hold> holds) {
        ArrayNode all = json.createArrayNode();
        for (Hold hold : holds) {
            all.addObject().put("operation", hold.call().operation()).put("phase", lower(hold.phase()));
        }
        return all;
    }

    ArrayNode refusals(World world) {
        ArrayNode all = json.createArrayNode();
        for (Refusal refusal : Refusal.all()) {
            all.addObject()
                    .put("name", refusal.id())
                    .put("says", refusal.says())
                    .put("source", refusal.source())
                    .put("inForce", world.refuses(refusal));
        }
        return all;
    }

    ArrayNode faults(List<Fault> faults) {
        ArrayNode all = json.createArrayNode();
        for (Fault fault : faults) {
            ObjectNode one = all.addObject()
                    .put("operation", fault.match().operation())
                    .put("among", lower(fault.match().among()))
                    .put("phase", lower(fault.phase()))
                    .put("kind", lower(fault.kind()));
            if (fault.match().last() < Integer.MAX_VALUE) {
                one.put("nth", fault.match().first())
                        .put("times", fault.match().last() - fault.match().first() + 1);
            }
        }
        return all;
    }

    List<Fault> faults(JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        for (JsonNode one : body.isArray() ? body : json.createArrayNode().add(body)) {
            faults.add(fault(one));
        }
        return faults;
    }

    private static Fault fault(JsonNode one) {
        one.fieldNames().forEachRemaining(key -> {
            if (!FAULT_KEYS.contains(key)) {
                throw new IllegalArgumentException("a fault has no " + key);
            }
        });
        Map<String, String> headers = new HashMap<>();
        one.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Fault(
                match(one),
                constant(Fault.Phase.class, one.path("phase").asText("before")),
                constant(Fault.Kind.class, one.path("kind").asText()),
                Duration.ofMillis(Math.round(one.path("seconds").asDouble() * 1000)),
                one.path("status").asInt(500),
                one.path("code").asText("InternalError"),
                one.path("text").asText(),
                headers);
    }

    private static Match match(JsonNode one) {
        int first = one.path("nth").asInt(1);
        int times = one.path("times").asInt(one.has("nth") ? 1 : Integer.MAX_VALUE);
        return new Match(
                one.path("operation").asText("*"),
                constant(Match.Among.class, one.path("among").asText("all")),
                first,
                times == Integer.MAX_VALUE ? times : first + times - 1);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (lower(each).equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                type.getSimpleName().toLowerCase(Locale.ROOT) + " cannot be \"" + name + "\"");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
