package io.nearside.api.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One section of a link: keys with texts, lists of texts, or sections of their own. It knows its path, so that every complaint names the
 * whole key.
 */
public final class LinkSection {
    private final String path;

    private final Map<String, Object> values;

    private LinkSection(String path, Map<String, ?> values) {
        this.path = path;
        this.values = new LinkedHashMap<>(values);
    }

    /** A section made by a program; values are texts, numbers, lists of these, or maps. */
    public static LinkSection of(String path, Map<String, ?> values) {
        return new LinkSection(path, values);
    }

    /** A section that says nothing. */
    public static LinkSection empty(String path) {
        return new LinkSection(path, Map.of());
    }

    /** Where this section stands, such as {@code near}. */
    public String path() {
        return path;
    }

    /** The keys that are present, in the file's order. */
    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    /** The key's whole path. */
    public String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The text of a key, or empty if the key is absent or blank. A number counts as the text it was written as. */
    public Optional<String> text(String key) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Map || value instanceof List) {
            throw new InvalidLinkException(pathOf(key), "must be a single value", "Write one text there.");
        }
        return Optional.of(value.toString().strip()).filter(text -> !text.isEmpty());
    }

    /** The text of a key that must be there. */
    public String required(String key) {
        return text(key)
                .orElseThrow(() -> new InvalidLinkException(pathOf(key), "is missing", "Add it to the link file."));
    }

    /** The texts of a key: a list, or a single text as a list of one; empty if the key is absent. */
    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(element -> textOf(key, element)).toList();
        }
        return text(key).map(List::of).orElse(List.of());
    }

    /** What a key says that is true or false; empty if the key is absent. */
    public Optional<Boolean> flag(String key) {
        Object value = values.get(key);
        if (value != null && !(value instanceof Boolean)) {
            throw new InvalidLinkException(pathOf(key), "is neither true nor false", "Write " + key + ": true.");
        }
        return Optional.ofNullable((Boolean) value);
    }

    /** The raw value, for keys that may take several shapes. */
    public Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The section below a key, empty if the key is absent. */
    public LinkSection section(String key) {
        Object value = values.get(key);
        if (value == null) {
            return empty(pathOf(key));
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new InvalidLinkException(pathOf(key), "must be a section", "Write {key: value} there.");
        }
        Map<String, Object> below = new LinkedHashMap<>();
        map.forEach((name, entry) -> below.put(String.valueOf(name), entry));
        return new LinkSection(pathOf(key), below);
    }

    private String textOf(String key, Object element) {
        if (element instanceof Map || element instanceof List || element == null) {
            throw new InvalidLinkException(pathOf(key), "must be a list of texts", "Write [first, second] there.");
        }
        return element.toString().strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkSection that && path.equals(that.path) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return path.hashCode() * 31 + values.hashCode();
    }

    @Override
    public String toString() {
        return path + values.keySet();
    }
}
