package io.nearside.it.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.engine.link.Link;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.aiven.AivenAzureHands;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenTimings;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmLinkServiceView;
import io.nearside.simulator.arm.ArmTimings;
import io.nearside.simulator.arm.ArmWorld;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The demo's service on Azure, with static IPs, and what its vendor and other people do. They all do it at once; the clock is as it was afterwards. */
public final class EndpointStage {
    public static final String NAME = "orders-kafka-endpoint";

    public static final String GROUP = "/subscriptions/" + ArmDemo.SUBSCRIPTION + "/resourceGroups/" + ArmDemo.GROUP;

    public static final String NETWORK = GROUP + "/providers/Microsoft.Network/virtualNetworks/" + ArmDemo.NETWORK;

    public static final String SUBNET = NETWORK + "/subnets/" + ArmDemo.ENDPOINTS;

    /** Our endpoint, as Azure calls it. */
    public static final String OURS = endpoint(GROUP, NAME);

    /** The security group of {@link #guard}. */
    public static final String GUARD = "endpoints-nsg";

    /** The same, as Azure calls it. */
    public static final String GUARD_ID = GROUP + "/providers/Microsoft.Network/networkSecurityGroups/" + GUARD;

    private static final String SERVICE = "/v1/project/" + AivenDemo.AZURE_PROJECT + "/service/" + AivenDemo.SERVICE;

    private static final String PUBLICATION = SERVICE + "/privatelink/azure";

    private static final String API = "?api-version=2025-03-01";

    private final SimulatedWorld world;

    private final Hands vendor;

    public EndpointStage(SimulatedWorld world) {
        this.world = world;
        vendor = new Hands(world.simulator().uri(), "aivenv1 " + AivenDemo.TOKEN);
        world.world().aiven().runOnStaticIps(AivenDemo.AZURE_PROJECT, AivenDemo.SERVICE);
    }

    public SimulatedWorld world() {
        return world;
    }

    public ArmWorld arm() {
        return world.world().arm();
    }

    public static Link link() {
        return link(Map.of(), Map.of());
    }

    /** The same with other keys in its {@code near} and {@code link} sections. */
    public static Link link(Map<String, ?> near, Map<String, ?> link) {
        return link(Map.of(), near, link);
    }

    /** The same with others in its {@code vendor} section too. */
    public static Link link(Map<String, ?> vendor, Map<String, ?> near, Map<String, ?> link) {
        return Link.of(
                NAME,
                with(Map.of("id", "aiven", "project", AivenDemo.AZURE_PROJECT, "service", AivenDemo.SERVICE), vendor),
                with(near(), near),
                with(Map.of("kind", "private-endpoint", "components", List.of("kafka")), link));
    }

    /** Our network, and the subnet that our endpoint is to be in. */
    public static Map<String, Object> near() {
        return Map.of(
                "cloud", "azure",
                "subscription", ArmDemo.SUBSCRIPTION,
                "resourceGroup", ArmDemo.GROUP,
                "network", ArmDemo.NETWORK,
                "subnet", ArmDemo.ENDPOINTS);
    }

    private static Map<String, Object> with(Map<String, ?> keys, Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(keys);
        all.putAll(more);
        return all;
    }

    public static String endpoint(String group, String name) {
        return group + "/providers/Microsoft.Network/privateEndpoints/" + name;
    }

    /** Has Aiven publish the service for these subscriptions and ours; answers what endpoints lead to. */
    public ArmLinkServiceView publish(String... others) {
        String[] all = new String[others.length + 1];
        System.arraycopy(others, 0, all, 1, others.length);
        all[0] = ArmDemo.SUBSCRIPTION;
        world.world().aiven().publish(AivenDemo.AZURE_PROJECT, AivenDemo.SERVICE, all);
        return published();
    }

    /** Adds subscriptions to the list of a service that is published. */
    public ArmLinkServiceView admit(String other) {
        vendor.put(PUBLICATION, "{\"user_subscription_ids\":[\"" + ArmDemo.SUBSCRIPTION + "\",\"" + other + "\"]}");
        return published();
    }

    public ArmLinkServiceView published() {
        JsonNode link = vendor.get(PUBLICATION);
        return new ArmLinkServiceView(
                link.path("azure_service_id").asText(),
                link.path("azure_service_alias").asText());
    }

    /** The connections as Aiven shows them. */
    public JsonNode connections() {
        return vendor.get(PUBLICATION + "/connections").path("connections");
    }

    /** Another service that Aiven's subscription publishes, for everybody. */
    public ArmLinkServiceView other(String name) {
        String group = arm().createGroup(AivenAzureHands.SUBSCRIPTION, "others-" + name, ArmDemo.LOCATION);
        return arm().linkServices().create(group, name, ArmDemo.LOCATION, List.of("*"));
    }

    /** Somebody of ours makes an endpoint in our subnet; {@code tags} is what its tags hold, in JSON. */
    public String makeOurs(String endpoint, String target, String tags) {
        return make(ArmDemo.TOKEN, endpoint, SUBNET, target, tags);
    }

    /** Somebody of ours makes anything at Azure, or changes it. */
    public void put(String id, String body) {
        new Hands(world.simulator().uri(), "Bearer " + ArmDemo.TOKEN).put(id + API, body);
        arm().settle();
    }

    /** What Azure shows of anything of ours. */
    public JsonNode show(String id) {
        return new Hands(world.simulator().uri(), "Bearer " + ArmDemo.TOKEN).get(id + API);
    }

    /** Gives our subnet a security group that lets HTTPS in and denies the rest. */
    public void guard(String policies) {
        put(GUARD_ID, """
            {"location":"westeurope","properties":{"securityRules":[%s,%s]}}\
            """.formatted(rule("https", 100, "Allow", "443"), rule("nothing-else", 200, "Deny", "*")));
        world.simulator().clock().advance(Duration.ofMinutes(1));
        arm().referSubnet(SUBNET, "networkSecurityGroup", GUARD_ID);
        arm().setSubnet(SUBNET, "privateEndpointNetworkPolicies", policies);
    }

    private static String rule(String name, int priority, String access, String ports) {
        return """
            {"name":"%s","properties":{"protocol":"*","access":"%s","direction":"Inbound","priority":%d,
             "sourceAddressPrefix":"*","sourcePortRange":"*","destinationAddressPrefix":"*","destinationPortRange":"%s"}}\
            """.formatted(name, access, priority, ports);
    }

    /** Another team of our subscription makes one in a subnet. */
    public String makeIn(String subnet, String name, String target) {
        return make(ArmDemo.TOKEN, endpoint(GROUP, name), subnet, target, "");
    }

    /** Moves the service out of its VPC. */
    public void leaveVpc() {
        vendor.put(SERVICE, "{\"project_vpc_id\":null}");
    }

    /** A change of the service that has its nodes replaced, one by one. */
    public void rebalance() {
        vendor.put(SERVICE, "{\"plan\":\"business-8\"}");
    }

    /** The same as one that takes its time. */
    public void makeSlowly(String name, String target) {
        write(ArmDemo.TOKEN, endpoint(GROUP, name), SUBNET, target, "");
    }

    String make(String token, String endpoint, String subnet, String target, String tags) {
        ArmTimings timings = arm().timings();
        arm().timings(ArmTimings.immediate());
        write(token, endpoint, subnet, target, tags);
        arm().settle();
        arm().timings(timings);
        return endpoint;
    }

    private void write(String token, String endpoint, String subnet, String target, String tags) {
        String name = endpoint.substring(endpoint.lastIndexOf('/') + 1);
        new Hands(world.simulator().uri(), "Bearer " + token)
                .put(endpoint + API, """
                    {"location":"%s","tags":{%s},"properties":{"subnet":{"id":"%s"},
                     "manualPrivateLinkServiceConnections":[{"name":"%s","properties":{"privateLinkServiceId":"%s"}}]}}\
                    """.formatted(ArmDemo.LOCATION, tags, subnet, name, target));
    }

    /** How far the vendor is with somebody's endpoint. */
    public enum Stage {
        UNSEEN,
        PENDING,
        APPROVED,
        CONNECTED,
        ACTIVE
    }

    /** Somebody has the vendor go on with their endpoint as far as this. */
    public void bring(String endpoint, Stage stage) {
        ArmTimings timings = arm().timings();
        arm().timings(ArmTimings.immediate());
        world.world().aiven().timings(AivenTimings.immediate());
        if (stage.compareTo(Stage.PENDING) >= 0) {
            refresh();
        }
        if (stage.compareTo(Stage.APPROVED) >= 0) {
            vendor.post(connection(endpoint) + "/approve", "{}");
        }
        if (stage.compareTo(Stage.CONNECTED) >= 0) {
            refresh();
        }
        if (stage == Stage.ACTIVE) {
            vendor.put(
                    connection(endpoint),
                    "{\"user_ip_address\":\"" + arm().address(endpoint).orElseThrow() + "\"}");
        }
        world.world().aiven().settle();
        arm().timings(timings);
        world.world().aiven().timings(AivenTimings.defaults());
    }

    private void refresh() {
        vendor.post(PUBLICATION + "/refresh", "{}");
        world.world().aiven().settle();
    }

    private String connection(String endpoint) {
        for (JsonNode row : connections()) {
            if (row.path("private_endpoint_id").asText().equalsIgnoreCase(endpoint)) {
                return PUBLICATION + "/connections/"
                        + row.path("privatelink_connection_id").asText();
            }
        }
        throw new IllegalStateException("Aiven does not see " + endpoint + ": " + connections());
    }

    /** The id of Aiven's connection of an endpoint. */
    public String connectionId(String endpoint) {
        String path = connection(endpoint);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What was asked for connections since the log was cleared: the ids of those that were approved, or told an address. */
    public List<String> handled() {
        return world.simulator().log().writes().stream()
                .filter(entry -> entry.operation().contains("/connections/"))
                .map(EndpointStage::connection)
                .toList();
    }

    private static String connection(LogEntry entry) {
        return Objects.requireNonNullElse(entry.parameters().get("connection"), entry.toString());
    }
}
