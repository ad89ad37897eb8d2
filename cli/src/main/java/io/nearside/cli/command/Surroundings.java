package io.nearside.cli.command;

import io.nearside.api.Environment;
import io.nearside.cli.output.Terminal;
import io.nearside.engine.Connector;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What commands work in.
 *
 * @param environment the variables that the command itself reads
 * @param connectors opens links; asked once a command, and not by those that open none
 * @param interruption what happens when somebody presses Ctrl-C
 */
public record Surroundings(
        Terminal terminal,
        Environment environment,
        Supplier<Connector> connectors,
        InstantSource clock,
        Interruption interruption) {

    /** Those of the process. */
    public static Surroundings ofProcess() {
        Environment environment = Environment.ofProcess();
        Terminal terminal = Terminal.ofProcess(environment);
        Interruption interruption = new Interruption(terminal.err(), Thread.currentThread());
        return new Surroundings(terminal, environment, Connector::create, InstantSource.system(), interruption);
    }
}
