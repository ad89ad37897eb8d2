package io.nearside.it.kill;

import io.nearside.engine.journal.Journals;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.Plugins;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import java.time.Duration;
import java.util.ArrayList;
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

    @SuppressWarnings("ImmutableEnumChecker") // as are all flows
    private final KilledFlow flow;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
    private final Consumer<SimulatedWorld> before;

    @SuppressWarnings("ImmutableEnumChecker") // it is a copy
    private final List<Command> first;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
    private final Consumer<Scene> between;

    private final Command last;

    private final String keeps;

    AzureStories(
            KilledFlow flow,
            Consumer<SimulatedWorld> before,
            List<Command> first,
            Consumer<Scene> between,
            Command last,
            String keeps) {
        this.flow = flow;
        this.before = before;
        this.first = List.copyOf(first);
        this.between = between;
        this.last = last;
        this.keeps = keeps;
    }

    /** A text of the world's state at its end. */
    String keeps() {
        return keeps;
    }

    /** How a story ends. */
    record End(List<Verdict> verdicts, String state) {}

    /** Tells it with these plugins in the link's own runs; other people's tools are as they should be. */
    End told(Plugins plugins, Journals journals) {
        try (Scene scene = Scene.of(flow, Command.CONNECT)) {
            SimulatedWorld world = scene.world();
            world.keepJournals(journals);
            before.accept(world);
            List<Verdict> verdicts = new ArrayList<>();
            world.use(plugins);
            for (Command command : first) {
                verdicts.add(command.run(world, scene.link()).verdict());
            }
            world.use(Plugins.onClassPath());
            between.accept(scene);
            world.use(plugins);
            verdicts.add(last.run(world, scene.link()).verdict());
            return new End(verdicts, world.state());
        }
    }

    /** Somebody keeps an address; then a run asks for the first of its own, and dies before it is heard. */
    private static void loseAnAddress(Scene scene) {
        AzureNeighbours.keepAnAddress(scene.world());
        scene.world().simulator().faults().add(Fault.drop(Match.nth("aiven:POST *static-ips", 1), Phase.BEFORE));
        scene.world().connect(scene.link(), Duration.ZERO);
    }
}
