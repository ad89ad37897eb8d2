package io.nearside.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.cli.demo.SimulatorProcess;
import io.nearside.cli.output.Format;
import io.nearside.cli.output.ProgressJson;
import io.nearside.cli.output.Report;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A world to rehearse in. */
@Command(
        name = "simulator",
        header = "Run a simulated world, and print what points clients at it.",
        description =
                "Speaks the clouds' and the vendor's own protocols on loopback until Ctrl-C. Any client can be pointed at it with"
                        + " the variables it prints: Nearside, the clouds' command lines, their SDKs.",
        footer = {"", "Example:", "  nearside simulator --port 7070 > world.env &", "  . ./world.env"})
public final class SimulatorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--port", paramLabel = "N", description = "Listen there; on a free port if not given.")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "demo|empty",
            description = "What the world starts with: a customer with networks (demo, the default), or nothing.")
    private String seed = "demo";

    /** The command in these surroundings. */
    public SimulatorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> arguments = List.of("--port", String.valueOf(port), "--seed", seed);
        try (SimulatorProcess simulator = SimulatorProcess.start(arguments)) {
            print(simulator.environment());
            surroundings.terminal().err().println("The simulator is ready, and runs until Ctrl-C.");
            // There is nothing to go on with when it is interrupted.
            surroundings.interruption().ended();
            return simulator.waitFor() == 0 ? ExitCode.READY.number() : ExitCode.FAILED.number();
        }
    }

    private void print(Map<String, String> environment) {
        Report report = output.report(surroundings);
        if (output.format() == Format.JSON) {
            ObjectNode document = ProgressJson.object();
            environment.forEach(document.putObject("environment")::put);
            report.document(document);
        } else {
            environment.forEach((name, value) -> report.say("export " + name + "=" + value));
        }
    }
}
