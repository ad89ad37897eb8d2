package io.nearside.cli.command;

import io.nearside.engine.Connector;
import io.nearside.engine.request.Renewal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How a link stands. */
@Command(
        name = "status",
        header = "Show how a link stands. Writes nothing.",
        description =
                "Looks once at both sides, and names the services that a ready link reaches. Exits with 0 only if the link is ready.",
        footer = {"", "Example:", "  nearside status orders-kafka.yaml"})
public final class StatusCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final LinkFiles files = new LinkFiles();

    /** The command in these surroundings. */
    public StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Connector connector = surroundings.connectors().get();
                Sessions sessions = files.open(connector, Renewal.NEVER)) {
            return output.tell(
                    surroundings,
                    sessions.names(),
                    sessions.look(session -> session.reaching(session.status())),
                    ExitCode::of);
        }
    }
}
