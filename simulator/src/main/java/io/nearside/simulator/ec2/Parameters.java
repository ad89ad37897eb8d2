package io.nearside.simulator.ec2;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a Query API request: flat names, lists counted from 1. An empty value is none. */
record Parameters(Map<String, String> all) {
    String get(String name) {
        return all.getOrDefault(name, "");
    }

    Optional<String> find(String name) {
        return Optional.of(get(name)).filter(value -> !value.isEmpty());
    }

    /** The first parts of the names, up to a dot. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        all.keySet().forEach(name -> names.add(name.split("\\.", 2)[0]));
        return names;
    }

    boolean has(String name) {
        return find(name).isPresent() || all.keySet().stream().anyMatch(each -> each.startsWith(name + "."));
    }

    /** True or false; empty when it is not there. */
    Optional<Boolean> flag(String name) {
        return find(name).map(value -> {
            if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                throw Ec2Error.invalid("Invalid value '" + value + "' for " + name + ". Must be true or false");
            }
            return value.equalsIgnoreCase("true");
        });
    }

    Optional<Integer> number(String name) {
        return find(name).map(value -> {
            if (!value.matches("\\d{1,9}")) {
                throw Ec2Error.invalid(
                        "Value ( " + value + " ) for parameter " + name + " is invalid. Must be a number");
            }
            return Integer.parseInt(value);
        });
    }

    /** {@code Name.1}, {@code Name.2} … in order of their numbers. */
    List<String> list(String name) {
        return numbers(name).stream()
                .map(number -> get(name + "." + number))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Filter names to accepted values. */
    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (int number : numbers("Filter")) {
            String name = get("Filter." + number + ".Name");
            if (name.isEmpty()) {
                throw Ec2Error.missing("Filter.Name");
            }
            filters.put(name, list("Filter." + number + ".Value"));
        }
        return filters;
    }

    /** The tags under this name. */
    Map<String, String> tags(String name) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int number : numbers(name)) {
            String key = get(name + "." + number + ".Key");
            if (key.isEmpty() || key.startsWith("aws:")) {
                throw Ec2Error.invalid("Tag keys cannot be empty and cannot start with aws: " + key);
            }
            tags.put(key, get(name + "." + number + ".Value"));
        }
        return tags;
    }

    /** The tags that a creation asks for, all of which must be for what it creates. */
    Map<String, String> tagsOf(ResourceKind kind) {
        return tagsOf("TagSpecification", kind);
    }

    /** The same for an action that has another name for them. */
    Map<String, String> tagsOf(String name, ResourceKind kind) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int number : numbers(name)) {
            String specification = name + "." + number;
            String type = get(specification + ".ResourceType");
            if (!type.equals(kind.type())) {
                throw Ec2Error.invalid("'" + type + "' is not a valid taggable resource type for this operation.");
            }
            tags.putAll(tags(specification + ".Tag"));
        }
        return tags;
    }

    /** The numbers {@code N} of {@code name.N}, in order. */
    List<Integer> numbers(String name) {
        return all.keySet().stream()
                .filter(each -> each.startsWith(name + "."))
                .map(each -> each.substring(name.length() + 1).split("\\.", 2)[0])
                .filter(each -> each.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
