package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.engine.LinkSession;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.round.Side;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever holds the custom role of {@code permissions} and no other gets through to the end and back, and nobody with less does. */
final class AzureRoleJourneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whoever began an operation may ask for its end here, with or without a role. Azure documents the action. */
    private static final String OPERATIONS = "Microsoft.Network/locations/operations/read";

    @Test
    void anEndpointWithItsPortsAndAnAddressOfItsOwn() {
        Link link = EndpointStage.link(
                Map.of(), Map.of("securityGroups", List.of(EndpointStage.GUARD), "address", "10.1.1.77"));
        // Microsoft lists it among the permissions for private endpoints; a subnet shows in its network's answer too.
        Set<String> unasked = Set.of(OPERATIONS, "Microsoft.Network/virtualNetworks/subnets/read");
        everythingAndNothingMore(link, AzureRoleJourneyTest::guarded, unasked);
    }

    /** What stands in the way of a peering is asked for by the one who may see roles; its halves are made by an application with a role of its own. */
    @Test
    void aPeering() {
        everythingAndNothingMore(
                AzureLinks.peering(),
                AzureRoleJourneyTest::routed,
                Set.of(
                        OPERATIONS,
                        // Each only where the setup is asked for and cannot be read: then it is unknown, and the run
                        // goes on.
                        "Microsoft.Authorization/permissions/read",
                        "Microsoft.Authorization/roleAssignments/read",
                        "Microsoft.Authorization/roleDefinitions/read"));
    }

    private static SimulatedWorld guarded() {
        SimulatedWorld world = new SimulatedWorld();
        new EndpointStage(world).guard("NetworkSecurityGroupEnabled");
        return world;
    }

    private static SimulatedWorld routed() {
        SimulatedWorld world = AzureLinks.peeringWorld();
        AzureLinks.useRouteTable(world, 1);
        return world;
    }

    private static void everythingAndNothingMore(Link link, Supplier<SimulatedWorld> worlds, Set<String> unasked) {
        Set<String> role = role(link, worlds);
        assertThat(role).containsAll(unasked);
        assertThat(failure(link, worlds, role)).as("with all of it").isEmpty();
        Set<String> missing = new TreeSet<>(role);
        missing.removeAll(unasked);
        for (String action : missing) {
            Set<String> less = new TreeSet<>(role);
            less.remove(action);
            assertThat(failure(link, worlds, less)).as("without %s", action).isNotEmpty();
        }
    }

    /** What stopped somebody with these actions; empty if nothing did. */
    private static String failure(Link link, Supplier<SimulatedWorld> worlds, Set<String> actions) {
        try (SimulatedWorld world = worlds.get()) {
            ArmDirectory directory = world.world().arm().directory();
            String principal = directory.addServicePrincipal(ArmDemo.TENANT, ArmDemo.PRINCIPAL, "nearside");
            directory.assign(principal, "/subscriptions/" + ArmDemo.SUBSCRIPTION, actions.toArray(String[]::new));
            Progress there = world.connect(link, Duration.ofMinutes(30));
            if (!(there.verdict() instanceof Verdict.Ready)) {
                return there.toString();
            }
            Progress back = world.disconnect(link);
            return back.verdict() instanceof Verdict.Gone ? "" : back.toString();
        }
    }

    private static Set<String> role(Link link, Supplier<SimulatedWorld> worlds) {
        try (SimulatedWorld world = worlds.get();
                LinkSession session = world.open(link)) {
            JsonNode role =
                    JSON.readTree(session.policy(Side.NEAR).orElseThrow().text());
            return role.path("Actions")
                    .valueStream()
                    .map(JsonNode::asText)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (JsonProcessingException wrong) {
            return fail("the role is no JSON", wrong);
        }
    }
}
