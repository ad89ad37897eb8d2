package io.nearside.simulator.ec2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The zones of a region: three, each with an id that is the same for all accounts and a name that is an account's own (RAM User Guide, "Availability Zone IDs"). */
final class Zones {
    private static final int COUNT = 3;

    private final Map<String, Integer> shifts = new HashMap<>();

    /** From now on this account calls {@code b} what others call {@code a}, and so on. */
    void shift(String account) {
        shifts.merge(account, 1, Integer::sum);
    }

    /** The id of the zone that this account calls so. */
    String id(String account, String name) {
        int letter = name.charAt(name.length() - 1) - 'a';
        return ids(name.substring(0, name.length() - 1)).get(Math.floorMod(letter - shiftOf(account), COUNT));
    }

    /** What this account calls the zone with this id; empty if the region has none. */
    Optional<String> name(String account, String region, String id) {
        int at = ids(region).indexOf(id);
        return at < 0 ? Optional.empty() : Optional.of(names(region).get((at + shiftOf(account)) % COUNT));
    }

    static List<String> names(String region) {
        return IntStream.range(0, COUNT)
                .mapToObj(at -> region + (char) ('a' + at))
                .toList();
    }

    static List<String> ids(String region) {
        String[] parts = region.split("-", -1);
        String prefix = parts.length < 3 ? region : parts[0] + parts[1].charAt(0) + parts[2];
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> prefix + "-az" + number)
                .toList();
    }

    private int shiftOf(String account) {
        return shifts.getOrDefault(account, 0);
    }
}
