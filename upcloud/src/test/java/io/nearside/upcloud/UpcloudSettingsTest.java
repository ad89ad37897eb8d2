package io.nearside.upcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.Routers;
import io.nearside.api.error.CloudException;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.permission.Permissions;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.guice.http.testing.ScriptedService;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UpcloudSettingsTest {
    private static final Map<String, String> NEAR =
            Map.of("zone", "de-fra1", "network", "03AAAAAA-0000-4000-8000-000000000001");

    @Test
    void theServiceFileNamesThePlugin() {
        assertThat(ServiceLoader.load(CloudPlugin.class))
                .anySatisfy(plugin -> assertThat(plugin).isInstanceOf(UpcloudPlugin.class));
    }

    @Test
    void offersWhatItCanDoAndNothingElse() {
        try (Provider provider = open(NEAR, Map.of(), Map.of("UPCLOUD_USERNAME", "u", "UPCLOUD_PASSWORD", "p"))) {
            assertThat(provider.id()).isEqualTo("upcloud");
            assertThat(provider.capabilities())
                    .containsExactlyInAnyOrder(Networks.class, PeeringMirror.class, Routers.class, Permissions.class);
        }
    }

    @Test
    void ourEndIsTheOneThatVendorsAreTold() {
        CustomerEnd.OfNetwork end = (CustomerEnd.OfNetwork) new UpcloudPlugin()
                .site(LinkSection.of("near", NEAR), Environment.of(Map.of()))
                .end();
        assertThat(end.account().value()).isEqualTo("upcloud");
        assertThat(end.network()).isEqualTo(UpcloudSite.MINE);
        assertThat(end.region()).hasToString("de-fra1");
    }

    @ParameterizedTest
    @CsvSource({"zone, frankfurt, near.zone", "network, vpc-1, near.network", "zone, '', near.zone"})
    void aWrongKeyIsNamed(String key, String value, String path) {
        Map<String, String> near = new HashMap<>(NEAR);
        near.put(key, value);
        assertThatThrownBy(() -> new UpcloudPlugin().site(LinkSection.of("near", near), Environment.of(Map.of())))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith(path);
    }

    @Test
    void missingCredentialsAndUnknownKeysAreNamed() {
        assertThatThrownBy(() -> open(NEAR, Map.of(), Map.of()))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("UPCLOUD_TOKEN");
        assertThatThrownBy(() -> open(NEAR, Map.of(), Map.of("UPCLOUD_USERNAME", "u")))
                .isInstanceOf(InvalidLinkException.class);
        assertThatThrownBy(() -> open(NEAR, Map.of("profile", "x"), Map.of("UPCLOUD_TOKEN", "ucat_1")))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("as.upcloud.profile");
        Map<String, String> near = new HashMap<>(NEAR);
        near.put("region", "eu");
        assertThatThrownBy(() -> open(near, Map.of(), Map.of("UPCLOUD_TOKEN", "ucat_1")))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("near.region is not known");
        assertThatThrownBy(() -> open(
                        NEAR,
                        Map.of(),
                        Map.of("UPCLOUD_TOKEN", "ucat_1", "UPCLOUD_DEBUG_API_BASE_URL", "http://api.example.org")))
                .hasMessageContaining("UPCLOUD_DEBUG_API_BASE_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "UPCLOUD_USERNAME, ada, UPCLOUD_PASSWORD is not set although UPCLOUD_USERNAME is",
        "UPCLOUD_PASSWORD, sesame, UPCLOUD_USERNAME is not set although UPCLOUD_PASSWORD is",
        "UPCLOUD_TOKEN, two words, UPCLOUD_TOKEN has white space",
    })
    void theVariableThatIsWrongIsTheOneThatIsNamed(String variable, String value, String message) {
        assertThatThrownBy(() -> open(NEAR, Map.of(), Map.of(variable, value)))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("sesame");
        assertThatThrownBy(() -> open(NEAR, Map.of(), Map.of("UPCLOUD_USERNAME", "a:b", "UPCLOUD_PASSWORD", "sesame")))
                .hasMessageStartingWith("UPCLOUD_USERNAME has a colon");
    }

    @Test
    void aTokenGoesBeforeAPassword() {
        try (ScriptedService upcloud = ScriptedService.start()) {
            Map<String, String> variables = new HashMap<>(Map.of(
                    "UPCLOUD_DEBUG_API_BASE_URL",
                    upcloud.url().toString(),
                    "UPCLOUD_USERNAME",
                    "ada",
                    "UPCLOUD_PASSWORD",
                    "sesame"));
            askOnce(variables);
            variables.put("UPCLOUD_TOKEN", "ucat_1");
            askOnce(variables);
            assertThat(upcloud.calls())
                    .extracting(ScriptedService.Call::authorization)
                    .containsExactly("Basic YWRhOnNlc2FtZQ==", "Bearer ucat_1");
        }
    }

    @Test
    void theTokenThatTheFileNamesGoesBeforeTheUsualOne() {
        try (ScriptedService upcloud = ScriptedService.start()) {
            Map<String, String> variables = Map.of(
                    "UPCLOUD_DEBUG_API_BASE_URL",
                    upcloud.url().toString(),
                    "UPCLOUD_TOKEN",
                    "ucat_1",
                    "TEAM_TOKEN",
                    "ucat_2");
            askOnce(Map.of("tokenVariable", "TEAM_TOKEN"), variables);
            assertThat(upcloud.calls())
                    .extracting(ScriptedService.Call::authorization)
                    .containsExactly("Bearer ucat_2");
            assertThatThrownBy(() -> open(NEAR, Map.of("tokenVariable", "NO_TOKEN"), variables))
                    .hasMessageStartingWith("as.upcloud.tokenVariable names a variable that is not set.");
        }
    }

    private static void askOnce(Map<String, String> variables) {
        askOnce(Map.of(), variables);
    }

    private static void askOnce(Map<String, String> credentials, Map<String, String> variables) {
        try (Provider provider = open(NEAR, credentials, variables)) {
            Networks networks = provider.find(Networks.class).orElseThrow();
            assertThatThrownBy(() -> networks.describe(UpcloudSite.MINE)).isInstanceOf(CloudException.class);
        }
    }

    private static Provider open(
            Map<String, String> near, Map<String, String> credentials, Map<String, String> variables) {
        return new UpcloudPlugin()
                .open(new ProviderSettings(
                        LinkSection.of("near", near),
                        LinkSection.of("as.upcloud", credentials),
                        Environment.of(variables)));
    }
}
