package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Peerings in answers, as recorded in test_network_vnet_peering.yaml of azure-cli. */
final class ArmPeeringJson {
    /** What is false when its owner does not write it. */
    private static final List<String> FLAGS = List.of(
            "allowVirtualNetworkAccess",
            "allowForwardedTraffic",
            "allowGatewayTransit",
            "useRemoteGateways",
            "doNotVerifyRemoteGateways");

    private final ArmPeerings peerings;

    ArmPeeringJson(ArmPeerings peerings) {
        this.peerings = peerings;
    }

    ObjectNode peering(ArmPeering half) {
        ObjectNode json = ArmJson.child(half.id(), half.etag(), half.type());
        ObjectNode properties = json.putObject("properties")
                .put("provisioningState", half.state().code())
                .put("resourceGuid", half.guid())
                .put("peeringState", peerings.state(half))
                .put("peeringSyncLevel", peerings.level(half));
        properties.set("remoteVirtualNetwork", ArmJson.reference(half.remote()));
        FLAGS.forEach(flag -> properties.put(flag, half.settings().path(flag).asBoolean()));
        properties.put(
                "peerCompleteVnets", half.settings().path("peerCompleteVnets").asBoolean(true));
        if (half.settings().path("useRemoteGateways").asBoolean()) {
            peerings.gateway(half.remote())
                    .ifPresent(gateway -> properties.set("remoteGateways", ArmJson.references(List.of(gateway))));
        }
        properties.set("remoteAddressSpace", space(half.learnt()));
        properties.set("remoteVirtualNetworkAddressSpace", space(peerings.prefixes(half.remote())));
        properties.putObject("routeServiceVips");
        return json;
    }

    ArrayNode of(ArmId network) {
        ArrayNode all = Json.array();
        peerings.of(network).forEach(half -> all.add(peering(half)));
        return all;
    }

    private static ObjectNode space(List<String> prefixes) {
        ObjectNode space = Json.object();
        space.set("addressPrefixes", Json.strings(prefixes));
        return space;
    }
}
