package io.nearside.simulator.aiven;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.Access;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal is in force, and gone when it is switched off: so each is a rule of its own. */
final class AivenRefusalsTest {
    private static final String CIDR = "10.20.0.0/24";

    private static final String ID = "00000000-0000-4000-8000-0000000000aa";

    private static final String FLAT =
            "{\"cloud_name\":\"aws-eu-west-1\",\"network_cidr\":\"" + CIDR + "\",\"peering_connections\":[]}";

    private static final Map<Refusal, Probe> NETWORKS = Map.ofEntries(
            entry(AivenRefusal.TOKEN_UNKNOWN, new Probe(403, world -> {
                RestClient.Reply reply = world.client().as("").get(AivenRehearsal.VPCS);
                // Without it the next rule refuses, in other words.
                return reply.body().toString().contains("Authentication failed") ? reply.status() : 0;
            })),
            entry(AivenRefusal.PROJECT_FOREIGN, new Probe(403, world -> {
                world.aiven().addProject("other");
                return world.client().get("/v1/project/other/vpcs").status();
            })),
            entry(AivenRefusal.ORGANIZATION_FOREIGN, new Probe(403, world -> {
                world.aiven().addOrganization("other");
                return world.client().get("/v1/organization/other/vpcs").status();
            })),
            entry(AivenRefusal.CLOUDS_MISSING, new Probe(400, world -> organization(world, FLAT))),
            entry(
                    AivenRefusal.DISPLAY_NAME,
                    new Probe(
                            400,
                            world -> organization(
                                    world,
                                    "{\"display_name\":\"" + "x".repeat(65) + "\",\"clouds\":[" + FLAT
                                            + "],\"peering_connections\":[]}"))),
            entry(
                    AivenRefusal.GATEWAY_ELSEWHERE,
                    new Probe(
                            400,
                            world -> world.client()
                                    .post(
                                            world.vpc() + "/peering-connections",
                                            "{\"peer_cloud_account\":\"111122223333\",\"peer_vpc\":\"tgw-0123456789abcdef0\",\"peer_region\":\"eu-central-1\"}")
                                    .status())),
            entry(
                    AivenRefusal.RANGES_NULL,
                    new Probe(400, world -> ranges(world, "{\"add\":null,\"delete\":[\"x\"]}"))),
            entry(AivenRefusal.RANGES_NOTHING, new Probe(400, world -> ranges(world, "{\"add\":[],\"delete\":[]}"))),
            entry(
                    AivenRefusal.RANGES_GROUP,
                    new Probe(
                            400,
                            world -> ranges(world, added(world, "10.9.0.0/24", ",\"peer_resource_group\":\"g\"")))),
            entry(AivenRefusal.RANGES_PRIVATE, new Probe(400, world -> ranges(world, added(world, "8.8.8.0/24", "")))),
            entry(AivenRefusal.RANGES_MANY, new Probe(400, world -> {
                String many = IntStream.rangeClosed(0, 128)
                        .mapToObj(each -> "\"10.9." + each + ".0/24\"")
                        .collect(Collectors.joining(","));
                String body = "{\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"%s\",\"user_peer_network_cidrs\":[%s]}";
                return world.client()
                        .post(
                                world.vpc() + "/peering-connections",
                                body.formatted(AivenRehearsal.CUSTOMER, world.network(), many))
                        .status();
            })),
            entry(AivenRefusal.PERMISSION, new Probe(403, world -> {
                world.aiven().addToken("reader", Access.READ, "acme-prod");
                return world.client().as("aivenv1 reader").delete(world.vpc()).status();
            })),
            // The only network of another kind that can be built in the absence of the rule.
            entry(AivenRefusal.CIDR_MALFORMED, new Probe(400, world -> create(world, "aws-eu-west-1", "fd00::/24"))),
            entry(AivenRefusal.CIDR_RANGE, new Probe(400, world -> create(world, "aws-eu-west-1", "10.0.0.0/16"))),
            entry(
                    AivenRefusal.CIDR_RESERVED,
                    new Probe(400, world -> create(world, "google-europe-west1", "172.24.0.0/24"))),
            entry(
                    AivenRefusal.PEERINGS_MISSING,
                    new Probe(
                            400,
                            world -> world.client()
                                    .post(
                                            AivenRehearsal.VPCS,
                                            "{\"cloud_name\":\"aws-eu-west-1\",\"network_cidr\":\"" + CIDR + "\"}")
                                    .status())),
            entry(AivenRefusal.VPC_QUOTA, new Probe(409, world -> {
                world.vpc();
                return create(world, "aws-eu-west-1", "10.21.0.0/24");
            })),
            entry(AivenRefusal.VPC_HAS_SERVICES, new Probe(409, world -> {
                String path = world.vpc();
                world.aiven().addService(path.substring(path.lastIndexOf('/') + 1), "kafka");
                return world.client().delete(path).status();
            })),
            entry(
                    AivenRefusal.PEER_MISSING,
                    new Probe(
                            400,
                            world -> world.request(world.vpc(), "", world.network())
                                    .status())),
            entry(
                    AivenRefusal.PEER_ELSEWHERE,
                    new Probe(
                            400,
                            world -> world.request(world.vpc(), "upcloud", world.network())
                                    .status())),
            entry(
                    AivenRefusal.PEER_AZURE_ONLY,
                    new Probe(
                            400,
                            world -> world.client()
                                    .post(
                                            world.vpc() + "/peering-connections",
                                            "{\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"%s\",\"peer_resource_group\":\"g\"}"
                                                    .formatted(AivenRehearsal.CUSTOMER, world.network()))
                                    .status())),
            entry(AivenRefusal.PEER_AZURE_MISSING, new Probe(400, world -> azure(world, ID, "vnet", "", ID, ID))),
            entry(AivenRefusal.PEER_AZURE_ID, new Probe(400, world -> azure(world, ID, "vnet", "g", "app", ID))),
            entry(AivenRefusal.PEER_AZURE_CASE, new Probe(400, world -> azure(world, ID, "vNet", "g", ID, ID))),
            entry(AivenRefusal.PEER_REGION, new Probe(400, world -> {
                String vpc = world.aiven().createVpc("acme-prod", "upcloud-de-fra", CIDR);
                String body = "{\"peer_cloud_account\":\"upcloud\",\"peer_vpc\":\"03\",\"peer_region\":\"x\"}";
                return world.client()
                        .post(AivenRehearsal.VPCS + "/" + vpc + "/peering-connections", body)
                        .status();
            })));

    private static final Map<Refusal, Probe> PROBES = Stream.of(NETWORKS, AivenServiceProbes.ALL)
            .flatMap(each -> each.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    record Probe(int refused, Function<AivenRehearsal, Integer> attempt) {}

    static Stream<Refusal> refusals() {
        return PROBES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isInForceUntilItIsSwitchedOff(Refusal refusal) {
        assertThat(attempt(refusal)).isEqualTo(probe(refusal).refused());
        assertThat(attempt(refusal, refusal))
                .isNotEqualTo(probe(refusal).refused())
                .isLessThan(500);
    }

    @Test
    void noneIsForgotten() {
        assertThat(PROBES.keySet()).containsExactlyInAnyOrderElementsOf(List.of(AivenRefusal.values()));
    }

    private static int attempt(Refusal refusal, Refusal... without) {
        try (AivenRehearsal rehearsal = new AivenRehearsal(without)) {
            return probe(refusal).attempt().apply(rehearsal);
        }
    }

    private static Probe probe(Refusal refusal) {
        return java.util.Objects.requireNonNull(PROBES.get(refusal));
    }

    private static int organization(AivenRehearsal world, String body) {
        return world.client().post(AivenRehearsal.ORGANIZATION_VPCS, body).status();
    }

    private static int ranges(AivenRehearsal world, String body) {
        String vpc = world.vpc();
        world.request(vpc);
        return world.client().put(vpc + "/user-peer-network-cidrs", body).status();
    }

    private static String added(AivenRehearsal world, String cidr, String more) {
        return "{\"add\":[{\"cidr\":\"%s\",\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"%s\"%s}],\"delete\":[]}"
                .formatted(cidr, AivenRehearsal.CUSTOMER, world.network(), more);
    }

    private static int azure(
            AivenRehearsal world, String subscription, String vnet, String group, String app, String tenant) {
        String vpc = world.aiven().createVpc("acme-prod", "azure-westeurope", CIDR);
        String body = "{\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"%s\",\"peer_resource_group\":\"%s\","
                + "\"peer_azure_app_id\":\"%s\",\"peer_azure_tenant_id\":\"%s\"}";
        return world.client()
                .post(
                        AivenRehearsal.VPCS + "/" + vpc + "/peering-connections",
                        body.formatted(subscription, vnet, group, app, tenant))
                .status();
    }

    private static int create(AivenRehearsal world, String cloud, String cidr) {
        return world.create(cloud, cidr).status();
    }
}
