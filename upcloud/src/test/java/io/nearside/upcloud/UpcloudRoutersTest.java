package io.nearside.upcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.nearside.api.cloud.Router;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.guice.http.testing.ScriptedReply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UpcloudRoutersTest {
    private static final RouterId ROUTER = new RouterId("04dddddd-0000-4000-8000-000000000004");

    private static final Mark MARK = new Mark("orders-kafka");

    private final UpcloudSite site = new UpcloudSite();

    @AfterEach
    void stop() {
        site.close();
    }

    private static String router(String networks, String more) {
        return """
                {"uuid": "04DDDDDD-0000-4000-8000-000000000004", "name": "r", "type": "normal",
                 "attached_networks": {"network": [%s]}%s}
                """.formatted(networks, more);
    }

    private static String list(String... routers) {
        return "{\"routers\": {\"router\": [" + String.join(",", routers) + "]}}";
    }

    private static String network(String router) {
        return "{\"network\": {\"uuid\": \"" + UpcloudSite.MINE + "\"" + router + "}}";
    }

    private static Router seen() {
        return new Router(ROUTER, "r", Set.of(), List.of(), MARK);
    }

    @Test
    void aRouterIsReadWithItsNetworksItsMarkAndWhatElseNeedsIt() {
        site.upcloud.then(200, list(router("{\"uuid\": \"03AAAAAA-0000-4000-8000-000000000001\"}", """
                , "labels": [{"key": "managed-by", "value": "nearside"}, {"key": "nearside-link", "value": "orders-kafka"}],
                "attached_network_gateways": [{"uuid": "10aa"}],
                "static_routes": [{"name": "s", "route": "0.0.0.0/0", "nexthop": "10.0.0.1", "type": "user"},
                                  {"name": "t", "route": "10.1.0.0/16", "nexthop": "10.0.0.2"},
                                  {"name": "u", "route": "10.2.0.0/16", "nexthop": "10.0.0.3", "type": "service"}]
                """)));
        assertThat(site.routers().all())
                .containsExactly(new Router(
                        ROUTER,
                        "r",
                        Set.of(UpcloudSite.MINE),
                        List.of("gateway 10aa", "static route to 0.0.0.0/0", "static route to 10.1.0.0/16"),
                        MARK));
        assertThat(site.lines()).containsExactly("GET /1.3/router");
    }

    @Test
    void aRouterThatCarriesNoMarkIsSomebodyElses() {
        site.upcloud.then(200, list(router("", "")));
        assertThat(site.routers().all()).singleElement().satisfies(router -> {
            assertThat(router.madeFor()).isEmpty();
            assertThat(router.networks()).isEmpty();
            assertThat(router.otherUses()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"routers\": null}",
                "{\"routers\": {\"router\": null}}",
                "{\"routers\": {\"router\": {}}}",
                "{\"routers\": {\"router\": [{\"uuid\": \"u\"}]}}",
                "{\"routers\": {\"router\": [{\"uuid\": \"u\", \"attached_networks\": {}}]}}",
                "{\"routers\": {\"router\": [{\"uuid\": \"u\", \"attached_networks\": {\"network\": [{}]}}]}}",
            })
    void whatIsNotShownDoesNotPassForNothing(String body) {
        site.upcloud.then(200, body);
        assertThat(UpcloudSite.failure(() -> site.routers().all()).kind()).isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void aRouterIsMadeWithTheLinksMark() {
        site.upcloud.then(201, "{\"router\": " + router("", "") + "}");
        Change<Router> made = site.routers().create("orders-kafka", MARK);
        assertThat(made.effect()).isEqualTo(Effect.CREATED);
        assertThat(made.now().id()).isEqualTo(ROUTER);
        assertThat(site.lines()).containsExactly("POST /1.3/router");
        assertThat(site.upcloud.calls().get(0).body())
                .isEqualTo(
                        "{\"router\":{\"name\":\"orders-kafka\",\"labels\":[{\"key\":\"managed-by\",\"value\":\"nearside\"},{\"key\":\"nearside-link\",\"value\":\"orders-kafka\"}]}}");
    }

    @Test
    void aNetworkIsAttachedAndDetachedByChangingIt() {
        site.upcloud
                .then(200, network(", \"router\": \"04DDDDDD-0000-4000-8000-000000000004\""))
                .then(200, network(""))
                .then(200, network(", \"router\": null"));
        RouterId capitals = new RouterId(ROUTER.value().toUpperCase(Locale.ROOT));
        assertThat(site.routers().attach(UpcloudSite.MINE, capitals)).isEqualTo(new Change<>(Effect.UPDATED, ROUTER));
        assertThat(site.routers().detach(UpcloudSite.MINE)).isEqualTo(new Removal.Gone());
        assertThat(site.routers().detach(UpcloudSite.MINE)).isEqualTo(new Removal.Gone());
        assertThat(site.lines()).containsOnly("PUT /1.3/network/" + UpcloudSite.MINE);
        assertThat(site.upcloud.calls().get(0).body()).isEqualTo("{\"network\":{\"router\":\"" + ROUTER + "\"}}");
        assertThat(site.upcloud.calls().get(1).body()).isEqualTo("{\"network\":{\"router\":null}}");
    }

    @Test
    void anAnswerThatShowsTheOppositeIsNotTakenForDone() {
        site.upcloud.then(200, network("")).then(200, network(", \"router\": \"04dd\""));
        assertThat(UpcloudSite.failure(() -> site.routers().attach(UpcloudSite.MINE, ROUTER))
                        .kind())
                .isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(site.routers().detach(UpcloudSite.MINE)).isInstanceOf(Removal.Going.class);
    }

    @Test
    void whatIsGoneAlreadyIsGone() {
        site.upcloud
                .then(204, "")
                .then(404, classic("ROUTER_NOT_FOUND"))
                .then(404, problem("ROUTER_NOT_FOUND"))
                .then(404, classic("NETWORK_NOT_FOUND"));
        for (int i = 0; i < 3; i++) {
            assertThat(site.routers().remove(seen())).isEqualTo(new Removal.Gone());
        }
        assertThat(site.routers().detach(new NetworkId("03ee"))).isEqualTo(new Removal.Gone());
        assertThat(site.lines())
                .containsExactly(
                        "DELETE /1.3/router/" + ROUTER,
                        "DELETE /1.3/router/" + ROUTER,
                        "DELETE /1.3/router/" + ROUTER,
                        "PUT /1.3/network/03ee");
    }

    @ParameterizedTest
    @CsvSource({
        "409, ROUTER_ATTACHED, CONFLICT",
        "404, ROUTER_NOT_FOUND, NOT_FOUND",
        "403, NETWORK_FORBIDDEN, DENIED",
        "401, AUTHENTICATION_FAILED, DENIED",
    })
    void bothStylesOfRefusalsAreUnderstood(int status, String code, ErrorKind kind) {
        for (String body : List.of(classic(code), problem(code))) {
            site.upcloud.then(new ScriptedReply.Answer(status, Map.of(), body));
            CloudException failure = UpcloudSite.failure(() -> site.routers().attach(UpcloudSite.MINE, ROUTER));
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.fault().code()).isEqualTo(code);
            assertThat(failure).hasMessageStartingWith("said");
        }
        assertThat(site.lines()).hasSize(2);
    }

    @Test
    void aRouterWithNetworksIsARefusalAndNoEnd() {
        site.upcloud.then(409, classic("ROUTER_ATTACHED"));
        assertThat(UpcloudSite.failure(() -> site.routers().remove(seen())).kind())
                .isEqualTo(ErrorKind.CONFLICT);
    }

    static Stream<Named<Consumer<UpcloudSite>>> calls() {
        return Stream.of(
                named("all", site -> site.routers().all()),
                named("create", site -> site.routers().create("n", MARK)),
                named("attach", site -> site.routers().attach(UpcloudSite.MINE, ROUTER)),
                named("detach", site -> site.routers().detach(UpcloudSite.MINE)),
                named("remove", site -> site.routers().remove(seen())));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nothingIsRepeatedAndNoSecretIsTold(Consumer<UpcloudSite> call) {
        site.upcloud.then(
                500, "{\"error\": {\"error_code\": \"X\", \"error_message\": \"" + UpcloudSite.TOKEN + "\"}}");
        CloudException failure = UpcloudSite.failure(() -> call.accept(site));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.toString()).doesNotContain(UpcloudSite.TOKEN);
        assertThat(site.lines()).hasSize(1);
    }

    private static String classic(String code) {
        return "{\"error\": {\"error_code\": \"" + code + "\", \"error_message\": \"said\"}}";
    }

    private static String problem(String code) {
        return "{\"type\": \"https://developers.upcloud.com/1.3/errors#ERROR_" + code
                + "\", \"title\": \"said\", \"correlation_id\": \"01H2\"}";
    }
}
