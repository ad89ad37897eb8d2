package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Profiles of IAM Identity Center. The SDK finds what they need by the names of classes, and what {@code aws sso login} left behind in the
 * user's home, so each is tried in a process of its own. The stub answers for the portal too.
 */
final class AwsIdentityCenterTest {
    private static final String PORTAL = "/federation/credentials";

    private static final String START = "https://acme.awsapps.com/start";

    private static final String SESSION = """
            [profile network-admin]
            sso_session = acme
            sso_account_id = 111122223333
            sso_role_name = network
            [sso-session acme]
            sso_region = eu-west-1
            sso_start_url = https://acme.awsapps.com/start
            """;

    private static final String LEGACY = """
            [profile network-admin]
            sso_region = eu-west-1
            sso_start_url = https://acme.awsapps.com/start
            sso_account_id = 111122223333
            sso_role_name = network
            """;

    private static final String CREDENTIALS = """
            {"roleCredentials": {"accessKeyId": "ASIAPORTAL", "secretAccessKey": "secret-of-the-portal",
             "sessionToken": "token-of-the-portal", "expiration": 4102444800000}}
            """;

    private static final Map<String, String> REQUEST_ID = Map.of("x-amzn-RequestId", "req-of-portal");

    private final StubAws aws = new StubAws();

    @TempDir
    Path home;

    @BeforeEach
    void script() {
        aws.answer("DescribeVpcs", StubAws.fixture("written/vpc.xml"));
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {SESSION, LEGACY})
    void theRolesCredentialsAreFetchedWithTheTokenOfTheLogin(String config) throws Exception {
        aws.answer(PORTAL, 200, CREDENTIALS, REQUEST_ID);
        login("2099-01-01T00:00:00Z");
        assertThat(describe(config)).endsWith("answered\n");
        assertThat(aws.actions()).containsExactly(PORTAL, "DescribeVpcs");
        assertThat(aws.requests().get(1).authorization()).contains("Credential=ASIAPORTAL/");
        assertThat(aws.requests().get(1).token()).isEqualTo("token-of-the-portal");
    }

    @Test
    void aSessionWhoseTokenHasExpiredIsRenewed() throws Exception {
        aws.answer("/token", 200, "{\"accessToken\": \"renewed\", \"expiresIn\": 3600}", REQUEST_ID)
                .answer(PORTAL, 200, CREDENTIALS, REQUEST_ID);
        login("2020-01-01T00:00:00Z");
        assertThat(describe(SESSION)).endsWith("answered\n");
        assertThat(aws.actions()).containsExactly("/token", PORTAL, "DescribeVpcs");
        assertThat(aws.requests().get(0).body()).contains("refresh-of-the-login");
    }

    @Test
    void whoeverHasNotLoggedInIsToldHow() throws Exception {
        assertThat(describe(SESSION))
                .contains("DENIED: No AWS credentials in the profile 'network-admin'")
                .contains("'aws sso login --profile network-admin'");
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void whomThePortalRefusesIsToldWhichCallFailed() throws Exception {
        aws.answer(
                PORTAL,
                401,
                "{\"message\": \"Session token not found or invalid\"}",
                Map.of("x-amzn-ErrorType", "UnauthorizedException", "x-amzn-RequestId", "req-of-portal"));
        login("2099-01-01T00:00:00Z");
        assertThat(describe(SESSION)).contains("DENIED: sso:GetRoleCredentials: Session token not found or invalid");
        assertThat(aws.actions()).containsExactly(PORTAL);
    }

    /** What {@code aws sso login} leaves: a file named by the session, or by the portal where there is none. */
    private void login(String expires) throws IOException, NoSuchAlgorithmException {
        Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
        for (String name : new String[] {"acme", START}) {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
            Files.writeString(cache.resolve(HexFormat.of().formatHex(digest) + ".json"), """
                    {"accessToken": "token-of-the-login", "expiresAt": "%s", "region": "eu-west-1", "startUrl": "%s",
                     "refreshToken": "refresh-of-the-login", "clientId": "client", "clientSecret": "secret-of-the-client",
                     "registrationExpiresAt": "2099-01-01T00:00:00Z"}
                    """.formatted(expires, START));
        }
    }

    private String describe(String config) throws IOException, InterruptedException {
        Path file = Files.writeString(home.resolve("config"), config);
        return ForkedProbe.run(
                home,
                List.of(),
                "online",
                Map.of(
                        "HOME", home.toString(),
                        "AWS_PROFILE", "network-admin",
                        "AWS_CONFIG_FILE", file.toString(),
                        "AWS_SHARED_CREDENTIALS_FILE",
                                Files.writeString(home.resolve("credentials"), "")
                                        .toString(),
                        "AWS_ENDPOINT_URL", aws.url()));
    }
}
