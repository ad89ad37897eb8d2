package io.nearside.simulator.upcloud;

import io.nearside.simulator.Refusal;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A world on a clock that stands still, with a customer in UpCloud who has a network with a router, and another account with one too. */
final class UpCloudRehearsal implements AutoCloseable {
    static final String PEERINGS = "/1.3/network-peering";

    private final Simulator simulator;
    private final RestClient client;
    private final String mine;
    private final String theirs;

    UpCloudRehearsal(Refusal... without) {
        simulator = Simulator.start(SimulatorOptions.defaults()
                .withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z")))
                .without(without));
        upcloud().addToken("ucat_mine", "acme");
        upcloud().addUser("user", "password", "acme");
        upcloud().addToken("ucat_theirs", "other");
        mine = routed("acme", "192.168.0.0/24");
        theirs = routed("other", "10.30.0.0/24");
        client = new RestClient(simulator.uri(), "Bearer ucat_mine");
    }

    Simulator simulator() {
        return simulator;
    }

    RestClient client() {
        return client;
    }

    UpCloudWorld upcloud() {
        return simulator.world().upcloud();
    }

    String mine() {
        return mine;
    }

    String theirs() {
        return theirs;
    }

    /** A new private network in de-fra1 with a router. */
    String routed(String account, String cidr) {
        String network = upcloud().createNetwork(account, "de-fra1", account + " " + cidr, cidr);
        upcloud().attachRouter(network, account);
        return network;
    }

    void pass(int seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
    }

    RestClient.Reply peer(String network, String peer) {
        return client.post(PEERINGS, body(network, peer));
    }

    static String body(String network, String peer) {
        return "{\"network_peering\":{\"name\":\"link\",\"network\":{\"uuid\":\"%s\"},\"peer_network\":{\"uuid\":\"%s\"}}}"
                .formatted(network, peer);
    }

    /** Our half towards the other account's network; its id. */
    String half() {
        return peer(mine, theirs).at("/network_peering/uuid").asText();
    }

    RestClient.Reply attach(String network, String router) {
        return client.put("/1.3/network/" + network, "{\"network\":{\"router\":\"" + router + "\"}}");
    }

    /** Makes a router with one label. */
    RestClient.Reply label(String key, String value) {
        return client.post(
                "/1.3/router",
                "{\"router\":{\"name\":\"r\",\"labels\":[{\"key\":\"%s\",\"value\":\"%s\"}]}}".formatted(key, value));
    }

    RestClient.Reply configure(String peering, String status) {
        return client.patch(
                PEERINGS + "/" + peering, "{\"network_peering\":{\"configured_status\":\"" + status + "\"}}");
    }

    String state(String peering) {
        return client.get(PEERINGS + "/" + peering).at("/network_peering/state").asText();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
