package io.nearside.cli.command;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.cli.output.Format;
import io.nearside.cli.output.JournalJson;
import io.nearside.cli.output.JournalText;
import io.nearside.cli.output.Report;
import io.nearside.engine.Connector;
import io.nearside.engine.journal.JournalEntry;
import io.nearside.engine.journal.Journals;
import io.nearside.engine.link.NearestKey;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What was done to a link. */
@Command(
        name = "history",
        header = "Show what was done to a link, when and by whom.",
        description = "Reads the journal that connect and disconnect keep on this machine. Asks nobody.",
        footer = {"", "Example:", "  nearside history orders-kafka"})
public final class HistoryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "The link's name; 'nearside list' shows those there are.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String name;

    /** The command in these surroundings. */
    public HistoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Report report = output.report(surroundings);
        try (Connector connector = surroundings.connectors().get()) {
            List<JournalEntry> entries = entries(connector.journals());
            if (output.format() == Format.JSON) {
                report.document(JournalJson.history(name, entries).put("exitCode", ExitCode.READY.number()));
            } else {
                new JournalText(output.style(surroundings)).lines(entries).forEach(report::say);
            }
        }
        return ExitCode.READY.number();
    }

    private List<JournalEntry> entries(Journals journals) {
        List<String> known = journals.links();
        if (!known.contains(name)) {
            throw new InvalidLinkException(
                    "NAME",
                    "is '" + name + "', and there is no journal of a link of that name on this machine",
                    known.isEmpty() ? "There is none at all yet." : NearestKey.remedy(name, known));
        }
        return journals.of(name).entries();
    }
}
