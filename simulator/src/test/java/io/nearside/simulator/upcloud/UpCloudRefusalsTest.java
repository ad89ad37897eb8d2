package io.nearside.simulator.upcloud;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.Refusal;
import io.nearside.simulator.UpCloudRefusal;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal is in force, and gone when it is switched off: so each is a rule of its own. */
final class UpCloudRefusalsTest {
    private static final String NOWHERE = "03000000-0000-4000-8000-00000000000f";

    private static final Map<Refusal, Probe> PROBES = Map.ofEntries(
            entry(
                    UpCloudRefusal.CREDENTIALS,
                    new Probe(
                            "401 AUTHENTICATION_FAILED",
                            world -> said(world.client().as("").get("/1.3/network")))),
            entry(
                    UpCloudRefusal.FOREIGN,
                    new Probe(
                            "403 NETWORK_FORBIDDEN",
                            world -> said(world.client().get("/1.3/network/" + world.theirs())))),
            entry(
                    UpCloudRefusal.NETWORK_UNKNOWN,
                    new Probe("404 NETWORK_NOT_FOUND", world -> said(world.peer(NOWHERE, world.theirs())))),
            entry(
                    UpCloudRefusal.PEER_NETWORK_UNKNOWN,
                    new Probe("404 PEER_NETWORK_NOT_FOUND", world -> said(world.peer(world.mine(), NOWHERE)))),
            entry(UpCloudRefusal.NO_ROUTER, new Probe("409 LOCAL_NETWORK_NO_ROUTER", world -> {
                world.upcloud().detachRouter(world.mine());
                return said(world.peer(world.mine(), world.theirs()));
            })),
            entry(UpCloudRefusal.NETWORK_TYPE, new Probe("400 NETWORK_INVALID", world -> {
                world.upcloud().addNetwork("03p", "acme", "de-fra1", "public", "94.237.8.0/22", "public");
                world.upcloud().attachRouter("03p", "r");
                return said(world.peer("03p", world.theirs()));
            })),
            entry(UpCloudRefusal.OTHER_ZONE, new Probe("400 NETWORK_INVALID", world -> {
                String far = world.upcloud().createNetwork("other", "fi-hel1", "far", "10.31.0.0/24");
                return said(world.peer(world.mine(), far));
            })),
            entry(UpCloudRefusal.PEERING_CONFLICT, new Probe("409 PEERING_CONFLICT", world -> {
                world.half();
                return said(world.peer(world.mine(), world.theirs()));
            })),
            entry(
                    UpCloudRefusal.PEERING_NOT_DISABLED,
                    new Probe(
                            "409 PEERING_NOT_DISABLED",
                            world -> said(world.client().delete(UpCloudRehearsal.PEERINGS + "/" + world.half())))),
            entry(
                    UpCloudRefusal.PEERING_MALFORMED,
                    new Probe("400 PEERING_STATUS_INVALID", world -> said(world.configure(world.half(), "asleep")))),
            entry(
                    UpCloudRefusal.ROUTER_UNKNOWN,
                    new Probe("404 ROUTER_NOT_FOUND", world -> said(world.attach(world.mine(), NOWHERE)))),
            entry(
                    UpCloudRefusal.ROUTER_MALFORMED,
                    new Probe(
                            "400 ROUTER_NAME_INVALID",
                            world -> said(world.client().post("/1.3/router", "{\"router\":{}}")))),
            entry(
                    UpCloudRefusal.LABEL_MALFORMED,
                    new Probe("400 LABEL_INVALID", world -> said(world.label("x", "value")))),
            entry(UpCloudRefusal.NETWORK_READ_ONLY, new Probe("403 NETWORK_FORBIDDEN", world -> {
                world.upcloud().addNetwork("03p", "upcloud", "de-fra1", "public", "94.237.8.0/22", "public");
                return said(world.attach("03p", world.upcloud().addRouter("acme", "r")));
            })),
            entry(UpCloudRefusal.ROUTER_ATTACHED, new Probe("409 ROUTER_ATTACHED", world -> {
                String network = world.upcloud().createNetwork("acme", "de-fra1", "n", "10.32.0.0/24");
                return said(
                        world.client().delete("/1.3/router/" + world.upcloud().attachRouter(network, "r")));
            })),
            entry(UpCloudRefusal.OVERLAP, new Probe("conflict-subnet", world -> {
                String overlapping = world.routed("other", "192.168.0.0/25");
                return settled(world, world.peer(world.mine(), overlapping));
            })),
            entry(UpCloudRefusal.ROUTER_LATER, new Probe("missing-local-router", world -> {
                RestClient.Reply made = world.peer(world.mine(), world.theirs());
                world.upcloud().detachRouter(world.mine());
                return settled(world, made);
            })));

    private record Probe(String refused, Function<UpCloudRehearsal, String> attempt) {}

    static Stream<Refusal> refusals() {
        return PROBES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isInForceUntilItIsSwitchedOff(Refusal refusal) {
        assertThat(attempt(refusal)).isEqualTo(probe(refusal).refused());
        assertThat(attempt(refusal, refusal))
                .isNotEqualTo(probe(refusal).refused())
                .doesNotStartWith("500");
    }

    @Test
    void noneIsForgotten() {
        assertThat(PROBES.keySet()).containsExactlyInAnyOrderElementsOf(List.of(UpCloudRefusal.values()));
    }

    private static String attempt(Refusal refusal, Refusal... without) {
        try (UpCloudRehearsal rehearsal = new UpCloudRehearsal(without)) {
            return probe(refusal).attempt().apply(rehearsal);
        }
    }

    private static Probe probe(Refusal refusal) {
        return Objects.requireNonNull(PROBES.get(refusal));
    }

    private static String said(RestClient.Reply reply) {
        return reply.status() + " " + reply.at("/error/error_code").asText();
    }

    private static String settled(UpCloudRehearsal world, RestClient.Reply made) {
        world.pass(2);
        return world.state(made.at("/network_peering/uuid").asText());
    }
}
