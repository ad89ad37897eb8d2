package io.nearside.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of credentials, against places on loopback that give tokens. */
final class GcpSignInTest {
    private static final String EMAIL = "nearside@acme-prod.iam.gserviceaccount.com";

    private static final String TOKEN = "POST /token";

    private static final String NETWORK = "GET " + StubCompute.PATH;

    private static final String GENERATE = "POST /v1/projects/-/serviceAccounts/" + EMAIL + ":generateAccessToken";

    @TempDir
    Path folder;

    private @Nullable StubCompute open;

    @AfterEach
    void stop() {
        if (open != null) {
            open.close();
        }
    }

    private StubCompute compute(Map<String, String> variables) {
        open = new StubCompute(Map.of(), variables);
        return open.on(NETWORK, 200, "{\"name\": \"backend\"}");
    }

    /** The file names where tokens come from, which is known once the stub is there. */
    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("credentials.json"), content.replace("{folder}", folder.toString()));
    }

    private static String key(String tokens) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        return """
            {"type": "service_account", "project_id": "acme-prod", "private_key_id": "1", "client_id": "1",
             "client_email": "%s", "token_uri": "%s/token",
             "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}
            """.formatted(EMAIL, tokens, pem.replace("\n", "\\n"));
    }

    private static String given(String token) {
        return "{\"access_token\": \"" + token + "\", \"expires_in\": 3599, \"token_type\": \"Bearer\"}";
    }

    private static void look(StubCompute compute) {
        compute.capability(PeeringMirror.class).halves(StubCompute.NETWORK);
    }

    private static Caller caller(StubCompute compute) {
        return compute.capability(Identity.class).caller();
    }

    @Test
    void aTokenIsUsedAsItIs() {
        StubCompute compute = compute(Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "ya29.fixed"));
        look(compute);
        assertThat(compute.last().headers()).containsEntry("authorization", "Bearer ya29.fixed");
        assertThat(caller(compute))
                .isEqualTo(
                        new Caller(new AccountId("acme-prod"), "whoever the variable GOOGLE_OAUTH_ACCESS_TOKEN is of"));
        assertThat(compute.lines()).containsExactly(NETWORK);
    }

    @Test
    void aTokenThatIsNotAcceptedIsShownOnce() {
        StubCompute compute = compute(Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "ya29.fixed"));
        compute.anew(NETWORK).on(NETWORK, 401, StubCompute.refusal(401, "authError", "Invalid Credentials"));
        CloudException failure = catchThrowableOfType(CloudException.class, () -> look(compute));
        assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(compute.calls()).hasSize(1);
    }

    @Test
    void norIsOneThatAWriteShows() {
        StubCompute compute = compute(Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "ya29.fixed"));
        compute.on("POST " + StubCompute.PATH + "/addPeering", 401, "");
        PeerNetwork peer = new PeerNetwork(null, new NetworkId("projects/aiven-prod/global/networks/n"));
        CloudException failure = catchThrowableOfType(
                CloudException.class,
                () -> compute.capability(PeeringMirror.class)
                        .create(StubCompute.NETWORK, peer, new HalfWish("orders", new Mark("orders"))));
        assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(compute.calls()).hasSize(1);
    }

    @Test
    void aServiceAccountsKeySignsForATokenOnce() throws Exception {
        Path file = file("{}");
        StubCompute compute = compute(Map.of("GOOGLE_APPLICATION_CREDENTIALS", file.toString()));
        file(key(compute.url()));
        compute.on(TOKEN, 200, given("ya29.key"));
        look(compute);
        look(compute);
        assertThat(compute.last().headers()).containsEntry("authorization", "Bearer ya29.key");
        assertThat(caller(compute).principal()).isEqualTo("serviceAccount:" + EMAIL);
        assertThat(compute.lines()).containsExactly(TOKEN, NETWORK, NETWORK);
        assertThat(compute.calls().get(0).body()).contains("jwt-bearer", "assertion=");
    }

    @Test
    void aPersonsFileIsRefreshed() throws IOException {
        Path file = file("""
            {"type": "authorized_user", "client_id": "c", "client_secret": "s", "refresh_token": "r",
             "quota_project_id": "acme-billing"}
            """);
        StubCompute compute = compute(Map.of("GOOGLE_APPLICATION_CREDENTIALS", file.toString()));
        compute.on(TOKEN, 200, given("ya29.person"));
        look(compute);
        assertThat(compute.last().headers())
                .containsEntry("authorization", "Bearer ya29.person")
                .containsEntry("x-goog-user-project", "acme-billing");
        assertThat(compute.calls().get(0).body()).contains("grant_type=refresh_token", "refresh_token=r");
        assertThat(caller(compute).principal()).contains("GOOGLE_APPLICATION_CREDENTIALS");
    }

    /** Its own token is exchanged over TLS only, as the library has it: here it gets as far as a place that speaks none. */
    @ParameterizedTest
    @CsvSource({"https, UNAVAILABLE, No answer from the place that gives tokens", "http, DENIED, No token from"})
    void aFederatedIdentityExchangesItsOwnToken(String scheme, ErrorKind kind, String says) throws IOException {
        Files.writeString(folder.resolve("subject"), "subject-token");
        Path file = file("{}");
        StubCompute compute = compute(Map.of("GOOGLE_APPLICATION_CREDENTIALS", file.toString()));
        file("""
            {"type": "external_account", "token_url": "%s/token",
             "audience": "//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q",
             "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
             "credential_source": {"file": "{folder}/subject"}}
            """.formatted(compute.url().replace("http:", scheme + ":")));
        CloudException failure = catchThrowableOfType(CloudException.class, () -> look(compute));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageStartingWith(says);
        assertThat(compute.lines()).isEmpty();
    }

    @Test
    void aServiceAccountIsActedAs() {
        StubCompute compute =
                compute(Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "ya29.fixed", "GOOGLE_IMPERSONATE_SERVICE_ACCOUNT", EMAIL));
        compute.on(GENERATE, 200, """
            {"accessToken": "ya29.impersonated", "expireTime": "2099-01-01T00:00:00Z"}\
            """);
        look(compute);
        assertThat(compute.lines()).containsExactly(GENERATE, NETWORK);
        assertThat(compute.calls().get(0).headers()).containsEntry("authorization", "Bearer ya29.fixed");
        assertThat(compute.last().headers()).containsEntry("authorization", "Bearer ya29.impersonated");
        assertThat(caller(compute).principal()).isEqualTo("serviceAccount:" + EMAIL);
    }

    @Test
    void whoMayNotBeActedAsIsSaid() {
        StubCompute compute =
                compute(Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "ya29.fixed", "GOOGLE_IMPERSONATE_SERVICE_ACCOUNT", EMAIL));
        compute.on(GENERATE, 403, """
            {"error": {"code": 403, "message": "Permission 'iam.serviceAccounts.getAccessToken' denied",
             "status": "PERMISSION_DENIED"}}\
            """);
        CloudException failure = catchThrowableOfType(CloudException.class, () -> look(compute));
        assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(failure).hasMessageContaining("iam.serviceAccounts.getAccessToken");
    }

    /** The body of a 401 to a POST is not to be had of the JDK's connection. */
    @ParameterizedTest
    @CsvSource({"400, DENIED", "401, DENIED", "429, THROTTLED", "503, UNAVAILABLE"})
    void aPlaceThatGivesNoToken(int status, ErrorKind kind) throws Exception {
        Path file = file("{}");
        StubCompute compute = compute(Map.of("GOOGLE_APPLICATION_CREDENTIALS", file.toString()));
        file(key(compute.url()));
        compute.on(TOKEN, status, "{\"error\": \"invalid_grant\", \"error_description\": \"Invalid JWT Signature.\"}");
        CloudException failure = catchThrowableOfType(CloudException.class, () -> look(compute));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure)
                .hasMessage("No token from GOOGLE_APPLICATION_CREDENTIALS, which names " + file
                        + (status == 401 ? "" : ": Google says Invalid JWT Signature."))
                .hasNoCause();
        assertThat(compute.lines()).as("asked once").containsExactly(TOKEN);
    }

    @Test
    void aFileOfNoKindIsSaidWithItsPlace() throws IOException {
        Path file = file("{\"type\": \"nonsense\", \"private_key\": \"secret\"}");
        StubCompute compute = compute(Map.of("GOOGLE_APPLICATION_CREDENTIALS", file.toString()));
        CloudException failure = catchThrowableOfType(CloudException.class, () -> look(compute));
        assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(failure).hasMessageContaining(file.toString()).hasMessageNotContaining("secret");
        assertThat(compute.calls()).isEmpty();
    }
}
