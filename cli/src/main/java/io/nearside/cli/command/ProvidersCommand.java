package io.nearside.cli.command;

import io.nearside.cli.output.Format;
import io.nearside.cli.output.ProvidersJson;
import io.nearside.cli.output.ProvidersText;
import io.nearside.cli.output.Report;
import io.nearside.engine.Connector;
import io.nearside.engine.provider.Plugins;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The clouds and vendors that are installed. */
@Command(
        name = "providers",
        header = "List the clouds and vendors that are installed, their keys, and what they can do.",
        description =
                "What a link file may say of each, and the capabilities of each with how they differ from cloud to cloud. Asks"
                        + " nobody and needs no credentials.",
        footer = {"", "Example:", "  nearside providers"})
public final class ProvidersCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command in these surroundings. */
    public ProvidersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Report report = output.report(surroundings);
        try (Connector connector = surroundings.connectors().get()) {
            Plugins plugins = connector.plugins();
            if (output.format() == Format.JSON) {
                report.document(ProvidersJson.of(plugins, connector.offers()).put("exitCode", ExitCode.READY.number()));
            } else {
                int columns = surroundings.terminal().columns();
                new ProvidersText(columns, output.style(surroundings))
                        .lines(plugins, connector.offers())
                        .forEach(report::say);
            }
        }
        return ExitCode.READY.number();
    }
}
