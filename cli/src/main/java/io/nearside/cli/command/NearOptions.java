package io.nearside.cli.command;

import io.nearside.engine.Connector;
import io.nearside.engine.provider.NearEnd;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** A near end on the command line: the keys are those of a link file's sections, whatever the cloud. */
final class NearOptions {

    @Option(
            names = "--cloud",
            paramLabel = "ID",
            required = true,
            description = "The cloud, as near.cloud of a link file.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String cloud;

    @Option(
            names = "--near",
            paramLabel = "KEY=VALUE",
            split = ",",
            required = true,
            description = "What a link file has below near; 'nearside providers' lists the keys.")
    private Map<String, String> near = new LinkedHashMap<>();

    @Option(
            names = "--as",
            paramLabel = "KEY=VALUE",
            split = ",",
            description = "What a link file has below as for this cloud; the environment's credentials if not given.")
    private Map<String, String> credentials = new LinkedHashMap<>();

    NearEnd open(Connector connector, String kind, Map<String, String> more) {
        Map<String, String> section = new LinkedHashMap<>(near);
        section.putAll(more);
        section.put("cloud", cloud);
        return connector.openNear(kind, section, credentials);
    }
}
