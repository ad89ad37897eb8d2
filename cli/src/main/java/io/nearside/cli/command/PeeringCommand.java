package io.nearside.cli.command;

import picocli.CommandLine.Command;

/** Steps about a peering. */
@Command(
        name = "peering",
        mixinStandardHelpOptions = true,
        header = "Do one step about a peering, without a link file.",
        synopsisSubcommandLabel = "COMMAND")
public final class PeeringCommand {

    /** Does nothing by itself. */
    public PeeringCommand() {}
}
