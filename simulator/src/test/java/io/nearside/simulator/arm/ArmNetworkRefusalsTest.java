package io.nearside.simulator.arm;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.RestClient;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal around peerings, route tables and security groups is in force, and gone when it is switched off: so each is a rule of its own. */
final class ArmNetworkRefusalsTest {
    private static final String AUXILIARY = "x-ms-authorization-auxiliary";
    private static final String PLACE = "{\"location\":\"westeurope\"}";
    private static final String RULE = ArmRouteTableTest.rule(100, "Outbound");

    private static final Map<Refusal, Probe> PROBES = Map.ofEntries(
            entry(
                    AzureRefusal.AZURE_AUXILIARY_UNKNOWN,
                    new Probe("401 InvalidAuthenticationToken", world -> beside(world, "Bearer nobodys"))),
            entry(AzureRefusal.AZURE_AUXILIARY_EXPIRED, new Probe("401 ExpiredAuthenticationToken", world -> {
                ArmPrincipal old = new ArmPrincipal(
                        ArmRehearsal.PROVIDER_TENANT, ArmNeighbours.APPLICATION, Instant.parse("2026-01-01T08:00:00Z"));
                world.arm().access().add("old", old);
                return beside(world, "Bearer old");
            })),
            entry(
                    AzureRefusal.AZURE_AUXILIARY_MISSING,
                    new Probe("403 LinkedAuthorizationFailed", world -> peer(world, world.away()))),
            entry(
                    AzureRefusal.AZURE_LINKED_PERMISSION,
                    new Probe(
                            "403 LinkedAuthorizationFailed",
                            world -> ArmRehearsal.code(world.peer(
                                    world.rehearsal().client().with(AUXILIARY, "Bearer app-away-token"),
                                    world.mine(),
                                    "out",
                                    world.away())))),
            entry(
                    AzureRefusal.AZURE_PEERING_NOWHERE,
                    new Probe("400 InvalidResourceReference", world -> peer(world, world.other() + "3"))),
            entry(AzureRefusal.AZURE_PEERING_MOVED, new Probe("400 ChangingRemoteVirtualNetworkNotAllowed", world -> {
                peer(world, world.other());
                world.rehearsal().pass(3);
                return peer(world, network(world, "10.7.0.0/16"));
            })),
            entry(
                    AzureRefusal.AZURE_PEERING_ONE_PER_PAIR,
                    new Probe("400 AnotherPeeringAlreadyReferencesRemoteVnet", world -> {
                        peer(world, world.other());
                        world.rehearsal().pass(3);
                        return ArmRehearsal.code(world.peer(world.mine(), "again", world.other()));
                    })),
            entry(
                    AzureRefusal.AZURE_PEERING_REMOTE_DISCONNECTED,
                    new Probe("400 RemotePeeringIsDisconnected", world -> {
                        world.connected();
                        world.remove(world.mine(), "there");
                        return peer(world, world.other());
                    })),
            entry(AzureRefusal.AZURE_PEERING_DISCONNECTED, new Probe("400 RemotePeeringIsDisconnected", world -> {
                world.connected();
                world.remove(world.other(), "back");
                return peer(world, world.other());
            })),
            entry(
                    AzureRefusal.AZURE_PEERING_OVERLAP,
                    new Probe("400 VnetAddressSpacesOverlap", world -> peer(world, network(world, "10.1.128.0/20")))),
            entry(
                    AzureRefusal.AZURE_PEERING_OVERLAP_NEIGHBOUR,
                    new Probe("400 VnetAddressSpaceOverlapsWithAlreadyPeeredVnet", world -> {
                        world.connected();
                        String third = network(world, "10.2.128.0/20");
                        return ArmRehearsal.code(world.peer(third, "x", world.mine()));
                    })),
            entry(
                    AzureRefusal.AZURE_PEERING_GATEWAY,
                    new Probe(
                            "400 RemoteVnetHasNoGateways",
                            world -> ArmRehearsal.code(world.rehearsal()
                                    .put(
                                            ArmNeighbours.path(world.mine(), "there"),
                                            ArmNeighbours.body(world.other(), "\"useRemoteGateways\":true,"))))),
            entry(AzureRefusal.AZURE_PEERING_SYNC, new Probe("Connected LocalNotInSync", world -> {
                world.connected();
                world.arm().peerings().resize(world.other(), "10.4.0.0/16");
                peer(world, world.other());
                return world.standing(world.mine(), "there");
            })),
            entry(AzureRefusal.AZURE_ROUTE_HOP, route("400 InvalidRequestFormat", "10.9.0.0/24", "VNetPeering")),
            entry(AzureRefusal.AZURE_ROUTE_PREFIX, route("400 InvalidAddressPrefixFormat", "10.9.0.0", "None")),
            entry(AzureRefusal.AZURE_ROUTE_HOST_BITS, route("400 InvalidCIDRNotation", "10.9.0.1/24", "None")),
            entry(
                    AzureRefusal.AZURE_ROUTE_APPLIANCE,
                    route("400 MissingNextHopIpAddress", "10.9.0.0/24", "VirtualAppliance")),
            entry(
                    AzureRefusal.AZURE_ROUTE_APPLIANCE_ONLY,
                    route("400 NextHopIpAddressNotAllowed", "10.9.0.0/24", "None\",\"nextHopIpAddress\":\"10.1.0.4")),
            entry(AzureRefusal.AZURE_ROUTE_CONFLICT, new Probe("400 RouteConflict", world -> {
                String table = table(world);
                world.rehearsal().put(table + "/routes/a", ArmRouteTableTest.route("10.9.0.0/24", "None"));
                return put(world, table + "/routes/b", ArmRouteTableTest.route("10.9.0.0/24", "Internet"));
            })),
            entry(AzureRefusal.AZURE_RULE_WORD, rule("400 InvalidRequestFormat", "Tcp", "Sctp")),
            entry(AzureRefusal.AZURE_RULE_PRIORITY, rule("400 SecurityRuleInvalidPriority", "100,", "99,")),
            entry(
                    AzureRefusal.AZURE_RULE_PORTS,
                    rule("400 SecurityRuleInvalidPortRange", "10000-31000", "31000-10000")),
            entry(
                    AzureRefusal.AZURE_RULE_PREFIX,
                    rule("400 SecurityRuleInvalidAddressPrefix", "10.3.0.0/16", "10.3.0.1/16")),
            entry(
                    AzureRefusal.AZURE_RULE_TAGS,
                    rule("400 SecurityRuleParameterContainsUnsupportedValue", "10.4.0.7", "Internet")),
            entry(AzureRefusal.AZURE_RULE_CONFLICT, new Probe("400 SecurityRuleConflict", world -> {
                String group = group(world);
                world.rehearsal().put(group + "/securityRules/a", RULE);
                return put(world, group + "/securityRules/b", RULE);
            })),
            entry(AzureRefusal.AZURE_HOLDER_IN_USE, new Probe("400 InUseRouteTableCannotBeDeleted", world -> {
                String table = table(world);
                world.arm().referSubnet(world.rehearsal().subnet(), "routeTable", table);
                return ArmRehearsal.code(world.rehearsal().delete(table));
            })),
            entry(
                    AzureRefusal.AZURE_SUBNET_REFERENCE,
                    new Probe(
                            "400 InvalidResourceReference",
                            world -> ArmRehearsal.code(world.rehearsal()
                                    .putSubnet(
                                            "endpoints",
                                            "{\"addressPrefix\":\"10.1.1.0/24\",\"routeTable\":{\"id\":\""
                                                    + world.rehearsal().group()
                                                    + "/providers/Microsoft.Network/routeTables/none\"}}")))));

    private record Probe(String refused, Function<ArmNeighbours, String> attempt) {}

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
        assertThat(PROBES.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AzureRefusal.values())
                        .filter(refusal -> refusal.name().startsWith("AZURE_"))
                        .toList());
    }

    private static String attempt(Refusal refusal, Refusal... without) {
        try (ArmNeighbours world = new ArmNeighbours(without)) {
            return probe(refusal).attempt().apply(world);
        }
    }

    private static Probe probe(Refusal refusal) {
        return Objects.requireNonNull(PROBES.get(refusal));
    }

    private static String peer(ArmNeighbours world, String remote) {
        return ArmRehearsal.code(world.peer(world.mine(), "there", remote));
    }

    private static String beside(ArmNeighbours world, String token) {
        RestClient client = world.rehearsal().client().with(AUXILIARY, token);
        return ArmRehearsal.code(client.get(ArmRehearsal.at(world.mine())));
    }

    private static String network(ArmNeighbours world, String prefix) {
        return world.arm().createNetwork(world.rehearsal().group(), "third", ArmRehearsal.LOCATION, prefix);
    }

    private static String put(ArmNeighbours world, String id, String body) {
        return ArmRehearsal.code(world.rehearsal().put(id, body));
    }

    private static String table(ArmNeighbours world) {
        String table = world.rehearsal().group() + "/providers/Microsoft.Network/routeTables/rt";
        world.rehearsal().put(table, PLACE);
        return table;
    }

    private static String group(ArmNeighbours world) {
        String group = world.rehearsal().group() + "/providers/Microsoft.Network/networkSecurityGroups/nsg";
        world.rehearsal().put(group, PLACE);
        return group;
    }

    private static Probe route(String refused, String prefix, String hop) {
        return new Probe(
                refused, world -> put(world, table(world) + "/routes/r", ArmRouteTableTest.route(prefix, hop)));
    }

    private static Probe rule(String refused, String right, String wrong) {
        return new Probe(refused, world -> put(world, group(world) + "/securityRules/r", RULE.replace(right, wrong)));
    }
}
