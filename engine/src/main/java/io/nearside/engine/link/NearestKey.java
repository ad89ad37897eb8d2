package io.nearside.engine.link;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses what nobody reads, and guesses what was meant. */
public final class NearestKey {

    private NearestKey() {}

    /** Fails on the first key of a section that is not one of these, naming the nearest one that is. */
    public static void check(LinkSection section, Collection<String> known) {
        for (String key : section.keys().stream().sorted().toList()) {
            if (!known.contains(key)) {
                throw new InvalidLinkException(
                        section.pathOf(key), "is not a key that is read there", remedy(key, known));
            }
        }
    }

    /** The same for an entry of a list. */
    public static void checkEntry(String path, Map<?, ?> entry, List<LinkKey> declared) {
        Map<String, Object> keys = new HashMap<>();
        entry.forEach((key, value) -> keys.put(String.valueOf(key), value));
        checkKeys(LinkSection.of(path, keys), "", declared);
    }

    /**
     * Fails on the first key of a section that is not declared.
     *
     * @param own the key that says what the section is about, which is read besides those; empty if there is none
     */
    public static void checkKeys(LinkSection section, String own, List<LinkKey> declared) {
        Stream<String> names = declared.stream().map(LinkKey::name);
        check(
                section,
                Stream.concat(Stream.of(own).filter(name -> !name.isEmpty()), names)
                        .toList());
    }

    /**
     * The key that says what a section is about. Where it is missing and a key that nobody declares looks like it, that one is what is
     * complained of.
     *
     * @param declared every key that may stand beside it
     */
    public static String required(LinkSection section, String key, List<LinkKey> declared) {
        Set<String> known = declared.stream().map(LinkKey::name).collect(Collectors.toSet());
        if (section.value(key).isEmpty()) {
            section.keys().stream()
                    .sorted()
                    .filter(written -> !known.contains(written) && isNear(written, key))
                    .findFirst()
                    .ifPresent(written -> {
                        throw new InvalidLinkException(
                                section.pathOf(written),
                                "is not a key that is read there",
                                "Did you mean '" + key + "'? It is missing.");
                    });
        }
        return section.required(key);
    }

    /** Fails if a key is there that means nothing at this cloud or vendor. */
    public static void refuse(LinkSection section, String key, String why) {
        if (section.value(key).isPresent()) {
            throw new InvalidLinkException(section.pathOf(key), "cannot be had: " + why, "Leave the key out.");
        }
    }

    /** "Did you mean …", or what there is to choose from. */
    public static String remedy(String written, Collection<String> known) {
        Optional<String> nearest = known.stream()
                .filter(candidate -> isNear(written, candidate))
                .min(Comparator.comparingInt(candidate -> distance(written, candidate)));
        String choice = String.join(", ", known.stream().sorted().toList());
        return nearest.map(candidate -> "Did you mean '" + candidate + "'? ").orElse("")
                + (known.isEmpty() ? "It takes none." : "Known are: " + choice + ".");
    }

    private static boolean isNear(String written, String candidate) {
        return distance(written, candidate) <= Math.max(2, candidate.length() / 3);
    }

    /** How many letters have to be put in, left out or changed (Levenshtein), whatever their case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
