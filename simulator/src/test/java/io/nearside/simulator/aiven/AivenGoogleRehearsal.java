package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.RestClient;
import java.util.List;

/** A world with a Kafka in a project VPC in Google, where endpoints come to a stand-in for the cloud. */
final class AivenGoogleRehearsal implements AutoCloseable {
    static final String NAME = "events";
    static final String SERVICE = "/v1/project/acme-prod/service/" + NAME;
    static final String LINK = SERVICE + "/privatelink/google";
    static final String CLOUD = "google-europe-west1";

    private final AivenRehearsal rehearsal;
    private final AivenEndpointCloud cloud = new AivenEndpointCloud();
    private final String vpc;

    AivenGoogleRehearsal(Refusal... without) {
        this(new AivenRehearsal(without));
    }

    AivenGoogleRehearsal(AivenRehearsal world) {
        rehearsal = world;
        aiven().endpointHands(AivenCloud.GOOGLE, cloud);
        vpc = aiven().createVpc("acme-prod", CLOUD, "10.25.0.0/24");
        aiven().addService("acme-prod", vpc, NAME, AivenProduct.KAFKA);
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

    RestClient.Reply publish(String body) {
        return client().post(LINK, body);
    }

    void published() {
        publish("{}");
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

    List<String> states() {
        return connections().findValuesAsText("state");
    }

    /** The id of the connection in this place. */
    String connection(int place) {
        return connections().path(place).path("privatelink_connection_id").asText();
    }

    RestClient.Reply approve(String connection, String address) {
        return client().post(
                        LINK + "/connections/" + connection + "/approve", "{\"user_ip_address\":\"" + address + "\"}");
    }

    /** An endpoint of a customer with a connection that is active. */
    void connected(String project, String endpoint, String address) {
        cloud.connect(project, endpoint);
        refresh();
        approve(connection(connections().size() - 1), address);
        pass(2);
        refresh();
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
