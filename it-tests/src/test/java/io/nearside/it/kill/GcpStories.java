package io.nearside.it.kill;

import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import java.util.List;
import java.util.function.Consumer;

/** What happens around a flow on Google Cloud while other people do their own. */
enum GcpStories {
    NOTHING_ELSE_HAPPENS(
            GcpFlows.PEERING, world -> {}, List.of(), scene -> {}, Command.CONNECT, "\"name\":\"orders-kafka\""),
    OTHERS_HALF_IS_USED(
            GcpFlows.PEERING,
            world -> GcpNeighbours.peerWithTheVendor(world, "somebodys"),
            List.of(Command.CONNECT),
            scene -> {},
            Command.DISCONNECT,
            "\"name\":\"somebodys\""),
    SOMEBODY_CHANGES_AN_OPTION(
            GcpFlows.PEERING,
            world -> {},
            List.of(Command.CONNECT),
            scene -> GcpNeighbours.keepOurRoutes(scene.world(), GcpLinks.NAME),
            Command.CONNECT,
            "\"exportCustomRoutes\":true"),
    OTHERS_ENDPOINT_IS_USED(
            GcpFlows.SHARED_ENDPOINT,
            world -> GcpNeighbours.joinTheTeam(world, GcpLinks.NAME),
            List.of(Command.CONNECT),
            scene -> {},
            Command.DISCONNECT,
            "forwardingRules/orders-kafka"),
    JOURNAL_IS_LOST(
            GcpFlows.SHARED_ENDPOINT,
            world -> {},
            List.of(Command.CONNECT),
            scene -> scene.world().forgetJournals(),
            Command.DISCONNECT,
            "forwardingRules/theirs"),
    A_STRANGER_WAITS(
            GcpFlows.SHARED_ENDPOINT,
            world -> GcpNeighbours.wait(world, "another"),
            List.of(),
            scene -> {},
            Command.CONNECT,
            "forwardingRules/another"),
    A_TEAM_COMES_LATER(
            GcpFlows.ENDPOINT,
            world -> {},
            List.of(Command.CONNECT),
            scene -> GcpNeighbours.connectTheTeam(scene.world()),
            Command.DISCONNECT,
            "forwardingRules/theirs");

    @SuppressWarnings("ImmutableEnumChecker") // all of it is stateless
    private final Story story;

    GcpStories(
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
}
