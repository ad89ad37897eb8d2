package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.NetworkId;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.arm.ArmWorld;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A subscription in the simulated Azure with one network that has one subnet, and what its owner does there. */
final class ArmEstate {
    static final String LOCATION = "westeurope";

    static final String SUBNET = "endpoints";

    private static final String VERSION = "?api-version=2025-03-01";

    private final Simulator simulator;

    private final String tenant;

    private final String subscription;

    private final String group;

    private final String network;

    /** @param subnet the range of the subnet, which is in the first of the network's */
    ArmEstate(Simulator simulator, String tenant, String subscription, String subnet, String... ranges) {
        this.simulator = simulator;
        this.tenant = tenant;
        this.subscription = subscription;
        arm().addSubscription(tenant, subscription, "conformance");
        arm().addToken(token(), tenant, "owner of " + subscription);
        group = arm().createGroup(subscription, "net", LOCATION);
        network = arm().createNetwork(group, "backend", LOCATION, ranges);
        arm().createSubnet(network, SUBNET, subnet);
    }

    private ArmWorld arm() {
        return simulator.world().arm();
    }

    String tenant() {
        return tenant;
    }

    String subscription() {
        return subscription;
    }

    String group() {
        return group;
    }

    String network() {
        return network;
    }

    /** A thing of the network provider's in its resource group. */
    String id(String type, String name) {
        return group + "/providers/Microsoft.Network/" + type + "/" + name;
    }

    /** The spelling in which Nearside keeps a network's id. */
    static NetworkId known(String network) {
        return new NetworkId(network.toLowerCase(Locale.ROOT));
    }

    /** Of its owner, who may do everything. */
    String token() {
        return "token-of-" + subscription;
    }

    private UsersRequests requests() {
        return new UsersRequests(simulator, Map.of("Authorization", "Bearer " + token()));
    }

    JsonNode get(String id) {
        return requests().get(id + VERSION);
    }

    List<JsonNode> list(String id) {
        return StreamSupport.stream(get(id).path("value").spliterator(), false).toList();
    }

    /** Writes a thing, and returns once that has happened. */
    void put(String id, JsonNode body) {
        requests().put(id + VERSION, body);
        settle();
    }

    /** Begins to write a thing. */
    void begin(String id, JsonNode body) {
        requests().put(id + VERSION, body);
    }

    /** The same with the leave of another directory, as its owner has it. */
    void put(String id, JsonNode body, ArmEstate other) {
        Map<String, String> both =
                Map.of("Authorization", "Bearer " + token(), "x-ms-authorization-auxiliary", "Bearer " + other.token());
        new UsersRequests(simulator, both).put(id + VERSION, body);
        settle();
    }

    void delete(String id) {
        requests().delete(id + VERSION);
        settle();
    }

    /** Makes a private endpoint whose owner is asked to let it in, and returns its id once it stands. */
    String endpoint(String name, String target) {
        ObjectNode body = located();
        ObjectNode properties = body.putObject("properties");
        properties.putObject("subnet").put("id", network + "/subnets/" + SUBNET);
        properties
                .putArray("manualPrivateLinkServiceConnections")
                .addObject()
                .put("name", name)
                .putObject("properties")
                .put("privateLinkServiceId", target);
        put(id("privateEndpoints", name), body);
        return id("privateEndpoints", name);
    }

    static ObjectNode located() {
        return UsersRequests.object().put("location", LOCATION);
    }

    void settle() {
        simulator.clock().advance(Duration.ofMinutes(1));
        arm().settle();
    }
}
