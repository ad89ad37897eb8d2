package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.outcome.Asked;
import io.nearside.api.vendor.ServiceChange;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what changes is sent: not the VPC, or the service would move, and not the filter, or everybody would be kept out. */
final class AivenServiceSettingsTest {
    private static final String PUT = "PUT /v1/project/acme-prod/service/orders ";

    private final AivenWorld world = new AivenWorld();

    private final VendorService service = world.service("");

    @AfterEach
    void stop() {
        world.close();
    }

    private Asked change(Set<String> open, Set<String> close, @Nullable Addressing addressing) {
        return world.capability(ServiceSettings.class).change(service, new ServiceChange(open, close, addressing));
    }

    @Test
    void theBodyIsWhatChangesAndNothingElse() {
        for (int call = 0; call < 4; call++) {
            world.aiven.then(200, AivenJson.service(""));
        }
        assertThat(change(Set.of("pgbouncer", "pg"), Set.of("prometheus"), null))
                .isEqualTo(new Asked());
        change(Set.of(), Set.of(), Addressing.STATIC);
        change(Set.of(), Set.of(), Addressing.CHANGEABLE);
        change(Set.of("pg"), Set.of(), Addressing.STATIC);
        assertThat(world.asked())
                .containsExactly(
                        PUT
                                + "{\"user_config\":{\"privatelink_access\":{\"pg\":true,\"pgbouncer\":true,\"prometheus\":false}}}",
                        PUT + "{\"user_config\":{\"static_ips\":true}}",
                        PUT + "{\"user_config\":{\"static_ips\":false}}",
                        PUT + "{\"user_config\":{\"static_ips\":true,\"privatelink_access\":{\"pg\":true}}}");
    }

    /** Composed from the description of the API; it also has what a link never sends. */
    @Test
    void itIsAPartOfWhatMayBeSent() throws IOException {
        ObjectNode may =
                (ObjectNode) AivenClient.JSON.readTree(Recordings.text("aiven/constructed/service_update_access.json"));
        world.aiven.then(200, "{}");
        change(Set.of("kafka", "schema_registry"), Set.of(), Addressing.STATIC);
        JsonNode sent = AivenClient.JSON.readTree(world.aiven.calls().get(1).body());
        ((ObjectNode) may.path("user_config")).remove("ip_filter");
        ((ObjectNode) may.path("user_config")).remove("public_access");
        assertThat(sent).isEqualTo(may);
    }

    @Test
    void anAnswerWithoutABodyWillDo() {
        world.aiven.then(204, "");
        assertThat(change(Set.of("pg"), Set.of(), null)).isEqualTo(new Asked());
    }

    @ParameterizedTest
    @CsvSource({"400, INVALID", "401, DENIED", "403, DENIED", "404, NOT_FOUND", "409, CONFLICT"})
    void aRefusalIsAivens(int status, ErrorKind kind) {
        world.aiven.then(status, "{\"message\": \"Not enough static IP addresses\"}");
        CloudException failure = AivenWorld.failure(() -> change(Set.of(), Set.of(), Addressing.STATIC));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage("Not enough static IP addresses");
        assertThat(world.asked()).hasSize(1);
    }
}
