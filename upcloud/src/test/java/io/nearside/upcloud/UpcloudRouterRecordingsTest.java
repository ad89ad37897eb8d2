package io.nearside.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.cloud.Router;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.api.outcome.Removal;
import io.nearside.guice.http.testing.ScriptedReply;
import io.nearside.upcloud.Recordings.Exchange;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life of a router as the real API answered UpCloud's Go SDK: what we send is what was sent, what we read is what was answered. */
final class UpcloudRouterRecordingsTest {
    private static final String TWO_NETWORKS = "createtwonetworkstwoserversandarouter.yaml";

    private static final NetworkId FIRST = new NetworkId("039d20c5-dfe0-44b4-b0e1-8cb2b5ae1567");

    private static final RouterId ROUTER = new RouterId("0448a70f-0014-4e78-beef-870ab332ad9f");

    private final UpcloudSite world = new UpcloudSite("fi-hel2");

    @BeforeAll
    static void present() {
        assertThat(Recordings.folder("upcloud")).isDirectory();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Exchange replay(String file, String method, String path, int which) throws IOException {
        Exchange exchange = Recordings.exchanges(file).stream()
                .filter(each -> each.is(method, path))
                .toList()
                .get(which);
        world.upcloud.then(new ScriptedReply.Answer(exchange.status(), exchange.headers(), exchange.body()));
        return exchange;
    }

    private JsonNode sent() throws IOException {
        return UpcloudClient.JSON.readTree(
                world.upcloud.calls().get(world.upcloud.calls().size() - 1).body());
    }

    @Test
    void aRouterIsMadeAttachedDetachedAndRemoved() throws IOException {
        replay(TWO_NETWORKS, "POST", "/1.3/router", 0);
        Router made =
                world.routers().create("test router (test)", new Mark("orders")).now();
        assertThat(made).isEqualTo(new Router(ROUTER, "test router (test)", Set.of(), List.of(), null));

        String network = "/1.3/network/" + FIRST;
        Exchange attached = replay(TWO_NETWORKS, "PUT", network, 0);
        assertThat(world.routers().attach(FIRST, ROUTER).now()).isEqualTo(ROUTER);
        assertThat(sent()).isEqualTo(UpcloudClient.JSON.readTree(attached.sent()));

        Exchange detached = replay(TWO_NETWORKS, "PUT", network, 1);
        assertThat(world.routers().detach(FIRST)).isEqualTo(new Removal.Gone());
        assertThat(sent()).isEqualTo(UpcloudClient.JSON.readTree(detached.sent()));

        replay(TWO_NETWORKS, "DELETE", "/1.3/router/" + ROUTER, 0);
        assertThat(world.routers().remove(made)).isEqualTo(new Removal.Gone());
        assertThat(world.lines())
                .containsExactly(
                        "POST /1.3/router", "PUT " + network, "PUT " + network, "DELETE /1.3/router/" + ROUTER);
    }

    @Test
    void labelsAreSentAsTheyWere() throws IOException {
        Exchange labelled = replay("routerlabelsandfilters.yaml", "POST", "/1.3/router", 0);
        world.routers().create("test_router_labels_and_filters_1", new Mark("orders"));
        JsonNode theirs = UpcloudClient.JSON.readTree(labelled.sent()).path("router");
        JsonNode ours = sent().path("router");
        assertThat(ours.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(theirs::fieldNames);
        assertThat(ours.path("labels").path(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(theirs.path("labels").path(0)::fieldNames);
    }

    @Test
    void theListOfAnAccount() throws IOException {
        for (String file : List.of("createmodifydeleterouter.yaml", "getrouters.yaml")) {
            replay(file, "GET", "/1.3/router", 0);
            assertThat(world.routers().all())
                    .as(file)
                    .hasSizeGreaterThanOrEqualTo(1)
                    .allSatisfy(router -> {
                        assertThat(router.id().value()).startsWith("04");
                        assertThat(router.madeFor()).isEmpty();
                    });
        }
        replay("createmodifydeleterouter.yaml", "GET", "/1.3/router", 0);
        assertThat(world.routers().all())
                .filteredOn(router -> router.name().equals("Modified name (test)"))
                .singleElement()
                .satisfies(router -> assertThat(router.otherUses()).containsExactly("static route to 0.0.0.0/0"));
    }
}
