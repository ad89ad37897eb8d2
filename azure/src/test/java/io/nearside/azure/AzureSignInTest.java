package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpClient;
import com.google.inject.util.Modules;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.ProviderModule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDK's own credential and authentication, over TLS. */
@Timeout(60)
final class AzureSignInTest {
    private static final String TENANT = "0a1b2c3d-0000-4000-8000-00000000000a";

    private static final String CLIENT = "0a1b2c3d-0000-4000-8000-00000000000b";

    private static final String SECRET = "very~secret~0123456789";

    private static final String SIGN_IN = "POST /" + TENANT + "/oauth2/v2.0/token";

    private static final List<Logger> SDK =
            List.of(Logger.getLogger("com.azure"), Logger.getLogger("com.microsoft.aad.msal4j"));

    private static SSLContext tls;

    private TlsAzure azure;

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        SDK.forEach(logger -> logger.setLevel(Level.OFF));
        tls = TlsAzure.certified(folder);
    }

    @BeforeEach
    void start() throws IOException {
        azure = new TlsAzure(tls);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private Provider open(Map<String, String> more) {
        return open(more, true);
    }

    private Provider open(Map<String, String> more, boolean trusting) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "NEARSIDE_AZURE_ARM_ENDPOINT", azure.url().toString(),
                "AZURE_AUTHORITY_HOST", azure.url().toString(),
                "AZURE_TENANT_ID", TENANT,
                "AZURE_CLIENT_ID", CLIENT,
                "AZURE_CLIENT_SECRET", SECRET));
        variables.putAll(more);
        AzureModule module = new AzureModule(AzureSettings.of(new ProviderSettings(
                LinkSection.of("near", AzureSite.NEAR), LinkSection.empty("as.azure"), Environment.of(variables))));
        java.net.http.HttpClient.Builder builder = java.net.http.HttpClient.newBuilder();
        HttpClient http = module.http(trusting ? builder.sslContext(azure.tls()) : builder);
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

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return azure.calls().stream().map(TlsAzure.Call::line).toList();
    }

    @Test
    void aTokenIsAskedForOnceAndShownToAzure() {
        azure.then(200, token("real-token")).then(200, AzureSite.network("")).then(200, AzureSite.network(""));
        try (Provider provider = open(Map.of())) {
            assertThat(azure.calls()).isEmpty();
            Networks networks = provider.find(Networks.class).orElseThrow();
            networks.describe(AzureSite.network());
            networks.describe(AzureSite.network());
        }
        assertThat(lines()).containsExactly(SIGN_IN, "GET " + AzureSite.NETWORK, "GET " + AzureSite.NETWORK);
        assertThat(azure.calls().get(0).body())
                .contains("client_id=" + CLIENT, "grant_type=client_credentials", "scope=https%3A%2F%2Fmanagement.");
        assertThat(azure.calls().get(1).authorization()).isEqualTo("Bearer real-token");
    }

    @Test
    void makingAsksNeverToChange() {
        azure.then(200, token("real-token")).then(201, AzureSite.endpoint("Succeeded", "Pending", ""));
        try (Provider provider = open(Map.of())) {
            AzureSite.create(provider);
        }
        assertThat(azure.calls().get(1).line()).isEqualTo("PUT " + AzureSite.ENDPOINT);
        assertThat(azure.calls().get(1).onlyIf()).isEqualTo("*");
    }

    private static String claiming(String claims) {
        return part("{\"alg\": \"none\"}") + "." + part(claims) + ".sig";
    }

    @Test
    void whoAsksStandsInTheTokenThatTheCallsCarry() {
        azure.then(200, token(claiming("{\"tid\": \"" + TENANT + "\", \"appid\": \"" + CLIENT + "\", \"oid\": \"o\"}")))
                .then(200, AzureSite.network(""));
        try (Provider provider = open(Map.of())) {
            assertThat(provider.find(Identity.class).orElseThrow().caller())
                    .isEqualTo(
                            new Caller(new AccountId(AzureSite.SUBSCRIPTION), CLIENT + " of the directory " + TENANT));
            provider.find(Networks.class).orElseThrow().describe(AzureSite.network());
            provider.find(Identity.class).orElseThrow().caller();
        }
        assertThat(lines()).containsExactly(SIGN_IN, "GET " + AzureSite.NETWORK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"upn\": \"me@example.com\", \"appid\": \"a\"}",
                "{\"preferred_username\": \"me@example.com\", \"azp\": \"a\"}",
                "{\"azp\": \"me@example.com\", \"oid\": \"o\"}",
                "{\"oid\": \"me@example.com\"}"
            })
    void bothVersionsOfTokensAreRead(String claims) {
        azure.then(200, token(claiming(claims)));
        try (Provider provider = open(Map.of())) {
            assertThat(provider.find(Identity.class).orElseThrow().caller().principal())
                    .isEqualTo("me@example.com");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "not.base_64~.sig", "e30.e30.e30", "e30.bm8tanNvbg.e30"})
    void whoAsksWithATokenThatNamesNobodyIsAskedOfTheSubscription(String value) {
        azure.then(200, token(value)).then(200, "{\"subscriptionId\": \"" + AzureSite.SUBSCRIPTION + "\"}");
        try (Provider provider = open(Map.of())) {
            assertThat(provider.find(Identity.class).orElseThrow().caller())
                    .isEqualTo(new Caller(new AccountId(AzureSite.SUBSCRIPTION), "a token that names nobody"));
        }
        assertThat(lines()).containsExactly(SIGN_IN, "GET /subscriptions/" + AzureSite.SUBSCRIPTION);
    }

    @Test
    void aSecretThatIsNotAcceptedIsDeniedByName() {
        azure.then(401, """
                {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret provided: %s"}
                """.formatted(SECRET));
        StringWriter printed = new StringWriter();
        try (Provider provider = open(Map.of())) {
            CloudException failure = AzureSite.failure(
                    () -> provider.find(Networks.class).orElseThrow().describe(AzureSite.network()));
            failure.printStackTrace(new PrintWriter(printed));
            assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
            assertThat(failure)
                    .hasMessageContaining("AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET")
                    .hasMessageEndingWith("the directory says AADSTS7000215");
        }
        assertThat(printed.toString()).doesNotContain(SECRET);
        assertThat(lines()).containsExactly(SIGN_IN);
    }

    @Test
    void whoAsksWithASecretThatIsNotAcceptedIsDeniedToo() {
        azure.then(401, "{\"error\": \"invalid_client\", \"error_description\": \"AADSTS7000215: Invalid.\"}");
        try (Provider provider = open(Map.of())) {
            Identity identity = provider.find(Identity.class).orElseThrow();
            CloudException failure = AzureSite.failure(identity::caller);
            assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
            assertThat(failure).hasMessageEndingWith("the directory says AADSTS7000215");
        }
    }

    @Test
    void anAuthorityThatDoesNotAnswerIsNotADenial() {
        azure.then(200, "{}");
        try (Provider provider = open(Map.of("AZURE_AUTHORITY_HOST", "https://localhost:1"))) {
            CloudException failure = AzureSite.failure(
                    () -> provider.find(Networks.class).orElseThrow().describe(AzureSite.network()));
            assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("the authority that gives tokens");
        }
        assertThat(azure.calls()).isEmpty();
    }

    @Test
    void aCertificateThatIsNotTrustedIsSaid() {
        try (Provider provider = open(Map.of("NEARSIDE_AZURE_STATIC_TOKEN", "t"), false)) {
            CloudException failure = AzureSite.failure(
                    () -> provider.find(Networks.class).orElseThrow().describe(AzureSite.network()));
            assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN);
            assertThat(failure).hasMessage("The certificate of Azure is not trusted here");
        }
    }

    @Test
    void aFixedTokenGoesThroughTheSdksOwnPolicyToo() {
        azure.then(200, AzureSite.network(""));
        try (Provider provider = open(Map.of("NEARSIDE_AZURE_STATIC_TOKEN", "fixed"))) {
            provider.find(Networks.class).orElseThrow().describe(AzureSite.network());
        }
        assertThat(azure.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.authorization()).isEqualTo("Bearer fixed"));
    }

    @Test
    void aCommandThatPrintsNoSecretIsADenial() {
        Map<String, String> variables = Map.of(
                "NEARSIDE_AZURE_ARM_ENDPOINT", azure.url().toString(),
                "AZURE_TENANT_ID", TENANT,
                "AZURE_CLIENT_ID", CLIENT);
        try (Provider provider = new AzurePlugin()
                .open(new ProviderSettings(
                        LinkSection.of("near", AzureSite.NEAR),
                        LinkSection.of("as.azure", Map.of("secretCommand", List.of("false"))),
                        Environment.of(variables)))) {
            assertThat(AzureSite.failure(() ->
                                    provider.find(Networks.class).orElseThrow().describe(AzureSite.network()))
                            .kind())
                    .isEqualTo(ErrorKind.DENIED);
        }
        assertThat(azure.calls()).isEmpty();
    }

    /** Somebody who is told that a permission is missing looks in the wrong place. */
    @ParameterizedTest
    @CsvSource({"429, temporarily_unavailable, 90055, THROTTLED", "400, invalid_request, 90033, UNAVAILABLE"})
    void aDirectoryThatIsBusyRefusesNobody(int status, String error, int code, ErrorKind kind) {
        String body = "{\"error\": \"" + error + "\", \"error_description\": \"AADSTS" + code
                + ": Later.\", \"error_codes\": [" + code + "]}";
        for (int call = 0; call < 4; call++) {
            azure.then(status, body);
        }
        try (Provider provider = open(Map.of())) {
            Networks networks = provider.find(Networks.class).orElseThrow();
            assertThatThrownBy(() -> networks.describe(AzureSite.network()))
                    .isInstanceOfSatisfying(
                            CloudException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(kind));
        }
    }
}
