package io.nearside.cli.command;

import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.link.LinkFile;
import io.nearside.engine.progress.Progress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How a link stands. */
@Command(
        name = "status",
        header = "Show how a link stands. Writes nothing.",
        description = "Looks once at both sides. Exits with 0 only if the link is ready.",
        footer = {"", "Example:", "  nearside status orders-kafka.yaml"})
public final class StatusCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE", description = "The link file.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path file;

    /** The command in these surroundings. */
    public StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Connector connector = surroundings.connectors().get();
                LinkSession session = connector.open(LinkFile.read(file))) {
            Progress progress = session.status();
            return output.report(surroundings)
                    .end(progress, ExitCode.of(progress.verdict()).number());
        }
    }
}
