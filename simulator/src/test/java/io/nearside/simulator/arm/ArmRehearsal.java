package io.nearside.simulator.arm;

import io.nearside.simulator.Refusal;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.rest.RestClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A world on a clock that stands still, with a customer in one tenant of Azure who has a network, and a provider in another. */
final class ArmRehearsal implements AutoCloseable {
    static final String TENANT = "aaaaaaaa-0000-4000-8000-000000000001";
    static final String SUBSCRIPTION = "bbbbbbbb-0000-4000-8000-000000000001";
    static final String PROVIDER_TENANT = "aaaaaaaa-0000-4000-8000-000000000002";
    static final String PROVIDER_SUBSCRIPTION = "bbbbbbbb-0000-4000-8000-000000000002";
    static final String CUSTOMER = "customer";
    static final String PROVIDER = "provider";
    static final String APPLICATION = "cccccccc-0000-4000-8000-000000000001";
    static final String LOCATION = "westeurope";

    private final Simulator simulator;
    private final RestClient client;
    private final String group;
    private final String network;
    private final String subnet;
    private final String providerGroup;

    ArmRehearsal(Refusal... without) {
        this(SimulatorOptions.defaults().without(without));
    }

    ArmRehearsal(SimulatorOptions options) {
        simulator = Simulator.start(options.withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z"))));
        arm().addSubscription(TENANT, SUBSCRIPTION, "production");
        arm().addSubscription(PROVIDER_TENANT, PROVIDER_SUBSCRIPTION, "services");
        arm().addToken("customer-token", TENANT, CUSTOMER);
        arm().addToken("provider-token", PROVIDER_TENANT, PROVIDER);
        arm().addApplication(TENANT, APPLICATION, "secret");
        group = arm().createGroup(SUBSCRIPTION, "net", LOCATION);
        network = arm().createNetwork(group, "vnet", LOCATION, "10.1.0.0/16");
        subnet = arm().createSubnet(network, "endpoints", "10.1.1.0/24");
        providerGroup = arm().createGroup(PROVIDER_SUBSCRIPTION, "services", LOCATION);
        client = new RestClient(simulator.uri(), "Bearer customer-token");
    }

    Simulator simulator() {
        return simulator;
    }

    ArmWorld arm() {
        return simulator.world().arm();
    }

    RestClient client() {
        return client;
    }

    RestClient provider() {
        return client.as("Bearer provider-token");
    }

    String group() {
        return group;
    }

    String network() {
        return network;
    }

    String subnet() {
        return subnet;
    }

    String providerGroup() {
        return providerGroup;
    }

    /** An id as a path to ask at. */
    static String at(String id) {
        return id + "?api-version=2025-03-01";
    }

    RestClient.Reply get(String id) {
        return client.get(at(id));
    }

    RestClient.Reply put(String id, String body) {
        return client.put(at(id), body);
    }

    RestClient.Reply delete(String id) {
        return client.delete(at(id));
    }

    RestClient.Reply putSubnet(String name, String properties) {
        return put(network + "/subnets/" + name, "{\"properties\":" + properties + "}");
    }

    /** Asks how far the operation is that an answer told of, at the address that it gave. */
    RestClient.Reply ask(RestClient.Reply started) {
        return ask(started.header("Azure-AsyncOperation"));
    }

    RestClient.Reply ask(String address) {
        URI whole = URI.create(address);
        return client.get(whole.getRawPath() + "?" + whole.getRawQuery());
    }

    /** A service of the provider's that the customer's subscription sees. */
    ArmLinkServiceView publish(String name) {
        return arm().linkServices().create(providerGroup, name, LOCATION, List.of(SUBSCRIPTION, "other"));
    }

    String endpointId(String name) {
        return group + "/providers/Microsoft.Network/privateEndpoints/" + name;
    }

    RestClient.Reply connect(String name, String target) {
        return put(endpointId(name), body(target));
    }

    /** The same, and the time that it takes. */
    RestClient.Reply settled(String name, String target) {
        RestClient.Reply made = connect(name, target);
        pass(2);
        return made;
    }

    String body(String target) {
        return body("manualPrivateLinkServiceConnections", target, "", "");
    }

    /** An empty message or address is left out. */
    String body(String list, String target, String message, String address) {
        String told = message.isEmpty() ? "" : ",\"requestMessage\":\"" + message + "\"";
        String addresses = address.isEmpty()
                ? ""
                : ",\"ipConfigurations\":[{\"name\":\"one\",\"properties\":{\"privateIPAddress\":\"" + address
                        + "\"}}]";
        return "{\"location\":\"" + LOCATION + "\",\"properties\":{\"subnet\":{\"id\":\"" + subnet + "\"},\"" + list
                + "\":[{\"name\":\"link\",\"properties\":{\"privateLinkServiceId\":\"" + target + "\"" + told + "}}]"
                + addresses + "}}";
    }

    /** The connection of this endpoint of the customer's, as its provider knows it. */
    String connectionId(ArmLinkServiceView service, String endpoint) {
        return provider().get(at(service.id() + "/privateEndpointConnections")).body().findValuesAsText("id").stream()
                .filter(id -> id.contains("/privateEndpointConnections/" + endpoint + "."))
                .findFirst()
                .orElseThrow();
    }

    RestClient.Reply decide(String connection, String status, String description) {
        return provider()
                .put(
                        at(connection),
                        "{\"properties\":{\"privateLinkServiceConnectionState\":{\"status\":\"" + status
                                + "\",\"description\":\"" + description + "\"}}}");
    }

    /** Asks for a token as the customer's application. */
    RestClient.Reply login(String tenant, String secret) {
        return client.as("")
                .post(
                        "/" + tenant + "/oauth2/v2.0/token",
                        "grant_type=client_credentials&scope=https%3A%2F%2Fmanagement.azure.com%2F.default&client_id="
                                + APPLICATION + "&client_secret=" + secret);
    }

    void pass(int seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
    }

    static String code(RestClient.Reply reply) {
        return reply.status() + " " + reply.at("/error/code").asText();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
