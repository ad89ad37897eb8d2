package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.RouteRules.ELSEWHERE;
import static io.nearside.conformance.rule.RouteRules.THERE;
import static io.nearside.conformance.rule.RouteRules.seen;
import static io.nearside.conformance.rule.RouteRules.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.RouteStage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** How routes change and end, and what several writers at once come to. */
final class RouteChangeRules {
    private static final int WRITERS = 16;

    private RouteChangeRules() {}

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("ROUTE-08", RouteChangeRules::aRouteIsReplaced),
                new Rule("ROUTE-09", RouteChangeRules::otherRoutesStayAsTheyAre),
                new Rule("ROUTE-10", RouteChangeRules::removingTwiceIsRemovingOnce),
                new Rule("ROUTE-11", RouteChangeRules::aRouteToNowhereIsABlackhole),
                new Rule("ROUTE-12", RouteChangeRules::whatIsGoneIsNotReplaced),
                new Rule("STORM-01", RouteChangeRules::manyAddersMakeOneRoute));
    }

    private static void aRouteIsReplaced(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        stage.put(stage.table(), THERE, stage.otherWay());
        Route seen = seen(bench, stage.table());
        assertThat(bench.the(RouteTables.class).replace(seen, stage.way()).effect())
                .isEqualTo(Effect.UPDATED);
        assertThat(stage.routes(stage.table()))
                .isEqualTo(Map.of(THERE, stage.way().id()));
    }

    private static void otherRoutesStayAsTheyAre(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        RouteTables tables = bench.the(RouteTables.class);
        stage.put(stage.table(), ELSEWHERE, stage.otherWay());
        stage.put(stage.main(), THERE, stage.otherWay());
        tables.add(wanted(stage.table(), stage.way()));
        tables.replace(seen(bench, stage.table()), stage.otherWay());
        tables.remove(seen(bench, stage.table()));
        assertThat(stage.routes(stage.table()))
                .isEqualTo(Map.of(ELSEWHERE, stage.otherWay().id()));
        assertThat(stage.routes(stage.main()))
                .isEqualTo(Map.of(THERE, stage.otherWay().id()));
    }

    private static void removingTwiceIsRemovingOnce(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        RouteTables tables = bench.the(RouteTables.class);
        stage.put(stage.table(), THERE, stage.way());
        Route seen = seen(bench, stage.table());
        assertThat(tables.remove(seen)).isEqualTo(new Removal.Gone());
        assertThat(stage.routes(stage.table())).isEmpty();
        assertThat(tables.remove(seen)).isEqualTo(new Removal.Gone());
    }

    private static void aRouteToNowhereIsABlackhole(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        stage.put(stage.table(), THERE, stage.way());
        stage.cut(stage.way());
        assertThat(seen(bench, stage.table()).state()).isEqualTo(RouteState.BLACKHOLE);
    }

    private static void whatIsGoneIsNotReplaced(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        Route gone = new Route(stage.table(), THERE, stage.otherWay(), RouteState.ACTIVE);
        Bench.fails(
                () -> bench.the(RouteTables.class).replace(gone, stage.way()), ErrorKind.CONFLICT, ErrorKind.NOT_FOUND);
        assertThat(stage.routes(stage.table())).isEmpty();
    }

    private static void manyAddersMakeOneRoute(Bench bench) throws Exception {
        RouteStage stage = bench.stage(RouteStage.class);
        RouteTables tables = bench.the(RouteTables.class);
        Route wanted = wanted(stage.table(), stage.way());
        Callable<String> adder = () -> {
            try {
                return tables.add(wanted).effect().name();
            } catch (CloudException refused) {
                return refused.kind().name();
            }
        };
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<String> ends = new ArrayList<>();
            for (Future<String> end : writers.invokeAll(Collections.nCopies(WRITERS, adder))) {
                ends.add(end.get());
            }
            assertThat(ends)
                    .contains(Effect.CREATED.name())
                    .isSubsetOf(Effect.CREATED.name(), Effect.ALREADY.name(), ErrorKind.CONFLICT.name());
        } finally {
            writers.shutdownNow();
        }
        assertThat(stage.routes(stage.table()))
                .isEqualTo(Map.of(THERE, stage.way().id()));
    }
}
