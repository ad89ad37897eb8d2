package io.nearside.engine.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.journal.JournalEntry;
import io.nearside.engine.journal.JournalEntry.Event;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundsTest {
    private final ToyWorld world = new ToyWorld();

    @BeforeEach
    void theVendorHasANetwork() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read network",
                "read caller",
                "read peerings",
                "read routes",
                "accept",
                "add rt-main 10.20.0.0/24"
            })
    void aThrottleAtAnyCallIsAWaitAndWhatWasReadIsKept(String call) {
        world.connect();
        int usual = world.cloud.calls.log().size();
        ToyWorld throttled = new ToyWorld();
        throttled.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
        throttled.cloud.calls.fail(call, ErrorKind.THROTTLED, Duration.ofSeconds(7));
        assertThat(throttled.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(throttled.pace.pauses()).contains(Duration.ofSeconds(7));
        assertThat(throttled.cloud.calls.log().size()).isBetween(usual, usual + 2);
        assertThat(throttled.cloud.routes).isEqualTo(world.cloud.routes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "add rt-main 10.20.0.0/24", "add rt-two 10.20.0.0/24"})
    void aLostAnswerIsFollowedByALookAndNotByARepeat(String call) {
        world.cloud.calls.loseAnswer(call);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).filteredOn(call::equals).hasSize(1);
    }

    @Test
    void aCloudAtWorkOnTheSameThingIsWaitedForAsLongAsItsOperationsTake() {
        for (int refused = 0; refused < 9; refused++) {
            world.cloud.calls.fail("accept", ErrorKind.BUSY, Duration.ofSeconds(20));
        }
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).filteredOn("accept"::equals).hasSize(10);
    }

    @Test
    void aWriteThatWouldMakeASecondThingIsNotRepeatedLightly() {
        world.vendor.networks.clear();
        world.vendor.calls.fail("create network", ErrorKind.UNAVAILABLE);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.log())
                .filteredOn("create network"::equals)
                .hasSize(2);
        Duration between = Duration.between(
                intents("vendor network").get(0).at(),
                intents("vendor network").get(1).at());
        assertThat(between).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void notEvenByTheNextRunAfterACrash() {
        world.vendor.networks.clear();
        world.vendor.calls.fail("create network", ErrorKind.DENIED);
        world.connect();
        world.connect();
        Duration between = Duration.between(
                intents("vendor network").get(0).at(),
                intents("vendor network").get(1).at());
        assertThat(between).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void everyIntentIsInTheJournalBeforeItsOutcome() {
        world.connect();
        List<Event> events = journal().stream().map(JournalEntry::event).toList();
        assertThat(events).startsWith(Event.STARTED).endsWith(Event.READY);
        assertThat(events).filteredOn(Event.INTENT::equals).hasSize(4);
        assertThat(events).filteredOn(Event.OUTCOME::equals).hasSize(4);
        for (JournalEntry outcome : journal()) {
            if (outcome.event() == Event.OUTCOME) {
                List<JournalEntry> before = journal().subList(0, journal().indexOf(outcome));
                assertThat(before)
                        .anyMatch(entry -> entry.event() == Event.INTENT
                                && entry.field("object").equals(outcome.field("object")));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            mode = Mode.INCLUDE,
            names = {"INVALID", "DENIED", "EXHAUSTED", "UNKNOWN"})
    void whatIsFinalEndsTheRunWithAProblem(ErrorKind kind) {
        world.cloud.calls.fail("accept", kind);
        Progress progress = world.connect();
        assertThat(progress.problems()).hasSize(1);
        assertThat(progress.problems().get(0).evidence())
                .containsEntry("call", "accept (HTTP 400, Toy" + kind + ", request r-1)");
        assertThat(world.cloud.routes).isEmpty();
    }

    @Test
    void aDeniedReadNamesTheCallAndNothingIsWritten() {
        world.cloud.calls.fail("read peerings", ErrorKind.DENIED);
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PERMISSION_MISSING);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aServiceThatStaysSilentIsAFailureInTheEndAndAtOnceForAPlan() {
        for (int i = 0; i < 200; i++) {
            world.cloud.calls.fail("read routes", ErrorKind.UNAVAILABLE);
        }
        assertThat(world.plan().verdict()).isInstanceOf(Verdict.Failed.class);
        assertThat(world.pace.pauses()).hasSize(3);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Failed.class);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void theFirstLookOfAWaitIsAtOnceAndLaterOnesGrowRarer() {
        world.pace.meanwhile(() -> {});
        Progress progress = world.open().connect(new RunOptions(Duration.ofSeconds(30), ProgressListener.NONE));
        assertThat(progress.verdict()).isInstanceOf(Verdict.Waiting.class);
        List<Long> millis = world.pace.pauses().stream().map(Duration::toMillis).toList();
        long[] usual = {500, 1000, 2000, 4000, 5000, 5000};
        for (int i = 0; i < usual.length; i++) {
            assertThat(millis.get(i)).isBetween(usual[i] * 8 / 10, usual[i] * 12 / 10);
        }
    }

    @Test
    void anInterruptEndsTheRunAndRunningAgainGoesOn() {
        Thread.currentThread().interrupt();
        Progress progress = world.connect();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(progress.verdict()).isInstanceOf(Verdict.Interrupted.class);
        assertThat(world.writes()).isEmpty();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void aPlanThatWasShownIsWorkedFromAndNotReadTwice() {
        try (LinkSession session = world.open()) {
            session.plan();
            int planned = world.cloud.calls.log().size();
            session.connect(RunOptions.usual());
            assertThat(planned).isEqualTo(4);
            assertThat(world.cloud.calls.log()).hasSize(8 + 2);
        }
    }

    @Test
    void deletingTheJournalLosesNothing() {
        world.connect();
        Map<String, String> routes = Map.copyOf(world.cloud.routes);
        world.forgetJournals();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.routes).isEqualTo(routes);
        assertThat(world.vendor.networks).hasSize(1);
        world.forgetJournals();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.routes).isEmpty();
    }

    private List<JournalEntry> journal() {
        return world.journals.of("toy").entries();
    }

    private List<JournalEntry> intents(String kind) {
        return journal().stream()
                .filter(entry ->
                        entry.event() == Event.INTENT && entry.field("object").startsWith(kind))
                .toList();
    }
}
