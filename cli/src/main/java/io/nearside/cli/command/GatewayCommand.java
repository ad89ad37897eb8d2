package io.nearside.cli.command;

import picocli.CommandLine.Command;

/** Steps about a gateway. */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        header = "Do one step about a gateway, without a link file.",
        synopsisSubcommandLabel = "COMMAND")
public final class GatewayCommand {

    /** Does nothing by itself. */
    public GatewayCommand() {}
}
