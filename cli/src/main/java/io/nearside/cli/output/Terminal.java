package io.nearside.cli.output;

import io.nearside.api.Environment;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a command is shown and asked.
 *
 * @param out results
 * @param err progress of a command whose result is a document, and errors
 * @param in answers
 * @param kind whether somebody looks and can answer
 * @param window asked before every drawing, since people resize
 * @param charset whether marks outside ASCII can be shown
 */
public record Terminal(PrintWriter out, PrintWriter err, BufferedReader in, Kind kind, Window window, Charset charset) {

    /** Whether somebody looks and can answer. */
    public enum Kind {
        /** Lines can be drawn over. */
        SCREEN,
        /** Somebody can answer, but lines only follow each other. */
        TELETYPE,
        PIPE
    }

    /** That of the process. */
    public static Terminal ofProcess(Environment environment) {
        Charset charset = charset(environment);
        return new Terminal(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                new BufferedReader(new InputStreamReader(System.in, charset)),
                kind(System.console(), environment),
                Window.ofTerminal(),
                charset);
    }

    /** The same with everything on standard error, where standard output is for a document. */
    public Terminal withoutOut() {
        return new Terminal(err, err, in, kind, window, charset);
    }

    /** Whether marks outside ASCII can be shown. */
    public boolean hasUnicode() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** Whether somebody looks and can answer. */
    public boolean isInteractive() {
        return kind != Kind.PIPE;
    }

    /** How wide a line may be: in a pipe as long as it is, since what reads it breaks lines itself or looks for words in them. */
    public int columns() {
        return isInteractive() ? window.size().columns() : Integer.MAX_VALUE;
    }

    /** What was answered; empty at the end of the input. */
    public Optional<String> answer() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the answer", e);
        }
    }

    /** JDK 17 does not tell standard output's own; the locale does. */
    private static Charset charset(Environment environment) {
        String told = System.getProperty("stdout.encoding");
        if (told != null) {
            return Charset.forName(told);
        }
        String locale = environment
                .variable("LC_ALL")
                .or(() -> environment.variable("LC_CTYPE"))
                .or(() -> environment.variable("LANG"))
                .orElse("");
        return locale.matches("(?i).*utf-?8.*") ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII;
    }

    private static Kind kind(@Nullable Console console, Environment environment) {
        if (!isTerminal(console)) {
            return Kind.PIPE;
        }
        String type = environment.variable("TERM").orElse("dumb");
        return type.equals("dumb") ? Kind.TELETYPE : Kind.SCREEN;
    }

    /** From JDK 22 on there may be a console where there is no terminal, and there is a method that says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
