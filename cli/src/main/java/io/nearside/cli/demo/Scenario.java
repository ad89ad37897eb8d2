package io.nearside.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A link that the demo shows.
 *
 * @param id as the command line names it
 */
public record Scenario(String id) {

    /** All of them; the first is shown if none is named. */
    public static final List<Scenario> ALL = Stream.of(
                    "aws-peering", "upcloud-peering", "azure-private-endpoint", "azure-peering")
            .map(Scenario::new)
            .toList();

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
