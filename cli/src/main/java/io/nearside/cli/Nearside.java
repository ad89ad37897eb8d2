package io.nearside.cli;

import io.nearside.cli.command.CompletionCommand;
import io.nearside.cli.command.ConnectCommand;
import io.nearside.cli.command.DemoCommand;
import io.nearside.cli.command.DisconnectCommand;
import io.nearside.cli.command.EndpointCommand;
import io.nearside.cli.command.EndpointCreateCommand;
import io.nearside.cli.command.GatewayCommand;
import io.nearside.cli.command.GatewayShareCommand;
import io.nearside.cli.command.HistoryCommand;
import io.nearside.cli.command.ListCommand;
import io.nearside.cli.command.PeeringAcceptCommand;
import io.nearside.cli.command.PeeringCommand;
import io.nearside.cli.command.PermissionsCommand;
import io.nearside.cli.command.PlanCommand;
import io.nearside.cli.command.ProvidersCommand;
import io.nearside.cli.command.RouteAddCommand;
import io.nearside.cli.command.RouteCommand;
import io.nearside.cli.command.SchemaCommand;
import io.nearside.cli.command.SimulatorCommand;
import io.nearside.cli.command.StatusCommand;
import io.nearside.cli.command.Surroundings;
import io.nearside.cli.output.Format;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the command starts. */
@Command(
        name = "nearside",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Connects your own cloud networks to a managed service privately.",
        description = "One file describes a link; Nearside does the near side of it and waits for the far side.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit codes: 0 ready, 1 failed, 2 usage, 3 still waiting, 4 blocked (a person",
            "must act), 5 plan --detailed-exitcode found work, 130 interrupted.",
            "",
            "Example:",
            "  nearside plan orders-kafka.yaml && nearside connect orders-kafka.yaml"
        })
public final class Nearside {

    private Nearside() {}

    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofProcess();
        surroundings.interruption().watch();
        int exitCode = run(surroundings, arguments);
        surroundings.interruption().ended();
        System.exit(exitCode);
    }

    /** Runs one command and says how it ended. */
    public static int run(Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new Nearside())
                .addSubcommand(new PlanCommand(surroundings))
                .addSubcommand(new ConnectCommand(surroundings))
                .addSubcommand(new StatusCommand(surroundings))
                .addSubcommand(new DisconnectCommand(surroundings))
                .addSubcommand(new HistoryCommand(surroundings))
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new ProvidersCommand(surroundings))
                .addSubcommand(
                        new CommandLine(new PeeringCommand()).addSubcommand(new PeeringAcceptCommand(surroundings)))
                .addSubcommand(
                        new CommandLine(new EndpointCommand()).addSubcommand(new EndpointCreateCommand(surroundings)))
                .addSubcommand(
                        new CommandLine(new GatewayCommand()).addSubcommand(new GatewayShareCommand(surroundings)))
                .addSubcommand(new CommandLine(new RouteCommand()).addSubcommand(new RouteAddCommand(surroundings)))
                .addSubcommand(new CompletionCommand(surroundings))
                .addSubcommand(new PermissionsCommand(surroundings))
                .addSubcommand(new SchemaCommand(surroundings))
                .addSubcommand(new SimulatorCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings));
        Complaints complaints = new Complaints(surroundings.terminal());
        return line.registerConverter(Duration.class, Arguments::duration)
                .registerConverter(Format.class, Arguments::format)
                .setOut(surroundings.terminal().out())
                .setErr(surroundings.terminal().err())
                .setParameterExceptionHandler(complaints::ofUsage)
                .setExecutionExceptionHandler(complaints::ofCommand)
                .execute(arguments);
    }
}
