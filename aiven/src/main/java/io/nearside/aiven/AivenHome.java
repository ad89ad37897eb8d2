package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.guice.http.HttpPath;
import java.util.List;

/** Where VPCs are kept, a project or an organization: the paths that lead to them, and the shapes that they have there. */
sealed interface AivenHome permits AivenProject, AivenOrganization {

    /** Where VPCs are listed and asked for. */
    HttpPath vpcs();

    /** Where one VPC is read. */
    HttpPath vpc(VendorNetworkId id);

    /** Where peerings of a VPC are asked for. */
    HttpPath peerings(VendorNetworkId vpc);

    /** Where Aiven is told to look at the cloud. */
    HttpPath refresh(VendorNetworkId vpc);

    /**
     * Where one peering is deleted.
     *
     * @throws io.nearside.api.error.CloudException INVALID if Aiven has told nothing by which it could be found there
     */
    HttpPath peering(PeeringRequest seen);

    /**
     * Where the ranges behind our end of one peering are changed.
     *
     * @throws io.nearside.api.error.CloudException INVALID if Aiven has told nothing by which it could be found there
     */
    HttpPath reach(PeeringRequest seen);

    /** What says there that a range is behind our end of this peering. */
    ObjectNode behind(PeeringRequest seen, Cidr range);

    /** What asks for a VPC; the list of peerings is required by the schema, empty or not. */
    ObjectNode wish(String cloud, Cidr cidr);

    /**
     * A VPC in each of its clouds, by a row of a list or by an answer of its own; never empty.
     *
     * @throws IllegalArgumentException if it lacks something
     */
    List<AivenVpc> read(JsonNode vpc);

    /** The permission that all of this needs, {@code read} or {@code write} at its end (aiven-docs, concepts/permissions.md). */
    String permission(String access);

    /** What the permission is needed on, for people. */
    String title();
}
