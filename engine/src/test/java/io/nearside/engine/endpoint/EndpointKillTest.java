package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import io.nearside.engine.toy.Killing;
import io.nearside.engine.toy.Killing.Journal;
import io.nearside.engine.toy.Killing.Moment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Killed before and after the effect of every write, and run again: the same end. */
final class EndpointKillTest {
    private static final int CONNECTING = 11;

    private static final int DISCONNECTING = 8;

    private static void killAt(EndpointWorld world, int write, Moment moment) {
        Killing.at(List.of(world.cloud.calls, world.vendor.calls), write, moment);
    }

    private static void live(EndpointWorld world) {
        Killing.over(List.of(world.cloud.calls, world.vendor.calls));
    }

    @TestFactory
    Stream<DynamicTest> connectingAndDisconnectingWithTheJournal() {
        return Killing.cases(CONNECTING, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::connect)).isTrue();
            live(world);
            assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
            whole(world);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
        });
    }

    @TestFactory
    Stream<DynamicTest> disconnectingHalfOfIt() {
        return Killing.cases(CONNECTING, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::connect)).isTrue();
            live(world);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
        });
    }

    @TestFactory
    Stream<DynamicTest> killedWhileDisconnecting() {
        return Killing.cases(DISCONNECTING, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            world.connect();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::disconnect)).isTrue();
            live(world);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
        });
    }

    @TestFactory
    Stream<DynamicTest> connectingWithoutTheJournal() {
        return Killing.cases(CONNECTING, Journal.DELETED, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::connect)).isTrue();
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
        return Killing.cases(3, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = new EndpointWorld();
            world.admitsAccounts();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::connect)).isTrue();
            live(world);
            assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(world.cloud.endpoints).hasSize(1);
            assertThat(world.vendor.rows).hasSize(1);
            killAt(world, write, moment);
            assertThat(Killing.happens(world::disconnect)).isTrue();
            live(world);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
        });
    }

    /** Behind a group of the link's own, which is made and opened, and closed and removed. */
    @TestFactory
    Stream<DynamicTest> behindAGroupOfItsOwn() {
        return Killing.cases(CONNECTING + 2, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = withAGroup();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::connect)).isTrue();
            live(world);
            assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
            whole(world);
            assertThat(world.cloud.making.marks).hasSize(1);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
            assertThat(world.cloud.firewalls.groups).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> backFromBehindAGroupOfItsOwn() {
        return Killing.cases(DISCONNECTING + 2, Journal.KEPT, (write, moment) -> {
            EndpointWorld world = withAGroup();
            world.connect();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::disconnect)).isTrue();
            live(world);
            assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
            empty(world);
            assertThat(world.cloud.firewalls.groups).isEmpty();
        });
    }

    private static EndpointWorld withAGroup() {
        EndpointWorld world = new EndpointWorld();
        world.cloud.filtering = Filtering.APPLIED;
        world.link = EndpointWorld.link("toy", "me", Map.of("securityGroups", "create"));
        return world;
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
