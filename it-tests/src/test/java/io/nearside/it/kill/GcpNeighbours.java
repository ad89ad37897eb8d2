package io.nearside.it.kill;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.GcpEndpointStage;
import io.nearside.it.endpoint.Hands;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputeWorld;
import java.util.Map;

/** What others have on Google Cloud, where links make things, and what they do there by hand. */
final class GcpNeighbours {
    private static final String PARTNER = "partner-net";

    private static final String TEAM = "acme-team";

    private static final String STAGING = "acme-staging";

    private GcpNeighbours() {}

    /**
     * Another peering of the peered network, halves of the link's name in other networks of ours, an endpoint in the subnet where links have
     * theirs, one of the link's name in another region, a firewall rule and a route.
     */
    static void plant(SimulatedWorld world) {
        ComputeWorld google = world.world().compute();
        google.addProject(PARTNER);
        google.addProject(STAGING);
        google.grant(ComputeDemo.PRINCIPAL, STAGING, "*");
        String shared = network(google, ComputeDemo.PROJECT, "vpc-shared", "10.81.0.0/24");
        String partner = network(google, PARTNER, "partner", "10.82.0.0/24");
        String twin = network(google, STAGING, ComputeDemo.NETWORK, "10.83.0.0/24");
        google.peerings().join(GcpLinks.NETWORK, "by-hand", shared);
        google.peerings().join(shared, "by-hand", GcpLinks.NETWORK);
        google.peerings().join(shared, GcpLinks.NAME, partner);
        google.peerings().join(twin, GcpLinks.NAME, partner);
        google.peerings().join(partner, "customer", GcpLinks.NETWORK);
        GcpEndpointStage stage = new GcpEndpointStage(world);
        String near = google.attachments().create(PARTNER, ComputeDemo.REGION, "billing");
        String far = google.attachments().create(PARTNER, "us-east1", "billing");
        endpoint(world, ComputeDemo.PROJECT, ComputeDemo.REGION, "billing", ComputeDemo.ENDPOINTS, near);
        google.createSubnet(GcpLinks.NETWORK, "us-east1", "east", "10.84.0.0/24");
        endpoint(world, ComputeDemo.PROJECT, "us-east1", GcpLinks.NAME, "east", far);
        stage.post(ComputeDemo.PROJECT, "global/firewalls", """
                {"name":"by-hand","network":"%s","direction":"EGRESS","priority":900,
                 "denied":[{"IPProtocol":"tcp","ports":["22"]}],"destinationRanges":["0.0.0.0/0"]}\
                """.formatted(GcpLinks.NETWORK));
        stage.post(ComputeDemo.PROJECT, "global/routes", """
                {"name":"by-hand","network":"%s","destRange":"10.99.0.0/16","priority":900,
                 "nextHopGateway":"projects/%s/global/gateways/default-internet-gateway"}\
                """.formatted(GcpLinks.NETWORK, ComputeDemo.PROJECT));
    }

    private static String network(ComputeWorld google, String project, String name, String range) {
        String network = google.createNetwork(project, name);
        google.createSubnet(network, ComputeDemo.REGION, "apps", range);
        return network;
    }

    /** Somebody of ours makes an address and a rule of this name. */
    private static void endpoint(
            SimulatedWorld world, String project, String region, String name, String subnet, String attachment) {
        new GcpEndpointStage(world)
                .make(project, region, GcpLinks.network(project, ComputeDemo.NETWORK), subnet, name, attachment, "");
    }

    /** Another team of ours, in a project of its own, connects to the service. */
    static void connectTheTeam(SimulatedWorld world) {
        ComputeWorld google = world.world().compute();
        if (!google.peerings().hasNetwork(GcpLinks.network(TEAM, ComputeDemo.NETWORK))) {
            google.addProject(TEAM);
            google.grant(ComputeDemo.PRINCIPAL, TEAM, "*");
            String network = google.createNetwork(TEAM, ComputeDemo.NETWORK);
            google.createSubnet(network, ComputeDemo.REGION, ComputeDemo.ENDPOINTS, "10.85.0.0/24");
        }
        Link link = GcpLinks.endpoint("theirs", Map.of("project", TEAM), Map.of());
        Verdict verdict = world.connect(link).verdict();
        if (!(verdict instanceof Verdict.Ready)) {
            throw new IllegalStateException(verdict.toString());
        }
    }

    /** Somebody of ours makes an endpoint of this name to the team's service, where links make theirs, and says nothing of any link. */
    static void joinTheTeam(SimulatedWorld world, String name) {
        endpoint(world, ComputeDemo.PROJECT, ComputeDemo.REGION, name, ComputeDemo.ENDPOINTS, published(world));
    }

    /** Somebody of the team makes another endpoint, which the vendor is not asked to let in. */
    static void wait(SimulatedWorld world, String name) {
        endpoint(world, TEAM, ComputeDemo.REGION, name, ComputeDemo.ENDPOINTS, published(world));
        new GcpEndpointStage(world).refresh();
    }

    /** Somebody of ours makes our half of the peering that is going to be asked for. */
    static void peerWithTheVendor(SimulatedWorld world, String name) {
        String vpc = world.world().aiven().createVpc(AivenDemo.PROJECT, AivenGoogleDemo.CLOUD, GcpLinks.RANGE);
        world.world()
                .compute()
                .peerings()
                .join(GcpLinks.NETWORK, name, world.world().aiven().network(vpc));
    }

    /** Somebody of ours changes the options of our half. */
    static void keepOurRoutes(SimulatedWorld world, String name) {
        ours(world)
                .patch(
                        "/compute/v1/" + GcpLinks.NETWORK + "/updatePeering",
                        "{\"networkPeering\":{\"name\":\"" + name + "\",\"exportCustomRoutes\":false}}");
        settle(world);
    }

    private static String published(SimulatedWorld world) {
        return new GcpEndpointStage(world).published();
    }

    private static Hands ours(SimulatedWorld world) {
        return new Hands(world.simulator().uri(), "Bearer " + ComputeDemo.TOKEN);
    }

    private static void settle(SimulatedWorld world) {
        world.simulator().clock().advance(world.world().compute().timings().resource());
        world.world().compute().settle();
    }
}
