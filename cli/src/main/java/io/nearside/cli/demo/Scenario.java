package io.nearside.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A link that the demo shows.
 *
 * @param id as the command line names it
 * @param simulator what the simulator is started with, besides the demo's world
 * @param variables what the link file needs besides what the simulator prints
 */
public record Scenario(String id, List<String> simulator, Map<String, String> variables) {

    /** All of them; the first is shown if none is named. */
    public static final List<Scenario> ALL = List.of(
            plain("aws-peering"),
            plain("upcloud-peering"),
            plain("transit-gateway"),
            plain("aws-privatelink"),
            plain("azure-private-endpoint"),
            // Two directories are asked for tokens, which goes over TLS only.
            new Scenario("azure-peering", List.of("--tls", "on"), Map.of("PEERING_SECRET", "demo-peering-secret")),
            plain("gcp-peering"),
            plain("gcp-psc"));

    public Scenario {
        simulator = List.copyOf(simulator);
        variables = Map.copyOf(variables);
    }

    private static Scenario plain(String id) {
        return new Scenario(id, List.of(), Map.of());
    }

    /** Its link file. */
    String text() {
        String name = "/demo/" + id + ".yaml";
        try (InputStream resource = Objects.requireNonNull(Scenario.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + name, e);
        }
    }
}
