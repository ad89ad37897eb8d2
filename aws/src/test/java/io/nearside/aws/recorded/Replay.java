package io.nearside.aws.recorded;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.nearside.aws.recorded.Exchange.Answer;
import io.nearside.aws.recorded.Exchange.Asked;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Answers with a recording, each exchange once and in its order. Nothing is passed on to anyone. */
final class Replay implements AutoCloseable {
    private static final String SCENARIO = "conversation";

    /** Takes what nothing else takes. WireMock's own page on it compares it with every stub, at length. */
    private static final UUID STRAY = new UUID(0, 0);

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    Replay() {
        server.start();
    }

    /**
     * Holds a conversation with the recording at the other end.
     *
     * @throws AssertionError if a request is not the next one of the recording, or if one of the recording was never made, whatever the
     *     adapter made of it
     */
    List<Object> hold(Conversation conversation, Recording recording) {
        server.resetAll();
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .withId(STRAY)
                .atPriority(Integer.MAX_VALUE)
                .willReturn(WireMock.aResponse().withStatus(501)));
        List<Exchange> exchanges = recording.exchanges();
        for (int i = 0; i < exchanges.size(); i++) {
            stub(i, exchanges.get(i));
        }
        try (Near near = new Near(URI.create(server.baseUrl()), UnaryOperator.identity())) {
            return conversation.hold().apply(near);
        } finally {
            requireAllAsRecorded(exchanges);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private void stub(int place, Exchange exchange) {
        Answer answer = exchange.answer();
        ResponseDefinitionBuilder response = WireMock.aResponse()
                .withStatus(answer.status())
                .withHeader("Content-Type", answer.type())
                .withBody(answer.body());
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .andMatching(request -> MatchResult.of(Asked.of(request).equals(exchange.asked())))
                .inScenario(SCENARIO)
                .whenScenarioStateIs(state(place))
                .willSetStateTo(state(place + 1))
                .willReturn(response));
    }

    private void requireAllAsRecorded(List<Exchange> exchanges) {
        List<ServeEvent> events = server.getAllServeEvents();
        // WireMock tells the newest first.
        List<ServeEvent> strays = events.stream()
                .filter(event -> event.getStubMapping().getId().equals(STRAY))
                .toList();
        int answered = events.size() - strays.size();
        String next =
                answered < exchanges.size() ? exchanges.get(answered).asked().toString() : "nothing more";
        if (!strays.isEmpty()) {
            throw new AssertionError("This was asked:\n  "
                    + Asked.of(strays.get(strays.size() - 1).getRequest()) + "\nand the recording goes on with\n  "
                    + next);
        }
        if (answered < exchanges.size()) {
            throw new AssertionError("This was recorded and never asked:\n  " + next);
        }
    }

    private static String state(int place) {
        return place == 0 ? Scenario.STARTED : "after " + place;
    }
}
