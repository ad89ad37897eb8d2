package io.nearside.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.cli.output.Format;
import io.nearside.cli.output.PermissionsJson;
import io.nearside.cli.output.ProviderPermissions;
import io.nearside.cli.output.Report;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.link.Link;
import io.nearside.engine.request.Renewal;
import io.nearside.engine.round.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the credentials of links have to be allowed. */
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

    @Mixin
    private final LinkFiles files = new LinkFiles();

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
        try (Connector connector = surroundings.connectors().get();
                Sessions sessions = files.open(connector, Renewal.NEVER)) {
            Report report = output.report(surroundings);
            List<ExitCode> codes = new ArrayList<>();
            List<ObjectNode> documents = new ArrayList<>();
            for (int i = 0; i < sessions.names().size(); i++) {
                LinkSession session = sessions.of(i);
                Link link = session.link();
                List<ProviderPermissions> found =
                        List.of(found(session, Side.NEAR, link.cloudId()), found(session, Side.FAR, link.vendorId()));
                codes.add(code(found));
                if (output.format() == Format.JSON) {
                    documents.add(PermissionsJson.of(link.name(), found));
                } else {
                    String lead = files.areSeveral() ? link.name() + ": " : "";
                    found.forEach(side -> tell(report, lead, side));
                }
            }
            if (output.format() == Format.JSON) {
                report.documents(documents);
            }
            return ExitCode.worst(codes).number();
        }
    }

    private ProviderPermissions found(LinkSession session, Side side, String provider) {
        return new ProviderPermissions(provider, session.policy(side), probes ? session.probe(side) : List.of());
    }

    private static ExitCode code(List<ProviderPermissions> found) {
        boolean denied = found.stream()
                .flatMap(side -> side.probes().stream())
                .anyMatch(probe -> probe.answer() == Answer.DENIED);
        return denied ? ExitCode.BLOCKED : ExitCode.READY;
    }

    private static void tell(Report report, String lead, ProviderPermissions side) {
        if (side.policy().isEmpty()) {
            report.say(lead + side.provider() + ": has no terms of its own to say it in.");
        }
        side.policy().ifPresent(policy -> {
            report.say(lead + side.provider() + ": " + policy.form());
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
