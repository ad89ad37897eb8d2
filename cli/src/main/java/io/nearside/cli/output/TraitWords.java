package io.nearside.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a capability differs from cloud to cloud: the components of its traits, whatever they are. What says nothing is left out. */
final class TraitWords {

    private TraitWords() {}

    /** For people: sentences as they are, anything else behind its name. */
    static List<String> of(Record traits) {
        List<String> words = new ArrayList<>();
        components(traits).forEach((name, value) -> {
            if (value instanceof List<?> sentences) {
                sentences.forEach(each -> words.add(each.toString()));
            } else if (value instanceof Duration time) {
                words.add(plain(name) + ": " + ElapsedTime.says(time));
            } else {
                words.add(plain(name) + ": " + plain(value.toString()));
            }
        });
        return words;
    }

    /** For programs: times in seconds, and the name says so. */
    static void write(ObjectNode node, Record traits) {
        components(traits).forEach((name, value) -> {
            if (value instanceof List<?> sentences) {
                ArrayNode array = node.putArray(name);
                sentences.forEach(each -> array.add(each.toString()));
            } else if (value instanceof Duration time) {
                node.put(name + "Seconds", time.toSeconds());
            } else {
                node.put(name, value.toString().toLowerCase(Locale.ROOT));
            }
        });
    }

    private static Map<String, Object> components(Record traits) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : traits.getClass().getRecordComponents()) {
            Object value = value(component, traits);
            boolean says = value != null && !value.equals(List.of()) && !value.equals(Duration.ZERO);
            if (says) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(RecordComponent component, Record traits) {
        try {
            return component.getAccessor().invoke(traits);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A word of several in camel case or in capitals, as people write it. */
    private static String plain(String word) {
        return word.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
