package io.nearside.cli.command;

import io.nearside.cli.output.Format;
import io.nearside.cli.output.JournalJson;
import io.nearside.cli.output.JournalText;
import io.nearside.cli.output.Report;
import io.nearside.engine.Connector;
import io.nearside.engine.journal.Journals;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The links that have a journal. */
@Command(
        name = "list",
        header = "List the links that this machine has a journal of.",
        description = "With the last that was noted of each. Asks nobody: 'nearside status FILE' does.",
        footer = {"", "Example:", "  nearside list"})
public final class ListCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command in these surroundings. */
    public ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Report report = output.report(surroundings);
        try (Connector connector = surroundings.connectors().get()) {
            Journals journals = connector.journals();
            if (output.format() == Format.JSON) {
                report.document(JournalJson.list(journals).put("exitCode", ExitCode.READY.number()));
            } else {
                new JournalText(output.style(surroundings)).list(journals).forEach(report::say);
            }
        }
        return ExitCode.READY.number();
    }
}
