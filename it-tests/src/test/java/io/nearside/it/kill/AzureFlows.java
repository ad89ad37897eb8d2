package io.nearside.it.kill;

import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.kill.KilledFlow.Lost;
import io.nearside.it.kill.KilledFlow.Otherwise;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenProduct;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The flows on Azure, and what users have there. */
final class AzureFlows {
    static final String TEAM = "b41f6a0e-93d7-4c25-8e1b-7d5c20f9a684";

    private static final String PROJECT = "aiven:%s /v1/project/{project}";

    private static final String SERVICE = PROJECT + "/service/{service}";

    private static final String ENDPOINT_OPERATION =
            "arm:%s /subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Network/privateEndpoints/{endpoint}";

    /** A service of one node, which needs two static addresses. */
    static final KilledFlow ENDPOINT = new KilledFlow(
            "azure endpoint",
            SimulatedWorld::new,
            world -> {
                plantTheUsers(world);
                addService(world, "small-kafka");
                return document("small-kafka");
            },
            Set.of(),
            lostWithTheJournal());

    /** The service is published already, for somebody else, whose endpoint is connected. */
    static final KilledFlow SHARED_ENDPOINT = KilledFlow.of("azure endpoint, shared", world -> {
        plantTheUsers(world);
        addService(world, "small-kafka");
        connectTheTeam(world, "small-kafka");
        return document("small-kafka");
    });

    static final KilledFlow PEERING = new KilledFlow(
            "azure peering",
            AzureLinks::peeringWorld,
            world -> {
                plantTheUsers(world);
                return """
                        name: orders-kafka
                        vendor: {id: aiven, project: acme-prod, network: {cloud: azure-westeurope, cidr: 10.50.0.0/24}}
                        near:   {cloud: azure, subscription: %s, resourceGroup: net-prod, network: vnet-apps, tenant: %s, application: %s}
                        link:   {kind: peering}
                        as:     {azure: {application: {secretVariable: PEERING_SECRET}}}
                        """.formatted(ArmDemo.SUBSCRIPTION, ArmDemo.TENANT, AivenAzureDemo.APPLICATION);
            },
            Set.of(),
            List.of());

    private AzureFlows() {}

    /**
     * While addresses are attached to nothing, nothing but the journal tells whose they are. And nothing else tells that the link
     * published the service, moved it to static addresses and switched components on, so that only the endpoint goes, which is marked.
     */
    private static List<Lost> lostWithTheJournal() {
        List<Lost> lost = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (String operation : List.of("/static-ips", "/static-ips/{address}/association")) {
                lost.add(new Lost(
                        Command.CONNECT,
                        PROJECT.formatted("POST") + operation,
                        phase,
                        "{\"project\":\"acme-azure\",\"service\":\"\",\"state\":\"created\"}",
                        new Otherwise.Blocked(ProblemCodes.STATIC_IPS_UNKNOWN)));
            }
            for (String operation : List.of(
                    SERVICE.formatted("PUT"),
                    ENDPOINT_OPERATION.formatted("DELETE"),
                    SERVICE.formatted("DELETE") + "/privatelink/azure",
                    PROJECT.formatted("DELETE") + "/static-ips/{address}/association",
                    PROJECT.formatted("DELETE") + "/static-ips/{address}")) {
                lost.add(new Lost(
                        Command.DISCONNECT,
                        operation,
                        phase,
                        "",
                        new Otherwise.Only(Set.of("privateEndpoints/orders-kafka/"))));
            }
        }
        return lost;
    }

    /** Another team's subscription, with a network of its own. */
    private static void plantTheUsers(SimulatedWorld world) {
        ArmWorld arm = world.world().arm();
        arm.addSubscription(ArmDemo.TENANT, TEAM, "another team");
        String network = arm.createNetwork(
                arm.createGroup(TEAM, "team", ArmDemo.LOCATION), "vnet-team", ArmDemo.LOCATION, "10.7.0.0/16");
        arm.createSubnet(network, ArmDemo.ENDPOINTS, "10.7.1.0/24");
    }

    static void connectTheTeam(SimulatedWorld world, String service) {
        Verdict verdict = world.connect(AzureLinks.endpoint(
                        "theirs", AzureLinks.near(TEAM, "team", "vnet-team"), Map.of("service", service)))
                .verdict();
        if (!(verdict instanceof Verdict.Ready)) {
            throw new IllegalStateException(verdict.toString());
        }
    }

    private static void addService(SimulatedWorld world, String name) {
        world.world().aiven().addService(AivenDemo.AZURE_PROJECT, AivenDemo.AZURE_VPC, name, AivenProduct.KAFKA, 1);
    }

    private static String document(String service) {
        return """
                name: orders-kafka
                vendor: {id: aiven, project: acme-azure, service: %s, staticIps: create}
                near:   {cloud: azure, subscription: %s, resourceGroup: net-prod, network: vnet-prod, subnet: endpoints}
                link:   {kind: private-endpoint, components: [kafka, schema_registry]}
                """.formatted(service, ArmDemo.SUBSCRIPTION);
    }
}
