package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.rest.RestClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A world on a clock that stands still, with a customer and a vendor who have a project with a network each. */
final class ComputeRehearsal implements AutoCloseable {
    static final String CUSTOMER = "customer@cust.iam.gserviceaccount.com";
    static final String VENDOR = "vendor@vendor.iam.gserviceaccount.com";
    static final String REGION = "europe-west1";

    private final Simulator simulator;
    private final RestClient client;
    private final String network;
    private final String subnet;
    private final String peer;

    ComputeRehearsal(Refusal... without) {
        this(SimulatorOptions.defaults().without(without));
    }

    ComputeRehearsal(SimulatorOptions options) {
        simulator = Simulator.start(options.withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z"))));
        compute().addProject("cust");
        compute().addProject("vendor");
        compute().addToken("customer-token", CUSTOMER);
        compute().addToken("vendor-token", VENDOR);
        compute().grant(CUSTOMER, "cust", "*");
        compute().grant(VENDOR, "vendor", "*");
        network = compute().createNetwork("cust", "n1");
        subnet = compute().createSubnet(network, REGION, "s1", "10.0.0.0/24");
        peer = compute().createNetwork("vendor", "v1");
        client = new RestClient(simulator.uri(), "Bearer customer-token");
    }

    Simulator simulator() {
        return simulator;
    }

    ComputeWorld compute() {
        return simulator.world().compute();
    }

    RestClient client() {
        return client;
    }

    RestClient vendor() {
        return client.as("Bearer vendor-token");
    }

    /** {@code n1} of the customer. */
    String network() {
        return network;
    }

    /** {@code s1}, 10.0.0.0/24, in that network. */
    String subnet() {
        return subnet;
    }

    /** {@code v1} of the vendor, without subnetworks. */
    String peer() {
        return peer;
    }

    /** Where a path is asked at. */
    static String at(String path) {
        return "/compute/v1/" + path;
    }

    RestClient.Reply get(String path) {
        return client.get(at(path));
    }

    RestClient.Reply post(String path, String body) {
        return client.post(at(path), quoted(body));
    }

    RestClient.Reply patch(String path, String body) {
        return client.patch(at(path), quoted(body));
    }

    RestClient.Reply delete(String path) {
        return client.delete(at(path));
    }

    /** JSON with single quotes, as tests are easier to read so. */
    static String quoted(String body) {
        return body.replace('\'', '"');
    }

    RestClient.Reply addPeering(String name, String to) {
        return post(network + "/addPeering", half(name, to, ""));
    }

    RestClient.Reply vendorAddsPeering(String name) {
        return vendor().post(at(peer + "/addPeering"), half(name, network, ""));
    }

    /** A half with more settings behind a comma. */
    static String half(String name, String to, String more) {
        return quoted("{'networkPeering':{'name':'" + name + "','network':'" + to + "','exchangeSubnetRoutes':true"
                + more + "}}");
    }

    RestClient.Reply removePeering(String name) {
        return post(network + "/removePeering", "{'name':'" + name + "'}");
    }

    /** Both halves, and the time that they take. */
    void connect() {
        addPeering("to-vendor", peer);
        pass(2);
        vendorAddsPeering("to-cust");
        pass(2);
    }

    /** This peering of the customer's network as a read shows it; missing if there is none. */
    JsonNode peering(String name) {
        for (JsonNode each : get(network).body().path("peerings")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        return get(network).at("/none");
    }

    /** How the operation is going on that an answer told of. */
    RestClient.Reply ask(RestClient.Reply started) {
        return client.get(URI.create(started.at("/selfLink").asText()).getPath());
    }

    /** The end of the operation that an answer told of: its status and its error, if it has one. */
    String end(RestClient.Reply started) {
        pass(2);
        RestClient.Reply operation = started.status() == 200 ? ask(started) : started;
        JsonNode error = operation.at("/error/errors/0");
        return operation.at("/status").asText()
                + (error.isMissingNode()
                        ? ""
                        : " " + error.path("code").asText(error.path("reason").asText()));
    }

    void pass(int seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
    }

    static String code(RestClient.Reply reply) {
        String reason = reply.at("/error/errors/0/reason").asText();
        return reply.status() + " "
                + (reason.isEmpty() ? reply.at("/error/status").asText() : reason);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
