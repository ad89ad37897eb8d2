package io.nearside.it.kill;

import io.nearside.it.endpoint.AwsEndpointStage;
import io.nearside.it.endpoint.Hands;
import io.nearside.it.kill.KilledFlow.Lost;
import io.nearside.it.kill.KilledFlow.Otherwise;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.ec2.Direction;
import io.nearside.simulator.ec2.Ec2Demo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The flows of private endpoints on AWS, and what users have there. */
final class AwsEndpointFlows {
    private static final String TEAM = "222233334444";

    private static final String SERVICE = "aiven:%s /v1/project/{project}/service/{service}";

    /** Behind a group that the file names; published for this link. */
    static final KilledFlow ENDPOINT = new KilledFlow(
            "aws endpoint",
            SimulatedWorld::new,
            world -> document(", securityGroups: [" + Ec2Demo.ENDPOINT_GROUP + "]"),
            Set.of(),
            lostWithTheJournal());

    /** Behind a group that is made for it, by a name that users' groups are like. */
    static final KilledFlow OWN_GROUP = new KilledFlow(
            "aws endpoint, own group",
            SimulatedWorld::new,
            world -> document(", securityGroups: create"),
            Set.of(),
            lostWithTheJournal());

    /** The service is published already, for somebody else, whose endpoint is connected and who has its components switched on. */
    static final KilledFlow SHARED_ENDPOINT = KilledFlow.of("aws endpoint, shared", world -> {
        connectTheTeam(new AwsEndpointStage(world));
        return document("");
    });

    private AwsEndpointFlows() {}

    /** Nothing but the journal tells that the link published the service and switched components on, so that only what is marked goes, and the vendor's row of it. */
    private static List<Lost> lostWithTheJournal() {
        List<Lost> lost = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (String operation : List.of(
                    SERVICE.formatted("PUT"),
                    "ec2:RevokeSecurityGroupIngress",
                    "ec2:DeleteVpcEndpoints",
                    "ec2:DeleteSecurityGroup",
                    SERVICE.formatted("DELETE") + "/privatelink/aws")) {
                lost.add(new Lost(
                        Command.DISCONNECT,
                        operation,
                        phase,
                        "",
                        new Otherwise.Only(Set.of(
                                "/" + Ec2Demo.CUSTOMER_VPC + "/orders-kafka/",
                                "Nearside link orders-kafka",
                                "/" + Ec2Demo.CUSTOMER_VPC + "/nearside-orders-kafka/",
                                // No user's group has tags.
                                "/ec2/tags/sg-",
                                "/aws/connections/"))));
            }
        }
        return lost;
    }

    private static void connectTheTeam(AwsEndpointStage stage) {
        stage.makeElsewhere(TEAM, "theirs", stage.publish(AwsEndpointStage.root(TEAM)), Map.of());
        new Hands(stage.world().simulator().uri(), "aivenv1 " + AivenDemo.TOKEN)
                .put(
                        "/v1/project/" + AivenDemo.AWS_PROJECT + "/service/" + AivenDemo.SERVICE,
                        "{\"user_config\":{\"privatelink_access\":{\"kafka\":true,\"schema_registry\":true}}}");
    }

    /** Another endpoint in the subnet and behind the group where links have theirs, one of their name in another network, and rules by hand. */
    static void plantTheUsers(SimulatedWorld world) {
        AwsEndpointStage stage = new AwsEndpointStage(world);
        String billing = stage.other();
        String made = stage.make(
                Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.FIRST_ENDPOINTS, "billing", billing, Map.of());
        stage.services().accept(made);
        stage.makeElsewhere(Ec2Demo.VENDOR, "orders-kafka", billing, Map.of());
        stage.ec2()
                .securityGroups()
                .authorize(Ec2Demo.ENDPOINT_GROUP, Direction.INGRESS, "tcp", 443, 443, "10.0.0.0/16", "by hand");
        stage.ec2().securityGroups().create(Ec2Demo.CUSTOMER_VPC, "nearside-orders");
        String theirs = stage.ec2().createVpc(Ec2Demo.CUSTOMER, Ec2Demo.REGION, "10.71.0.0/16");
        stage.ec2().securityGroups().create(theirs, "nearside-orders-kafka");
        String group = stage.ec2().securityGroups().create(Ec2Demo.CUSTOMER_VPC, "endpoints-by-hand");
        stage.ec2()
                .securityGroups()
                .authorize(group, Direction.INGRESS, "tcp", 10_000, 31_000, "10.0.0.0/16", "by hand");
    }

    private static String document(String link) {
        return """
                name: orders-kafka
                vendor: {id: aiven, project: %s, service: %s}
                near:
                  cloud: aws
                  account: "111122223333"
                  region: eu-west-1
                  network: vpc-0f3a9c0d5e7b12468
                  subnets: [%s, %s]
                link:   {kind: private-endpoint, components: [kafka, schema_registry]%s}
                """.formatted(
                AivenDemo.AWS_PROJECT, AivenDemo.SERVICE, Ec2Demo.FIRST_ENDPOINTS, Ec2Demo.SECOND_ENDPOINTS, link);
    }
}
