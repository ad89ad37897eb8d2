package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.guice.http.HttpPath;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * An organization: its VPCs serve several projects, list their clouds, and it knows a peering by Aiven's id of it
 * (aiven/go-client-codegen, handler/organizationvpc).
 *
 * @param paths how paths to one VPC are spelled
 */
record AivenOrganization(String id, Paths paths) implements AivenHome {

    /**
     * Aiven's own tools do not agree: aiven-client and the documentation say {@code vpcs} and {@code peering-connections} everywhere,
     * while versions of aiven/go-client-codegen say {@code vpc} for one VPC and {@code peering-connection} for one peering. Lists, and
     * the refresh that aiven-client alone has, are plural in both.
     */
    enum Paths {
        PLURAL("vpcs", "peering-connections"),
        SINGULAR("vpc", "peering-connection");

        private final String vpc;

        private final String peering;

        Paths(String vpc, String peering) {
            this.vpc = vpc;
            this.peering = peering;
        }
    }

    @Override
    public HttpPath vpcs() {
        return HttpPath.of("v1", "organization", id, "vpcs");
    }

    @Override
    public HttpPath vpc(VendorNetworkId vpc) {
        return HttpPath.of("v1", "organization", id, paths.vpc, vpc.value());
    }

    @Override
    public HttpPath peerings(VendorNetworkId vpc) {
        return vpc(vpc).below("peering-connections");
    }

    @Override
    public HttpPath refresh(VendorNetworkId vpc) {
        return vpcs().below(vpc.value(), "peering-connections", "actions", "refresh");
    }

    @Override
    public HttpPath peering(PeeringRequest seen) {
        return vpc(seen.network()).below(paths.peering, told("DELETE " + paths.peering, seen, "deletes"));
    }

    /** From aiven-client, which alone has it. */
    @Override
    public HttpPath reach(PeeringRequest seen) {
        String peering = told("PUT user-peer-network-cidrs", seen, "changes");
        return vpcs().below(seen.network().value(), "peering-connections", peering, "user-peer-network-cidrs");
    }

    @Override
    public ObjectNode behind(PeeringRequest seen, Cidr range) {
        return AivenClient.JSON.createObjectNode().put("cidr", range.text());
    }

    private static String told(String call, PeeringRequest seen, String does) {
        String peering = seen.id().value();
        // An answer without the id leaves our own name of it, which has slashes. Asked for by that, Aiven would say
        // that
        // it is not there, and a peering that stands would pass for gone.
        if (peering.contains("/")) {
            throw new CloudException(
                    ErrorKind.INVALID,
                    "Aiven has not told its id of the peering with " + peering + ", and " + does
                            + " one of an organization by that alone",
                    new ProviderFault(AivenPlugin.ID, call, 0, null, null, null),
                    null);
        }
        return peering;
    }

    /** The name is for people in Aiven's console; it has room for 64 characters. */
    @Override
    public ObjectNode wish(String cloud, Cidr cidr) {
        ObjectNode body = AivenClient.JSON.createObjectNode();
        body.putArray("clouds").addObject().put("cloud_name", cloud).put("network_cidr", cidr.text());
        body.put("display_name", "nearside " + cidr.text());
        body.putArray("peering_connections");
        return body;
    }

    @Override
    public List<AivenVpc> read(JsonNode vpc) {
        JsonNode clouds = vpc.required("clouds");
        if (!clouds.isArray() || clouds.isEmpty()) {
            throw new IllegalArgumentException("its clouds are no list or an empty one");
        }
        return StreamSupport.stream(clouds.spliterator(), false)
                .map(cloud -> AivenVpc.of(vpc, "organization_vpc_id", cloud))
                .toList();
    }

    @Override
    public String permission(String access) {
        return "organization:networking:" + access;
    }

    @Override
    public String title() {
        return "organization " + id;
    }
}
