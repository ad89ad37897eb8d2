package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpClient;
import com.google.inject.util.Modules;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.TenantId;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Groundworks.Check;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.ProviderModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two identities and two directories, by the SDK's own credentials and policies, over TLS. */
@Timeout(60)
final class AzurePeeringSignInTest {
    private static final String TENANT = "0a1b2c3d-0000-4000-8000-00000000000a";

    private static final String CLIENT = "0a1b2c3d-0000-4000-8000-00000000000b";

    private static final String APPLICATION = "0a1b2c3d-0000-4000-8000-00000000000c";

    private static final String THEIRS = "0a1b2c3d-0000-4000-8000-00000000000d";

    private static final String HALVES = AzureSite.NETWORK + "/virtualNetworkPeerings";

    private static final String REMOTE =
            "/subscriptions/s/resourcegroups/r/providers/microsoft.network/virtualnetworks/v";

    private static final String HALF = "{\"id\": \"" + HALVES + "/orders\", \"name\": \"orders\", \"properties\": {"
            + "\"provisioningState\": \"Updating\", \"peeringState\": \"Initiated\", \"remoteVirtualNetwork\": {\"id\": \""
            + REMOTE + "\"}}}";

    private static final List<Logger> SDK =
            List.of(Logger.getLogger("com.azure"), Logger.getLogger("com.microsoft.aad.msal4j"));

    private static SSLContext tls;

    private TlsAzure azure;

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        tls = TlsAzure.certified(folder);
    }

    @BeforeEach
    void start() throws Exception {
        SDK.forEach(logger -> logger.setLevel(Level.OFF));
        azure = new TlsAzure(tls);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private Provider open() {
        AzureModule module = new AzureModule(AzureSettings.of(new ProviderSettings(
                LinkSection.of(
                        "near", Map.of("network", AzureSite.NETWORK, "tenant", TENANT, "application", APPLICATION)),
                LinkSection.of("as.azure", Map.of("application", Map.of("secretVariable", "PEERING_SECRET"))),
                Environment.of(Map.of(
                        "NEARSIDE_AZURE_ARM_ENDPOINT",
                        azure.url().toString(),
                        "AZURE_AUTHORITY_HOST",
                        azure.url().toString(),
                        "AZURE_TENANT_ID",
                        TENANT,
                        "AZURE_CLIENT_ID",
                        CLIENT,
                        "AZURE_CLIENT_SECRET",
                        "our~secret~0123456789",
                        "PEERING_SECRET",
                        "its~secret~0123456789")))));
        HttpClient http = module.http(java.net.http.HttpClient.newBuilder().sslContext(azure.tls()));
        return GuiceProvider.open(AzurePlugin.ID, new ProviderModule() {
            @Override
            protected void configure() {
                install(Modules.override(module)
                        .with(binder -> binder.bind(HttpClient.class).toInstance(http)));
            }
        });
    }

    private static String token(String value) {
        return "{\"token_type\": \"Bearer\", \"expires_in\": 3599, \"access_token\": \"" + value + "\"}";
    }

    @Test
    void aHalfIsMadeByTheApplicationWithTokensOfBothDirectories() {
        azure.then(200, token("of-ours"))
                .then(200, "{\"value\": []}")
                .then(200, token("application-at-ours"))
                .then(200, token("application-at-theirs"))
                .then(201, HALF);
        try (Provider provider = open()) {
            PeeringMirror mirror = provider.find(PeeringMirror.class).orElseThrow();
            mirror.halves(AzureSite.network());
            mirror.create(
                    AzureSite.network(),
                    new PeerNetwork(null, new NetworkId(REMOTE), new TenantId(THEIRS)),
                    new HalfWish("orders", new Mark("orders")));
        }
        List<TlsAzure.Call> calls = azure.calls();
        assertThat(calls)
                .extracting(TlsAzure.Call::line)
                .containsExactly(
                        "POST /" + TENANT + "/oauth2/v2.0/token",
                        "GET " + HALVES,
                        "POST /" + TENANT + "/oauth2/v2.0/token",
                        "POST /" + THEIRS + "/oauth2/v2.0/token",
                        "PUT " + HALVES + "/orders");
        assertThat(calls.get(0).body()).contains("client_id=" + CLIENT);
        assertThat(calls.get(1).authorization()).isEqualTo("Bearer of-ours");
        assertThat(calls.get(1).auxiliary()).isEmpty();
        assertThat(calls.get(2).body()).contains("client_id=" + APPLICATION, "client_secret=its");
        assertThat(calls.get(3).body()).contains("client_id=" + APPLICATION, "client_secret=its");
        assertThat(calls.get(4).authorization()).isEqualTo("Bearer application-at-ours");
        assertThat(calls.get(4).auxiliary()).isEqualTo("Bearer application-at-theirs");
    }

    @Test
    void anApplicationThatOurDirectoryDoesNotKnowIsMissingGroundwork() {
        azure.then(400, """
                {"error": "unauthorized_client", "error_description": "AADSTS700016: Application was not found in the directory"}
                """);
        Groundwork own = new Groundwork.Own(
                new ApplicationId(APPLICATION),
                Set.of("Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write"),
                AzureSite.network(),
                "the vendor's documentation");
        try (Provider provider = open()) {
            Check check = provider.find(Groundworks.class)
                    .orElseThrow()
                    .check(Set.of(own))
                    .get(0);
            assertThat(check.answer()).isEqualTo(Answer.DENIED);
            assertThat(check.problems().get(0).remedy()).isEqualTo("Run: az ad sp create --id " + APPLICATION);
        }
    }
}
