package io.nearside.it.kill;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What happens around a flow on Azure while other people do their own. */
enum AzureStories {
    NOTHING_ELSE_HAPPENS(
            AzureFlows.PEERING, world -> {}, List.of(), scene -> {}, Command.CONNECT, "\"state\":\"Connected\""),
    OTHERS_ENDPOINT_IS_USED(
            AzureFlows.SHARED_ENDPOINT,
            world -> AzureNeighbours.joinTheTeam(world, "orders-kafka"),
            List.of(Command.CONNECT),
            scene -> {},
            Command.DISCONNECT,
            "privateEndpoints/orders-kafka"),
    JOURNAL_IS_LOST(
            AzureFlows.SHARED_ENDPOINT,
            world -> {},
            List.of(Command.CONNECT),
            scene -> scene.world().forgetJournals(),
            Command.DISCONNECT,
            "privateEndpoints/theirs"),
    A_STRANGER_WAITS(
            AzureFlows.SHARED_ENDPOINT,
            world -> AzureNeighbours.wait(world, "another", "small-kafka"),
            List.of(),
            scene -> {},
            Command.CONNECT,
            "privateEndpoints/another"),
    A_TEAM_COMES_LATER(
            AzureFlows.ENDPOINT,
            world -> {},
            List.of(Command.CONNECT),
            scene -> AzureFlows.connectTheTeam(scene.world(), "small-kafka"),
            Command.DISCONNECT,
            "privateEndpoints/theirs"),
    A_SPARE_ADDRESS_AND_A_LOST_ONE(
            AzureFlows.ENDPOINT,
            world -> {},
            List.of(Command.CONNECT, Command.DISCONNECT),
            AzureStories::loseAnAddress,
            Command.CONNECT,
            "\"service\":\"\",\"state\":\"created\""),
    OTHERS_HALF_IS_USED(
            AzureFlows.PEERING,
            world -> AzureNeighbours.peerWithTheVendor(world, "somebodys"),
            List.of(Command.CONNECT),
            scene -> {},
            Command.DISCONNECT,
            "virtualNetworkPeerings/somebodys"),
    THEIR_NETWORK_GROWS(
            AzureFlows.PEERING,
            world -> {},
            List.of(Command.CONNECT),
            scene -> AzureNeighbours.growTheVendors(scene.world()),
            Command.CONNECT,
            "10.51.0.0/24");

    @SuppressWarnings("ImmutableEnumChecker") // all of it is stateless
    private final Story story;

    AzureStories(
            KilledFlow flow,
            Consumer<SimulatedWorld> before,
            List<Command> first,
            Consumer<Scene> between,
            Command last,
            String keeps) {
        story = new Story(flow, before, first, between, last, keeps);
    }

    Story story() {
        return story;
    }

    /** Somebody keeps an address; then a run asks for the first of its own, and dies before it is heard. */
    private static void loseAnAddress(Scene scene) {
        AzureNeighbours.keepAnAddress(scene.world());
        scene.world().simulator().faults().add(Fault.drop(Match.nth("aiven:POST *static-ips", 1), Phase.BEFORE));
        scene.world().connect(scene.link(), Duration.ZERO);
    }
}
