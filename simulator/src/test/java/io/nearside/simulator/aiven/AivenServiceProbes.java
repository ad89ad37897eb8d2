package io.nearside.simulator.aiven;

import static java.util.Map.entry;

import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.aiven.AivenRefusalsTest.Probe;
import java.util.Collections;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What is refused about services, static IPs and private endpoints, tried. */
final class AivenServiceProbes {
    private static final String SUBSCRIPTION = AivenAzureRehearsal.SUBSCRIPTION;
    private static final String ELSEWHERE = "azure-northeurope";

    static final Map<Refusal, Probe> ALL = Map.ofEntries(
            probe(AivenRefusal.SERVICE_NAME, 400, world -> make(world, "")),
            probe(AivenRefusal.SERVICE_EXISTS, 409, world -> make(world, "orders")),
            probe(AivenRefusal.SERVICE_VPC_ELSEWHERE, 400, world -> {
                String other = world.aiven().createVpc("acme-prod", ELSEWHERE, "10.21.0.0/24");
                return world.client()
                        .put(AivenAzureRehearsal.SERVICE, "{\"project_vpc_id\":\"" + other + "\"}")
                        .status();
            }),
            probe(
                    AivenRefusal.CONFIG_COMPONENT,
                    400,
                    world -> world.configure("\"privatelink_access\":{\"pg\":true}")
                            .status()),
            probe(
                    AivenRefusal.CONFIG_PRIVATE,
                    400,
                    world -> world.configure("\"private_access\":{\"kafka\":true}")
                            .status()),
            probe(
                    AivenRefusal.CONFIG_FILTERS,
                    400,
                    world -> world.configure("\"ip_filter\":[\""
                                    + String.join("\",\"", Collections.nCopies(8001, "10.0.0.1")) + "\"]")
                            .status()),
            probe(AivenRefusal.STATIC_IPS_FEW, 400, world -> {
                world.addresses(5);
                return world.configure("\"static_ips\":true").status();
            }),
            probe(
                    AivenRefusal.STATIC_IP_ELSEWHERE,
                    400,
                    world -> world.associate(world.address(ELSEWHERE), "orders").status()),
            probe(AivenRefusal.STATIC_IP_TAKEN, 409, world -> {
                world.aiven().addService("acme-prod", world.vpc(), "other", AivenProduct.PG);
                return world.associate(world.addresses(1).get(0), "other").status();
            }),
            probe(AivenRefusal.STATIC_IP_UNMADE, 409, world -> {
                String made = world.client()
                        .post(AivenAzureRehearsal.STATIC_IPS, "{\"cloud_name\":\"azure-westeurope\"}")
                        .at("/static_ip_address_id")
                        .asText();
                return world.associate(made, "orders").status();
            }),
            probe(AivenRefusal.STATIC_IP_ASSIGNED, 409, world -> {
                String first = world.addresses(6).get(0);
                world.configure("\"static_ips\":true");
                world.pass(6);
                return world.dissociate(first).status();
            }),
            probe(
                    AivenRefusal.STATIC_IP_ASSOCIATED,
                    409,
                    world -> world.client()
                            .delete(AivenAzureRehearsal.STATIC_IPS + "/"
                                    + world.addresses(1).get(0))
                            .status()),
            probe(AivenRefusal.STATIC_IP_KEPT, 409, world -> {
                String path = AivenAzureRehearsal.STATIC_IPS + "/" + world.address("azure-westeurope");
                world.client().patch(path, "{\"termination_protection\":true}");
                return world.client().delete(path).status();
            }),
            probe(AivenRefusal.PRIVATELINK_ELSEWHERE, 400, world -> {
                String aws = world.aiven().createVpc("acme-prod", "aws-eu-west-1", "10.22.0.0/24");
                world.aiven().addService("acme-prod", aws, "elsewhere", AivenProduct.KAFKA);
                world.aiven().endpointHands(AivenCloud.AWS, world.cloud());
                // Without it the next rule refuses, in other words.
                String said = publish(world, "elsewhere");
                return said.contains("Azure cloud") ? 400 : 0;
            }),
            probe(AivenRefusal.PRIVATELINK_TYPE, 400, world -> {
                world.aiven().addService("acme-prod", world.vpc(), "flink", AivenProduct.FLINK);
                return publish(world, "flink").contains("not supported for flink") ? 400 : 0;
            }),
            probe(AivenRefusal.PRIVATELINK_NO_VPC, 400, world -> {
                world.fix();
                world.client().put(AivenAzureRehearsal.SERVICE, "{\"project_vpc_id\":null}");
                world.pass(6);
                return world.publish(SUBSCRIPTION).status();
            }),
            probe(
                    AivenRefusal.PRIVATELINK_NO_STATIC_IPS,
                    400,
                    world -> world.publish(SUBSCRIPTION).status()),
            probe(AivenRefusal.PRIVATELINK_EXISTS, 409, world -> {
                world.fix();
                world.publish(SUBSCRIPTION);
                return world.publish(SUBSCRIPTION).status();
            }),
            probe(AivenRefusal.PRIVATELINK_SUBSCRIPTIONS, 400, world -> {
                world.fix();
                return world.publish("acme").status();
            }),
            probe(AivenRefusal.PRIVATELINK_PRINCIPALS, 400, world -> {
                String aws = world.aiven().createVpc("acme-prod", "aws-eu-west-1", "10.23.0.0/24");
                world.aiven().addService("acme-prod", aws, "amazon", AivenProduct.KAFKA);
                return world.client()
                        .post(
                                "/v1/project/acme-prod/service/amazon/privatelink/aws",
                                AivenAwsLinkRehearsal.principals("111122223333"))
                        .status();
            }),
            probe(
                    AivenRefusal.PRIVATELINK_BODY,
                    400,
                    world -> google(world).publish("").status()),
            probe(AivenRefusal.CONNECTION_UNPUBLISHED, 409, world -> {
                AivenGoogleRehearsal google = google(world);
                google.publish("{}");
                return google.approve("plc1", "10.0.0.4").status();
            }),
            probe(AivenRefusal.PRIVATELINK_MANY, 400, world -> {
                world.fix();
                return world.publish(Collections.nCopies(17, SUBSCRIPTION).toArray(String[]::new))
                        .status();
            }),
            probe(AivenRefusal.PRIVATELINK_DELETING, 409, world -> {
                world.published();
                world.client().delete(AivenAzureRehearsal.LINK);
                return world.client()
                        .put(AivenAzureRehearsal.LINK, AivenAzureRehearsal.subscriptions(SUBSCRIPTION))
                        .status();
            }),
            // No status says so: it is never published.
            probe(AivenRefusal.PRIVATELINK_REBALANCING, 1, world -> {
                world.addresses(6);
                world.configure("\"static_ips\":true");
                world.publish(SUBSCRIPTION);
                world.pass(1000);
                String state = world.client()
                        .get(AivenAzureRehearsal.LINK)
                        .at("/state")
                        .asText();
                return state.equals("creating") ? 1 : 0;
            }),
            probe(AivenRefusal.CONNECTION_APPROVED, 409, world -> {
                world.published();
                return world.client()
                        .post(world.connected("one") + "/approve", "")
                        .status();
            }),
            probe(AivenRefusal.CONNECTION_EARLY, 409, world -> {
                world.published();
                world.cloud().connect(SUBSCRIPTION, "one");
                world.refresh();
                return world.reach(world.connection(0), "10.0.0.4").status();
            }),
            probe(AivenRefusal.CONNECTION_ADDRESS, 400, world -> {
                world.published();
                return world.reach(world.connected("one"), "10.0.0.256").status();
            }));

    private AivenServiceProbes() {}

    private static Map.Entry<Refusal, Probe> probe(
            Refusal refusal, int refused, ToIntFunction<AivenAzureRehearsal> attempt) {
        return entry(refusal, new Probe(refused, world -> attempt.applyAsInt(new AivenAzureRehearsal(world))));
    }

    private static AivenGoogleRehearsal google(AivenAzureRehearsal world) {
        return new AivenGoogleRehearsal(world.world());
    }

    private static int make(AivenAzureRehearsal world, String name) {
        return world.create(name, "").status();
    }

    private static String publish(AivenAzureRehearsal world, String service) {
        return world.client()
                .post(
                        "/v1/project/acme-prod/service/" + service + "/privatelink/azure",
                        AivenAzureRehearsal.subscriptions(SUBSCRIPTION))
                .body()
                .toString();
    }
}
