package io.nearside.simulator.compute;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resource of Compute Engine, the same one whatever host and version its URL carries.
 *
 * @param place {@code global} or {@code regions/R}
 * @param collection {@code networks} for one
 */
record ComputeName(String project, String place, String collection, String name) {
    static final String GLOBAL = "global";
    private static final String ROOT = "https://www.googleapis.com/compute/";
    private static final String REGIONS = "regions/";
    private static final Pattern URL =
            Pattern.compile("(?:https?://[^/]+/(?:compute/)?(v1|beta|alpha)/)?(?:projects/([^/]+)/)?"
                    + "(global|regions/[^/]+)/([A-Za-z]+)/([^/]+)");

    /** What a URL or a path names; one without a project is of this one. Empty for what names nothing. */
    static Optional<ComputeName> parse(String text, String project) {
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            return Optional.empty();
        }
        String of = url.group(2) == null ? project : url.group(2);
        return Optional.of(new ComputeName(of, url.group(3), url.group(4), url.group(5)));
    }

    /** The version that a URL speaks of; v1 for one that says none. */
    static String version(String text) {
        Matcher url = URL.matcher(text);
        return url.matches() && url.group(1) != null ? url.group(1) : "v1";
    }

    static ComputeName network(String project, String name) {
        return new ComputeName(project, GLOBAL, ComputeKind.NETWORK.collection(), name);
    }

    static String region(String name) {
        return REGIONS + name;
    }

    boolean isOf(ComputeKind kind) {
        return collection.equals(kind.collection()) && (place.equals(GLOBAL) == kind.isGlobal());
    }

    /** The name of its region; empty for what is global. */
    String regionName() {
        return place.startsWith(REGIONS) ? place.substring(REGIONS.length()) : "";
    }

    ComputeName in(String otherProject) {
        return new ComputeName(otherProject, place, collection, name);
    }

    /** As in messages. */
    String path() {
        return "projects/" + project + "/" + place + "/" + collection + "/" + name;
    }

    /** As in answers. */
    String link() {
        return link("v1");
    }

    String link(String version) {
        return link(version, path());
    }

    /** A path as a URL. */
    static String link(String version, String path) {
        return ROOT + version + "/" + path;
    }

    @Override
    public String toString() {
        return path();
    }
}
