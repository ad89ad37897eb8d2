package io.nearside.cli.command;

import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.cli.output.Format;
import io.nearside.cli.output.PermissionsJson;
import io.nearside.cli.output.ProviderPermissions;
import io.nearside.cli.output.Report;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.LinkFile;
import io.nearside.engine.round.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a link's credentials have to be allowed. */
@Command(
        name = "permissions",
        header = "Show the least that a link's credentials have to be allowed.",
        description = {
            "Derived from every read and write that connecting and disconnecting this link can come to, in the cloud's and the vendor's"
                    + " own terms. No call is made, unless --probe asks for it."
        },
        footer = {"", "Example:", "  nearside permissions orders-kafka.yaml"})
public final class PermissionsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE", description = "The link file.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path file;

    @Option(
            names = "--probe",
            description = "Ask the cloud and the vendor whether the credentials are allowed, without changing anything."
                    + " Exits with 4 if something is denied.")
    private boolean probes;

    /** The command in these surroundings. */
    public PermissionsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Link link = LinkFile.read(file);
        try (Connector connector = surroundings.connectors().get();
                LinkSession session = connector.open(link)) {
            List<ProviderPermissions> found = new ArrayList<>();
            found.add(found(session, Side.NEAR, link.cloudId()));
            found.add(found(session, Side.FAR, link.vendorId()));
            boolean denied = found.stream()
                    .flatMap(side -> side.probes().stream())
                    .anyMatch(probe -> probe.answer() == Answer.DENIED);
            ExitCode code = denied ? ExitCode.BLOCKED : ExitCode.READY;
            Report report = output.report(surroundings);
            if (output.format() == Format.JSON) {
                report.document(PermissionsJson.of(link.name(), found));
            } else {
                found.forEach(side -> tell(report, side));
            }
            return code.number();
        }
    }

    private ProviderPermissions found(LinkSession session, Side side, String provider) {
        return new ProviderPermissions(provider, session.policy(side), probes ? session.probe(side) : List.of());
    }

    private static void tell(Report report, ProviderPermissions side) {
        if (side.policy().isEmpty()) {
            report.say(side.provider() + ": has no terms of its own to say it in.");
        }
        side.policy().ifPresent(policy -> {
            report.say(side.provider() + ": " + policy.form());
            report.say(policy.text());
        });
        for (Probe probe : side.probes()) {
            String says = probe.says().isEmpty() ? "" : "  " + probe.says();
            report.say(String.format(
                    "  %-8s %s%s", probe.answer().name().toLowerCase(Locale.ROOT), probe.permission(), says));
        }
        report.say("");
    }
}
