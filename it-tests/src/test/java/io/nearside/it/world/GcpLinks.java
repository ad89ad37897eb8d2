package io.nearside.it.world;

import io.nearside.engine.link.Link;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputePeeringView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links between the demo's network on Google Cloud and Aiven. */
public final class GcpLinks {
    public static final String NAME = "orders-kafka";

    /** What the vendor's network is to have. */
    public static final String RANGE = "10.60.0.0/24";

    /** Our network. */
    public static final String NETWORK = network(ComputeDemo.PROJECT, ComputeDemo.NETWORK);

    private GcpLinks() {}

    /** A peering towards a network of Aiven's. */
    public static Link peering() {
        return peering(Map.of());
    }

    /** The same with other keys in its {@code near} section. */
    public static Link peering(Map<String, ?> near) {
        return peering(NAME, near, RANGE);
    }

    /** The same by another name, towards a network of another range. */
    public static Link peering(String name, Map<String, ?> near, String range) {
        return Link.of(
                name,
                Map.of(
                        "id",
                        "aiven",
                        "project",
                        AivenDemo.PROJECT,
                        "network",
                        Map.of("cloud", AivenGoogleDemo.CLOUD, "cidr", range)),
                with(near(), near),
                Map.of("kind", "peering"));
    }

    /** The demo's network. */
    public static Map<String, Object> near() {
        return Map.of("cloud", "gcp", "project", ComputeDemo.PROJECT, "network", ComputeDemo.NETWORK);
    }

    /** A private endpoint to Aiven's service. */
    public static Link endpoint() {
        return endpoint(Map.of(), Map.of());
    }

    /** The same with other keys in its {@code near} and {@code link} sections. */
    public static Link endpoint(Map<String, ?> near, Map<String, ?> link) {
        return endpoint(NAME, near, link);
    }

    /** The same by another name. */
    public static Link endpoint(String name, Map<String, ?> near, Map<String, ?> link) {
        return Link.of(
                name,
                Map.of("id", "aiven", "project", AivenGoogleDemo.PROJECT, "service", AivenDemo.SERVICE),
                with(with(near(), Map.of("region", ComputeDemo.REGION, "subnet", ComputeDemo.ENDPOINTS)), near),
                with(Map.of("kind", "private-endpoint", "components", List.of("kafka", "schema_registry")), link));
    }

    /** A network's path. */
    public static String network(String project, String name) {
        return "projects/" + project + "/global/networks/" + name;
    }

    /** The halves of our network. */
    public static List<ComputePeeringView> halves(SimulatedWorld world) {
        return world.world().compute().peerings().of(NETWORK);
    }

    private static Map<String, Object> with(Map<String, ?> keys, Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(keys);
        all.putAll(more);
        return all;
    }
}
