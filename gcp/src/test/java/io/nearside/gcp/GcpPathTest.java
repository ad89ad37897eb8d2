package io.nearside.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GcpPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects/acme-prod/global/networks/backend",
                "/projects/acme-prod/global/networks/backend",
                "https://www.googleapis.com/compute/v1/projects/acme-prod/global/networks/backend",
                "https://www.googleapis.com/compute/beta/projects/acme-prod/global/networks/backend",
                "https://compute.googleapis.com/compute/v1/projects/acme-prod/global/networks/backend",
                "http://127.0.0.1:4711/compute/v1/projects/acme-prod/global/networks/backend",
                "compute/v1/projects/acme-prod/global/networks/backend",
            })
    void oneNetworkHasManyNames(String text) {
        GcpPath path = GcpPath.parse(text);
        assertThat(path)
                .isEqualTo(GcpPath.network("acme-prod", "backend"))
                .hasToString("projects/acme-prod/global/networks/backend");
        assertThat(path.network()).isEqualTo(StubCompute.NETWORK);
        assertThat(path.account().value()).isEqualTo("acme-prod");
        assertThat(path.region()).isEmpty();
    }

    @Test
    void aSubnetIsInARegionAndNoNetwork() {
        GcpPath path = GcpPath.parse(
                "https://www.googleapis.com/compute/v1/projects/acme-prod/regions/europe-west1/subnetworks/endpoints");
        assertThat(path).isEqualTo(GcpPath.regional("acme-prod", "europe-west1", "subnetworks", "endpoints"));
        assertThat(path.region()).contains("europe-west1");
        assertThat(path.isOf("subnetworks")).isTrue();
        assertThat(path.isNetwork()).isFalse();
        assertThatThrownBy(path::network).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "backend",
                "projects/acme-prod",
                "projects/acme-prod/global/networks",
                "projects/acme-prod/global/networks/backend/more",
                "projects/acme-prod/global/networks/backend?x=1",
                "vpc-1234",
            })
    void whatNamesNothing(String text) {
        assertThat(GcpPath.read(text)).isEmpty();
    }
}
