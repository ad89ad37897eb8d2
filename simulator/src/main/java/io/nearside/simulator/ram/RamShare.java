package io.nearside.simulator.ram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A resource share of an account in a region. */
final class RamShare {
    /** Whether principals outside of its owner's organization may be associated. */
    enum Outsiders {
        WELCOME,
        REFUSED
    }

    private final String arn;
    private final String account;
    private final String region;
    private final Instant created;
    private final List<RamAssociation> associations = new ArrayList<>();
    private final Map<String, String> tags = new TreeMap<>();
    private String name;
    private Outsiders outsiders;
    private Instant updated;
    private Instant deleting = Instant.MAX;
    private Instant deleted = Instant.MAX;

    RamShare(String arn, String account, String region, String name, Outsiders outsiders, Instant now) {
        this.arn = arn;
        this.account = account;
        this.region = region;
        this.name = name;
        this.outsiders = outsiders;
        this.created = now;
        this.updated = now;
    }

    String arn() {
        return arn;
    }

    String account() {
        return account;
    }

    String region() {
        return region;
    }

    Instant created() {
        return created;
    }

    Instant updated() {
        return updated;
    }

    String name() {
        return name;
    }

    Outsiders outsiders() {
        return outsiders;
    }

    void update(String newName, Outsiders wanted, Instant now) {
        name = newName;
        outsiders = wanted;
        updated = now;
    }

    /** All there ever were, in order of their making. */
    List<RamAssociation> associations() {
        return associations;
    }

    Map<String, String> tags() {
        return tags;
    }

    /** When it was gone; never, as long as it is there. */
    Instant deleted() {
        return deleted;
    }

    void delete(Instant now, Duration lasting) {
        deleting = now;
        deleted = now.plus(lasting);
    }

    boolean isActive(Instant now) {
        return now.isBefore(deleting);
    }

    /** As RAM spells it. */
    String status(Instant now) {
        if (isActive(now)) {
            return "ACTIVE";
        }
        return now.isBefore(deleted) ? "DELETING" : "DELETED";
    }
}
