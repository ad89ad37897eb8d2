package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.Agent;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who makes our half of a peering, and what proves it. */
final class AzureApplicationTest {
    private static final String TENANT = "0a1b2c3d-0000-4000-8000-00000000000a";

    private static final String CLIENT = "0a1b2c3d-0000-4000-8000-00000000000b";

    private static final String APPLICATION = "0a1b2c3d-0000-4000-8000-00000000000c";

    private static final Map<String, String> NEAR = Map.of(
            "network",
            AzureSite.NETWORK,
            "tenant",
            TENANT,
            "application",
            APPLICATION.toUpperCase(java.util.Locale.ROOT));

    private static AzureSettings read(Map<String, String> near, Map<String, ?> as, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(Map.of("AZURE_TENANT_ID", TENANT));
        variables.putAll(more);
        return AzureSettings.of(new ProviderSettings(
                LinkSection.of("near", near), LinkSection.of("as.azure", as), Environment.of(variables)));
    }

    private static AzureLogin application(Map<String, ?> as, Map<String, String> more) {
        return Objects.requireNonNull(read(NEAR, as, more).application());
    }

    private static InvalidLinkException refused(Map<String, ?> as, Map<String, String> more) {
        return catchThrowableOfType(InvalidLinkException.class, () -> read(NEAR, as, more));
    }

    @Test
    void itsSecretHasASectionOfItsOwn() {
        AzureSettings settings = read(
                NEAR,
                Map.of("application", Map.of("secretVariable", "PEERING")),
                Map.of("AZURE_CLIENT_ID", CLIENT, "AZURE_CLIENT_SECRET", "our~secret", "PEERING", "its~secret"));
        assertThat(settings.site().agent()).isEqualTo(new Agent(new ApplicationId(APPLICATION), new TenantId(TENANT)));
        assertThat(settings.login().client()).isEqualTo(new ApplicationId(CLIENT));
        assertThat(settings.application()).isNotNull().satisfies(login -> {
            assertThat(login.client()).isEqualTo(new ApplicationId(APPLICATION));
            assertThat(login.tenant()).isEqualTo(new TenantId(TENANT));
            assertThat(login.source())
                    .isInstanceOf(AzureLogin.ClientSecret.class)
                    .isNotEqualTo(settings.login().source());
        });
    }

    @Test
    void oneThatAllIsDoneWithProvesItself() {
        Map<String, String> secret = Map.of("AZURE_CLIENT_ID", APPLICATION, "AZURE_CLIENT_SECRET", "its~secret");
        assertThat(application(Map.of(), secret).source()).isInstanceOf(AzureLogin.ClientSecret.class);
        Map<String, String> certificate =
                Map.of("AZURE_CLIENT_ID", APPLICATION, "AZURE_CLIENT_CERTIFICATE_PATH", "/its.pem");
        assertThat(application(Map.of(), certificate).source()).isInstanceOf(AzureLogin.Certificate.class);
    }

    @Test
    void anotherOnesSecretDoesNot() {
        assertThat(refused(Map.of(), Map.of("AZURE_CLIENT_ID", CLIENT, "AZURE_CLIENT_SECRET", "our~secret")))
                .hasMessageStartingWith("as.azure.application says no secret of " + APPLICATION)
                .hasMessageContaining("AZURE_CLIENT_ID be this application");
        assertThat(refused(Map.of(), Map.of())).hasMessageStartingWith("as.azure.application says no secret");
    }

    @Test
    void aManagedIdentityIsKnownToOneDirectoryOnly() {
        assertThat(refused(Map.of("credential", "managed"), Map.of("AZURE_CLIENT_ID", APPLICATION)))
                .hasMessageContaining("a managed identity, which one directory knows, cannot stand in");
    }

    @Test
    void onAStandInTheFixedTokenIsTheApplicationsToo() {
        Map<String, String> here =
                Map.of("NEARSIDE_AZURE_ARM_ENDPOINT", "http://127.0.0.1:1", "NEARSIDE_AZURE_STATIC_TOKEN", "t");
        assertThat(application(Map.of(), here).source()).isInstanceOf(AzureLogin.StaticToken.class);
    }

    @ParameterizedTest
    @CsvSource({"tenant, near.application is missing", "application, near.tenant is missing"})
    void oneOfTheTwoIsNotEnough(String key, String says) {
        Map<String, String> near = Map.of("network", AzureSite.NETWORK, key, TENANT);
        assertThat(catchThrowableOfType(InvalidLinkException.class, () -> read(near, Map.of(), Map.of())))
                .hasMessageStartingWith(says);
    }

    @Test
    void whereNoHalfIsMadeThereIsNone() {
        assertThat(read(AzureSite.NEAR, Map.of(), Map.of()).application()).isNull();
    }

    @Test
    void anUnknownKeyOfItsSectionIsNamed() {
        assertThat(refused(Map.of("application", Map.of("password", "x")), Map.of()))
                .hasMessageStartingWith("as.azure.application.password is not known");
    }
}
