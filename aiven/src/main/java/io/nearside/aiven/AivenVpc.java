package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorNetwork;
import java.util.Set;

/**
 * A project VPC, without its peerings: what a list's row and a single answer have in common.
 *
 * @param name its {@code cloud_name}
 */
record AivenVpc(VendorNetworkId id, String name, Set<Cidr> cidrs, VendorNetwork.State state) {

    static AivenVpc of(JsonNode vpc) {
        return new AivenVpc(
                new VendorNetworkId(AivenClient.text(vpc, "project_vpc_id")),
                AivenClient.text(vpc, "cloud_name"),
                Set.of(Cidr.masking(AivenClient.text(vpc, "network_cidr"))),
                state(AivenClient.text(vpc, "state")));
    }

    AivenCloud cloud() {
        return AivenCloud.of(name);
    }

    /** There is no state for a failure (aiven/go-client-codegen, VpcStateType). */
    private static VendorNetwork.State state(String state) {
        return switch (state) {
            case "APPROVED" -> VendorNetwork.State.BUILDING;
            case "ACTIVE" -> VendorNetwork.State.ACTIVE;
            case "DELETING", "DELETED" -> VendorNetwork.State.LEAVING;
            default -> VendorNetwork.State.UNKNOWN;
        };
    }
}
