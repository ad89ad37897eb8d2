package io.nearside.cli.command;

import picocli.CommandLine.Command;

/** Steps about a private endpoint. */
@Command(
        name = "endpoint",
        mixinStandardHelpOptions = true,
        header = "Do one step about a private endpoint, without a link file.",
        synopsisSubcommandLabel = "COMMAND")
public final class EndpointCommand {

    /** Does nothing by itself. */
    public EndpointCommand() {}
}
