package io.nearside.cli.command;

import io.nearside.engine.Connector;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a link file may say, for editors. */
@Command(
        name = "schema",
        header = "Print the JSON Schema of link files.",
        description =
                "Of the clouds and vendors that are installed: an editor that reads it completes and checks link files. Asks nobody.",
        footer = {"", "Example:", "  nearside schema > link-file.schema.json"})
public final class SchemaCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // it brings the options that every command has
    private final OutputOptions output = new OutputOptions();

    /** The command in these surroundings. */
    public SchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** It is a document whatever the format. */
    @Override
    public Integer call() {
        try (Connector connector = surroundings.connectors().get()) {
            surroundings.terminal().out().println(connector.schema());
        }
        return ExitCode.READY.number();
    }
}
