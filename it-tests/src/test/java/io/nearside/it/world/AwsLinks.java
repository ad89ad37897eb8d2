package io.nearside.it.world;

import io.nearside.engine.link.Link;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.ec2.Ec2Demo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Private endpoints from the demo's network on AWS to services of Aiven's. */
public final class AwsLinks {
    public static final String ENDPOINT = "orders-kafka-endpoint";

    private AwsLinks() {}

    /** In a subnet of two zones each, to two components, behind the group that is for endpoints. */
    public static Link endpoint() {
        return endpoint(Map.of());
    }

    /** The same behind a group that is made for it. */
    public static Link behindItsOwn() {
        return endpoint(Map.of("securityGroups", "create"));
    }

    /** The same behind the group that the network came with, which the file does not name. */
    public static Link bare() {
        return Link.of(
                ENDPOINT,
                Map.of("id", "aiven", "project", AivenDemo.AWS_PROJECT, "service", AivenDemo.SERVICE),
                near(),
                Map.of("kind", "private-endpoint", "components", List.of("kafka", "schema_registry")));
    }

    /** The same with other keys in its {@code link} section. */
    public static Link endpoint(Map<String, ?> link) {
        return endpoint(Map.of(), Map.of(), link);
    }

    /** The same with others in its {@code vendor} and {@code near} sections too. */
    public static Link endpoint(Map<String, ?> vendor, Map<String, ?> near, Map<String, ?> link) {
        return endpoint(ENDPOINT, vendor, near, link);
    }

    /** The same by another name. */
    public static Link endpoint(String name, Map<String, ?> vendor, Map<String, ?> near, Map<String, ?> link) {
        return Link.of(
                name,
                with(Map.of("id", "aiven", "project", AivenDemo.AWS_PROJECT, "service", AivenDemo.SERVICE), vendor),
                with(near(), near),
                with(
                        Map.of(
                                "kind",
                                "private-endpoint",
                                "components",
                                List.of("kafka", "schema_registry"),
                                "securityGroups",
                                List.of(Ec2Demo.ENDPOINT_GROUP)),
                        link));
    }

    /** The demo's network, with the subnets that are for endpoints. */
    public static Map<String, Object> near() {
        return with(
                SimulatedWorld.aws(), Map.of("subnets", List.of(Ec2Demo.FIRST_ENDPOINTS, Ec2Demo.SECOND_ENDPOINTS)));
    }

    private static Map<String, Object> with(Map<String, ?> keys, Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(keys);
        all.putAll(more);
        return all;
    }
}
