package io.nearside.gcp;

import io.nearside.api.Environment;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import io.nearside.guice.SettingsReader;
import java.util.List;
import java.util.Optional;

/** Reads which VPC network a link means, by its project and name or by its whole id, and where in it private endpoints are to be. */
final class GcpSites {
    /** The kind of links that have a subnet (the engine's word for it in a link file). */
    private static final String ENDPOINTS = "private-endpoint";

    /** The kind of links whose half of a peering has options. */
    private static final String PEERING = "peering";

    /** What gcloud, its libraries and Terraform take a project from. */
    static final String PROJECT_VARIABLE = "GOOGLE_CLOUD_PROJECT";

    private static final String PROJECT = "project";

    private static final String NETWORK = "network";

    private static final String REGION = "region";

    private static final String SUBNET = "subnet";

    private static final String ENDPOINT_PROJECT = "endpointProject";

    private static final String GLOBAL_ACCESS = "globalAccess";

    static final List<LinkKey> KEYS = List.of(
            LinkKey.optional(
                    PROJECT,
                    "The id of the project that the VPC network is in (" + PROJECT_VARIABLE
                            + " otherwise); left out if network is a whole id.",
                    "acme-prod"),
            LinkKey.required(
                    NETWORK,
                    "The name of the VPC network, or projects/P/global/networks/N, or its self link.",
                    "backend"),
            LinkKey.required(
                            REGION, "The region of the private endpoint, which is that of the service.", "europe-west1")
                    .onlyFor(ENDPOINTS),
            LinkKey.required(
                            SUBNET,
                            "The name of the subnet in that region that the private endpoint is to be in, or its whole"
                                    + " id.",
                            "endpoints")
                    .onlyFor(ENDPOINTS),
            LinkKey.optional(
                            ENDPOINT_PROJECT,
                            "The id of the project for the private endpoint, if not that of the network: a service"
                                    + " project of a shared VPC.",
                            "acme-orders")
                    .onlyFor(ENDPOINTS),
            LinkKey.optional(
                            GLOBAL_ACCESS,
                            "Whether the private endpoint can be reached from other regions of the network too.",
                            "true")
                    .of(Shape.FLAG)
                    .onlyFor(ENDPOINTS),
            option(GcpPeeringOptions.IMPORT_CUSTOM, "Whether to take over the other network's custom routes."),
            option(GcpPeeringOptions.EXPORT_CUSTOM, "Whether to hand our custom routes to the other network."),
            option(
                    GcpPeeringOptions.IMPORT_PUBLIC,
                    "Whether to take over routes to subnets of the other network that use public addresses privately."),
            option(
                    GcpPeeringOptions.EXPORT_PUBLIC,
                    "Whether to hand over routes to subnets of ours that use public addresses privately."),
            LinkKey.optional(
                            GcpPeeringOptions.STRATEGY,
                            "How a peering that we make is changed and removed: by each side for itself, or when both"
                                    + " want it.",
                            "independent")
                    .of(Shape.words("independent", "consensus"))
                    .onlyFor(PEERING));

    private GcpSites() {}

    private static LinkKey option(String name, String says) {
        return LinkKey.optional(name, says, "false").of(Shape.FLAG).onlyFor(PEERING);
    }

    static NearSite site(LinkSection near, Environment environment) {
        SettingsReader.refuseUnread(near, KEYS, "cloud");
        GcpPath network = network(near, environment);
        Optional<String> region = near.text(REGION).map(text -> GcpNames.region(near.pathOf(REGION), text));
        return new NearSite(
                network.account(),
                region.map(Region::new).orElse(null),
                network.network(),
                near.text(SUBNET)
                        .map(text -> subnet(near, text, network.project(), region))
                        .map(List::of)
                        .orElse(List.of()),
                null);
    }

    /** The project for private endpoints, if the file names one of its own for them. */
    static Optional<String> endpointProject(LinkSection near) {
        return near.text(ENDPOINT_PROJECT).map(text -> GcpNames.project(near.pathOf(ENDPOINT_PROJECT), text));
    }

    /** Whether private endpoints are to be reached from other regions too. */
    static boolean globalAccess(LinkSection near) {
        return near.flag(GLOBAL_ACCESS).orElse(false);
    }

    private static GcpPath network(LinkSection near, Environment environment) {
        String text = near.required(NETWORK);
        Optional<String> project = near.text(PROJECT).map(id -> GcpNames.project(near.pathOf(PROJECT), id));
        if (text.indexOf('/') < 0) {
            return GcpPath.network(
                    project.orElseGet(() -> ofVariable(near, environment)), GcpNames.thing(near.pathOf(NETWORK), text));
        }
        GcpPath whole = whole(
                near, NETWORK, text, "networks", "gcloud compute networks describe NAME --format='value(selfLink)'");
        if (project.filter(id -> !id.equals(whole.project())).isPresent()) {
            throw new InvalidLinkException(
                    near.pathOf(PROJECT),
                    "differs from the project in " + near.pathOf(NETWORK),
                    "Leave it out, or write the network's name alone.");
        }
        return whole;
    }

    private static String ofVariable(LinkSection near, Environment environment) {
        return environment
                .variable(PROJECT_VARIABLE)
                .map(id -> GcpNames.project(PROJECT_VARIABLE, id))
                .orElseThrow(() -> new InvalidLinkException(
                        near.pathOf(PROJECT),
                        "is missing, and " + PROJECT_VARIABLE + " is not set",
                        "Write the project's id, or the network's whole id."));
    }

    private static SubnetId subnet(LinkSection near, String text, String project, Optional<String> region) {
        String key = near.pathOf(SUBNET);
        if (text.indexOf('/') < 0) {
            String place = region.orElseThrow(
                    () -> new InvalidLinkException(near.pathOf(REGION), "is missing", "Add the region of the subnet."));
            return new SubnetId(GcpPath.regional(project, place, "subnetworks", GcpNames.thing(key, text))
                    .toString());
        }
        GcpPath whole = whole(near, SUBNET, text, "subnetworks", "gcloud compute networks subnets describe");
        if (region.filter(place -> !whole.region().equals(Optional.of(place))).isPresent()) {
            throw new InvalidLinkException(
                    key, "is in another region than " + near.pathOf(REGION), "Name a subnet of that region.");
        }
        return new SubnetId(whole.toString());
    }

    private static GcpPath whole(LinkSection near, String key, String text, String type, String command) {
        GcpPath path = GcpPath.read(text)
                .filter(read -> read.isOf(type))
                .filter(read -> read.isNetwork() || read.region().isPresent())
                .orElseThrow(() -> new InvalidLinkException(
                        near.pathOf(key),
                        "is neither a name nor one of the " + type + " by its whole id",
                        "Write its name, or what '" + command + "' prints."));
        GcpNames.project(near.pathOf(key), path.project());
        path.region().ifPresent(region -> GcpNames.region(near.pathOf(key), region));
        GcpNames.thing(near.pathOf(key), path.name());
        return path;
    }
}
