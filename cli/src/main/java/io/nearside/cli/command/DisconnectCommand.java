package io.nearside.cli.command;

import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.request.Renewal;
import picocli.CommandLine.Command;

/** Disconnects a link. */
@Command(
        name = "disconnect",
        header = "Undo a link: only what is its own goes.",
        description =
                "Shows what it would remove and why it takes each thing for the link's own, asks, and goes on until nothing of it"
                        + " is left on our side. The vendor's network stays.",
        footer = {"", "Example:", "  nearside disconnect orders-kafka.yaml --yes"})
public final class DisconnectCommand extends RunCommand {

    /** The command in these surroundings. */
    public DisconnectCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Renewal renewal() {
        return Renewal.NEVER;
    }

    @Override
    Progress preview(LinkSession session) {
        return session.planToDisconnect();
    }

    @Override
    Progress run(LinkSession session, RunOptions options) {
        return session.disconnect(options);
    }

    @Override
    void found(LinkSession session, Verdict verdict) {
        // What was not there needs no line in the journal.
    }
}
