package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.PeeringState;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.PeeringId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SingleStepTest {
    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @Test
    void acceptsOnceAndSaysWhenItWasAccepted() {
        assertThat(accept("--from-account", "them", "--from-network", "net-9", "--from-region", "north"))
                .isZero();
        assertThat(stage.out()).isEqualTo("p-1 from net-9 of account them: accepted." + System.lineSeparator());
        assertThat(stage.cloud.writes).containsExactly("accept");
        assertThat(accept()).isZero();
        assertThat(stage.out()).contains("is accepted already.");
        assertThat(stage.cloud.writes).containsExactly("accept");
        assertThat(stage.journals.links()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--from-account,nobody", "--from-network,net-8", "--from-region,south"})
    void whoDiffersIsNotAccepted(String option, String value) {
        assertThat(accept(option, value)).isEqualTo(4);
        assertThat(stage.out()).contains("peer-mismatch p-1").contains(value);
        assertThat(stage.cloud.writes).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PeeringState.class,
            names = {"REJECTED", "EXPIRED", "FAILED", "LEAVING", "GONE"})
    void whatHasEndedIsNotAccepted(PeeringState state) {
        stage.cloud.state = state;
        assertThat(accept()).isEqualTo(4);
        assertThat(route()).isEqualTo(4);
        assertThat(stage.cloud.writes).isEmpty();
    }

    @Test
    void anotherIdIsMissing() {
        assertThat(run("peering", "accept", "--peering", "p-2")).isEqualTo(4);
        assertThat(stage.out()).contains("peering-missing p-2");
        assertThat(run("route", "add", "--table", "rt-main", "--to", "10.99.0.0/16", "--via", "p-2"))
                .isEqualTo(4);
        assertThat(stage.out()).contains("peering-missing p-2");
    }

    @Test
    void addsARouteOnceThePeeringIsActiveAndSaysWhenItIsThere() {
        assertThat(route()).isEqualTo(3);
        assertThat(stage.out()).contains("p-1 is not active yet.");
        accept();
        assertThat(route()).isZero();
        assertThat(stage.out()).contains("route 10.99.0.0/16 in rt-main -> p-1: added.");
        assertThat(route()).isZero();
        assertThat(stage.out()).contains("is there already.");
        assertThat(stage.cloud.writes).containsExactly("accept", "add");
    }

    @Test
    void aRouteThatLeadsElsewhereStays() {
        accept();
        route();
        stage.cloud.routes.replaceAll(route -> new Route(
                route.table(), route.destination(), RouteTarget.peering(new PeeringId("p-7")), route.state()));
        assertThat(route("-o", "json")).isEqualTo(4);
        assertThat(stage.json().at("/problems/0/code").asText()).isEqualTo("route-conflict");
        assertThat(stage.json().at("/verdict").asText()).isEqualTo("blocked");
        assertThat(stage.cloud.writes).containsExactly("accept", "add");
    }

    @Test
    void whatThePeerDoesNotShowIsNotRoutedAndAnUnknownTableIsNamed() {
        accept();
        assertThat(run("route", "add", "--table", "rt-main", "--to", "10.98.0.0/16", "--via", "p-1"))
                .isEqualTo(4);
        assertThat(stage.out()).contains("cidr-unclaimed p-1");
        assertThat(run("route", "add", "--table", "rt-x", "--to", "10.99.0.0/16", "--via", "p-1"))
                .isEqualTo(4);
        assertThat(stage.out()).contains("route-table-unknown rt-x");
    }

    @Test
    void makesAnEndpointOnceAndLeavesOneThatLeadsElsewhere() {
        assertThat(endpoint("svc-1", "--message", "for orders")).isZero();
        assertThat(stage.out()).contains("endpoint orders -> svc-1: made as ep-1.");
        assertThat(stage.cloud.writes).containsExactly("endpoint for orders");
        assertThat(endpoint("svc-1")).isZero();
        assertThat(stage.out()).contains("ep-1 leads to svc-1 and waits for its owner's approval already.");
        assertThat(endpoint("svc-2")).isEqualTo(4);
        assertThat(stage.out()).contains("endpoint-mismatch");
        assertThat(stage.cloud.writes).hasSize(1);
        assertThat(stage.journals.links()).isEmpty();
    }

    @Test
    void whatStandsInAnEndpointsWayIsSaidAndNothingIsMade() {
        assertThat(endpoint("svc-1", "--address", "10.0.0.9")).isEqualTo(4);
        assertThat(stage.out()).contains("subnet-unfit sub-1");
        assertThat(endpoint("svc-1", "--address", "10.0.0.900")).isEqualTo(2);
        assertThat(stage.err()).contains("--address is malformed: '10.0.0.900' is no address");
        assertThat(stage.cloud.writes).isEmpty();
    }

    @Test
    void aConflictIsAPersonsMatterAndADenialIsAFailure() {
        stage.cloud.whileAccepting = () -> {
            throw TinyCloud.failure(ErrorKind.CONFLICT, "accept");
        };
        assertThat(accept()).isEqualTo(4);
        assertThat(stage.out()).contains("call-refused");
        stage.cloud.failure = ErrorKind.DENIED;
        assertThat(accept()).isEqualTo(1);
        assertThat(stage.err()).contains("the tiny cloud is DENIED").contains("request r-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "peering",
                "route",
                "endpoint",
                "endpoint create --cloud tiny --near network=net-1 --name orders",
                "peering accept --cloud tiny --near network=net-1",
                "peering accept --cloud tiny --near netwrk=net-1 --peering p-1",
                "peering accept --cloud tinny --near network=net-1 --peering p-1",
                "peering accept --cloud tiny --near network --peering p-1",
                "peering accept --cloud tiny --near network=net-1 --peering p-1 --as prof=x",
                "peering accept --cloud tiny --near network=net-1 --peering p-1 --cidr 10.0.0.1/8",
                "route add --cloud tiny --near network=net-1 --table rt-main --to ten --via p-1",
            })
    void whatIsSaidWrongIsUsage(String words) {
        assertThat(stage.run(words.split(" "))).isEqualTo(2);
        assertThat(stage.err()).startsWith("nearside: ").doesNotContain("\tat ");
        assertThat(stage.cloud.reads).isEmpty();
        assertThat(stage.cloud.writes).isEmpty();
    }

    private int accept(String... more) {
        List<String> words = new ArrayList<>(List.of("peering", "accept", "--peering", "p-1"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int endpoint(String target, String... more) {
        List<String> words = new ArrayList<>(List.of("endpoint", "create", "--name", "orders", "--target", target));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int route(String... more) {
        List<String> words =
                new ArrayList<>(List.of("route", "add", "--table", "rt-main", "--to", "10.99.0.0/16", "--via", "p-1"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--cloud", "tiny", "--near", "network=net-1"));
        return stage.run(all.toArray(String[]::new));
    }
}
