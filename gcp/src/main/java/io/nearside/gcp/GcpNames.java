package io.nearside.gcp;

import io.nearside.api.link.InvalidLinkException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Google takes for the name of a project, a region and a thing of Compute Engine's. */
public final class GcpNames {
    private static final int LONGEST = 63;

    /** RFC 1035, as the client's contract says of every name (compute.proto). */
    static final Pattern THING = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");

    /** Resource Manager, "Creating and managing projects": six to thirty characters; older ones are below a domain. */
    static final Pattern PROJECT = Pattern.compile("([a-z0-9.-]+:)?[a-z][-a-z0-9]{4,28}[a-z0-9]");

    /** Such as europe-west1 or northamerica-northeast2; a zone has one more part. */
    static final Pattern REGION = Pattern.compile("[a-z]+-[a-z]+[0-9]{1,2}");

    private static final Pattern ZONE = Pattern.compile("[a-z]+-[a-z]+[0-9]{1,2}-[a-z]");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private GcpNames() {}

    /** What is wrong with this as the name of a thing, as a clause after it; empty if nothing is. */
    public static Optional<String> unfit(String name) {
        if (THING.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                name.length() > LONGEST
                        ? "has " + name.length() + " characters, and Google takes up to " + LONGEST
                        : "is no name that Google takes: a lower-case letter first, then those, digits and hyphens, no"
                                + " hyphen last");
    }

    static String thing(String key, String name) {
        unfit(name).ifPresent(why -> {
            throw new InvalidLinkException(key, "'" + name + "' " + why, "Write the name as the console shows it.");
        });
        return name;
    }

    /** A project's id. Its number is another thing: answers name the id, and so do vendors. */
    static String project(String key, String text) {
        if (NUMBER.matcher(text).matches()) {
            throw new InvalidLinkException(
                    key,
                    "'" + text + "' is a project's number, and its id is meant",
                    "Write the id, as the console shows it beside the number, or as 'gcloud projects describe " + text
                            + " --format=\"value(projectId)\"' prints it.");
        }
        if (!PROJECT.matcher(text).matches()) {
            throw new InvalidLinkException(
                    key,
                    "'" + text + "' is not the id of a project",
                    "Write the id, such as acme-prod, as 'gcloud projects list' prints it; a project's name is"
                            + " something else.");
        }
        return text;
    }

    static String region(String key, String text) {
        if (ZONE.matcher(text).matches()) {
            throw new InvalidLinkException(
                    key,
                    "'" + text + "' is a zone, and its region is meant",
                    "Write " + text.substring(0, text.lastIndexOf('-')) + ".");
        }
        if (!REGION.matcher(text).matches()) {
            throw new InvalidLinkException(
                    key,
                    "'" + text + "' is not a region of Google's",
                    "Write one such as europe-west1, as 'gcloud compute regions list' prints them.");
        }
        return text;
    }
}
