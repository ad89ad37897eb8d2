package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.vendor.VendorNetworkBrief;
import io.nearside.api.vendor.VendorNetworkWish;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AivenNetworksTest {
    private static final VendorNetworkWish IRELAND = new VendorNetworkWish(null, "aws-eu-west-1", null);

    private final AivenWorld world = new AivenWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private static String row(String id, String cloud, String state) {
        return """
                {"project_vpc_id": "%s", "cloud_name": "%s", "network_cidr": "10.20.0.0/24", "state": "%s"}
                """.formatted(id, cloud, state);
    }

    @Test
    void thoseOfThePlaceThatAreNotOnTheirWayOut() {
        world.aiven.then(
                200,
                "{\"vpcs\": ["
                        + String.join(
                                ",",
                                row("a", "aws-eu-west-1", "APPROVED"),
                                row("b", "aws-eu-west-1", "ACTIVE"),
                                row("c", "aws-eu-west-1", "DELETING"),
                                row("d", "aws-eu-west-1", "DELETED"),
                                row("e", "aws-eu-west-2", "ACTIVE"),
                                row("f", "aws-eu-west-1", "RESTING"))
                        + "]}");
        assertThat(world.networks().inPlaceOf(IRELAND))
                .extracting(brief -> brief.id().value())
                .containsExactly("a", "b", "f");
        assertThat(world.lines()).containsExactly("GET /v1/project/acme-prod/vpcs");
    }

    @Test
    void aRowSaysWhereItIsAndWhatItHas() {
        world.aiven.then(200, "{\"vpcs\": [" + row("a", "aws-eu-west-1", "ACTIVE") + "]}");
        assertThat(world.networks().inPlaceOf(VendorNetworkWish.of(new VendorNetworkId("a"))))
                .containsExactly(new VendorNetworkBrief(
                        new VendorNetworkId("a"), "aws-eu-west-1", Set.of(Cidr.of("10.20.0.0/24"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"vpcs\": null}",
                "{\"vpcs\": {}}",
                "[]",
                "\"vpcs\"",
                "{\"vpcs\": [{\"project_vpc_id\": null, \"cloud_name\": \"aws-eu-west-1\"}]}",
                "{\"vpcs\": [17]}",
            })
    void aListThatIsNotThereDoesNotPassForAnEmptyOne(String body) {
        world.aiven.then(200, body);
        CloudException failure = AivenWorld.failure(() -> world.networks().inPlaceOf(IRELAND));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN);
        assertThat(failure).hasMessageContaining("is not understood");
    }

    @Test
    void oneIsAskedForWithAnEmptyListOfPeerings() {
        world.aiven.then(200, "{\"project_vpc_id\": \"a\"}");
        assertThat(world.networks().create(new VendorNetworkWish(null, "aws-eu-west-1", Cidr.of("10.20.0.0/24"))))
                .isEqualTo(new Asked());
        assertThat(world.lines()).containsExactly("POST /v1/project/acme-prod/vpcs");
        assertThat(world.aiven.calls().get(0).body())
                .isEqualTo(
                        "{\"cloud_name\":\"aws-eu-west-1\",\"network_cidr\":\"10.20.0.0/24\",\"peering_connections\":[]}");
        assertThat(world.aiven.calls().get(0).authorization()).isEqualTo("aivenv1 " + AivenWorld.TOKEN);
    }

    @Test
    void oneWithoutARangeIsNotAskedFor() {
        CloudException failure = AivenWorld.failure(() -> world.networks().create(IRELAND));
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(world.lines()).isEmpty();
    }

    @Test
    void aProjectsNameStaysInItsPlace() {
        try (AivenWorld odd = new AivenWorld("acme/prod eu?")) {
            odd.aiven.then(200, "{\"vpcs\": []}");
            assertThat(odd.networks().inPlaceOf(IRELAND)).isEmpty();
            assertThat(odd.lines()).containsExactly("GET /v1/project/acme%2Fprod%20eu%3F/vpcs");
        }
    }
}
