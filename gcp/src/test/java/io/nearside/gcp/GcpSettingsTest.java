package io.nearside.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import io.nearside.gcp.GcpPeeringOptions.Strategy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GcpSettingsTest {
    private static final Map<String, String> NEAR = Map.of("project", "acme-prod", "network", "backend");

    @TempDir
    Path folder;

    private static GcpSettings settings(Map<String, ?> near, Map<String, ?> as, Map<String, String> variables) {
        return GcpSettings.of(new ProviderSettings(
                LinkSection.of("near", near), LinkSection.of("as.gcp", as), Environment.of(variables)));
    }

    private static NearSite site(Map<String, ?> near) {
        return new GcpPlugin().site(LinkSection.of("near", near), Environment.of(Map.of()));
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> near = new HashMap<>(NEAR);
        near.put(key, value);
        return near;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend",
                "projects/acme-prod/global/networks/backend",
                "https://www.googleapis.com/compute/v1/projects/acme-prod/global/networks/backend"
            })
    void aNetworkHasOneIdHoweverItIsNamed(String network) {
        NearSite site = site(with("network", network));
        assertThat(site.account()).isEqualTo(new AccountId("acme-prod"));
        assertThat(site.network()).isEqualTo(StubCompute.NETWORK);
        assertThat(site.place()).as("networks are everywhere").isEmpty();
        assertThat(site.subnets()).isEmpty();
    }

    @Test
    void theProjectMayComeFromTheVariableThatGooglesToolsUse() {
        LinkSection near = LinkSection.of("near", Map.of("network", "backend"));
        assertThat(new GcpPlugin()
                        .site(near, Environment.of(Map.of("GOOGLE_CLOUD_PROJECT", "acme-prod")))
                        .network())
                .isEqualTo(StubCompute.NETWORK);
        assertThatThrownBy(() -> new GcpPlugin().site(near, Environment.of(Map.of())))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("near.project is missing, and GOOGLE_CLOUD_PROJECT is not set");
        assertThatThrownBy(() ->
                        new GcpPlugin().site(near, Environment.of(Map.of("GOOGLE_CLOUD_PROJECT", "123456789012"))))
                .hasMessageContaining("GOOGLE_CLOUD_PROJECT '123456789012' is a project's number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project | 123456789012 | near.project '123456789012' is a project's number, and its id is meant",
                "project | Acme Production | near.project 'Acme Production' is not the id of a project",
                "project | acme | near.project 'acme' is not the id of a project",
                "network | Backend | near.network 'Backend' is no name that Google takes",
                "network | 1-backend | near.network '1-backend' is no name that Google takes",
                "network | backend- | near.network 'backend-' is no name that Google takes",
                "network | projects/123456789012/global/networks/backend | near.network '123456789012' is a project's"
                        + " number",
                "network | projects/other-prod/global/networks/backend | near.project differs from the project in"
                        + " near.network",
                "network | projects/acme-prod/regions/europe-west1/subnetworks/a | near.network is neither a name nor"
                        + " one of the networks",
                "region | europe-west1-b | near.region 'europe-west1-b' is a zone, and its region is meant",
                "region | Europe | near.region 'Europe' is not a region of Google's",
                "region | eu | near.region 'eu' is not a region of Google's",
                "vpc | x | near.vpc is not known",
            })
    void whatCannotBeMeantIsSaidWithItsKey(String key, String value, String says) {
        assertThatThrownBy(() -> site(with(key, value)))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining(says);
    }

    @Test
    void aNameThatIsTooLongIsSaidWithItsLength() {
        assertThat(site(with("network", "n".repeat(63))).network().label()).hasSize(63);
        assertThatThrownBy(() -> site(with("network", "n".repeat(64))))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("has 64 characters, and Google takes up to 63");
    }

    @Test
    void anEndpointHasItsRegionAndSubnet() {
        Map<String, Object> near = with("region", "europe-west1");
        near.put("subnet", "endpoints");
        NearSite site = site(near);
        assertThat(site.place()).contains(new Region("europe-west1"));
        assertThat(site.subnets())
                .containsExactly(new SubnetId("projects/acme-prod/regions/europe-west1/subnetworks/endpoints"));
        near.put("subnet", "projects/acme-host/regions/europe-west1/subnetworks/endpoints");
        assertThat(site(near).subnets())
                .containsExactly(new SubnetId("projects/acme-host/regions/europe-west1/subnetworks/endpoints"));
        near.put("subnet", "projects/acme-prod/regions/us-east1/subnetworks/endpoints");
        assertThatThrownBy(() -> site(near)).hasMessageContaining("near.subnet is in another region than near.region");
    }

    @Test
    void whereAndHowEndpointsAreMade() {
        GcpSettings usual = settings(NEAR, Map.of(), Map.of());
        assertThat(usual.endpoint()).isEqualTo(new GcpSettings.Endpoints("acme-prod", false));
        Map<String, Object> near = with("endpointProject", "acme-orders");
        near.put("globalAccess", true);
        assertThat(settings(near, Map.of(), Map.of()).endpoint())
                .isEqualTo(new GcpSettings.Endpoints("acme-orders", true));
    }

    @Test
    void whatTheFileSaysOfAPeeringAndWhatItDoesNot() {
        assertThat(settings(NEAR, Map.of(), Map.of()).peering()).isEqualTo(GcpPeeringOptions.USUAL);
        Map<String, Object> near = with("exportCustomRoutes", true);
        near.put("importCustomRoutes", false);
        near.put("updateStrategy", "consensus");
        assertThat(settings(near, Map.of(), Map.of()).peering())
                .isEqualTo(new GcpPeeringOptions(false, true, null, null, Strategy.CONSENSUS));
        assertThatThrownBy(() -> settings(with("updateStrategy", "both"), Map.of(), Map.of()))
                .hasMessageContaining("near.updateStrategy is not known");
        assertThatThrownBy(() -> settings(with("exportCustomRoutes", "yes"), Map.of(), Map.of()))
                .hasMessageContaining("near.exportCustomRoutes is neither true nor false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:4711",
                "http://127.0.0.1:4711/",
                "http://127.0.0.1:4711/compute/v1/",
                "http://127.0.0.1:4711/compute/v1"
            })
    void anEndpointMayEndWithTheVersionAsTerraformsDo(String endpoint) {
        GcpSettings.Places places =
                settings(NEAR, Map.of(), Map.of(GcpSettings.COMPUTE, endpoint)).places();
        assertThat(places.compute()).isEqualTo(URI.create("http://127.0.0.1:4711"));
        assertThat(places.isGoogles()).isFalse();
    }

    @Test
    void withoutVariablesItIsGooglesOwn() {
        GcpSettings.Places places = settings(NEAR, Map.of(), Map.of()).places();
        assertThat(places.isGoogles()).isTrue();
        assertThat(places.iam()).isEqualTo(URI.create("https://iamcredentials.googleapis.com"));
        assertThat(places.tokens()).isNull();
        assertThat(places.certificates()).isNull();
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThatThrownBy(() -> settings(NEAR, Map.of(), Map.of(GcpSettings.COMPUTE, "http://compute.example.com")))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining(GcpSettings.COMPUTE);
    }

    @Test
    void certificatesAreTrustedOfAStandInOnThisMachineOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "x");
        assertThat(settings(NEAR, Map.of(), Map.of("SSL_CERT_FILE", file.toString()))
                        .places()
                        .certificates())
                .isNull();
        assertThat(settings(
                                NEAR,
                                Map.of(),
                                Map.of("SSL_CERT_FILE", file.toString(), GcpSettings.COMPUTE, "https://127.0.0.1:4711"))
                        .places()
                        .certificates())
                .isEqualTo(file);
    }
}
