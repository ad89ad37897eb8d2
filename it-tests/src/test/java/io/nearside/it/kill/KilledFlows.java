package io.nearside.it.kill;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.ec2.Direction;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.Ec2World;
import io.nearside.simulator.upcloud.UpCloudDemo;
import io.nearside.simulator.upcloud.UpCloudWorld;
import java.util.List;

/** Every flow there is. A new cloud, or a new choice of the link file that comes to other writes, is one more entry. */
final class KilledFlows {
    private static final String DATA = "rtb-0da7a0da7a0da7a0d";

    private static final String ELSEWHERE = "nat-0c0ffee0c0ffee0c0";

    static final KilledFlow AWS = KilledFlow.of("aws", world -> aws("routes: all"));

    static final KilledFlow AWS_OPTIONS = KilledFlow.of("aws, all options", world -> {
        String theirs = world.world().aiven().createVpc(AivenDemo.PROJECT, "aws-eu-west-1", SimulatedWorld.RANGE);
        world.world().ec2().enableDnsHostnames(Ec2Demo.CUSTOMER_VPC);
        world.world().ec2().enableDnsHostnames(world.world().aiven().network(theirs));
        return aws("routes: all, securityGroups: [" + Ec2Demo.CUSTOMER_GROUP + "], dns: true");
    });

    /** The route that leads elsewhere is given up, as the file says, and does not come back. */
    static final KilledFlow AWS_REPLACE = KilledFlow.of(
            "aws, replace",
            world -> {
                world.world().ec2().putRoute(DATA, SimulatedWorld.RANGE, ELSEWHERE);
                return aws("routes: [{table: " + DATA + ", replace: true}, rtb-0a11ce5a7e11ca715]");
            },
            DATA + "/routes/" + SimulatedWorld.RANGE + "/");

    /** The request is the vendor's, and the link's from the beginning. */
    static final KilledFlow GIVEN = KilledFlow.of(
            "given",
            world -> """
                    name: orders-kafka
                    vendor: {id: given, peering: %s, cidr: [10.99.0.0/16], account: "444455556666", ports: [9092]}
                    near:   {cloud: aws, account: "111122223333", region: eu-west-1, network: vpc-0f3a9c0d5e7b12468}
                    link:   {kind: peering, routes: all, securityGroups: [sg-0c11e27a9905ab1cd]}
                    """.formatted(world.requestOfVendor()),
            "ec2/peerings/" + Ec2Demo.VENDOR_VPC + "/state=pending-acceptance");

    static final KilledFlow UPCLOUD = KilledFlow.of("upcloud", world -> upcloud(UpCloudDemo.NETWORK, ""));

    static final KilledFlow UPCLOUD_ROUTER = KilledFlow.of(
            "upcloud, router",
            world -> upcloud(UpCloudDemo.NETWORK_WITHOUT_ROUTER, ", router: create"),
            "networks/staging/router=");

    /** The network stays attached to the router that the file names. */
    static final KilledFlow UPCLOUD_NAMED_ROUTER = KilledFlow.of(
            "upcloud, named",
            world -> upcloud(
                    UpCloudDemo.NETWORK_WITHOUT_ROUTER,
                    ", router: " + world.world().upcloud().addRouter(UpCloudDemo.CUSTOMER, "shared")),
            "networks/staging/router=");

    static final List<KilledFlow> ALL = List.of(
            AWS,
            AWS_OPTIONS,
            AWS_REPLACE,
            GIVEN,
            AwsEndpointFlows.ENDPOINT,
            AwsEndpointFlows.OWN_GROUP,
            AwsEndpointFlows.SHARED_ENDPOINT,
            HubFlows.HUB,
            HubFlows.TABLES,
            HubFlows.ROOM,
            UPCLOUD,
            UPCLOUD_ROUTER,
            UPCLOUD_NAMED_ROUTER,
            AzureFlows.ENDPOINT,
            AzureFlows.SHARED_ENDPOINT,
            AzureFlows.PEERING,
            GcpFlows.PEERING,
            GcpFlows.ENDPOINT,
            GcpFlows.SHARED_ENDPOINT);

    private KilledFlows() {}

    /** What the user has besides, as like to what the links make as it can be; in the world of every flow. */
    static void plantTheUsers(SimulatedWorld world) {
        Ec2World ec2 = world.world().ec2();
        String partner = ec2.createVpc(Ec2Demo.VENDOR, Ec2Demo.REGION, "10.98.0.0/16");
        String peering = peering(ec2, Ec2Demo.VENDOR, partner);
        ec2.acceptPeering(peering);
        ec2.putRoute(DATA, "10.98.0.0/16", peering);
        ec2.putRoute(DATA, "10.20.0.0/16", ELSEWHERE);
        peering(ec2, Ec2Demo.STRANGER, ec2.createVpc(Ec2Demo.STRANGER, Ec2Demo.REGION, SimulatedWorld.RANGE));
        ec2.securityGroups()
                .authorize(Ec2Demo.CUSTOMER_GROUP, Direction.EGRESS, "tcp", 443, 443, SimulatedWorld.RANGE, "by hand");
        UpCloudWorld upcloud = world.world().upcloud();
        upcloud.createPeering(
                "by-hand",
                UpCloudDemo.NETWORK,
                upcloud.createNetwork("somebody", UpCloudDemo.ZONE, "elsewhere", "10.77.0.0/24"));
        upcloud.addRouter(UpCloudDemo.CUSTOMER, "orders-kafka");
        world.world().aiven().createVpc(AivenDemo.PROJECT, "aws-eu-central-1", SimulatedWorld.RANGE);
        AwsEndpointFlows.plantTheUsers(world);
        HubNeighbours.plant(world);
        AzureNeighbours.plant(world);
        GcpNeighbours.plant(world);
    }

    private static String peering(Ec2World ec2, String account, String from) {
        return ec2.requestPeering(
                account, from, Ec2Demo.REGION, Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.REGION);
    }

    private static String aws(String link) {
        return """
                name: orders-kafka
                vendor: {id: aiven, project: acme-prod, network: {cloud: aws-eu-west-1, cidr: 10.20.0.0/24}}
                near:   {cloud: aws, account: "111122223333", region: eu-west-1, network: vpc-0f3a9c0d5e7b12468}
                link:   {kind: peering, %s}
                """.formatted(link);
    }

    private static String upcloud(String network, String link) {
        return """
                name: orders-kafka
                vendor: {id: aiven, project: acme-prod, network: {cloud: upcloud-de-fra, cidr: 10.20.0.0/24}}
                near:   {cloud: upcloud, zone: de-fra1, network: %s}
                link:   {kind: peering%s}
                """.formatted(network, link);
    }
}
