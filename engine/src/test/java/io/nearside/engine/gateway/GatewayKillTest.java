package io.nearside.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.HubWorld;
import io.nearside.engine.toy.Killing;
import io.nearside.engine.toy.Killing.Journal;
import io.nearside.engine.toy.Killing.Moment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Killed before and after the effect of every write, and run again: the same end. */
final class GatewayKillTest {

    /** A network, a share, the request, accepted; associated, made known, routed in the hub; two routes. */
    private static final int CONNECTING = 9;

    /** Two routes, the hub's route, the attachment, the request, the account, the share. */
    private static final int DISCONNECTING = 7;

    private static HubWorld world() {
        HubWorld world = new HubWorld();
        world.cloud.attachments.association = null;
        world.cloud.attachments.propagation = null;
        world.cloud.tables.put("t-2", "10.0.0.0/8", "a-net-1", Origin.WRITTEN);
        world.link = HubWorld.link(
                Map.of("association", "t-2", "propagations", List.of("t-1"), "gatewayRoutes", List.of("t-2")));
        return world;
    }

    private static void killAt(HubWorld world, int write, Moment moment) {
        Killing.at(List.of(world.cloud.calls, world.vendor.calls), write, moment);
    }

    private static void live(HubWorld world) {
        Killing.over(List.of(world.cloud.calls, world.vendor.calls));
    }

    private static void ready(HubWorld world) {
        Progress progress = world.connect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
    }

    private static void gone(HubWorld world) {
        Progress progress = world.disconnect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Gone.class);
    }

    @TestFactory
    Stream<DynamicTest> connectingAndDisconnectingWithTheJournal() {
        return Killing.cases(CONNECTING, Journal.KEPT, (write, moment) -> {
            HubWorld world = world();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::connect)).isTrue();
            live(world);
            ready(world);
            whole(world);
            gone(world);
            empty(world);
            assertThat(world.cloud.routes).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> disconnectingHalfOfIt() {
        return Killing.cases(CONNECTING, Journal.KEPT, (write, moment) -> {
            HubWorld world = world();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::connect)).isTrue();
            live(world);
            gone(world);
            empty(world);
            assertThat(world.cloud.routes).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> killedWhileDisconnecting() {
        return Killing.cases(DISCONNECTING, Journal.KEPT, (write, moment) -> {
            HubWorld world = world();
            ready(world);
            killAt(world, write, moment);
            assertThat(Killing.happens(world::disconnect)).isTrue();
            live(world);
            gone(world);
            empty(world);
            assertThat(world.cloud.routes).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> connectingWithoutTheJournal() {
        return Killing.cases(CONNECTING, Journal.DELETED, (write, moment) -> {
            HubWorld world = world();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::connect)).isTrue();
            live(world);
            world.forgetJournals();
            ready(world);
            whole(world);
        });
    }

    /** Only the journal tells whose a route through the hub is: without it, those that are left stay. */
    @TestFactory
    Stream<DynamicTest> disconnectingWithoutTheJournal() {
        return Killing.cases(DISCONNECTING - 2, Journal.DELETED, (write, moment) -> {
            HubWorld world = world();
            ready(world);
            world.forgetJournals();
            killAt(world, write, moment);
            assertThat(Killing.happens(world::disconnect)).isTrue();
            live(world);
            world.forgetJournals();
            gone(world);
            empty(world);
            assertThat(world.cloud.routes).hasSize(2);
        });
    }

    private static void whole(HubWorld world) {
        assertThat(world.cloud.shares.all).hasSize(1);
        assertThat(world.cloud.shares.lets(HubWorld.VENDOR)).isTrue();
        assertThat(world.cloud.attachments.all).hasSize(3);
        assertThat(world.cloud.attachments.one("a-v-1").state()).isEqualTo(AttachmentState.AVAILABLE);
        assertThat(world.cloud.tables.to("a-v-1"))
                .containsExactly("t-1 10.20.0.0/24 PROPAGATED", "t-2 10.20.0.0/24 WRITTEN");
        assertThat(world.cloud.routes).hasSize(2);
        assertThat(world.vendor.networks).hasSize(1);
    }

    private static void empty(HubWorld world) {
        assertThat(world.cloud.shares.all.values())
                .allSatisfy(share -> assertThat(share.state()).isEqualTo(GatewayShare.State.GONE));
        assertThat(world.cloud.attachments.all.values())
                .filteredOn(seen -> seen.id().value().startsWith("a-v"))
                .allSatisfy(seen -> assertThat(seen.state()).isEqualTo(AttachmentState.GONE));
        assertThat(world.cloud.tables.routes("t-1")).hasSize(2);
        assertThat(world.cloud.tables.routes("t-2")).hasSize(1);
        assertThat(world.vendor.request).isNull();
    }
}
