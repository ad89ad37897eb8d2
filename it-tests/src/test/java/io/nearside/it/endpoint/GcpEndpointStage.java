package io.nearside.it.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.compute.ComputeConnectionView;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputeWorld;
import java.time.Duration;
import java.util.List;

/** The demo's service on Google Cloud, and what its vendor, other people of ours and strangers do there by hand. */
public final class GcpEndpointStage {
    /** The description of what was made for our link. */
    public static final String MARK = mark(GcpLinks.NAME);

    /** The forwarding rule of our endpoint, as Google calls it. */
    public static final String OURS = path(ComputeDemo.PROJECT, "forwardingRules", GcpLinks.NAME);

    private static final String STRANGER = "partner-net";

    private static final String PUBLICATION =
            "/v1/project/" + AivenGoogleDemo.PROJECT + "/service/" + AivenDemo.SERVICE + "/privatelink/google";

    private static final int STEPS = 4;

    private final SimulatedWorld world;

    public GcpEndpointStage(SimulatedWorld world) {
        this.world = world;
    }

    public SimulatedWorld world() {
        return world;
    }

    public ComputeWorld google() {
        return world.world().compute();
    }

    /** The description of what was made for a link. */
    public static String mark(String link) {
        return "managed-by=nearside nearside-link=" + link;
    }

    /** A thing of our region. */
    public static String path(String project, String collection, String name) {
        return "projects/" + project + "/regions/" + ComputeDemo.REGION + "/" + collection + "/" + name;
    }

    /** Has Aiven publish the service; answers what endpoints lead to. */
    public String publish() {
        world.world().aiven().publish(AivenGoogleDemo.PROJECT, AivenDemo.SERVICE);
        return published();
    }

    public String published() {
        return vendor().get(PUBLICATION).path("google_service_attachment").asText();
    }

    /** The connections as Aiven shows them. */
    private JsonNode connections() {
        return vendor().get(PUBLICATION + "/connections").path("connections");
    }

    /** Has Aiven look at who has come. */
    public void refresh() {
        vendor().post(PUBLICATION + "/refresh", "{}");
        settle();
    }

    /** Somebody has the vendor let an endpoint in, as one with this address. */
    public void approve(String rule, String address) {
        refresh();
        vendor().post(
                        PUBLICATION + "/connections/" + row(connection(rule).id()) + "/approve",
                        "{\"user_ip_address\":\"" + address + "\"}");
        settle();
        refresh();
    }

    /** What Aiven calls the connection that has this number at Google. */
    private String row(String number) {
        return connections()
                .valueStream()
                .filter(row -> row.path("psc_connection_id").asText().equals(number))
                .map(row -> row.path("privatelink_connection_id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The connection of an endpoint, as the service's owner sees it at Google. */
    public ComputeConnectionView connection(String rule) {
        return connected().stream()
                .filter(each -> each.endpoint().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody who has come to the service. */
    private List<ComputeConnectionView> connected() {
        return google().attachments().connections(published());
    }

    private Hands vendor() {
        return new Hands(world.simulator().uri(), "aivenv1 " + AivenDemo.TOKEN);
    }

    /** Somebody else's service of our region, which anybody may come to and where everybody waits; answers what endpoints lead to. */
    public String other(String name) {
        return other(ComputeDemo.REGION, name);
    }

    /** The same in another region. */
    public String other(String region, String name) {
        google().addProject(STRANGER);
        return google().attachments().create(STRANGER, region, name);
    }

    /** Another network of a project, with a subnet of this name and range in our region; answers its path. */
    public String network(String project, String name, String subnet, String range) {
        google().addProject(project);
        google().grant(ComputeDemo.PRINCIPAL, project, "*");
        String network = google().createNetwork(project, name);
        google().createSubnet(network, ComputeDemo.REGION, subnet, range);
        return network;
    }

    /** Somebody of ours makes an endpoint of our name where ours is to be, of which both things have this description. */
    public void makeOurs(String target, String description) {
        make(
                ComputeDemo.PROJECT,
                ComputeDemo.REGION,
                GcpLinks.NETWORK,
                ComputeDemo.ENDPOINTS,
                GcpLinks.NAME,
                target,
                description);
    }

    /** Somebody makes an address and a rule of this name. */
    public void make(
            String project,
            String region,
            String network,
            String subnet,
            String name,
            String target,
            String description) {
        address(project, region, subnet, name, "GCE_ENDPOINT", description);
        lead(project, region, network, name, name, target, description);
    }

    /** Somebody makes an internal address. */
    public void address(String project, String region, String subnet, String name, String purpose, String description) {
        post(project, "regions/" + region + "/addresses", """
                {"name":"%s","description":"%s","addressType":"INTERNAL","purpose":"%s",
                 "subnetwork":"projects/%s/regions/%s/subnetworks/%s"}\
                """.formatted(
                        name, description, purpose, project, region, subnet));
    }

    /** Somebody has a rule lead from an address to a service. */
    public void lead(
            String project,
            String region,
            String network,
            String name,
            String address,
            String target,
            String description) {
        post(project, "regions/" + region + "/forwardingRules", """
                {"name":"%s","description":"%s","network":"%s","target":"%s","loadBalancingScheme":"",
                 "IPAddress":"projects/%s/regions/%s/addresses/%s"}\
                """.formatted(
                        name, description, network, target, project, region, address));
    }

    /** Somebody of ours has Compute Engine make something. */
    public void post(String project, String path, String body) {
        new Hands(world.simulator().uri(), "Bearer " + ComputeDemo.TOKEN)
                .post("/compute/v1/projects/" + project + "/" + path, body);
        world.simulator().clock().advance(google().timings().resource());
        google().settle();
    }

    /** Both sides do what they do by themselves. */
    public void settle() {
        for (int step = 0; step < STEPS; step++) {
            world.simulator().clock().advance(Duration.ofMinutes(1));
            google().settle();
            world.world().aiven().settle();
        }
    }
}
