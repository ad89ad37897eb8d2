package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.GcpEndpointStage;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.compute.ComputeDemo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody's endpoint on Google is let in but ours, and nobody's is touched: all that Google holds is as it was. */
final class GcpEndpointAdversaryTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    private static final String ACCEPTED = "ACCEPTED";

    /** The two things that our endpoint is made of. */
    private static final Set<String> OURS =
            Set.of(GcpEndpointStage.OURS, GcpEndpointStage.path(ComputeDemo.PROJECT, "addresses", GcpLinks.NAME));

    static Stream<Adversary> endpoints() {
        return Adversaries.ofGoogleEndpoints();
    }

    static Stream<Adversary> someEndpoints() {
        return Adversaries.firstOfEach(endpoints());
    }

    @ParameterizedTest
    @MethodSource("someEndpoints")
    void oneOfEachKindIsNotLetIn(Adversary adversary) {
        nobodyElseIsLetIn(adversary);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyElseIsLetIn(Adversary adversary) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            Link link = adversary.arrange().apply(world);
            JsonNode google = GcpHoldings.of(world);
            Set<String> ours = mine(google);
            Set<String> before = others(google, ours);
            world.simulator().log().clear();
            Progress progress = world.connect(link, TIMEOUT);

            adversary.assertEnding(progress);
            assertThat(approvals(world)).hasSizeLessThanOrEqualTo(adversary.writes());
            assertThat(world.simulator().log().entries("compute:DELETE *")).isEmpty();
            assertThat(others(GcpHoldings.of(world), ours))
                    .as("all else at Google")
                    .isEqualTo(before);
            if (adversary.ending() == Adversary.Ending.READY) {
                assertOursIsLetIn(world);
            } else if (!status(google).equals(ACCEPTED)) {
                assertThat(status(GcpHoldings.of(world))).isNotEqualTo(ACCEPTED);
            }
            world.disconnect(link);
            assertThat(others(GcpHoldings.of(world), ours))
                    .as("all else at Google, afterwards")
                    .isEqualTo(before);
        }
    }

    /** Of our two things those that are not there yet, or say that they are this link's: of what somebody else made nothing changes. */
    private static Set<String> mine(JsonNode google) {
        Set<String> foreign = StreamSupport.stream(google.spliterator(), false)
                .flatMap(part -> StreamSupport.stream(part.spliterator(), false))
                .filter(thing ->
                        !thing.path("settings").path("description").asText().equals(GcpEndpointStage.MARK))
                .map(thing -> thing.path("path").asText())
                .collect(Collectors.toSet());
        return OURS.stream().filter(path -> !foreign.contains(path)).collect(Collectors.toSet());
    }

    /** Whether somebody has let our endpoint in is not its own. */
    private static Set<String> others(JsonNode google, Set<String> ours) {
        return GcpHoldings.others(
                google,
                thing -> ours.contains(thing.path("path").asText())
                        || thing.path("endpoint").asText().equals(GcpEndpointStage.OURS));
    }

    private static String status(JsonNode google) {
        return StreamSupport.stream(google.path("connections").spliterator(), false)
                .filter(each -> each.path("endpoint").asText().equals(GcpEndpointStage.OURS))
                .map(each -> each.path("status").asText())
                .findFirst()
                .orElse("");
    }

    /** With the address that it has, at the one service that Aiven has published, in the network that the link names. */
    private static void assertOursIsLetIn(SimulatedWorld world) {
        JsonNode google = GcpHoldings.of(world);
        assertThat(status(google)).isEqualTo(ACCEPTED);
        JsonNode rule = StreamSupport.stream(google.path("forwardingRules").spliterator(), false)
                .filter(each -> each.path("path").asText().equals(GcpEndpointStage.OURS))
                .findFirst()
                .orElseThrow()
                .path("settings");
        assertThat(rule.path("network").asText()).endsWith(GcpLinks.NETWORK);
        assertThat(StreamSupport.stream(google.path("serviceAttachments").spliterator(), false)
                        .map(each -> each.path("path").asText())
                        .filter(GcpHoldings::isVendors))
                .singleElement()
                .satisfies(published -> assertThat(rule.path("target").asText()).endsWith(published));
        assertThat(approvals(world))
                .extracting(entry -> entry.parameters().get("user_ip_address"))
                .allMatch(rule.path("IPAddress").asText()::equals);
    }

    private static List<LogEntry> approvals(SimulatedWorld world) {
        return world.simulator().log().entries("aiven:POST *approve");
    }

    /** One of our name to our service, both things of which somebody made by hand. */
    @Test
    void oneWithoutOurMarkIsUsedAndNotRemoved() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            GcpEndpointStage stage = new GcpEndpointStage(world);
            stage.makeOurs(stage.publish(), "");
            world.simulator().log().clear();

            assertThat(world.connect(GcpLinks.endpoint()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(world.disconnect(GcpLinks.endpoint()).verdict()).isInstanceOf(Verdict.Gone.class);
            assertThat(world.simulator().log().writes())
                    .filteredOn(write -> write.service().equals("compute"))
                    .isEmpty();
        }
    }
}
