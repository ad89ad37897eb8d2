package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Killed before and after the effect of every write, and run again: the same end. */
final class EndpointKillTest {
    private static final int CONNECTING = 11;

    private static final int DISCONNECTING = 8;

    /** As a process that ends: nothing makes anything of it. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private enum Moment {
        BEFORE,
        AFTER
    }

    private enum Journal {
        KEPT,
        DELETED
    }

    private static void killAt(EndpointWorld world, int write, Moment moment) {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Runnable before = () -> {
            int now = begun.incrementAndGet();
            if (moment == Moment.BEFORE ? now >= write : now > write) {
                throw new Killed();
            }
        };
        Runnable after = () -> {
            if (moment == Moment.AFTER && ended.incrementAndGet() >= write) {
                throw new Killed();
            }
        };
        world.cloud.calls.aroundWrites(before, after);
        world.vendor.calls.aroundWrites(before, after);
    }

    private static void live(EndpointWorld world) {
        world.cloud.calls.aroundWrites(() -> {}, () -> {});
        world.vendor.calls.aroundWrites(() -> {}, () -> {});
    }

    private static boolean isKilled(Runnable run) {
        try {
            run.run();
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private static Stream<DynamicTest> cases(int writes, Journal journal, BiConsumer<Integer, Moment> test) {
        return Stream.iterate(1, write -> write <= writes, write -> write + 1)
                .flatMap(write -> Stream.of(Moment.values())
                        .map(moment -> DynamicTest.dynamicTest(
                                write + " " + moment + " " + journal, () -> test.accept(write, moment))));
    }

    @TestFactory
    Stream<DynamicTest> connectingAndDisconnectingWithTheJournal() {
        return cases(CONNECTING, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            killAt(world, write, moment);
            assertThat(isKilled(world::connect)).isTrue();
            live(world);
            assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
            whole(world);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
        });
    }

    @TestFactory
    Stream<DynamicTest> disconnectingHalfOfIt() {
        return cases(CONNECTING, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            killAt(world, write, moment);
            assertThat(isKilled(world::connect)).isTrue();
            live(world);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
        });
    }

    @TestFactory
    Stream<DynamicTest> killedWhileDisconnecting() {
        return cases(DISCONNECTING, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            world.connect();
            killAt(world, write, moment);
            assertThat(isKilled(world::disconnect)).isTrue();
            live(world);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
        });
    }

    @TestFactory
    Stream<DynamicTest> connectingWithoutTheJournal() {
        return cases(CONNECTING, Journal.DELETED, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            killAt(world, write, moment);
            assertThat(isKilled(world::connect)).isTrue();
            live(world);
            int made = world.vendor.created;
            boolean loose = world.vendor.addresses.values().stream()
                    .anyMatch(one -> one.of().isEmpty());
            world.forgetJournals();
            Progress progress = world.connect();
            if (loose) {
                assertThat(progress.problems())
                        .extracting(Problem::code)
                        .containsExactly(ProblemCodes.STATIC_IPS_UNKNOWN);
                assertThat(world.vendor.created).isEqualTo(made);
            } else {
                assertThat(progress.verdict()).isInstanceOf(Verdict.Ready.class);
                whole(world);
            }
        });
    }

    /** Published, made, switched on; switched off, removed, taken back. */
    @TestFactory
    Stream<DynamicTest> whereTheVendorLetsAccountsIn() {
        return cases(3, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            world.admitsAccounts();
            killAt(world, write, moment);
            assertThat(isKilled(world::connect)).isTrue();
            live(world);
            assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(world.cloud.endpoints).hasSize(1);
            assertThat(world.vendor.rows).hasSize(1);
            killAt(world, write, moment);
            assertThat(isKilled(world::disconnect)).isTrue();
            live(world);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
        });
    }

    private static void whole(EndpointWorld world) {
        assertThat(world.vendor.addresses).hasSize(2);
        assertThat(world.vendor.created).isEqualTo(2);
        assertThat(world.cloud.endpoints).hasSize(1);
        assertThat(world.vendor.rows).hasSize(1);
        assertThat(world.vendor.rowOf("/accounts/me/toy").state()).isEqualTo(State.ACTIVE);
        assertThat(world.vendor.opened).containsExactly("kafka");
    }

    private static void empty(EndpointWorld world) {
        assertThat(world.cloud.endpoints).isEmpty();
        assertThat(world.vendor.opening).isNull();
        assertThat(world.vendor.addresses).isEmpty();
        assertThat(world.vendor.opened).isEmpty();
    }
}
