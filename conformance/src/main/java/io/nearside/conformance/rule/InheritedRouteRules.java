package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.model.Cidr;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.WrittenRouteStage;
import java.util.List;

/** Routes that people have written, where a peering's own need no writing. */
final class InheritedRouteRules {
    private static final Cidr ELSEWHERE = Cidr.of("10.99.0.0/24");

    private InheritedRouteRules() {}

    static RuleBook book() {
        return RuleBook.of(
                InheritedRoutes.class,
                List.of(
                        new Rule("INHERIT-01", InheritedRouteRules::whatAPersonWroteIsShown),
                        new Rule("INHERIT-02", InheritedRouteRules::tablesOfOthersAreNot)));
    }

    private static List<RouteTable> tables(Bench bench) {
        Network mine = bench.the(Networks.class)
                .describe(bench.stage(NetworkStage.class).site().network());
        return bench.the(InheritedRoutes.class).written(mine).tables();
    }

    private static void whatAPersonWroteIsShown(Bench bench) {
        WrittenRouteStage stage = bench.stage(WrittenRouteStage.class);
        stage.write(stage.tableInUse(), ELSEWHERE);
        assertThat(tables(bench))
                .filteredOn(table -> table.id().equals(stage.tableInUse()))
                .singleElement()
                .satisfies(table -> assertThat(table.routes())
                        .extracting(Route::destination)
                        .contains(ELSEWHERE));
    }

    private static void tablesOfOthersAreNot(Bench bench) {
        WrittenRouteStage stage = bench.stage(WrittenRouteStage.class);
        stage.write(stage.tableOfOthers(), ELSEWHERE);
        assertThat(tables(bench))
                .extracting(RouteTable::id)
                .contains(stage.tableInUse())
                .doesNotContain(stage.tableOfOthers());
        assertThat(tables(bench))
                .flatExtracting(RouteTable::routes)
                .extracting(Route::destination)
                .doesNotContain(ELSEWHERE);
    }
}
