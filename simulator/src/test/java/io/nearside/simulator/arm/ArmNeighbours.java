package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.RestClient;

/** A rehearsal with two more networks: one of the customer's own, and one of the provider; and an application of both tenants. */
final class ArmNeighbours implements AutoCloseable {
    static final String APPLICATION = "cccccccc-0000-4000-8000-000000000001";

    private static final String VERSION = "?api-version=2025-03-01";

    private final ArmRehearsal rehearsal;
    private final String other;
    private final String away;
    private final String application;

    ArmNeighbours(Refusal... without) {
        rehearsal = new ArmRehearsal(without);
        other = arm().createNetwork(rehearsal.group(), "vnet2", ArmRehearsal.LOCATION, "10.2.0.0/16");
        away = arm().createNetwork(rehearsal.providerGroup(), "vendor", ArmRehearsal.LOCATION, "10.3.0.0/16");
        application = arm().directory().addServicePrincipal(ArmRehearsal.TENANT, APPLICATION, "peering");
        arm().directory().addServicePrincipal(ArmRehearsal.PROVIDER_TENANT, APPLICATION, "peering");
        arm().addToken("app-token", ArmRehearsal.TENANT, APPLICATION);
        arm().addToken("app-away-token", ArmRehearsal.PROVIDER_TENANT, APPLICATION);
    }

    ArmRehearsal rehearsal() {
        return rehearsal;
    }

    ArmWorld arm() {
        return rehearsal.arm();
    }

    String mine() {
        return rehearsal.network();
    }

    String other() {
        return other;
    }

    /** The provider's network. */
    String away() {
        return away;
    }

    /** The object id of the application in the customer's tenant. */
    String application() {
        return application;
    }

    /** The application in the provider's tenant may make peerings with the provider's network. */
    void admit() {
        String there = ArmRoles.objectId(ArmRehearsal.PROVIDER_TENANT, APPLICATION);
        arm().directory().assign(there, away, ArmLinkedScopes.PEER);
    }

    RestClient applicationClient() {
        return rehearsal.client().as("Bearer app-token");
    }

    static String path(String network, String name) {
        return network + "/virtualNetworkPeerings/" + name;
    }

    static String body(String remote) {
        return body(remote, "");
    }

    static String body(String remote, String more) {
        return "{\"properties\":{\"allowVirtualNetworkAccess\":true," + more + "\"remoteVirtualNetwork\":{\"id\":\""
                + remote + "\"}}}";
    }

    RestClient.Reply peer(RestClient client, String network, String name, String remote) {
        return client.put(path(network, name) + VERSION, body(remote));
    }

    RestClient.Reply peer(String network, String name, String remote) {
        return peer(rehearsal.client(), network, name, remote);
    }

    RestClient.Reply sync(String network, String name, String remote) {
        return rehearsal.client().put(path(network, name) + VERSION + "&syncRemoteAddressSpace=true", body(remote));
    }

    /** Both halves between the customer's networks, as long after as they take. */
    void connected() {
        peer(mine(), "there", other);
        peer(other, "back", mine());
        rehearsal.pass(3);
    }

    JsonNode properties(String network, String name) {
        return rehearsal.get(path(network, name)).at("/properties");
    }

    /** Its state and its level. */
    String standing(String network, String name) {
        JsonNode properties = properties(network, name);
        return properties.path("peeringState").asText() + " "
                + properties.path("peeringSyncLevel").asText();
    }

    void remove(String network, String name) {
        rehearsal.delete(path(network, name));
        rehearsal.pass(3);
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
