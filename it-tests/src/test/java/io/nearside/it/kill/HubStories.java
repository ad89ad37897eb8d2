package io.nearside.it.kill;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What happens around the flow through a transit gateway while other people do their own. */
enum HubStories {
    NOTHING_ELSE_HAPPENS(world -> {}, List.of(), scene -> {}, Command.CONNECT, "\"owner\":\"777788889999\""),
    SOMEBODY_HAS_SHARED_IT(
            world -> share(world, "by hand"), List.of(Command.CONNECT), scene -> {}, Command.DISCONNECT, "\"by hand\""),
    THE_VENDOR_WAS_TAKEN_OUT(HubStories::takeOut, List.of(), scene -> {}, Command.CONNECT, "\"name\":\"nearside-tgw-"),
    ANOTHER_LINK_COMES_LATER(
            world -> {},
            List.of(Command.CONNECT),
            HubStories::connectAnother,
            Command.DISCONNECT,
            "\"name\":\"nearside-tgw-"),
    SOMEBODY_CHANGES_THE_RANGES(
            world -> {},
            List.of(Command.CONNECT),
            HubStories::connectWithOtherRanges,
            Command.CONNECT,
            "\"ranges\":[\"10.0.0.0/16\",\"10.8.0.0/16\",\"192.168.0.0/16\"]");

    @SuppressWarnings("ImmutableEnumChecker") // all of it is stateless
    private final Story story;

    HubStories(
            Consumer<SimulatedWorld> before, List<Command> first, Consumer<Scene> between, Command last, String keeps) {
        story = new Story(HubFlows.HUB, before, first, between, last, keeps);
    }

    Story story() {
        return story;
    }

    private static String share(SimulatedWorld world, String name) {
        HubStage stage = new HubStage(world);
        String share = stage.share(name, HubStage.VENDOR);
        stage.acceptInvitations(HubStage.VENDOR);
        return share;
    }

    /** Of a share with somebody else in it, so that it stays. */
    private static void takeOut(SimulatedWorld world) {
        HubStage stage = new HubStage(world);
        String share = share(world, "by hand");
        stage.ram().addPrincipal(share, HubStage.PARTNER);
        stage.ram().remove(share, HubStage.VENDOR);
    }

    private static void connectAnother(Scene scene) {
        new HubStage(scene.world()).vendorsNetwork("10.30.0.0/24");
        connect(
                scene.world(),
                HubStage.link(
                        "billing-hub",
                        Map.of("network", Map.of("cloud", "aws-eu-west-1", "cidr", "10.30.0.0/24")),
                        Map.of(),
                        Map.of()));
    }

    /** With a file that has the link's name and other ranges. */
    private static void connectWithOtherRanges(Scene scene) {
        connect(
                scene.world(),
                HubStage.link("orders-kafka", Map.of(), Map.of(), Map.of("peerCidrs", List.of("10.0.0.0/16"))));
    }

    private static void connect(SimulatedWorld world, Link link) {
        Verdict verdict = world.connect(link).verdict();
        if (!(verdict instanceof Verdict.Ready)) {
            throw new IllegalStateException(verdict.toString());
        }
    }
}
