package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTable.Rank;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.cloud.RouteTarget.Kind;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a peering brings its routes along, a person's own may go before them. */
final class InheritedRoutesTest {
    private static final Link LINK = link(Map.of("kind", "peering"));

    private final MirroredWorld world = new MirroredWorld();

    private static Link link(Map<String, ?> section) {
        return Link.of(
                "toy",
                Map.of("id", "toyvendor", "cidr", "10.20.0.0/24"),
                Map.of("cloud", "toycloud", "account", "me"),
                section);
    }

    private void written(String... destinations) {
        RouteTableId id = new RouteTableId("rt-1");
        List<Route> routes = Stream.of(destinations)
                .map(cidr -> new Route(id, Cidr.of(cidr), new RouteTarget(Kind.OTHER, "appliance"), RouteState.ACTIVE))
                .toList();
        world.cloud.written = new RouteMap(List.of(new RouteTable(id, Rank.OTHER, routes, List.of(), Map.of())));
    }

    @Test
    void aWiderRouteTakesNothing() {
        written("0.0.0.0/0", "10.0.0.0/8", "10.20.1.0/24");
        Progress progress = world.connector.connect(LINK);
        assertThat(progress.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(progress.warnings()).isEmpty();
        assertThat(world.cloud.calls.writes()).containsExactly("create half");
    }

    @Test
    void anEqualRouteIsSaidBeforeAnythingExists() {
        written("10.20.0.0/24");
        Progress progress = world.connector.connect(LINK);
        assertThat(progress.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.ROUTE_CONFLICT);
            assertThat(problem.subject()).isEqualTo("rt-1");
            assertThat(problem.remedy()).startsWith("Remove it: the peering brings");
        });
        assertThat(world.vendor.calls.writes()).isEmpty();
        assertThat(world.cloud.calls.writes()).isEmpty();
    }

    @Test
    void anEqualRouteThatComesLaterIsSaidByAPlan() {
        written();
        assertThat(world.connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        written("10.20.0.0/24");
        assertThat(world.connector.open(LINK).plan().problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ROUTE_CONFLICT);
    }

    @Test
    void aLinkThatWasReadyCostsOneCallToLookAt() {
        written();
        world.connector.connect(LINK);
        world.cloud.calls.forget();
        assertThat(world.connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).containsExactly("read halves");
    }

    @Test
    void theNetworkIsReadOnceAndItsTablesAfterIt() {
        written("0.0.0.0/0");
        world.connector.open(LINK).plan();
        assertThat(world.cloud.calls.log())
                .filteredOn(call -> !call.equals("read halves"))
                .containsExactly("read network", "read routes");
    }

    @Test
    void whatAPlanMayNotReadIsNoAbsence() {
        written();
        world.connector.connect(LINK);
        world.cloud.calls.failAlways("read routes", ErrorKind.DENIED);
        assertThat(world.connector.open(LINK).plan().problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.PERMISSION_MISSING);
        assertThat(world.connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void aNarrowerRouteIsWarnedOf() {
        written("10.20.0.128/25");
        Progress progress = world.connector.connect(LINK);
        assertThat(progress.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(progress.warnings()).extracting(Problem::code).containsExactly(ProblemCodes.ROUTE_HIJACK);
    }

    @Test
    void noneIsChosenOrWritten() {
        written();
        assertThatThrownBy(() -> world.connector.open(link(Map.of("kind", "peering", "routes", "all"))))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("brings its routes along");
        world.connector.connect(LINK);
        assertThat(world.connector.disconnect(LINK).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.calls.writes()).containsExactly("create half", "disable half", "delete half");
    }
}
