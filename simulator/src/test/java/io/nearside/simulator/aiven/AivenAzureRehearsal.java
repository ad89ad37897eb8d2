package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.RestClient;
import java.util.ArrayList;
import java.util.List;

/** A world with a Kafka of three nodes in a project VPC in Azure, where endpoints come to a stand-in for the cloud. */
final class AivenAzureRehearsal implements AutoCloseable {
    static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    static final String OTHER_SUBSCRIPTION = "99999999-2222-3333-4444-555555555555";
    static final String SERVICE = "/v1/project/acme-prod/service/orders";
    static final String LINK = SERVICE + "/privatelink/azure";
    static final String STATIC_IPS = "/v1/project/acme-prod/static-ips";
    static final String CLOUD = "azure-westeurope";
    static final int NODES = 3;

    private final AivenRehearsal rehearsal;
    private final AivenEndpointCloud cloud = new AivenEndpointCloud();
    private final String vpc;

    AivenAzureRehearsal(Refusal... without) {
        this(new AivenRehearsal(without));
    }

    AivenAzureRehearsal(AivenRehearsal world) {
        rehearsal = world;
        aiven().endpointHands(AivenCloud.AZURE, cloud);
        vpc = aiven().createVpc("acme-prod", CLOUD, "10.20.0.0/24");
        aiven().addService("acme-prod", vpc, "orders", AivenProduct.KAFKA, NODES);
    }

    AivenRehearsal world() {
        return rehearsal;
    }

    AivenWorld aiven() {
        return rehearsal.aiven();
    }

    RestClient client() {
        return rehearsal.client();
    }

    AivenEndpointCloud cloud() {
        return cloud;
    }

    String vpc() {
        return vpc;
    }

    /** Time passes and what is due by then is done. */
    void pass(int seconds) {
        rehearsal.pass(seconds);
        aiven().settle();
    }

    JsonNode service() {
        return client().get(SERVICE).at("/service");
    }

    String state() {
        return service().path("state").asText();
    }

    /** Asks for a service of PostgreSQL in Azure; what else its body has begins with a comma. */
    RestClient.Reply create(String name, String more) {
        return client().post(
                        "/v1/project/acme-prod/service",
                        "{\"service_name\":\"%s\",\"service_type\":\"pg\",\"plan\":\"startup-4\",\"cloud\":\"%s\"%s}"
                                .formatted(name, CLOUD, more));
    }

    RestClient.Reply configure(String config) {
        return client().put(SERVICE, "{\"user_config\":{" + config + "}}");
    }

    /** The id of a new static IP, which is created. */
    String address(String where) {
        RestClient.Reply made = client().post(STATIC_IPS, "{\"cloud_name\":\"" + where + "\"}");
        pass(1);
        return made.at("/static_ip_address_id").asText();
    }

    RestClient.Reply associate(String address, String service) {
        return client().post(STATIC_IPS + "/" + address + "/association", "{\"service_name\":\"" + service + "\"}");
    }

    RestClient.Reply dissociate(String address) {
        return client().delete(STATIC_IPS + "/" + address + "/association");
    }

    /** So many static IPs, associated with the service. */
    List<String> addresses(int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(address(CLOUD));
            associate(all.get(i), "orders");
        }
        return all;
    }

    /** The states of all static IPs, in the order in which they were made. */
    List<String> addressStates() {
        return client().get(STATIC_IPS).at("/static_ips").findValuesAsText("state");
    }

    /** Has the service run on static IPs. */
    void fix() {
        addresses(2 * NODES);
        configure("\"static_ips\":true");
        pass(6);
    }

    RestClient.Reply publish(String... subscriptions) {
        return client().post(LINK, subscriptions(subscriptions));
    }

    static String subscriptions(String... ids) {
        return "{\"user_subscription_ids\":[" + (ids.length == 0 ? "" : "\"" + String.join("\",\"", ids) + "\"") + "]}";
    }

    /** Has the service published for the one subscription. */
    void published() {
        fix();
        publish(SUBSCRIPTION);
        pass(3);
    }

    void refresh() {
        client().post(LINK + "/refresh", "");
        pass(2);
    }

    /** As they are listed now. */
    JsonNode connections() {
        return client().get(LINK + "/connections").at("/connections");
    }

    List<String> connectionStates() {
        return connections().findValuesAsText("state");
    }

    /** The path of the connection in this place. */
    String connection(int place) {
        return LINK + "/connections/"
                + connections().path(place).path("privatelink_connection_id").asText();
    }

    RestClient.Reply reach(String connection, String address) {
        return client().put(connection, "{\"user_ip_address\":\"" + address + "\"}");
    }

    /** An endpoint of the customer with a connection that is connected; the path of it. */
    String connected(String endpoint) {
        cloud.connect(SUBSCRIPTION, endpoint);
        refresh();
        String path = connection(connections().size() - 1);
        client().post(path + "/approve", "");
        pass(2);
        refresh();
        return path;
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
