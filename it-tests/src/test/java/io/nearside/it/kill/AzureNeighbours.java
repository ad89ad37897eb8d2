package io.nearside.it.kill;

import io.nearside.it.endpoint.Hands;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmPeeringView;
import io.nearside.simulator.arm.ArmPeeringWorld;
import io.nearside.simulator.arm.ArmWorld;
import java.util.List;

/** What others have on Azure, where links make things, and what they do there by hand. */
final class AzureNeighbours {
    static final String GROUP = "/subscriptions/" + ArmDemo.SUBSCRIPTION + "/resourceGroups/" + ArmDemo.GROUP;

    /** The network that is peered. */
    static final String PEERED = GROUP + "/providers/Microsoft.Network/virtualNetworks/" + AivenAzureDemo.NETWORK;

    private static final String NETWORK = GROUP + "/providers/Microsoft.Network/virtualNetworks/" + ArmDemo.NETWORK;

    private static final String SUBNET = NETWORK + "/subnets/" + ArmDemo.ENDPOINTS;

    private static final String TEAM = "/subscriptions/" + AzureFlows.TEAM + "/resourceGroups/team";

    private static final String VERSION = "?api-version=2025-03-01";

    private AzureNeighbours() {}

    /** A route table and a security group of the endpoints' subnet, another endpoint in it, and a peering between our two networks. */
    static void plant(SimulatedWorld world) {
        ArmWorld arm = world.world().arm();
        put(world, thing("routeTables", "by-hand"), """
                {"location":"%s","properties":{"routes":[{"name":"to-firewall","properties":
                 {"addressPrefix":"10.50.0.0/16","nextHopType":"VirtualAppliance","nextHopIpAddress":"10.1.9.4"}}]}}\
                """.formatted(ArmDemo.LOCATION));
        put(world, thing("networkSecurityGroups", "by-hand"), """
                {"location":"%s","properties":{"securityRules":[{"name":"no-ssh","properties":
                 {"protocol":"Tcp","access":"Deny","direction":"Inbound","priority":100,"sourceAddressPrefix":"*",
                  "sourcePortRange":"*","destinationAddressPrefix":"*","destinationPortRange":"22"}}]}}\
                """.formatted(ArmDemo.LOCATION));
        arm.referSubnet(SUBNET, "routeTable", thing("routeTables", "by-hand"));
        arm.referSubnet(SUBNET, "networkSecurityGroup", thing("networkSecurityGroups", "by-hand"));
        String service = arm.linkServices()
                .create(GROUP, "billing", ArmDemo.LOCATION, List.of("*"))
                .id();
        endpoint(world, GROUP, "billing", SUBNET, service);
        arm.linkServices().approve(service, thing("privateEndpoints", "billing"), "");
        peer(world, NETWORK, PEERED);
        peer(world, PEERED, NETWORK);
        arm.settle();
    }

    private static void endpoint(SimulatedWorld world, String group, String name, String subnet, String target) {
        put(world, group + "/providers/Microsoft.Network/privateEndpoints/" + name, """
                {"location":"%s","properties":{"subnet":{"id":"%s"},
                 "manualPrivateLinkServiceConnections":[{"name":"%s","properties":{"privateLinkServiceId":"%s"}}]}}\
                """.formatted(
                        ArmDemo.LOCATION, subnet, name, target));
    }

    /** Somebody of ours makes an endpoint of this name to the team's service, in the subnet where links make theirs, without any mark. */
    static void joinTheTeam(SimulatedWorld world, String name) {
        String service = target(world);
        world.world().arm().linkServices().show(service, List.of(AzureFlows.TEAM, ArmDemo.SUBSCRIPTION));
        endpoint(world, GROUP, name, SUBNET, service);
    }

    /** Somebody of the team makes another endpoint, which the vendor is not asked to let in. */
    static void wait(SimulatedWorld world, String name, String service) {
        String subnet = TEAM + "/providers/Microsoft.Network/virtualNetworks/vnet-team/subnets/" + ArmDemo.ENDPOINTS;
        endpoint(world, TEAM, name, subnet, target(world));
        vendor(world)
                .post(
                        "/v1/project/" + AivenDemo.AZURE_PROJECT + "/service/" + service + "/privatelink/azure/refresh",
                        "{}");
        world.world().aiven().settle();
    }

    /** Somebody makes our half of the peering that is going to be asked for. */
    static void peerWithTheVendor(SimulatedWorld world, String name) {
        ArmWorld arm = world.world().arm();
        String vpc = world.world().aiven().createVpc(AivenDemo.PROJECT, AivenDemo.AZURE_CLOUD, "10.50.0.0/24");
        String theirs = world.world().aiven().network(vpc);
        String us = arm.directory()
                .addServicePrincipal(
                        arm.peerings().tenantOf(theirs).orElseThrow(), AivenAzureDemo.APPLICATION, "nearside-peering");
        arm.directory().assign(us, theirs, "Microsoft.Network/virtualNetworks/peer/action");
        arm.peerings().create(AivenAzureDemo.APPLICATION, PEERED, name, theirs);
    }

    /** The vendor's network has one more range. */
    static void growTheVendors(SimulatedWorld world) {
        ArmPeeringWorld peerings = world.world().arm().peerings();
        String theirs = peerings.of(PEERED).stream()
                .map(ArmPeeringView::remote)
                .filter(remote -> !remote.startsWith(GROUP))
                .findFirst()
                .orElseThrow();
        peerings.resize(theirs, "10.50.0.0/24", "10.51.0.0/24");
    }

    private static String target(SimulatedWorld world) {
        return world.world().arm().endpoints().stream()
                .filter(each -> each.id().endsWith("/theirs"))
                .findFirst()
                .orElseThrow()
                .target();
    }

    /** Somebody makes a static address and keeps it. */
    static void keepAnAddress(SimulatedWorld world) {
        vendor(world)
                .post(
                        "/v1/project/" + AivenDemo.AZURE_PROJECT + "/static-ips",
                        "{\"cloud_name\":\"" + AivenDemo.AZURE_CLOUD + "\"}");
        world.world().aiven().settle();
    }

    private static Hands vendor(SimulatedWorld world) {
        return new Hands(world.simulator().uri(), "aivenv1 " + AivenDemo.TOKEN);
    }

    private static void peer(SimulatedWorld world, String from, String to) {
        put(world, from + "/virtualNetworkPeerings/by-hand", """
                {"properties":{"allowVirtualNetworkAccess":true,"remoteVirtualNetwork":{"id":"%s"}}}\
                """.formatted(to));
    }

    private static String thing(String type, String name) {
        return GROUP + "/providers/Microsoft.Network/" + type + "/" + name;
    }

    private static void put(SimulatedWorld world, String id, String body) {
        new Hands(world.simulator().uri(), "Bearer " + ArmDemo.TOKEN).put(id + VERSION, body);
        world.world().arm().settle();
    }
}
