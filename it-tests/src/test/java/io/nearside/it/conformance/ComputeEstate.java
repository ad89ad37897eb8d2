package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.compute.ComputeWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A project in the simulated Google with one network that has one subnet, and what its owner does there. */
final class ComputeEstate {
    static final String REGION = "europe-west1";

    static final String SUBNET = "endpoints";

    private final Simulator simulator;

    private final String project;

    private final String network;

    /** @param subnet the range of the subnet */
    ComputeEstate(Simulator simulator, String project, String subnet) {
        this.simulator = simulator;
        this.project = project;
        compute().addProject(project);
        compute().addToken(token(), owner());
        compute().grant(owner(), project, "*");
        network = addNetwork("backend", SUBNET, subnet);
    }

    ComputeWorld compute() {
        return simulator.world().compute();
    }

    private String owner() {
        return "owner@" + project + ".iam.gserviceaccount.com";
    }

    /** Of its owner, who may do everything. */
    private String token() {
        return "token-of-" + project;
    }

    /** Adds a network that has one subnet, and answers its path. */
    String addNetwork(String name, String subnet, String range) {
        String made = compute().createNetwork(project, name);
        compute().createSubnet(made, REGION, subnet, range);
        return made;
    }

    String project() {
        return project;
    }

    String network() {
        return network;
    }

    /** A thing of its project that is in no region. */
    String global(String type, String name) {
        return "projects/" + project + "/global/" + type + "/" + name;
    }

    /** A thing of its project in its region. */
    String regional(String type, String name) {
        return "projects/" + project + "/regions/" + REGION + "/" + type + "/" + name;
    }

    private UsersRequests requests() {
        return new UsersRequests(simulator, Map.of("Authorization", "Bearer " + token()));
    }

    private static String uri(String path) {
        return "/compute/v1/" + path;
    }

    JsonNode get(String path) {
        return requests().get(uri(path));
    }

    List<JsonNode> list(String path) {
        return StreamSupport.stream(get(path).path("items").spliterator(), false)
                .toList();
    }

    /** Makes a thing of a list, or does what a path says, and returns once that has happened. */
    void post(String path, ObjectNode body) {
        begin(path, body);
        settle();
    }

    /** Begins to. */
    void begin(String path, ObjectNode body) {
        requests().post(uri(path), body);
    }

    void delete(String path) {
        requests().delete(uri(path));
        settle();
    }

    void settle() {
        simulator.clock().advance(Duration.ofMinutes(1));
        compute().settle();
    }
}
