package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorNetwork;
import java.util.Set;

/**
 * A VPC in a cloud, without its peerings: what a list's row and a single answer have in common.
 *
 * @param key the key of the answer that has its id
 * @param name its {@code cloud_name}
 */
record AivenVpc(VendorNetworkId id, String key, String name, Set<Cidr> cidrs, VendorNetwork.State state) {

    /**
     * @param key of the id
     * @param cloud the node that has the cloud's name and the range
     */
    static AivenVpc of(JsonNode vpc, String key, JsonNode cloud) {
        return new AivenVpc(
                new VendorNetworkId(AivenClient.text(vpc, key)),
                key,
                AivenClient.text(cloud, "cloud_name"),
                Set.of(Cidr.masking(AivenClient.text(cloud, "network_cidr"))),
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
