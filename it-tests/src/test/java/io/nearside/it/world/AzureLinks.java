package io.nearside.it.world;

import io.nearside.engine.link.Link;
import io.nearside.simulator.Encryption;
import io.nearside.simulator.Seed;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links between the demo's networks on Azure and Aiven. */
public final class AzureLinks {

    private static final String SECRET = "PEERING_SECRET";

    private AzureLinks() {}

    /** A private endpoint to Aiven's service, on static addresses that are made for it. */
    public static Link endpoint() {
        return endpoint("create");
    }

    /** The same with this to be done about static addresses. */
    public static Link endpoint(String staticAddresses) {
        return endpoint("orders-kafka", near(), Map.of("staticIps", staticAddresses));
    }

    /** The same by another name, from another network, with other keys of the vendor's. */
    public static Link endpoint(String name, Map<String, Object> near, Map<String, Object> vendor) {
        Map<String, Object> service = new LinkedHashMap<>(Map.of(
                "id",
                "aiven",
                "project",
                AivenDemo.AZURE_PROJECT,
                "service",
                AivenDemo.SERVICE,
                "staticIps",
                "create"));
        service.putAll(vendor);
        return Link.of(
                name,
                service,
                near,
                Map.of("kind", "private-endpoint", "components", List.of("kafka", "schema_registry")));
    }

    /** A private endpoint to this service with a private address of its own. */
    public static Link endpointAt(String service, String address) {
        Map<String, Object> vendor =
                Map.of("id", "aiven", "project", AivenDemo.AZURE_PROJECT, "service", service, "staticIps", "create");
        return Link.of(
                service,
                vendor,
                near(),
                Map.of(
                        "kind",
                        "private-endpoint",
                        "components",
                        List.of("kafka", "schema_registry"),
                        "address",
                        address));
    }

    /** The demo's network, with the subnet that is for endpoints. */
    public static Map<String, Object> near() {
        return near(ArmDemo.SUBSCRIPTION, ArmDemo.GROUP, ArmDemo.NETWORK);
    }

    /** A network like the demo's of another subscription or group. */
    public static Map<String, Object> near(String subscription, String group, String network) {
        return Map.of(
                "cloud",
                "azure",
                "subscription",
                subscription,
                "resourceGroup",
                group,
                "network",
                network,
                "subnet",
                ArmDemo.ENDPOINTS);
    }

    /** A peering towards a network of Aiven's, which another directory owns. Needs an encrypted world. */
    public static Link peering() {
        return Link.of(
                        "orders-kafka",
                        Map.of(
                                "id",
                                "aiven",
                                "project",
                                AivenDemo.PROJECT,
                                "network",
                                Map.of("cloud", AivenDemo.AZURE_CLOUD, "cidr", "10.50.0.0/24")),
                        Map.of(
                                "cloud",
                                "azure",
                                "subscription",
                                ArmDemo.SUBSCRIPTION,
                                "resourceGroup",
                                ArmDemo.GROUP,
                                "network",
                                AivenAzureDemo.NETWORK,
                                "tenant",
                                ArmDemo.TENANT,
                                "application",
                                AivenAzureDemo.APPLICATION),
                        Map.of("kind", "peering"))
                .as(Map.of("azure", Map.of("application", Map.of("secretVariable", SECRET))));
    }

    /** A world for {@link #peering}: over TLS, and with the secret that its link names. */
    public static SimulatedWorld peeringWorld() {
        SimulatedWorld world = new SimulatedWorld(
                SimulatorOptions.defaults().withSeed(Seed.DEMO).withEncryption(Encryption.ON));
        world.set(SECRET, AivenAzureDemo.SECRET);
        return world;
    }

    /** Has a new subnet of the network of {@link #peering} use a route table of its own. */
    public static void useRouteTable(SimulatedWorld world, int number) {
        String group = "/subscriptions/" + ArmDemo.SUBSCRIPTION + "/resourceGroups/" + ArmDemo.GROUP
                + "/providers/Microsoft.Network/";
        ArmWorld arm = world.world().arm();
        String subnet = arm.createSubnet(
                group + "virtualNetworks/" + AivenAzureDemo.NETWORK, "routed-" + number, "10.2.10" + number + ".0/24");
        arm.referSubnet(subnet, "routeTable", group + "routeTables/table-" + number);
    }
}
