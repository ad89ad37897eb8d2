package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.link.LinkFile;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import java.nio.file.Path;

/** A world at the moment at which a command starts. Nothing is in its log yet, so that requests are counted from there. */
final class Scene implements AutoCloseable {
    private final KilledFlow flow;

    private final Command command;

    private final SimulatedWorld world;

    private final String document;

    private Scene(KilledFlow flow, Command command) {
        this.flow = flow;
        this.command = command;
        world = flow.start().get();
        world.withoutDelays();
        KilledFlows.plantTheUsers(world);
        document = flow.document().apply(world);
        // Vendors do what is due before anybody asks.
        world.state();
    }

    /** A scene whose journal is kept in memory. */
    static Scene of(KilledFlow flow, Command command) {
        return new Scene(flow, command).begin();
    }

    /** A scene whose journal is kept as a process with this {@code NEARSIDE_HOME} would. */
    static Scene of(KilledFlow flow, Command command, Path home) {
        Scene scene = new Scene(flow, command);
        scene.world.keepJournals(home);
        return scene.begin();
    }

    private Scene begin() {
        if (command.startsConnected()) {
            assertThat(world.connect(link()).verdict()).as("%s connects", flow).isInstanceOf(Verdict.Ready.class);
        }
        world.simulator().log().clear();
        return this;
    }

    Command command() {
        return command;
    }

    SimulatedWorld world() {
        return world;
    }

    /** The link file. */
    String document() {
        return document;
    }

    Link link() {
        return LinkFile.parse(flow + ".yaml", document);
    }

    /** Runs the command, or runs it again. */
    Progress run() {
        return command.run(world, link());
    }

    @Override
    public void close() {
        world.close();
    }
}
