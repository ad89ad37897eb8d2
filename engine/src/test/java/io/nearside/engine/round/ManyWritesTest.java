package io.nearside.engine.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.engine.RunOptions;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyWorld;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finding with more writes than can be under way at once: what ends a run does not wait for all of them. */
final class ManyWritesTest {
    private static final int TABLES = 5 * Parallel.THREADS;

    private final ToyWorld world = new ToyWorld();

    private final String inTheSecondLot = add(Parallel.THREADS + 1);

    @BeforeEach
    void theNetworkHasManyTables() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
        world.cloud.tables.clear();
        IntStream.range(0, TABLES).forEach(table -> world.cloud.tables.add(name(table)));
    }

    @Test
    void allOfThemAreMadeAfterOneLook() {
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(added()).hasSize(TABLES).doesNotHaveDuplicates();
        assertThat(world.cloud.calls.log()).filteredOn("read routes"::equals).hasSize(2);
    }

    @Test
    void anInterruptWaitsOnlyForWhatIsUnderWay() {
        world.cloud.calls.before(inTheSecondLot, Thread.currentThread()::interrupt);
        Progress progress = world.connect();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(progress.verdict()).isInstanceOf(Verdict.Interrupted.class);
        assertThat(added()).hasSize(2 * Parallel.THREADS);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(added()).hasSize(TABLES).doesNotHaveDuplicates();
    }

    @Test
    void theRunsTimeEndsBetweenThem() {
        world.cloud.calls.before(inTheSecondLot, () -> pass(Duration.ofMinutes(20)));
        Progress progress = world.open().connect(new RunOptions(Duration.ofMinutes(10), ProgressListener.NONE));
        assertThat(progress.verdict()).isInstanceOf(Verdict.Waiting.class);
        assertThat(added()).hasSize(2 * Parallel.THREADS);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(added()).hasSize(TABLES).doesNotHaveDuplicates();
    }

    @Test
    void aRunWithoutTimeMakesWhatIsDueNow() {
        world.open().connect(new RunOptions(Duration.ZERO, ProgressListener.NONE));
        assertThat(world.writes()).isNotEmpty();
    }

    @Test
    void aRefusalThatNothingHelpsAgainstIsNotAskedForAgainAndAgain() {
        IntStream.range(0, TABLES).forEach(table -> world.cloud.calls.failAlways(add(table), ErrorKind.EXHAUSTED));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Blocked.class);
        assertThat(added()).hasSize(Parallel.THREADS);
    }

    @Test
    void aThrottleIsNotAnsweredWithMoreCalls() {
        world.cloud.calls.fail(inTheSecondLot, ErrorKind.THROTTLED, Duration.ofSeconds(7));
        world.pace.meanwhile(() -> {
            if (world.pace.pauses().contains(Duration.ofSeconds(7))) {
                world.pace.meanwhile(world::settle);
                assertThat(added()).hasSize(2 * Parallel.THREADS);
            }
            world.settle();
        });
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.pace.pauses()).contains(Duration.ofSeconds(7));
        assertThat(added()).hasSize(TABLES + 1);
    }

    private List<String> added() {
        return world.cloud.calls.log().stream()
                .filter(call -> call.startsWith("add "))
                .toList();
    }

    private static String name(int table) {
        return "rt-%02d".formatted(table);
    }

    private static String add(int table) {
        return "add " + name(table) + " " + ToyWorld.RANGE;
    }

    private void pass(Duration time) {
        try {
            world.pace.pause(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
