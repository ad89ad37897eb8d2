package io.nearside.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A module: what it may use, and by which words one recognises a cloud or a vendor. */
enum Room {
    API(Kind.OURS, Set.of()),
    GUICE(Kind.OURS, Set.of(API)),
    ENGINE(Kind.OURS, Set.of(API)),
    AWS(Kind.CLOUD, Set.of(API, GUICE), "aws|amazon|ec2"),
    AZURE(Kind.CLOUD, Set.of(API, GUICE), "azure"),
    // The libraries that Google publishes for everybody are not its cloud.
    GCP(Kind.CLOUD, Set.of(API, GUICE), "gcp|google(?!\\.(?:inject|common|errorprone)\\b)"),
    UPCLOUD(Kind.CLOUD, Set.of(API, GUICE), "upcloud"),
    AIVEN(Kind.VENDOR, Set.of(API, GUICE), "aiven"),
    SIMULATOR(Kind.OURS, Set.of()),
    CONFORMANCE(Kind.OURS, Set.of(API)),
    CLI(Kind.OURS, Set.of(API, ENGINE));

    enum Kind {
        OURS,
        CLOUD,
        VENDOR
    }

    /** Rooms that hold no class yet. A rule over one of them proves nothing, so each is named here until it is filled. */
    static final Set<Room> STILL_EMPTY = Set.of();

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are made by Set.of
    private final Set<Room> uses;

    private final Pattern names;

    Room(Kind kind, Set<Room> uses) {
        this(kind, uses, "(?!)");
    }

    /** A word alone or in camel case: "aws-eu-west-1", "AwsErrors" and "isAws" name a cloud, "withdraws" does not. */
    Room(Kind kind, Set<Room> uses, String words) {
        this.kind = kind;
        this.uses = uses;
        this.names = Pattern.compile("(?:(?<![A-Za-z])|(?<=[a-z0-9])(?=[A-Z]))(?i:%s)(?![a-z])".formatted(words));
    }

    static List<Room> clouds() {
        return Arrays.stream(values()).filter(room -> room.kind == Kind.CLOUD).toList();
    }

    /** The clouds and the vendors. */
    static List<Room> providers() {
        return Arrays.stream(values())
                .filter(room -> room.kind == Kind.CLOUD || room.kind == Kind.VENDOR)
                .toList();
    }

    boolean mayUse(Room other) {
        return this == other || uses.contains(other);
    }

    boolean isNamedIn(String text) {
        return names.matcher(text).find();
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    String packages() {
        return "io.nearside." + folder() + "..";
    }

    boolean holds(JavaClass type) {
        return (type.getPackageName() + ".").startsWith("io.nearside." + folder() + ".");
    }
}
