package io.nearside.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.Environment;
import io.nearside.api.Pace;
import io.nearside.cli.command.Interruption;
import io.nearside.cli.command.Surroundings;
import io.nearside.cli.output.Terminal;
import io.nearside.cli.output.Window;
import io.nearside.engine.Connector;
import io.nearside.engine.given.GivenPlugin;
import io.nearside.engine.journal.Journals;
import io.nearside.engine.journal.MemoryJournals;
import io.nearside.engine.provider.Plugins;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs commands in process, between a tiny cloud and whatever a link file says of a vendor. */
final class Stage {
    static final String LINK = """
            name: partner
            vendor: {id: given, peering: p-1, account: them, cidr: [10.99.0.0/16]}
            near: {cloud: tiny, network: net-1}
            link: {kind: peering, routes: all}
            """;

    final TinyCloud cloud = new TinyCloud();

    final Journals journals = new MemoryJournals();

    final Map<String, String> environment = new HashMap<>();

    Terminal.Kind kind = Terminal.Kind.PIPE;

    Charset charset = StandardCharsets.UTF_8;

    int columns = 80;

    String answers = "";

    /** What happens while the engine sleeps. */
    Consumer<Instant> meanwhile = now -> {};

    private final Path folder;

    private StringWriter out = new StringWriter();

    private StringWriter err = new StringWriter();

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Stage(Path folder) {
        this.folder = folder;
    }

    /** A file with this text. */
    String file(String text) {
        return file("link.yaml", text);
    }

    String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The usual link under another name, in a file of that name. */
    String fileOf(String name) {
        return file(name + ".yaml", LINK.replace("name: partner", "name: " + name));
    }

    /** Runs a command on the usual link's file. */
    int runOn(String command, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = command;
        arguments[1] = file(LINK);
        System.arraycopy(options, 0, arguments, 2, options.length);
        return run(arguments);
    }

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        PrintWriter errors = new PrintWriter(err, true);
        Terminal terminal = new Terminal(
                new PrintWriter(out, true),
                errors,
                new BufferedReader(new StringReader(answers)),
                kind,
                () -> new Window.Size(columns, 24),
                charset);
        return Nearside.run(
                new Surroundings(
                        terminal,
                        Environment.of(environment),
                        this::connector,
                        clock(),
                        new Interruption(errors, Thread.currentThread())),
                arguments);
    }

    private Connector connector() {
        return Connector.builder()
                .plugins(new Plugins(List.of(cloud), List.of(new GivenPlugin())))
                .environment(Environment.of(Map.of()))
                .journals(journals)
                .pace(new SkippingPace())
                .build();
    }

    private InstantSource clock() {
        return () -> now;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** Standard output, which must be one JSON document and nothing else. */
    JsonNode json() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out());
        } catch (IOException e) {
            throw new UncheckedIOException("not one JSON document: " + out(), e);
        }
    }

    /** Sleeps no longer than it takes to move the hand of the clock. */
    private final class SkippingPace implements Pace {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            synchronized (Stage.this) {
                now = now.plus(duration);
            }
            meanwhile.accept(now);
        }
    }
}
