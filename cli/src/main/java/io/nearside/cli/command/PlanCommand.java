package io.nearside.cli.command;

import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.request.Renewal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a connect would do, and everything that can be known to stand in its way. */
@Command(
        name = "plan",
        header = "Show what connect would do. Writes nothing.",
        description = {
            "Looks at both sides and shows every step: what is in place, what would be done, what is waited for, and everything that"
                    + " can be known to stand in the way before anything exists."
        },
        footer = {"", "Example:", "  nearside plan orders-kafka.yaml --detailed-exitcode"})
public final class PlanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final LinkFiles files = new LinkFiles();

    @Option(names = "--renew", description = "Plan to ask anew if the request was rejected, has expired or failed.")
    private boolean renew;

    @Option(names = "--detailed-exitcode", description = "Exit with 5 if there is something to do.")
    private boolean detailed;

    /** The command in these surroundings. */
    public PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Connector connector = surroundings.connectors().get();
                Sessions sessions = files.open(connector, renew ? Renewal.WHEN_DEAD : Renewal.NEVER)) {
            return output.tell(surroundings, sessions.names(), sessions.look(LinkSession::plan), this::exitCode);
        }
    }

    private ExitCode exitCode(Verdict verdict) {
        ExitCode code = ExitCode.of(verdict);
        if (code != ExitCode.WAITING) {
            return code;
        }
        return detailed ? ExitCode.WORK_FOUND : ExitCode.READY;
    }
}
