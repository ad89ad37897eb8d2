package io.nearside.simulator.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.UpCloudRefusal;
import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UpCloudRouterTest {
    private final UpCloudRehearsal rehearsal = new UpCloudRehearsal();
    private final RestClient client = rehearsal.client();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private JsonNode listed(String query) {
        return client.get("/1.3/router" + query).at("/routers/router");
    }

    @Test
    void isListedByLabelWhateverTheCaseOfItsKey() {
        rehearsal.label("color", "blue");
        rehearsal.label("color", "red");

        assertThat(listed("")).hasSize(3);
        assertThat(listed("?label=color")).hasSize(2);
        assertThat(listed("?label=COLOR%3Dred")).hasSize(1);
        assertThat(listed("?label=color%3DRED")).isEmpty();
        assertThat(listed("?label=color%3Dred&label=size")).isEmpty();
    }

    @Test
    void isLeftAloneByALabelThatIsRefused() {
        assertThat(rehearsal.label("k", "v").status()).isEqualTo(400);
        assertThat(rehearsal.label("-k", "v").status()).isEqualTo(400);
        assertThat(rehearsal.label("k".repeat(33), "v").status()).isEqualTo(400);
        assertThat(rehearsal.label("key", "v".repeat(256)).status()).isEqualTo(400);
        assertThat(listed("")).hasSize(1);
        assertThat(rehearsal.label("k".repeat(32), "v".repeat(255)).status()).isEqualTo(201);
        assertThat(rehearsal.label("managed-by", "").status()).isEqualTo(201);
    }

    @Test
    void showsTheNetworksThatAreAttachedToIt() {
        String router = rehearsal.upcloud().addRouter("acme", "r");
        rehearsal.attach(rehearsal.mine(), router);

        assertThat(rehearsal.upcloud().routers())
                .filteredOn(view -> view.uuid().equals(router))
                .singleElement()
                .satisfies(view -> assertThat(view.networks()).containsExactly(rehearsal.mine()));
        assertThat(client.delete("/1.3/router/" + router).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"GET", "PATCH", "DELETE", "PUT"})
    void ofAnotherAccountIsNotThere(String method) {
        String theirs = rehearsal.upcloud().addRouter("other", "theirs");

        assertThat(tried(rehearsal, method, theirs)).isEqualTo(404);
        try (UpCloudRehearsal open = new UpCloudRehearsal(UpCloudRefusal.FOREIGN)) {
            assertThat(tried(open, method, open.upcloud().addRouter("other", "theirs")))
                    .isLessThan(300);
        }
    }

    private static int tried(UpCloudRehearsal world, String method, String router) {
        String path = "/1.3/router/" + router;
        return switch (method) {
            case "GET" -> world.client().get(path).status();
            case "PATCH" ->
                world.client().patch(path, "{\"router\":{\"name\":\"n\"}}").status();
            case "DELETE" -> world.client().delete(path).status();
            default -> world.attach(world.mine(), router).status();
        };
    }

    @Test
    void isTakenFromUnderAPeeringWhichShowsIt() {
        rehearsal.upcloud().createPeering("back", rehearsal.theirs(), rehearsal.mine());
        String half = rehearsal.half();
        rehearsal.pass(2);
        assertThat(rehearsal.state(half)).isEqualTo("active");

        client.put("/1.3/network/" + rehearsal.mine(), "{\"network\":{\"router\":null}}");
        assertThat(rehearsal.state(half)).isEqualTo("missing-local-router");
        rehearsal.attach(rehearsal.mine(), rehearsal.upcloud().addRouter("acme", "again"));
        assertThat(rehearsal.state(half)).isEqualTo("active");
    }
}
