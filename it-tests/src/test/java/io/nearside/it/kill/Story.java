package io.nearside.it.kill;

import io.nearside.engine.journal.Journals;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.Plugins;
import io.nearside.it.world.SimulatedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happens around a flow while other people do their own.
 *
 * @param before what others do before the link's first run
 * @param first the link's runs before others act again
 * @param between what they do then
 * @param last the link's last run
 * @param keeps a text of the world's state at its end
 */
record Story(
        KilledFlow flow,
        Consumer<SimulatedWorld> before,
        List<Command> first,
        Consumer<Scene> between,
        Command last,
        String keeps) {

    Story {
        first = List.copyOf(first);
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
}
