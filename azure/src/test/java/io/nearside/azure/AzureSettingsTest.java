package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.SubnetId;
import io.nearside.api.model.TenantId;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AzureSettingsTest {
    private static final String TENANT = "0a1b2c3d-0000-4000-8000-00000000000a";

    private static final String CLIENT = "0a1b2c3d-0000-4000-8000-00000000000b";

    private static final String SECRET = "very~secret~0123456789";

    private static final Map<String, String> APPLICATION =
            Map.of("AZURE_TENANT_ID", TENANT, "AZURE_CLIENT_ID", CLIENT, "AZURE_CLIENT_SECRET", SECRET);

    private static AzureSettings read(Map<String, String> near, Map<String, ?> as, Map<String, String> variables) {
        return AzureSettings.of(new ProviderSettings(
                LinkSection.of("near", near), LinkSection.of("as.azure", as), Environment.of(variables)));
    }

    private static AzureLogin login(Map<String, ?> as, Map<String, String> variables) {
        return read(AzureSite.NEAR, as, variables).login();
    }

    private static InvalidLinkException refused(Map<String, ?> as, Map<String, String> variables) {
        return catchThrowableOfType(InvalidLinkException.class, () -> login(as, variables));
    }

    private static Map<String, String> with(Map<String, String> some, String key, String value) {
        Map<String, String> more = new HashMap<>(some);
        more.put(key, value);
        return more;
    }

    @Test
    void aNetworkIsNamedInPartsOrWhole() {
        Map<String, String> whole = Map.of(
                "network",
                AzureSite.NETWORK
                        .replace("backend", "Backend")
                        .replace(AzureSite.SUBSCRIPTION, AzureSite.SUBSCRIPTION.toUpperCase(Locale.ROOT)),
                "subnet",
                "endpoints");
        NearSite site = read(AzureSite.NEAR, Map.of(), APPLICATION).site();
        assertThat(site.account()).hasToString(AzureSite.SUBSCRIPTION);
        assertThat(site.network()).isEqualTo(AzureSite.network());
        assertThat(site.subnets()).containsExactly(new SubnetId("endpoints"));
        assertThat(site.place()).isEmpty();
        assertThat(read(whole, Map.of(), APPLICATION).site()).isEqualTo(site);
    }

    @Test
    void endpointsMayBeInAnotherGroup() {
        assertThat(read(AzureSite.NEAR, Map.of(), APPLICATION).endpointGroup()).isEqualTo("net");
        assertThat(read(with(AzureSite.NEAR, "endpointResourceGroup", "Ends"), Map.of(), APPLICATION)
                        .endpointGroup())
                .isEqualTo("Ends");
    }

    @ParameterizedTest
    @CsvSource({
        "subscription, acme, near.subscription 'acme' is not a UUID",
        "subscription, '', near.subscription is missing",
        "resourceGroup, a/b, near.resourceGroup 'a/b' is not the name of a resource group",
        "resourceGroup, 'ends with.', near.resourceGroup 'ends with.' is not the name",
        "resourceGroup, '', near.resourceGroup is missing",
        "network, a?b, near.network 'a?b' is not a name",
        "network, /subscriptions/x, near.subscription is said twice",
        "subnet, a/b, near.subnet 'a/b' is not a name",
        "zone, x, near.zone is not known"
    })
    void whatIsMalformedIsNamed(String key, String value, String message) {
        assertThat(catchThrowableOfType(
                        InvalidLinkException.class,
                        () -> read(with(AzureSite.NEAR, key, value), Map.of(), APPLICATION)))
                .hasMessageStartingWith(message);
    }

    @Test
    void anIdOfSomethingElseIsNoNetwork() {
        assertThat(catchThrowableOfType(
                        InvalidLinkException.class,
                        () -> read(Map.of("network", AzureSite.ENDPOINT), Map.of(), APPLICATION)))
                .hasMessageStartingWith("near.network is not the id of a virtual network");
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.microsoftonline.com/, WORLDWIDE, https://management.azure.com, ",
        "https://login.microsoftonline.us, US_GOVERNMENT, https://management.usgovcloudapi.net, ",
        "https://login.chinacloudapi.cn/, CHINA, https://management.chinacloudapi.cn, ",
        "https://sts.acme.example, WORLDWIDE, https://management.azure.com, https://sts.acme.example"
    })
    void theAuthorityTellsTheCloud(String authority, AzureCloud cloud, URI manager, URI own) {
        assertThat(read(AzureSite.NEAR, Map.of(), with(APPLICATION, "AZURE_AUTHORITY_HOST", authority))
                        .places())
                .isEqualTo(new AzureSettings.Places(cloud, manager, own));
    }

    @Test
    void anAuthorityIsNeverPlain() {
        assertThat(refused(Map.of(), with(APPLICATION, "AZURE_AUTHORITY_HOST", "http://localhost:1")))
                .hasMessageStartingWith("AZURE_AUTHORITY_HOST is not https");
    }

    @Test
    void aFixedTokenIsForThisMachine() {
        Map<String, String> here =
                Map.of("NEARSIDE_AZURE_ARM_ENDPOINT", "http://localhost:1", "NEARSIDE_AZURE_STATIC_TOKEN", "token");
        assertThat(login(Map.of(), here).source()).isInstanceOf(AzureLogin.StaticToken.class);
        assertThat(refused(Map.of(), with(here, "NEARSIDE_AZURE_ARM_ENDPOINT", "https://management.azure.com")))
                .hasMessageStartingWith("NEARSIDE_AZURE_STATIC_TOKEN is for a stand-in on this machine only");
        assertThat(refused(Map.of(), with(APPLICATION, "NEARSIDE_AZURE_ARM_ENDPOINT", "http://localhost:1")))
                .hasMessageStartingWith(
                        "NEARSIDE_AZURE_STATIC_TOKEN is not set, and no other credential is sent over plain http");
        assertThat(refused(Map.of(), with(APPLICATION, "NEARSIDE_AZURE_ARM_ENDPOINT", "http://azure.example")))
                .hasMessageStartingWith("NEARSIDE_AZURE_ARM_ENDPOINT is neither https nor on this machine");
    }

    @Test
    void theVariablesOfAzuresTools() {
        assertThat(login(Map.of(), APPLICATION)).satisfies(login -> {
            assertThat(login.source()).isInstanceOf(AzureLogin.ClientSecret.class);
            assertThat(login.tenant()).isEqualTo(new TenantId(TENANT));
            assertThat(login.client()).isEqualTo(new ApplicationId(CLIENT));
            assertThat(login.toString()).doesNotContain(SECRET);
        });
        Map<String, String> ids = Map.of("AZURE_TENANT_ID", TENANT, "AZURE_CLIENT_ID", CLIENT);
        assertThat(login(Map.of(), with(ids, "AZURE_CLIENT_CERTIFICATE_PATH", "/c.pem"))
                        .source())
                .isEqualTo(new AzureLogin.Certificate(Path.of("/c.pem")));
        assertThat(login(Map.of(), with(ids, "AZURE_FEDERATED_TOKEN_FILE", "/t"))
                        .source())
                .isEqualTo(new AzureLogin.Workload(Path.of("/t")));
        assertThat(login(Map.of(), Map.of()).source()).isEqualTo(new AzureLogin.Developer());
    }

    @Test
    void whatTheLinkSaysComesFirst() {
        String other = TENANT.replace('a', 'f');
        AzureLogin login = login(Map.of("tenant", other, "secretVariable", "TEAM"), with(APPLICATION, "TEAM", "x"));
        assertThat(login.tenant()).isEqualTo(new TenantId(other));
        assertThat(login(Map.of("credential", "managed"), APPLICATION).source()).isEqualTo(new AzureLogin.Managed());
        assertThat(login(Map.of("credential", "default"), APPLICATION).source()).isEqualTo(new AzureLogin.Developer());
        assertThat(login(Map.of("credential", "environment"), APPLICATION).source())
                .isInstanceOf(AzureLogin.ClientSecret.class);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(refused(Map.of("credential", "workload"), APPLICATION))
                .hasMessageStartingWith("AZURE_FEDERATED_TOKEN_FILE is not set");
        assertThat(refused(Map.of("credential", "environment"), Map.of()))
                .hasMessageStartingWith("AZURE_CLIENT_SECRET is not set, and neither is AZURE_CLIENT_CERTIFICATE_PATH");
        assertThat(refused(Map.of(), Map.of("AZURE_CLIENT_SECRET", SECRET)))
                .hasMessageStartingWith("AZURE_TENANT_ID is not set, and neither is as.azure.tenant")
                .hasMessageNotContaining(SECRET);
        assertThat(refused(Map.of("tenant", TENANT), Map.of("AZURE_CLIENT_SECRET", SECRET)))
                .hasMessageStartingWith("AZURE_CLIENT_ID is not set");
        assertThat(refused(Map.of("credential", "browser"), APPLICATION))
                .hasMessageStartingWith("as.azure.credential is not known");
        assertThat(refused(Map.of("secret", "x"), APPLICATION)).hasMessageStartingWith("as.azure.secret is not known");
    }
}
