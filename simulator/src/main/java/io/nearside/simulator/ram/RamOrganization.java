package io.nearside.simulator.ram;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An organization of AWS accounts as far as sharing goes by it. */
final class RamOrganization {
    private final String id;
    private final String management;
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Map<String, Set<String>> units = new LinkedHashMap<>();
    private boolean sharing;

    RamOrganization(String id, String management) {
        this.id = id;
        this.management = management;
        accounts.add(management);
    }

    String id() {
        return id;
    }

    /** The account that it is managed by. */
    String management() {
        return management;
    }

    Set<String> accounts() {
        return accounts;
    }

    /** The accounts of its units by their ids. */
    Map<String, Set<String>> units() {
        return units;
    }

    /** Whether its accounts share without invitations. */
    boolean isSharing() {
        return sharing;
    }

    void enableSharing() {
        sharing = true;
    }

    /** Whether this ARN is its own or one of its units'. */
    boolean isNamed(String arn) {
        return arn.equals(arn()) || units.keySet().stream().anyMatch(unit -> arn.equals(arn(unit)));
    }

    /** Whether the ARN, its own or one of its units', stands for this account too. */
    boolean covers(String arn, String account) {
        return (arn.equals(arn()) && accounts.contains(account))
                || units.entrySet().stream()
                        .anyMatch(unit -> arn.equals(arn(unit.getKey()))
                                && unit.getValue().contains(account));
    }

    String arn() {
        return "arn:aws:organizations::" + management + ":organization/" + id;
    }

    String arn(String unit) {
        return "arn:aws:organizations::" + management + ":ou/" + id + "/" + unit;
    }
}
