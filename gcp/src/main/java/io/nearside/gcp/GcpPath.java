package io.nearside.gcp;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a thing that Compute Engine keeps: {@code projects/P/global/networks/N}, {@code projects/P/regions/R/subnetworks/S}. Answers
 * show the same thing with one host or another and with one version of the API or another (recorded: a network's peering has {@code
 * https://www.googleapis.com/compute/beta/projects/…} in an answer of version 1), so that only what comes after counts.
 */
public final class GcpPath {
    private static final String GLOBAL = "global";

    private static final String REGIONS = "regions/";

    private static final String NETWORKS = "networks";

    private static final Pattern FORM =
            Pattern.compile("(?:(?:https?://[^/?#]+)?/*(?:compute/[a-z0-9]+/)?)?projects/([^/?#]+)/"
                    + "(global|regions/[^/?#]+|zones/[^/?#]+)/([A-Za-z]+)/([^/?#]+)");

    private final String project;

    private final String place;

    private final List<String> rest;

    private GcpPath(String project, String place, List<String> rest) {
        this.project = project;
        this.place = place;
        this.rest = List.copyOf(rest);
    }

    /** A thing that is in no region. */
    public static GcpPath global(String project, String type, String name) {
        return new GcpPath(project, GLOBAL, List.of(type, name));
    }

    /** A thing of a region's. */
    public static GcpPath regional(String project, String region, String type, String name) {
        return new GcpPath(project, REGIONS + region, List.of(type, name));
    }

    /** A VPC network. */
    public static GcpPath network(String project, String name) {
        return global(project, NETWORKS, name);
    }

    /** The thing that a text names, with a host before it or without; empty if it is no such name. */
    public static Optional<GcpPath> read(String text) {
        Matcher found = FORM.matcher(text.strip());
        return found.matches()
                ? Optional.of(new GcpPath(found.group(1), found.group(2), List.of(found.group(3), found.group(4))))
                : Optional.empty();
    }

    /**
     * The thing that a text names.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static GcpPath parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no name of Compute Engine's"));
    }

    /** A network's own. */
    public static GcpPath parse(NetworkId network) {
        return parse(network.value());
    }

    /** Whose it is: a project's id, or its number where an answer shows that. */
    public String project() {
        return project;
    }

    /** The same, typed. */
    public AccountId account() {
        return new AccountId(project);
    }

    /** The region that it is in; empty if it is in none. */
    public Optional<String> region() {
        return place.startsWith(REGIONS) ? Optional.of(place.substring(REGIONS.length())) : Optional.empty();
    }

    /** What it is called. */
    public String name() {
        return rest.get(rest.size() - 1);
    }

    /** Whether it is a thing of this type: {@code networks} or {@code subnetworks}. */
    public boolean isOf(String type) {
        return rest.get(0).equals(type);
    }

    /** Whether it is a VPC network. */
    public boolean isNetwork() {
        return place.equals(GLOBAL) && isOf(NETWORKS);
    }

    /** A thing within this one, which has no name of its own at Google: a network's peering. */
    public String below(String type, String name) {
        return this + "/" + type + "/" + name;
    }

    /**
     * The network that this is.
     *
     * @throws IllegalArgumentException if it is none
     */
    public NetworkId network() {
        if (!isNetwork()) {
            throw new IllegalArgumentException("'" + this + "' is no VPC network");
        }
        return new NetworkId(toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GcpPath that
                && project.equals(that.project)
                && place.equals(that.place)
                && rest.equals(that.rest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(project, place, rest);
    }

    @Override
    public String toString() {
        return "projects/" + project + "/" + place + "/" + String.join("/", rest);
    }
}
