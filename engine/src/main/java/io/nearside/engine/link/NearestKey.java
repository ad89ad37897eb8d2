package io.nearside.engine.link;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

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

    /** "Did you mean …", or what there is to choose from. */
    public static String remedy(String written, Collection<String> known) {
        Optional<String> nearest = known.stream()
                .filter(candidate -> distance(written, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(written, candidate)));
        String choice = String.join(", ", known.stream().sorted().toList());
        return nearest.map(candidate -> "Did you mean '" + candidate + "'? ").orElse("")
                + (known.isEmpty() ? "It takes none." : "Known are: " + choice + ".");
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
