package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AwsSettingsTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/network";

    private static final Map<String, String> KEYS =
            Map.of("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret-key");

    @Test
    void aSiteIsMadeOffline() {
        assertThat(new AwsPlugin().site(LinkSection.of("near", StubAws.NEAR), Environment.of(Map.of())))
                .isEqualTo(new NearSite(
                        new AccountId("111122223333"), new Region("eu-west-1"), new NetworkId(StubAws.VPC)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-gov-west-1", "ap-southeast-2", "eusc-de-east-1", "us-isob-east-1", "cn-north-1"})
    void regionsOfEveryPartition(String region) {
        assertThat(new AwsPlugin()
                        .site(near("region", region), Environment.of(Map.of()))
                        .place())
                .contains(new Region(region));
    }

    @ParameterizedTest
    @CsvSource({
        "account, 11122223333, near.account '11122223333' is not a 12-digit account id",
        "account, acme, near.account 'acme' is not a 12-digit account id",
        "account, '', near.account is missing",
        "region, Ireland, near.region 'Ireland' is not a region of AWS",
        "region, eu-west-1a, near.region 'eu-west-1a' is not a region of AWS",
        "region, '', near.region is missing",
        "network, subnet-0a, near.network 'subnet-0a' is not the id of a VPC",
        "network, vpc-0A, near.network 'vpc-0A' is not the id of a VPC",
        "network, '', near.network is missing",
        "zone, eu-west-1a, near.zone is not known"
    })
    void whatIsWrongWithASiteIsNamed(String key, String value, String says) {
        assertThatThrownBy(() -> new AwsPlugin().site(near(key, value), Environment.of(Map.of())))
                .hasMessageContaining(says)
                .isInstanceOfSatisfying(
                        InvalidLinkException.class, e -> assertThat(e.key()).isEqualTo("near." + key));
    }

    @ParameterizedTest
    @CsvSource({
        "profil, x, as.aws.profil",
        "role, network, as.aws.role",
        "externalId, acme, as.aws.externalId",
        "sessionName, acme, as.aws.sessionName"
    })
    void whatIsWrongWithCredentialsIsNamed(String key, String value, String named) {
        assertThatThrownBy(() -> settings(Map.of(key, value), KEYS))
                .isInstanceOfSatisfying(
                        InvalidLinkException.class, e -> assertThat(e.key()).isEqualTo(named));
    }

    @ParameterizedTest
    @CsvSource({"externalId, a b", "sessionName, a/b", "sessionName, a"})
    void whatIsWrongWithARoleIsNamed(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of("role", ROLE, key, value), KEYS))
                .isInstanceOfSatisfying(
                        InvalidLinkException.class, e -> assertThat(e.key()).isEqualTo("as.aws." + key));
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY",
        "AWS_SECRET_ACCESS_KEY, AWS_ACCESS_KEY_ID",
    })
    void halfAPairOfKeysIsNamedByTheOtherHalf(String set, String named) {
        assertThatThrownBy(() -> settings(Map.of(), Map.of(set, "secret-key")))
                .hasMessageNotContaining("secret-key")
                .isInstanceOfSatisfying(
                        InvalidLinkException.class, e -> assertThat(e.key()).isEqualTo(named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_EC2", "AWS_ENDPOINT_URL_STS"})
    void plainHttpElsewhereIsRefusedByName(String variable) {
        assertThatThrownBy(() -> settings(Map.of(), Map.of(variable, "http://ec2.example.org")))
                .isInstanceOfSatisfying(
                        InvalidLinkException.class, e -> assertThat(e.key()).isEqualTo(variable));
    }

    @Test
    void aServiceOfItsOwnComesBeforeTheCommonEndpoint() {
        Map<String, String> variables =
                Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1", "AWS_ENDPOINT_URL_STS", "https://sts.example.org");
        assertThat(settings(Map.of(), variables).endpoints())
                .isEqualTo(new AwsSettings.Endpoints(
                        URI.create("http://127.0.0.1:1"),
                        URI.create("http://127.0.0.1:1"),
                        URI.create("https://sts.example.org"),
                        URI.create("http://127.0.0.1:1")));
        assertThat(settings(Map.of(), Map.of()).endpoints())
                .isEqualTo(new AwsSettings.Endpoints(null, null, null, null));
    }

    @Test
    void theLinksProfileThenTheKeysThenTheVariablesProfileThenTheChain() {
        Map<String, String> variables = new HashMap<>(KEYS);
        variables.put("AWS_PROFILE", "of-the-variable");
        assertThat(settings(Map.of("profile", "of-the-link"), variables).login().source())
                .isEqualTo(new AwsLogin.Profile("of-the-link", null, null));
        assertThat(settings(Map.of(), variables).login().source()).isInstanceOf(AwsLogin.Keys.class);
        assertThat(settings(Map.of(), Map.of("AWS_PROFILE", "of-the-variable"))
                        .login()
                        .source())
                .isEqualTo(new AwsLogin.Profile("of-the-variable", null, null));
        assertThat(settings(Map.of(), Map.of()).login()).isEqualTo(new AwsLogin(new AwsLogin.Chain(), null));
    }

    @Test
    void theSharedFilesMayBeElsewhere() {
        Map<String, String> variables = Map.of(
                "AWS_PROFILE", "p", "AWS_SHARED_CREDENTIALS_FILE", "~/keys", "AWS_CONFIG_FILE", "/etc/aws/config");
        assertThat(settings(Map.of(), variables).login().source())
                .isEqualTo(new AwsLogin.Profile(
                        "p", Path.of(System.getProperty("user.home"), "keys"), Path.of("/etc/aws/config")));
    }

    @Test
    void aRolesSessionHasAName() {
        assertThat(settings(Map.of("role", ROLE, "externalId", "acme-prod"), KEYS)
                        .login()
                        .role())
                .isEqualTo(new AwsLogin.Role(ROLE, "acme-prod", "nearside"));
    }

    @Test
    void nothingSecretIsPrinted() {
        Map<String, String> variables = new HashMap<>(KEYS);
        variables.put("AWS_SESSION_TOKEN", "session-token");
        assertThat(settings(Map.of(), variables).toString())
                .doesNotContain("AKIAEXAMPLE")
                .doesNotContain("secret-key")
                .doesNotContain("session-token");
    }

    private static LinkSection near(String key, String value) {
        Map<String, String> values = new HashMap<>(StubAws.NEAR);
        values.put(key, value);
        return LinkSection.of("near", values);
    }

    private static AwsSettings settings(Map<String, String> credentials, Map<String, String> variables) {
        return AwsSettings.of(new ProviderSettings(
                LinkSection.of("near", StubAws.NEAR),
                LinkSection.of("as.aws", credentials),
                Environment.of(variables)));
    }
}
