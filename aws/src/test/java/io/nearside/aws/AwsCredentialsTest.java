package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Provider;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.NetworkId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose credentials a request is signed with, as its receiver sees it. */
final class AwsCredentialsTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/network";

    private final StubAws aws = new StubAws()
            .answer("DescribeVpcs", StubAws.fixture("written/vpc.xml"))
            .answer("GetCallerIdentity", StubAws.fixture("recorded/caller-identity.xml"))
            .answer("AssumeRole", StubAws.fixture("written/assume-role.xml"));

    @TempDir
    Path home;

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void theVariablesKeysAndToken() {
        Map<String, String> variables = new HashMap<>(aws.variables());
        variables.put("AWS_SESSION_TOKEN", "token-of-ours");
        describe(open(Map.of(), variables));
        assertThat(aws.onlyRequest().authorization()).contains("Credential=AKIAEXAMPLE/");
        assertThat(aws.onlyRequest().token()).isEqualTo("token-of-ours");
    }

    @Test
    void theLinksProfileComesBeforeTheVariablesKeys() throws IOException {
        describe(open(Map.of("profile", "network-admin"), withFile("""
                [network-admin]
                aws_access_key_id = AKIAPROFILE
                aws_secret_access_key = secret-of-the-profile
                """)));
        assertThat(aws.onlyRequest().authorization()).contains("Credential=AKIAPROFILE/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[other]\naws_access_key_id=AKIAOTHER\naws_secret_access_key=secret-of-another\n",
                "[network-admin]\naws_access_key_id=AKIAPROFILE\n",
                "[network-admin]\naws_access_key_id=AKIAPROFILE\naws_secret_access_key secret-of-the-profile\n",
                "[network-admin]\ncredential_process=exit 7\n",
                "[network-admin]\nrole_arn=arn:aws:iam::111122223333:role/x\nsource_profile=gone\n"
            })
    void aProfileWithoutCredentialsIsDeniedAndSaysWhereItLooked(String file) throws IOException {
        Provider provider = open(Map.of("profile", "network-admin"), withFile(file));
        CloudException e = catchThrowableOfType(CloudException.class, () -> describe(provider));
        assertThat(e.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(e)
                .hasMessageContaining("No AWS credentials in the profile 'network-admin'")
                .hasMessageNotContaining("secret-of");
        assertThat(e.fault().call()).isEqualTo("ec2:DescribeVpcs");
        assertThat(aws.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "folder"})
    void aFileThatCannotBeReadIsDeniedToo(String name) throws IOException {
        Files.createDirectory(home.resolve("folder"));
        Map<String, String> variables = withFile("");
        variables.put("AWS_SHARED_CREDENTIALS_FILE", home.resolve(name).toString());
        Provider provider = open(Map.of("profile", "network-admin"), variables);
        CloudException e = catchThrowableOfType(CloudException.class, () -> describe(provider));
        assertThat(e.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(e).hasMessageContaining("No AWS credentials in the profile 'network-admin'");
    }

    @Test
    void aProfilesProcessIsRun() throws IOException {
        Path script = Files.writeString(home.resolve("process"), """
                echo '{"Version": 1, "AccessKeyId": "AKIAPROCESS", "SecretAccessKey": "secret-of-the-process",
                       "SessionToken": "token-of-the-process"}'
                """);
        describe(open(
                Map.of("profile", "network-admin"),
                withFile("[network-admin]\ncredential_process=sh " + script + "\n")));
        assertThat(aws.onlyRequest().authorization()).contains("Credential=AKIAPROCESS/");
        assertThat(aws.onlyRequest().token()).isEqualTo("token-of-the-process");
    }

    @Test
    void aRoleIsAssumedOnceForBothServices() {
        Provider provider =
                open(Map.of("role", ROLE, "externalId", "acme-prod", "sessionName", "pipeline"), aws.variables());
        describe(provider);
        provider.find(Identity.class).orElseThrow().caller();
        describe(provider);
        assertThat(aws.actions()).containsExactly("AssumeRole", "DescribeVpcs", "GetCallerIdentity", "DescribeVpcs");
        StubAws.Request assume = aws.requests().get(0);
        assertThat(assume.authorization()).contains("Credential=AKIAEXAMPLE/");
        assertThat(assume.parameters())
                .containsEntry("RoleArn", ROLE)
                .containsEntry("ExternalId", "acme-prod")
                .containsEntry("RoleSessionName", "pipeline");
        for (StubAws.Request request : aws.requests().subList(1, 4)) {
            assertThat(request.authorization()).contains("Credential=ASIAROLE/");
            assertThat(request.token()).isEqualTo("token-of-the-role");
        }
    }

    @Test
    void aRoleThatMayNotBeAssumedIsNamedAsTheCallThatFailed() {
        try (StubAws other = new StubAws()) {
            other.answer(
                    "AssumeRole",
                    403,
                    "<ErrorResponse><Error><Code>AccessDenied</Code><Message>User is not authorized to perform:"
                            + " sts:AssumeRole</Message></Error><RequestId>r</RequestId></ErrorResponse>",
                    Map.of());
            Provider provider = new AwsPlugin().open(other.settings(Map.of("role", ROLE), other.variables()));
            CloudException e = catchThrowableOfType(CloudException.class, () -> describe(provider));
            assertThat(e.kind()).isEqualTo(ErrorKind.DENIED);
            assertThat(e).hasMessage("User is not authorized to perform: sts:AssumeRole");
            assertThat(e.fault().says()).isEqualTo("sts:AssumeRole (HTTP 403, AccessDenied, request r)");
            assertThat(other.actions()).containsExactly("AssumeRole");
        }
    }

    @Test
    void aRoleThatNobodyAnswersForIsUnavailableNotDenied() {
        try (StubAws other = new StubAws()) {
            other.hangUp("AssumeRole");
            Provider provider = new AwsPlugin().open(other.settings(Map.of("role", ROLE), other.variables()));
            CloudException e = catchThrowableOfType(CloudException.class, () -> describe(provider));
            assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(other.actions()).containsExactly("AssumeRole");
        }
    }

    private Provider open(Map<String, String> credentials, Map<String, String> variables) {
        return new AwsPlugin().open(aws.settings(credentials, variables));
    }

    private Map<String, String> withFile(String text) throws IOException {
        Path credentials = Files.writeString(home.resolve("credentials"), text);
        Path config = Files.writeString(home.resolve("config"), "");
        Map<String, String> variables = new HashMap<>(aws.variables());
        variables.put("AWS_SHARED_CREDENTIALS_FILE", credentials.toString());
        variables.put("AWS_CONFIG_FILE", config.toString());
        return variables;
    }

    private static void describe(Provider provider) {
        provider.find(Networks.class).orElseThrow().describe(new NetworkId(StubAws.VPC));
    }
}
