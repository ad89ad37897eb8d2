package io.nearside.cli;

import io.nearside.api.error.CloudException;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.cli.command.ExitCode;
import io.nearside.cli.output.ProgressJson;
import io.nearside.cli.output.Terminal;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What kept a command from doing its work: one paragraph for people, a document for programs that asked for one, never a stack trace unasked. */
final class Complaints {
    private static final String NAME = "nearside: ";

    private final Terminal terminal;

    Complaints(Terminal terminal) {
        this.terminal = terminal;
    }

    int ofUsage(ParameterException wrong, String[] arguments) {
        String help = "'" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help' shows how it is used.";
        terminal.err().println(NAME + wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, terminal.err())) {
            terminal.err().println(help);
        }
        return end(ExitCode.USAGE, arguments, "", String.valueOf(wrong.getMessage()), help);
    }

    int ofCommand(Exception failure, CommandLine command, ParseResult parsed) {
        String[] arguments = parsed.originalArgs().toArray(String[]::new);
        if (Arrays.asList(arguments).contains("--debug")) {
            PrintWriter err = terminal.err();
            failure.printStackTrace(err);
        }
        if (failure instanceof InvalidLinkException invalid) {
            String message = String.valueOf(invalid.getMessage());
            terminal.err().println(NAME + message);
            return end(ExitCode.USAGE, arguments, invalid.key(), message, invalid.remedy());
        }
        String message = message(failure);
        String hint = "--debug shows where it happened.";
        terminal.err().println(NAME + message + " " + hint);
        return end(ExitCode.FAILED, arguments, "", message, hint);
    }

    private static String message(Exception failure) {
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof CloudException cloud) {
            return cloud.fault().says() + ": " + said;
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return said + ": " + words(unchecked.getCause()) + ".";
        }
        return "Unexpected " + failure.getClass().getSimpleName() + ": " + said + ".";
    }

    /** The exceptions of files tell what happened by their names, and the file by their messages. */
    private static String words(@Nullable Throwable cause) {
        String said = cause == null ? "" : String.valueOf(cause.getMessage());
        return cause instanceof FileSystemException ? cause.getClass().getSimpleName() + " " + said : said;
    }

    private int end(ExitCode code, String[] arguments, String key, String message, String remedy) {
        if (wantsJson(List.of(arguments))) {
            terminal.out().println(ProgressJson.text(ProgressJson.error(key, message, remedy, code.number())));
        }
        terminal.out().flush();
        terminal.err().flush();
        return code.number();
    }

    /** From the words themselves, since what is wrong with them may have kept them from being read. */
    private static boolean wantsJson(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            boolean split = (word.equals("-o") || word.equals("--output"))
                    && i + 1 < arguments.size()
                    && arguments.get(i + 1).equalsIgnoreCase("json");
            if (split
                    || word.equalsIgnoreCase("--output=json")
                    || word.equalsIgnoreCase("-ojson")
                    || word.equalsIgnoreCase("-o=json")) {
                return true;
            }
        }
        return false;
    }
}
