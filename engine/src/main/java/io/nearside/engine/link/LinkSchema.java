package io.nearside.engine.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Choice;
import io.nearside.api.link.LinkKey.Either;
import io.nearside.api.link.LinkKey.Flag;
import io.nearside.api.link.LinkKey.Items;
import io.nearside.api.link.LinkKey.Need;
import io.nearside.api.link.LinkKey.Section;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.api.link.LinkKey.Text;
import io.nearside.api.link.LinkKey.Texts;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Composes the JSON Schema of link files from the keys that are declared. It accepts what the readers of the keys accept, with two
 * exceptions that nobody writes on purpose: a key without a value, which they take for a key that is absent, and a text with white space
 * around it. What depends on two sections at once only the readers know.
 */
public final class LinkSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_DIGITS = 20;

    private LinkSchema() {}

    /** The schema's text, draft 2020-12; the same words make the same text. */
    public static String of(LinkWords words) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Nearside link file");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ObjectNode name = properties.putObject("name");
        text(name, Link.NAME.pattern());
        describe(name, "How the link is called everywhere: 1 to 63 lower-case letters, digits, hyphens.");
        name.putArray("examples").add("orders-kafka");
        variants(
                properties.putObject("vendor"), "id", words.vendors(), "The far end: id, and the keys of that vendor.");
        variants(
                properties.putObject("near"),
                "cloud",
                words.clouds(),
                "The near end: cloud, and the keys of that cloud.");
        variants(
                properties.putObject("link"),
                "kind",
                words.kinds(),
                "What connects the ends: kind, and the keys of that kind.");
        ObjectNode as = properties.putObject("as");
        describe(
                as,
                "Whose credentials to use, a section each for a cloud or a vendor; without it, those of the environment.");
        as.put("type", "object");
        ObjectNode whose = as.putObject("properties");
        words.credentials().forEach((id, keys) -> section(whose.putObject(id), keys));
        as.put("additionalProperties", false);
        ArrayNode rules = JSON.createArrayNode();
        keysOfSomeKinds(rules, "vendor", "id", words.vendors(), words.kinds().keySet());
        keysOfSomeKinds(rules, "near", "cloud", words.clouds(), words.kinds().keySet());
        if (!rules.isEmpty()) {
            schema.set("allOf", rules);
        }
        schema.putArray("required").add("name").add("vendor").add("near").add("link");
        schema.put("additionalProperties", false);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A section whose keys depend on the word at one of them. */
    private static void variants(ObjectNode node, String own, SortedMap<String, List<LinkKey>> variants, String says) {
        describe(node, says);
        node.put("type", "object");
        // Said here too, so that an editor can offer the words before any is written.
        ArrayNode known = node.putObject("properties").putObject(own).putArray("enum");
        node.putArray("required").add(own);
        ArrayNode choice = node.putArray("oneOf");
        variants.forEach((word, keys) -> {
            known.add(word);
            ObjectNode variant = choice.addObject().put("title", own + ": " + word);
            section(variant, keys);
            ((ObjectNode) variant.get("properties")).putObject(own).put("const", word);
        });
    }

    /** Which of a variant's keys a link of a certain kind must have and may have, where they are for some kinds only. */
    private static void keysOfSomeKinds(
            ArrayNode rules, String name, String own, SortedMap<String, List<LinkKey>> variants, Set<String> kinds) {
        variants.forEach((word, all) -> {
            List<LinkKey> keys =
                    all.stream().filter(key -> !key.kinds().isEmpty()).toList();
            for (String kind : keys.isEmpty() ? Set.<String>of() : kinds) {
                ObjectNode rule = rules.addObject();
                ObjectNode condition = rule.putObject("if");
                ObjectNode ends = condition.putObject("properties");
                says(ends.putObject("link"), "kind", kind);
                says(ends.putObject(name), own, word);
                condition.putArray("required").add("link").add(name);
                ObjectNode section =
                        rule.putObject("then").putObject("properties").putObject(name);
                demand(section, keys.stream().filter(key -> key.isFor(kind)).toList());
                if (dependOnKind(all)) {
                    choose(section, all.stream().filter(key -> key.isFor(kind)).toList());
                }
                ObjectNode refused = section.putObject("properties");
                keys.stream().filter(key -> !key.isFor(kind)).forEach(key -> refused.put(key.name(), false));
            }
        });
    }

    private static void says(ObjectNode section, String key, String word) {
        section.putObject("properties").putObject(key).put("const", word);
        section.putArray("required").add(key);
    }

    private static void section(ObjectNode node, List<LinkKey> keys) {
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        for (LinkKey key : keys) {
            ObjectNode value = properties.putObject(key.name());
            shape(value, key.shape());
            describe(value, key.says());
            value.putArray("examples").add(example(key));
        }
        demand(node, keys.stream().filter(key -> key.kinds().isEmpty()).toList());
        if (!dependOnKind(keys)) {
            choose(node, keys);
        }
        node.put("additionalProperties", false);
    }

    /** Whether what there is to choose from is another choice in links of another kind. */
    private static boolean dependOnKind(List<LinkKey> keys) {
        return keys.stream()
                .anyMatch(key -> key.need() == Need.ALTERNATIVE && !key.kinds().isEmpty());
    }

    private static void demand(ObjectNode node, List<LinkKey> keys) {
        List<String> required = names(keys, Need.REQUIRED);
        if (!required.isEmpty()) {
            required.forEach(node.putArray("required")::add);
        }
    }

    private static void choose(ObjectNode node, List<LinkKey> keys) {
        List<String> alternatives = names(keys, Need.ALTERNATIVE);
        if (!alternatives.isEmpty()) {
            ArrayNode any = node.putArray("anyOf");
            alternatives.forEach(name -> any.addObject().putArray("required").add(name));
        }
    }

    private static List<String> names(List<LinkKey> keys, Need need) {
        return keys.stream()
                .filter(key -> key.need() == need)
                .map(LinkKey::name)
                .toList();
    }

    private static void shape(ObjectNode node, Shape shape) {
        if (shape instanceof Text text) {
            text(node, text.form());
        } else if (shape instanceof Texts texts) {
            ArrayNode either = node.putArray("anyOf");
            text(either.addObject(), texts.form());
            text(either.addObject().put("type", "array").putObject("items"), texts.form());
        } else if (shape instanceof Choice choice) {
            choice.words().forEach(node.putArray("enum")::add);
        } else if (shape instanceof Flag) {
            node.put("type", "boolean");
        } else if (shape instanceof Section section) {
            section(node, section.keys());
        } else if (shape instanceof Items items) {
            node.put("type", "array").put("minItems", items.least());
            shape(node.putObject("items"), items.element());
        } else if (shape instanceof Either either) {
            ArrayNode any = node.putArray("anyOf");
            either.shapes().forEach(each -> shape(any.addObject(), each));
        }
    }

    /** Readers take a number for the text it was written as; a pattern says nothing about numbers, so they need a type of their own. */
    private static void text(ObjectNode node, String form) {
        if (form.isEmpty()) {
            node.putArray("type").add("string").add("number").add("boolean");
            return;
        }
        Pattern pattern = Pattern.compile(form);
        boolean admitsDigits = IntStream.rangeClosed(1, MOST_DIGITS)
                .anyMatch(digits -> pattern.matcher("1".repeat(digits)).matches());
        if (admitsDigits) {
            node.putArray("type").add("string").add("integer");
        } else {
            node.put("type", "string");
        }
        node.put("pattern", "^(?:" + form + ")$");
    }

    private static void describe(ObjectNode node, String says) {
        node.put("description", says);
    }

    private static JsonNode example(LinkKey key) {
        return JSON.valueToTree(KeyExample.of(key));
    }
}
