package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.api.model.Cidr;
import io.nearside.api.outcome.Asked;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetworkBrief;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorNetworks;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;

/** The project's VPCs. */
final class AivenNetworks implements VendorNetworks {
    private final AivenClient client;

    @Inject
    AivenNetworks(AivenClient client) {
        this.client = client;
    }

    @Override
    public List<VendorNetworkBrief> inPlaceOf(VendorNetworkWish wish) {
        return client.get(AivenNetworks::vpcs, "vpcs").stream()
                .filter(vpc -> vpc.state() != VendorNetwork.State.LEAVING)
                .filter(vpc -> wish.place() == null || vpc.name().equals(wish.place()))
                .filter(vpc -> wish.id() == null || vpc.id().equals(wish.id()))
                .map(vpc -> new VendorNetworkBrief(vpc.id(), vpc.name(), vpc.cidrs()))
                .toList();
    }

    @Override
    public Asked create(VendorNetworkWish wish) {
        String place = wish.place();
        Cidr cidr = wish.cidr();
        if (place == null || cidr == null) {
            throw new CloudException(
                    ErrorKind.INVALID,
                    "Aiven makes a VPC in a cloud and with a range, and the wish lacks one of them",
                    new ProviderFault(AivenPlugin.ID, "POST vpcs", 0, null, null, null),
                    null);
        }
        ObjectNode body = AivenClient.JSON.createObjectNode();
        body.put("cloud_name", place);
        body.put("network_cidr", cidr.text());
        // Required by the schema, empty or not.
        body.putArray("peering_connections");
        client.post(body, "vpcs");
        return new Asked();
    }

    private static List<AivenVpc> vpcs(JsonNode answer) {
        // A list that is not there must not pass for an empty one: a VPC would be made.
        JsonNode rows = answer.required("vpcs");
        if (!rows.isArray()) {
            throw new IllegalArgumentException("its vpcs are no list");
        }
        return StreamSupport.stream(rows.spliterator(), false).map(AivenVpc::of).toList();
    }
}
