package io.nearside.cli.command;

import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.request.Renewal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Connects a link. */
@Command(
        name = "connect",
        header = "Connect a link, or go on with it.",
        description =
                "Shows the plan, asks, and goes on until the link is ready, a person must act, or the time is up. It can be"
                        + " interrupted at any time: running it again goes on from what is there. Several files are one question and one exit"
                        + " code, that of the link that fared worst.",
        footer = {"", "Example:", "  nearside connect orders-kafka.yaml --yes --timeout 10m"})
public final class ConnectCommand extends RunCommand {

    @Option(
            names = "--renew",
            description = "If the request was rejected, has expired or failed: withdraw it and ask anew.")
    private boolean renew;

    /** The command in these surroundings. */
    public ConnectCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Renewal renewal() {
        return renew ? Renewal.WHEN_DEAD : Renewal.NEVER;
    }

    @Override
    Progress preview(LinkSession session) {
        return session.preview();
    }

    @Override
    Progress run(LinkSession session, RunOptions options) {
        return session.reaching(session.connect(options));
    }

    @Override
    void found(LinkSession session, Verdict verdict) {
        if (verdict instanceof Verdict.Ready) {
            session.adopt();
        }
    }
}
