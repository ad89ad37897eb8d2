package io.nearside.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The names of the simulator's world, which no resolver of this machine knows. */
final class SimulatedNames {
    private final HttpClient client = HttpClient.newHttpClient();

    private final URI simulator;

    private SimulatedNames(URI simulator) {
        this.simulator = simulator;
    }

    static SimulatedNames of(Environment simulator) {
        return new SimulatedNames(
                URI.create(simulator.variable("NEARSIDE_SIMULATOR").orElseThrow()));
    }

    /** The private address that a host has; empty if it is reached through no private endpoint. */
    Optional<String> address(String host) {
        URI asked = simulator.resolve("/_nearside/names?host=" + URLEncoder.encode(host, StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(new ObjectMapper()
                            .readTree(answer.body())
                            .path("address")
                            .asText())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Asking the simulator for " + host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
