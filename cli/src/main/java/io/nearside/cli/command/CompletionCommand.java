package io.nearside.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What shells complete commands from. */
@Command(
        name = "completion",
        header = "Print a script with which bash and zsh complete commands.",
        description = "For bash 4 and newer, and for zsh, which it has load its bash completion.",
        footer = {"", "Example:", "  source <(nearside completion)"})
public final class CompletionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // it brings the options that every command has
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The command in these surroundings. */
    public CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec.parent()).commandLine();
        surroundings.terminal().out().print(AutoComplete.bash("nearside", root));
        surroundings.terminal().out().flush();
        return ExitCode.READY.number();
    }
}
