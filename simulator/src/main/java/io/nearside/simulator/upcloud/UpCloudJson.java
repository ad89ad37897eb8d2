package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.ec2.Cidr;
import io.nearside.simulator.rest.Json;
import org.jspecify.annotations.Nullable;

/** The bodies of UpCloud's answers: networks and routers as recorded, peerings as Aiven's documentation shows one, with the labels that the Go SDK adds. */
final class UpCloudJson {
    static final String CONTENT_TYPE = "application/json; charset=UTF-8";

    private final UpCloudStore store;

    UpCloudJson(UpCloudStore store) {
        this.store = store;
    }

    static Answer answer(int status, String name, JsonNode content) {
        ObjectNode body = Json.object();
        body.set(name, content);
        return Answer.of(status, CONTENT_TYPE, body.toString());
    }

    static Answer answer(String plural, String singular, ArrayNode content) {
        ObjectNode list = Json.object();
        list.set(singular, content);
        return answer(200, plural, list);
    }

    static ObjectNode range(String cidr) {
        return Json.object()
                .put("address", cidr)
                .put("dhcp", "yes")
                .put("dhcp_default_route", "no")
                .put("family", Cidr.of(cidr).isV4() ? "IPv4" : "IPv6");
    }

    ObjectNode network(UpCloudNetwork network) {
        ObjectNode json = Json.object();
        json.putObject("ip_networks").set("ip_network", network.ranges());
        json.set("labels", network.labels());
        json.put("name", network.name());
        if (network.hasRouter()) {
            json.put("router", network.router());
        }
        return json.put("type", network.type()).put("uuid", network.uuid()).put("zone", network.zone());
    }

    ObjectNode router(UpCloudRouter router) {
        ObjectNode json = Json.object();
        json.putArray("attached_network_gateways");
        ArrayNode attached = json.putObject("attached_networks").putArray("network");
        store.networksOf(router).forEach(network -> attached.addObject().put("uuid", network));
        json.set("labels", router.labels());
        json.put("name", router.name());
        json.set("static_routes", router.routes());
        return json.put("type", "normal").put("uuid", router.uuid());
    }

    /** The peer's ranges are shown once its own half exists: the example of a pending peering has none. */
    ObjectNode peering(UpCloudPeering peering) {
        ObjectNode json = Json.object().put("configured_status", peering.configured());
        json.set("labels", peering.labels());
        json.put("name", peering.name());
        json.set("network", end(peering.network(), store.networks().get(peering.network())));
        boolean met = store.peering(peering.peer(), peering.network()).isPresent();
        json.set("peer_network", end(peering.peer(), met ? store.networks().get(peering.peer()) : null));
        return json.put("state", store.stateOf(peering)).put("uuid", peering.uuid());
    }

    private static ObjectNode end(String uuid, @Nullable UpCloudNetwork network) {
        ObjectNode json = Json.object();
        if (network != null) {
            ArrayNode ranges = json.putObject("ip_networks").putArray("ip_network");
            for (JsonNode range : network.ranges()) {
                ranges.addObject()
                        .put("address", range.path("address").asText())
                        .put("family", range.path("family").asText());
            }
        }
        return json.put("uuid", uuid);
    }
}
