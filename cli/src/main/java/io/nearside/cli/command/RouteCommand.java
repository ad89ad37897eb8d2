package io.nearside.cli.command;

import picocli.CommandLine.Command;

/** Steps about a route. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        header = "Do one step about a route, without a link file.",
        synopsisSubcommandLabel = "COMMAND")
public final class RouteCommand {

    /** Does nothing by itself. */
    public RouteCommand() {}
}
