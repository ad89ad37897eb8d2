package io.nearside.cli;

import io.nearside.api.Environment;
import io.nearside.cli.command.Interruption;
import io.nearside.cli.command.Surroundings;
import io.nearside.cli.output.Terminal;
import io.nearside.engine.Connector;
import io.nearside.engine.given.GivenPlugin;
import io.nearside.engine.journal.FileJournals;
import io.nearside.engine.provider.Plugins;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that connects in a tiny cloud which takes a while to answer, as {@link Nearside#main} would. */
final class InterruptedProcess {

    private InterruptedProcess() {}

    public static void main(String[] arguments) {
        TinyCloud cloud = new TinyCloud();
        cloud.whileAccepting = () -> {
            System.out.println("accepting");
            try {
                TimeUnit.MILLISECONDS.sleep(700);
            } catch (InterruptedException e) {
                throw new IllegalStateException("the call was torn in two", e);
            }
        };
        Environment environment = Environment.ofProcess();
        Terminal terminal = Terminal.ofProcess(environment);
        Interruption interruption = new Interruption(terminal.err(), Thread.currentThread());
        interruption.watch();
        Surroundings surroundings = new Surroundings(
                terminal,
                environment,
                () -> Connector.builder()
                        .plugins(new Plugins(List.of(cloud), List.of(new GivenPlugin())))
                        .journals(new FileJournals(Path.of(arguments[0])))
                        .build(),
                InstantSource.system(),
                interruption);
        int exitCode = Nearside.run(surroundings, "connect", arguments[1], "--yes", "-o", "json");
        interruption.ended();
        System.exit(exitCode);
    }
}
