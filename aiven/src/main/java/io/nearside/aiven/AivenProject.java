package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.guice.http.HttpPath;
import java.util.List;

/** A project: its VPCs are in one cloud each, and it knows a peering by our end (aiven/go-client-codegen, handler/vpc). */
record AivenProject(String name) implements AivenHome {

    @Override
    public HttpPath vpcs() {
        return HttpPath.of("v1", "project", name, "vpcs");
    }

    @Override
    public HttpPath vpc(VendorNetworkId id) {
        return vpcs().below(id.value());
    }

    @Override
    public HttpPath peerings(VendorNetworkId vpc) {
        return vpc(vpc).below("peering-connections");
    }

    /** From aiven-client; the generated client has no such call. */
    @Override
    public HttpPath refresh(VendorNetworkId vpc) {
        return peerings(vpc).below("refresh");
    }

    @Override
    public HttpPath peering(PeeringRequest seen) {
        AivenPeer peer = AivenPeer.of(seen.end());
        return peerings(seen.network()).below(peer.path().toArray(String[]::new));
    }

    /** Of the whole VPC, so each range says whose it is (aiven-go-client, transit_gateway_vpc_attachment.go). */
    @Override
    public HttpPath reach(PeeringRequest seen) {
        return vpc(seen.network()).below("user-peer-network-cidrs");
    }

    @Override
    public ObjectNode behind(PeeringRequest seen, Cidr range) {
        return AivenPeer.of(seen.end()).body().put("cidr", range.text());
    }

    @Override
    public ObjectNode wish(String cloud, Cidr cidr) {
        ObjectNode body = AivenClient.JSON.createObjectNode();
        body.put("cloud_name", cloud);
        body.put("network_cidr", cidr.text());
        body.putArray("peering_connections");
        return body;
    }

    @Override
    public List<AivenVpc> read(JsonNode vpc) {
        return List.of(AivenVpc.of(vpc, "project_vpc_id", vpc));
    }

    @Override
    public String permission(String access) {
        return "project:networking:" + access;
    }

    @Override
    public String title() {
        return "project " + name;
    }
}
