package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.outcome.Effect;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.RouteStage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Route tables: adding and reading. How routes change and end is in {@link RouteChangeRules}. */
final class RouteRules {
    static final Cidr THERE = Cidr.of("10.99.0.0/24");

    static final Cidr ELSEWHERE = Cidr.of("10.77.0.0/16");

    private RouteRules() {}

    static RuleBook book() {
        return RuleBook.of(
                RouteTables.class,
                Stream.concat(
                                Stream.of(
                                        new Rule("ROUTE-01", RouteRules::aRouteIsAddedAndLeadsThere),
                                        new Rule("ROUTE-02", RouteRules::addingTwiceAddsOne),
                                        new Rule("ROUTE-03", RouteRules::anotherTargetIsAConflict),
                                        new Rule("ROUTE-04", RouteRules::theNetworksOwnRangeIsNotRouted),
                                        new Rule("ROUTE-05", RouteRules::anUnknownTableOrTargetIsNotFound),
                                        new Rule("ROUTE-06", RouteRules::aFullTableIsExhausted),
                                        new Rule("ROUTE-07", RouteRules::everyTableIsShownWithItsRank)),
                                RouteChangeRules.rules())
                        .toList());
    }

    static RouteMap map(Bench bench) {
        return bench.the(RouteTables.class)
                .map(bench.stage(NetworkStage.class).site().network());
    }

    static Route wanted(RouteTableId table, RouteTarget via) {
        return new Route(table, THERE, via, RouteState.UNKNOWN);
    }

    /** The route that leads there, as the provider sees it. */
    static Route seen(Bench bench, RouteTableId table) {
        return map(bench).table(table).orElseThrow(() -> new AssertionError(table + " is not listed")).routes().stream()
                .filter(route -> route.destination().equals(THERE))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no route to " + THERE + " is listed"));
    }

    private static void aRouteIsAddedAndLeadsThere(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        assertThat(bench.the(RouteTables.class)
                        .add(wanted(stage.table(), stage.way()))
                        .effect())
                .isEqualTo(Effect.CREATED);
        assertThat(stage.routes(stage.table()))
                .isEqualTo(Map.of(THERE, stage.way().id()));
        assertThat(seen(bench, stage.table()))
                .isEqualTo(new Route(stage.table(), THERE, stage.way(), RouteState.ACTIVE));
    }

    private static void addingTwiceAddsOne(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        RouteTables tables = bench.the(RouteTables.class);
        Route wanted = wanted(stage.table(), stage.way());
        tables.add(wanted);
        try {
            assertThat(tables.add(wanted).now().target()).isEqualTo(stage.way());
        } catch (CloudException refused) {
            assertThat(refused.kind()).as(refused.getMessage()).isEqualTo(ErrorKind.CONFLICT);
        }
        assertThat(stage.routes(stage.table()))
                .isEqualTo(Map.of(THERE, stage.way().id()));
    }

    private static void anotherTargetIsAConflict(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        stage.put(stage.table(), THERE, stage.otherWay());
        Bench.fails(() -> bench.the(RouteTables.class).add(wanted(stage.table(), stage.way())), ErrorKind.CONFLICT);
        assertThat(stage.routes(stage.table()))
                .isEqualTo(Map.of(THERE, stage.otherWay().id()));
    }

    private static void theNetworksOwnRangeIsNotRouted(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        Route own = new Route(stage.table(), stage.own(), stage.way(), RouteState.UNKNOWN);
        Bench.fails(() -> bench.the(RouteTables.class).add(own), ErrorKind.CONFLICT, ErrorKind.INVALID);
        assertThat(stage.routes(stage.table())).isEmpty();
    }

    private static void anUnknownTableOrTargetIsNotFound(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        RouteTables tables = bench.the(RouteTables.class);
        Bench.fails(() -> tables.add(wanted(stage.absentTable(), stage.way())), ErrorKind.NOT_FOUND);
        Bench.fails(() -> tables.add(wanted(stage.table(), stage.absentWay())), ErrorKind.NOT_FOUND);
        assertThat(stage.routes(stage.table())).isEmpty();
    }

    private static void aFullTableIsExhausted(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        stage.fill();
        Map<Cidr, String> before = stage.routes(stage.table());
        Bench.fails(() -> bench.the(RouteTables.class).add(wanted(stage.table(), stage.way())), ErrorKind.EXHAUSTED);
        assertThat(stage.routes(stage.table())).isEqualTo(before);
    }

    private static void everyTableIsShownWithItsRank(Bench bench) {
        RouteStage stage = bench.stage(RouteStage.class);
        List<RouteTable> tables = map(bench).tables();
        assertThat(tables).extracting(RouteTable::id).contains(stage.main(), stage.table());
        assertThat(tables)
                .filteredOn(table -> table.rank() == RouteTable.Rank.MAIN)
                .extracting(RouteTable::id)
                .containsExactly(stage.main());
        assertThat(tables)
                .allSatisfy(table -> assertThat(table.routes()).anySatisfy(route -> {
                    assertThat(route.destination()).isEqualTo(stage.own());
                    assertThat(route.target().kind()).isEqualTo(RouteTarget.Kind.LOCAL);
                }));
    }
}
