package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Router;
import io.nearside.api.cloud.Routers;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.RouterStage;
import java.util.List;
import java.util.Set;

/** Routers. */
final class RouterRules {
    private static final Mark MARK = new Mark("orders-kafka");

    private RouterRules() {}

    static RuleBook book() {
        return RuleBook.of(
                Routers.class,
                List.of(
                        new Rule("ROUTER-01", RouterRules::oneIsMadeAndKnownAgain),
                        new Rule("ROUTER-02", RouterRules::aNetworkIsAttachedAndDetached),
                        new Rule("ROUTER-03", RouterRules::oneInUseIsNotRemoved),
                        new Rule("ROUTER-04", RouterRules::removingTwiceIsRemovingOnce),
                        new Rule("ROUTER-05", RouterRules::anUnknownOneIsNotFound)));
    }

    private static NetworkId mine(Bench bench) {
        return bench.stage(NetworkStage.class).site().network();
    }

    private static Router made(Bench bench) {
        return bench.the(Routers.class).create("orders-kafka", MARK).now();
    }

    private static Router seen(Bench bench, RouterId id) {
        return bench.the(Routers.class).all().stream()
                .filter(router -> router.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not listed"));
    }

    private static void oneIsMadeAndKnownAgain(Bench bench) {
        RouterStage stage = bench.stage(RouterStage.class);
        RouterId users = stage.users();
        Set<RouterId> before = stage.all();
        Router made = made(bench);
        assertThat(stage.all()).hasSize(before.size() + 1).containsAll(before).contains(made.id());
        Router seen = seen(bench, made.id());
        assertThat(seen.networks()).isEmpty();
        assertThat(seen.madeFor().orElse(MARK)).isEqualTo(MARK);
        assertThat(seen(bench, users).madeFor()).isEmpty();
    }

    private static void aNetworkIsAttachedAndDetached(Bench bench) {
        RouterStage stage = bench.stage(RouterStage.class);
        stage.detach();
        RouterId users = stage.users();
        bench.the(Routers.class).attach(mine(bench), users);
        assertThat(stage.attachedTo()).contains(users);
        assertThat(seen(bench, users).networks()).contains(mine(bench));
        assertThat(bench.the(Routers.class).detach(mine(bench))).isEqualTo(new Removal.Gone());
        assertThat(stage.attachedTo()).isEmpty();
        assertThat(bench.the(Routers.class).detach(mine(bench))).isEqualTo(new Removal.Gone());
    }

    private static void oneInUseIsNotRemoved(Bench bench) {
        RouterStage stage = bench.stage(RouterStage.class);
        stage.detach();
        Router made = made(bench);
        bench.the(Routers.class).attach(mine(bench), made.id());
        Bench.fails(() -> bench.the(Routers.class).remove(seen(bench, made.id())), ErrorKind.CONFLICT);
        assertThat(stage.all()).contains(made.id());
        assertThat(stage.attachedTo()).contains(made.id());
    }

    private static void removingTwiceIsRemovingOnce(Bench bench) {
        RouterStage stage = bench.stage(RouterStage.class);
        RouterId users = stage.users();
        Router made = made(bench);
        assertThat(bench.the(Routers.class).remove(made)).isEqualTo(new Removal.Gone());
        assertThat(stage.all()).doesNotContain(made.id()).contains(users);
        assertThat(bench.the(Routers.class).remove(made)).isEqualTo(new Removal.Gone());
    }

    private static void anUnknownOneIsNotFound(Bench bench) {
        RouterStage stage = bench.stage(RouterStage.class);
        stage.detach();
        Bench.fails(() -> bench.the(Routers.class).attach(mine(bench), stage.absentRouter()), ErrorKind.NOT_FOUND);
        assertThat(stage.attachedTo()).isEmpty();
    }
}
