package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.UpCloudRefusal;
import io.nearside.simulator.ec2.Cidr;
import io.nearside.simulator.rest.Json;

/** Networks: listed, made, read, and changed with PUT. */
final class UpCloudNetworkCalls {
    private final UpCloudStore store;
    private final UpCloudJson shapes;

    UpCloudNetworkCalls(UpCloudStore store) {
        this.store = store;
        this.shapes = new UpCloudJson(store);
    }

    Answer list(UpCloudCall call) {
        ArrayNode networks = Json.array();
        store.networks().values().stream()
                .filter(network -> isSeen(call, network))
                .filter(network ->
                        network.zone().equals(call.request().parameter("zone").orElse(network.zone())))
                .filter(network -> call.wantsLabels(network.labels()))
                .forEach(network -> networks.add(shapes.network(network)));
        return UpCloudJson.answer("networks", "network", networks);
    }

    Answer create(UpCloudCall call) {
        JsonNode body = call.body("network");
        ArrayNode ranges = Json.array();
        for (JsonNode range : body.path("ip_networks").path("ip_network")) {
            String address = range.path("address").asText();
            if (Cidr.parse(address).isEmpty()) {
                throw new UpCloudRefused(400, "IP_NETWORK_INVALID", "The address " + address + " is no network.");
            }
            ObjectNode whole = UpCloudJson.range(address);
            whole.setAll((ObjectNode) range);
            ranges.add(whole);
        }
        if (ranges.isEmpty() || !body.hasNonNull("name") || !body.hasNonNull("zone")) {
            throw new UpCloudRefused(400, "BAD_REQUEST", "A network has a name, a zone and an IP network.");
        }
        UpCloudNetwork network = store.addNetwork(
                store.newId("03"),
                call.account(),
                body.path("zone").asText(),
                UpCloudNetwork.PRIVATE,
                body.path("name").asText(),
                ranges);
        change(call, network, body);
        return UpCloudJson.answer(201, "network", shapes.network(network));
    }

    Answer read(UpCloudCall call) {
        return UpCloudJson.answer(200, "network", shapes.network(network(call)));
    }

    Answer change(UpCloudCall call) {
        UpCloudNetwork network = network(call);
        if (!network.isPrivate() && store.world().refuses(UpCloudRefusal.NETWORK_READ_ONLY)) {
            throw new UpCloudRefused(403, "NETWORK_FORBIDDEN", "The network " + call.uuid() + " is not yours.");
        }
        change(call, network, call.body("network"));
        return UpCloudJson.answer(200, "network", shapes.network(network));
    }

    private void change(UpCloudCall call, UpCloudNetwork network, JsonNode body) {
        if (body.has("router")) {
            network.router(router(call, body.path("router")));
        }
        Json.text(body, "name").ifPresent(network::name);
        UpCloudLabels.in(body, store.world()).ifPresent(network::labels);
    }

    private String router(UpCloudCall call, JsonNode wanted) {
        if (wanted.isNull()) {
            return "";
        }
        String uuid = wanted.asText();
        UpCloudRouter router = store.routers().get(uuid);
        boolean refused = router == null
                ? store.world().refuses(UpCloudRefusal.ROUTER_UNKNOWN)
                : !router.account().equals(call.account()) && store.world().refuses(UpCloudRefusal.FOREIGN);
        if (refused) {
            throw new UpCloudRefused(404, "ROUTER_NOT_FOUND", "The router " + uuid + " does not exist.");
        }
        return uuid;
    }

    private UpCloudNetwork network(UpCloudCall call) {
        UpCloudNetwork network = store.networks().get(call.uuid());
        if (network == null) {
            throw new UpCloudRefused(404, "NETWORK_NOT_FOUND", "The network " + call.uuid() + " does not exist.");
        }
        if (!isSeen(call, network)) {
            throw new UpCloudRefused(403, "NETWORK_FORBIDDEN", "The network " + call.uuid() + " is not yours.");
        }
        return network;
    }

    /** Networks that are not private are UpCloud's own and shown to all. */
    private boolean isSeen(UpCloudCall call, UpCloudNetwork network) {
        return !network.isPrivate()
                || network.account().equals(call.account())
                || !store.world().refuses(UpCloudRefusal.FOREIGN);
    }
}
