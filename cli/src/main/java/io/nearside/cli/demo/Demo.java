package io.nearside.cli.demo;

import io.nearside.api.Environment;
import io.nearside.api.Pace;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.cli.output.JournalText;
import io.nearside.cli.output.Report;
import io.nearside.cli.output.Report.Liveliness;
import io.nearside.cli.output.RunListener;
import io.nearside.cli.output.Style;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.journal.FileJournals;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.LinkFile;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.Ends;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A link from its file to its end: the real engine and the real SDKs, in the simulator's world. */
public final class Demo {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final Supplier<Report> reports;

    private final Style style;

    private final Liveliness liveliness;

    /** A demo that tells through reports like these. */
    public Demo(Supplier<Report> reports, Style style, Liveliness liveliness) {
        this.reports = reports;
        this.style = style;
        this.liveliness = liveliness;
    }

    /** Shows a scenario; the verdict is the last one, or the first that is not what it should be. */
    public Verdict run(Scenario scenario) {
        heading("A world to rehearse in");
        say("Starting the simulator: the clouds' and the vendor's own protocols, on this machine only.");
        try (Folder folder = Folder.make();
                SimulatorProcess simulator = SimulatorProcess.start(arguments(scenario))) {
            Path file = folder.write(scenario.id() + ".yaml", scenario.text());
            heading("The link file, " + file.getFileName());
            scenario.text().lines().forEach(this::say);
            Link link = LinkFile.read(file);
            Map<String, String> variables = new HashMap<>(simulator.environment());
            variables.putAll(scenario.variables());
            Environment environment = Environment.of(variables);
            try (Connector connector = Connector.builder()
                    .environment(environment)
                    .journals(new FileJournals(folder.path()))
                    .build()) {
                return journey(connector, link, environment);
            }
        }
    }

    private static List<String> arguments(Scenario scenario) {
        return Stream.concat(Stream.of("--port", "0", "--seed", "demo"), scenario.simulator().stream())
                .toList();
    }

    private Verdict journey(Connector connector, Link link, Environment environment) {
        heading("nearside plan: what would happen, before anything does");
        Progress plan = asked(connector, link, LinkSession::plan);
        reports.get().end(plan, 0);
        heading("nearside connect: ask, verify, make our side of it, wait");
        Progress connected = run(connector, link, (session, options) -> session.reaching(session.connect(options)));
        if (!(connected.verdict() instanceof Verdict.Ready)) {
            return connected.verdict();
        }
        heading("What the cloud itself has now");
        near(connector, link, environment).forEach(this::say);
        SimulatedNames names = SimulatedNames.of(environment);
        connected.hosts().stream()
                .map(ServiceHost::host)
                .distinct()
                .forEach(host ->
                        names.address(host).ifPresent(address -> say("the name " + host + " leads to " + address)));
        heading("nearside connect, run again: one look at each side, nothing to write");
        reports.get().end(asked(connector, link, LinkSession::preview), 0);
        heading("nearside disconnect: only what is the link's own goes");
        Progress gone = run(connector, link, LinkSession::disconnect);
        heading("nearside history: who did what when");
        new JournalText(style)
                .lines(connector.journals().of(link.name()).entries())
                .forEach(this::say);
        heading("What next");
        next(link).forEach(this::say);
        return gone.verdict();
    }

    private static Progress asked(Connector connector, Link link, Function<LinkSession, Progress> ask) {
        try (LinkSession session = connector.open(link)) {
            return ask.apply(session);
        }
    }

    private Progress run(Connector connector, Link link, BiFunction<LinkSession, RunOptions, Progress> work) {
        Report report = reports.get();
        try (LinkSession session = connector.open(link)) {
            Progress progress;
            try (RunListener listener = report.follow(liveliness)) {
                progress = work.apply(session, new RunOptions(TIMEOUT, listener));
            }
            report.end(progress, 0);
            return progress;
        }
    }

    private static List<String> near(Connector connector, Link link, Environment environment) {
        try (Ends ends = Ends.open(link, connector.plugins(), environment, Pace.ofSystem())) {
            return NearView.lines(ends.near(), ends.site(), link.name());
        }
    }

    private static List<String> next(Link link) {
        return List.of(
                "Write such a file for a link of your own: docs/link-file.md tells every key.",
                "Give the credentials that the tools of " + link.vendorId() + " and " + link.cloudId()
                        + " use, and start with",
                "  nearside plan FILE",
                "To rehearse with other tools too: 'nearside simulator' runs a world like this one.");
    }

    private void heading(String text) {
        say("");
        say(style.strong("== " + text));
    }

    private void say(String line) {
        reports.get().say(line);
    }

    /** A folder of the demo's own, for its file and its journal. */
    private record Folder(Path path) implements AutoCloseable {

        static Folder make() {
            try {
                return new Folder(Files.createTempDirectory("nearside-demo"));
            } catch (IOException e) {
                throw new UncheckedIOException("Making a folder for the demo", e);
            }
        }

        Path write(String name, String text) {
            try {
                return Files.writeString(path.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException("Writing the demo's link file", e);
            }
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Removing the demo's folder", e);
            }
        }
    }
}
