package io.nearside.simulator.aiven;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.Access;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.RestClient;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal is in force, and gone when it is switched off: so each is a rule of its own. */
final class AivenRefusalsTest {
    private static final String CIDR = "10.20.0.0/24";

    private static final Map<Refusal, Probe> PROBES = Map.ofEntries(
            entry(Refusal.AIVEN_TOKEN_UNKNOWN, new Probe(403, world -> {
                RestClient.Reply reply = world.client().as("").get(AivenRehearsal.VPCS);
                // Without it the next rule refuses, in other words.
                return reply.body().toString().contains("Authentication failed") ? reply.status() : 0;
            })),
            entry(Refusal.AIVEN_PROJECT_FOREIGN, new Probe(403, world -> {
                world.aiven().addProject("other");
                return world.client().get("/v1/project/other/vpcs").status();
            })),
            entry(Refusal.AIVEN_PERMISSION, new Probe(403, world -> {
                world.aiven().addToken("reader", Access.READ, "acme-prod");
                return world.client().as("aivenv1 reader").delete(world.vpc()).status();
            })),
            // The only network of another kind that can be built in the absence of the rule.
            entry(Refusal.AIVEN_CIDR_MALFORMED, new Probe(400, world -> create(world, "aws-eu-west-1", "fd00::/24"))),
            entry(Refusal.AIVEN_CIDR_RANGE, new Probe(400, world -> create(world, "aws-eu-west-1", "10.0.0.0/16"))),
            entry(
                    Refusal.AIVEN_CIDR_RESERVED,
                    new Probe(400, world -> create(world, "google-europe-west1", "172.24.0.0/24"))),
            entry(
                    Refusal.AIVEN_PEERINGS_MISSING,
                    new Probe(
                            400,
                            world -> world.client()
                                    .post(
                                            AivenRehearsal.VPCS,
                                            "{\"cloud_name\":\"aws-eu-west-1\",\"network_cidr\":\"" + CIDR + "\"}")
                                    .status())),
            entry(Refusal.AIVEN_VPC_QUOTA, new Probe(409, world -> {
                world.vpc();
                return create(world, "aws-eu-west-1", "10.21.0.0/24");
            })),
            entry(Refusal.AIVEN_VPC_HAS_SERVICES, new Probe(409, world -> {
                String path = world.vpc();
                world.aiven().addService(path.substring(path.lastIndexOf('/') + 1), "kafka");
                return world.client().delete(path).status();
            })),
            entry(
                    Refusal.AIVEN_PEER_MISSING,
                    new Probe(
                            400,
                            world -> world.request(world.vpc(), "", world.network())
                                    .status())),
            entry(
                    Refusal.AIVEN_PEER_ELSEWHERE,
                    new Probe(
                            400,
                            world -> world.request(world.vpc(), "upcloud", world.network())
                                    .status())),
            entry(Refusal.AIVEN_PEER_REGION, new Probe(400, world -> {
                String vpc = world.aiven().createVpc("acme-prod", "upcloud-de-fra", CIDR);
                String body = "{\"peer_cloud_account\":\"upcloud\",\"peer_vpc\":\"03\",\"peer_region\":\"x\"}";
                return world.client()
                        .post(AivenRehearsal.VPCS + "/" + vpc + "/peering-connections", body)
                        .status();
            })));

    private record Probe(int refused, Function<AivenRehearsal, Integer> attempt) {}

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
        assertThat(PROBES.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Refusal.values())
                        .filter(refusal -> refusal.name().startsWith("AIVEN_"))
                        .toList());
    }

    private static int attempt(Refusal refusal, Refusal... without) {
        try (AivenRehearsal rehearsal = new AivenRehearsal(without)) {
            return probe(refusal).attempt().apply(rehearsal);
        }
    }

    private static Probe probe(Refusal refusal) {
        return java.util.Objects.requireNonNull(PROBES.get(refusal));
    }

    private static int create(AivenRehearsal world, String cloud, String cidr) {
        return world.create(cloud, cidr).status();
    }
}
