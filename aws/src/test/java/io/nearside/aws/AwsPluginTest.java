package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.NetworkId;
import io.nearside.api.permission.Permissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

final class AwsPluginTest {

    interface Unheard extends Capability {}

    private final StubAws aws = new StubAws();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(CloudPlugin.class))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.id()).isEqualTo("aws"));
    }

    @Test
    void theExamplesOfItsKeysAreValid() {
        AwsPlugin plugin = new AwsPlugin();
        Map<String, Object> near =
                plugin.keys().stream().collect(Collectors.toMap(LinkKey::name, AwsPluginTest::example));
        Map<String, String> credentials =
                plugin.credentialKeys().stream().collect(Collectors.toMap(LinkKey::name, LinkKey::example));
        assertThat(plugin.site(LinkSection.of("near", near), Environment.of(Map.of()))
                        .account()
                        .value())
                .isEqualTo(near.get("account"));
        assertThat(AwsSettings.of(aws.settings(credentials, Map.of())).login().role())
                .isNotNull();
    }

    private static Object example(LinkKey key) {
        String text = key.example();
        return text.startsWith("[") ? List.of(text.substring(1, text.length() - 1)) : text;
    }

    @Test
    void declaresWhatItsModuleOffersAndMakesNoCall() {
        try (Provider provider = aws.open()) {
            assertThat(provider.id()).isEqualTo("aws");
            assertThat(provider.capabilities())
                    .containsExactlyInAnyOrder(
                            Identity.class,
                            Networks.class,
                            PeeringAcceptor.class,
                            RouteTables.class,
                            Firewalls.class,
                            FirewallMaking.class,
                            PeeringDns.class,
                            Quotas.class,
                            PrivateEndpoints.class,
                            GatewaySharing.class,
                            GatewayAttachments.class,
                            GatewayTables.class,
                            Permissions.class);
            for (Class<? extends Capability> capability : provider.capabilities()) {
                assertThat(provider.find(capability)).isPresent();
            }
            assertThat(provider.find(Unheard.class)).isEmpty();
        }
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void handsOutTheSdksOwnClients() {
        aws.answer("DescribeVpcs", StubAws.fixture("written/vpc.xml"));
        aws.answer("GetCallerIdentity", StubAws.fixture("recorded/caller-identity.xml"));
        try (Provider provider = aws.open()) {
            assertThat(provider.nativeClient(Ec2Client.class)
                            .orElseThrow()
                            .describeVpcs()
                            .vpcs())
                    .hasSize(1);
            assertThat(provider.nativeClient(StsClient.class)
                            .orElseThrow()
                            .getCallerIdentity()
                            .account())
                    .isEqualTo("222222222222");
            assertThat(provider.nativeClient(String.class)).isEmpty();
        }
    }

    @Test
    void twoProvidersShareNothing() {
        try (StubAws other = new StubAws()) {
            aws.answer("DescribeVpcs", StubAws.fixture("written/vpc.xml"));
            other.answer("DescribeVpcs", StubAws.fixture("written/vpc.xml"));
            Provider first = aws.open();
            Provider second = other.open();
            second.find(Networks.class).orElseThrow().describe(new NetworkId(StubAws.VPC));
            second.close();
            first.find(Networks.class).orElseThrow().describe(new NetworkId(StubAws.VPC));
            assertThat(aws.actions()).hasSize(1);
            assertThat(other.actions()).hasSize(1);
        }
    }

    @Test
    void aPluginThatIsNotOpenedLoadsNothingOfTheSdk() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        String said = run(List.of("-Xlog:class+load:file=" + loaded), "offline", Map.of());
        assertThat(said).contains("vpc-0a11ce00000000001");
        assertThat(Files.readString(loaded))
                .contains("io.nearside.aws.AwsPlugin ")
                .doesNotContain("software.amazon.awssdk.");
        run(List.of("-Xlog:class+load:file=" + loaded), "online", Map.of());
        assertThat(Files.readString(loaded))
                .contains("software.amazon.awssdk.services.ec2.Ec2Client ")
                .doesNotContain("software.amazon.awssdk.services.servicequotas.ServiceQuotasClientBuilder ")
                .doesNotContain("software.amazon.awssdk.services.ram.RamClientBuilder ")
                .doesNotContain("software.amazon.awssdk.services.sso.");
    }

    @Test
    void withoutAnyCredentialsItSaysWhereItLooked() throws IOException, InterruptedException {
        assertThat(run(List.of(), "online", Map.of("AWS_ENDPOINT_URL", aws.url())))
                .contains("DENIED: No AWS credentials in the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
                .contains("AWS_PROFILE")
                .contains("the instance's role");
        assertThat(aws.requests()).isEmpty();
    }

    private String run(List<String> options, String argument, Map<String, String> variables)
            throws IOException, InterruptedException {
        return ForkedProbe.run(folder, options, argument, variables);
    }
}
