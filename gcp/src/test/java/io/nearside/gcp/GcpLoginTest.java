package io.nearside.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.Environment;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.gcp.GcpLogin.AccessToken;
import io.nearside.gcp.GcpLogin.CredentialsFile;
import io.nearside.gcp.GcpLogin.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at, and in which order. Nothing is asked for it. */
final class GcpLoginTest {
    @TempDir
    Path folder;

    private Path key;

    private Path written;

    private final Map<String, String> variables = new HashMap<>();

    private final Map<String, Object> as = new HashMap<>();

    @BeforeEach
    void files() throws IOException {
        key = Files.writeString(folder.resolve("key.json"), "{}");
        written = folder.resolve("application_default_credentials.json");
        variables.put("CLOUDSDK_CONFIG", folder.toString());
    }

    private GcpLogin login() {
        return GcpLogin.of(LinkSection.of("as.gcp", as), Environment.of(variables));
    }

    @Test
    void withoutAnythingItIsTheMachines() {
        assertThat(login().source())
                .isInstanceOfSatisfying(
                        Machine.class,
                        machine -> assertThat(machine.places())
                                .contains(
                                        "GOOGLE_OAUTH_ACCESS_TOKEN",
                                        "GOOGLE_APPLICATION_CREDENTIALS",
                                        written.toString()));
        assertThat(login().impersonated()).isNull();
    }

    @Test
    void whatGcloudHasWrittenComesBeforeTheMachine() throws IOException {
        Files.writeString(written, "{}");
        assertThat(login().source())
                .isInstanceOfSatisfying(
                        CredentialsFile.class, file -> assertThat(file.file()).isEqualTo(written));
    }

    @Test
    void theFileOfTheVariableComesBeforeGcloudsAndATokenBeforeIt() throws IOException {
        Files.writeString(written, "{}");
        variables.put("GOOGLE_APPLICATION_CREDENTIALS", key.toString());
        assertThat(login().source())
                .isInstanceOfSatisfying(
                        CredentialsFile.class, file -> assertThat(file.file()).isEqualTo(key));
        variables.put("GOOGLE_OAUTH_ACCESS_TOKEN", "ya29.token");
        assertThat(login().source()).isInstanceOf(AccessToken.class);
    }

    @Test
    void whatTheLinkSaysComesFirst() {
        variables.put("GOOGLE_OAUTH_ACCESS_TOKEN", "ya29.token");
        as.put("credentialsFile", key.toString());
        assertThat(login().source()).isInstanceOfSatisfying(CredentialsFile.class, file -> {
            assertThat(file.file()).isEqualTo(key);
            assertThat(file.places()).contains("as.gcp.credentialsFile");
        });
        as.put("tokenVariable", "TEAM_TOKEN");
        variables.put("TEAM_TOKEN", "ya29.team");
        assertThatThrownBy(this::login)
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("as.gcp.credentialsFile is there, and a token too");
    }

    @Test
    void aFileThatIsNotThereIsSaidWithItsPlace() {
        variables.put(
                "GOOGLE_APPLICATION_CREDENTIALS", folder.resolve("gone.json").toString());
        assertThatThrownBy(this::login)
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("GOOGLE_APPLICATION_CREDENTIALS names " + folder.resolve("gone.json"));
    }

    @Test
    void whoIsToBeActedAs() {
        variables.put("GOOGLE_IMPERSONATE_SERVICE_ACCOUNT", "one@acme-prod.iam.gserviceaccount.com");
        assertThat(login().impersonated()).isEqualTo("one@acme-prod.iam.gserviceaccount.com");
        as.put("impersonate", "two@acme-prod.iam.gserviceaccount.com");
        assertThat(login().impersonated()).isEqualTo("two@acme-prod.iam.gserviceaccount.com");
        as.put("impersonate", "two");
        assertThatThrownBy(this::login).hasMessageContaining("as.gcp.impersonate 'two' is not the e-mail");
    }
}
