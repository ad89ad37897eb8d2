package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.LinkSession;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.round.Side;
import io.nearside.it.endpoint.Hands;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputeErrorStyle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever holds the custom role of {@code permissions} and no other gets through to the end and back, and nobody with less does. */
final class GcpRoleJourneyTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    /** For the entry that Google makes of an endpoint by itself (Access published services through endpoints); the simulator has no such entries. */
    private static final Set<String> UNJUDGED = Set.of(
            "servicedirectory.namespaces.create",
            "servicedirectory.namespaces.delete",
            "servicedirectory.services.create",
            "servicedirectory.services.delete");

    /** What this journey is without: a half whose options differ, and what cannot be read and is done without. */
    private static final Set<String> PEERING_UNUSED = Set.of(
            "compute.networks.updatePeering", "compute.networks.listPeeringRoutes", "compute.globalOperations.get");

    @Test
    void aPeering() {
        everythingAndNothingMore(GcpLinks.peering(), PEERING_UNUSED);
    }

    @Test
    void anEndpointWithItsWayOut() {
        everythingAndNothingMore(
                GcpLinks.endpoint(Map.of(), Map.of("securityGroups", List.of(ComputeDemo.NETWORK))),
                Set.of("compute.globalOperations.get", "compute.regionOperations.get"));
    }

    /** Which one is missing is told in one style only; that one is, in both. */
    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsSaid(ComputeErrorStyle style) {
        try (SimulatedWorld world = world()) {
            world.world().compute().errorStyle(style);
            world.world().compute().deny(ComputeDemo.PRINCIPAL, "compute.networks.addPeering");
            String said = world.connect(GcpLinks.peering(), TIMEOUT).problems().toString();
            assertThat(said).contains("permission-missing");
            assertThat(said.contains("compute.networks.addPeering")).isEqualTo(style == ComputeErrorStyle.LISTED);
        }
    }

    private static void everythingAndNothingMore(Link link, Set<String> unused) {
        Set<String> role = role(link);
        assertThat(failure(link, role)).as("with all of %s", role).isEmpty();
        Set<String> needless = new TreeSet<>();
        for (String permission : role) {
            Set<String> less = new TreeSet<>(role);
            less.remove(permission);
            if (failure(link, less).isEmpty()) {
                needless.add(permission);
            }
        }
        needless.removeAll(UNJUDGED);
        assertThat(needless).containsExactlyInAnyOrderElementsOf(unused);
    }

    /** What stopped somebody with these permissions; empty if nothing did. */
    private static String failure(Link link, Set<String> permissions) {
        try (SimulatedWorld world = world()) {
            world.world().compute().withdraw(ComputeDemo.PRINCIPAL, ComputeDemo.PROJECT);
            world.world()
                    .compute()
                    .grant(ComputeDemo.PRINCIPAL, ComputeDemo.PROJECT, permissions.toArray(String[]::new));
            Progress there = world.connect(link, TIMEOUT);
            if (!(there.verdict() instanceof Verdict.Ready)) {
                return there.toString();
            }
            Progress back = world.disconnect(link);
            return back.verdict() instanceof Verdict.Gone ? "" : back.toString();
        }
    }

    /** Nothing is let out of the network, so that an endpoint needs a rule of its own. */
    private static SimulatedWorld world() {
        SimulatedWorld world = new SimulatedWorld();
        new Hands(world.simulator().uri(), "Bearer " + ComputeDemo.TOKEN)
                .post("/compute/v1/projects/" + ComputeDemo.PROJECT + "/global/firewalls", """
                {"name":"nothing-leaves","network":"%s","direction":"EGRESS","priority":60000,
                 "denied":[{"IPProtocol":"all"}],"destinationRanges":["0.0.0.0/0"]}\
                """.formatted(
                                GcpLinks.NETWORK));
        world.simulator().clock().advance(Duration.ofSeconds(2));
        world.world().compute().settle();
        return world;
    }

    private static Set<String> role(Link link) {
        try (SimulatedWorld world = world();
                LinkSession session = world.open(link)) {
            return session.policy(Side.NEAR)
                    .orElseThrow()
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("- "))
                    .map(line -> line.substring(2))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
