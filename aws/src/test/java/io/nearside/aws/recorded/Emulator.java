package io.nearside.aws.recorded;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.nearside.aws.recorded.Exchange.Answer;
import io.nearside.aws.recorded.Exchange.Asked;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LocalStack, and the proxy that stands between it and the adapter while a conversation is recorded. */
final class Emulator {
    static final String VARIABLE = "AWS_EMULATOR_ENDPOINT";

    private static final Pattern VERSION = Pattern.compile("\"version\": *\"([^\"]+)\"");

    private final URI endpoint;

    private final String version;

    Emulator(URI endpoint) {
        this.endpoint = endpoint;
        this.version = version(endpoint);
    }

    /** Holds a conversation with LocalStack, and keeps it in stable names. */
    Recording record(Conversation conversation) {
        StableNames names = new StableNames();
        try (EmulatorHands hands = new EmulatorHands(endpoint, names)) {
            conversation.arrange().accept(hands);
        }
        WireMockServer proxy = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        proxy.start();
        proxy.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().proxiedFrom(endpoint.toString())));
        try (Near near = new Near(URI.create(proxy.baseUrl()), names::real)) {
            if (conversation.hold().apply(near).isEmpty()) {
                throw new AssertionError(conversation + " came to nothing");
            }
            List<ServeEvent> events = new ArrayList<>(proxy.getAllServeEvents());
            // WireMock tells the newest first.
            Collections.reverse(events);
            return new Recording(
                    origin(),
                    events.stream()
                            .map(event -> new Exchange(Asked.of(event.getRequest()), Answer.of(event.getResponse())))
                            .map(names::stable)
                            .toList());
        } finally {
            proxy.stop();
        }
    }

    /** What a recording of this LocalStack begins with, up to its date. */
    String says() {
        return "Recorded by ourselves from LocalStack " + version + " on ";
    }

    private String origin() {
        return says() + LocalDate.now(ZoneOffset.UTC)
                + ".\nMade constant: ids, accounts, dates, tokens, request ids, the IPv6 range. Left out: signatures, headers."
                + " The bodies are indented.";
    }

    private static String version(URI endpoint) {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint.resolve("/_localstack/health")).build();
        try {
            Matcher version = VERSION.matcher(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
            if (!version.find()) {
                throw new AssertionError("What answers at " + endpoint + " is not LocalStack");
            }
            return version.group(1);
        } catch (IOException e) {
            throw new AssertionError("No LocalStack at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
