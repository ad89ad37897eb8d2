package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.management.AzureEnvironment;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import com.azure.resourcemanager.resources.fluentcore.policy.AuthenticationPolicy;
import com.azure.resourcemanager.resources.fluentcore.policy.AuxiliaryAuthenticationPolicy;
import io.nearside.simulator.Call;
import io.nearside.simulator.Gate;
import io.nearside.simulator.SimulatorTls;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real credential and the real policies, which take nothing but TLS, from the token to the last answer. */
final class ArmTlsTest {
    private final ArmRehearsal rehearsal = new ArmRehearsal();
    private final SimulatorTls tls = rehearsal.simulator().tls();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void getsATokenAndWrites() throws Exception {
        rehearsal.arm().timings(ArmTimings.immediate());
        rehearsal.arm().admitApplication(ArmRehearsal.PROVIDER_TENANT, ArmRehearsal.APPLICATION);
        List<String> auxiliary = new CopyOnWriteArrayList<>();
        rehearsal.simulator().faults().add(new Gate() {
            @Override
            public void aboutToTakeEffect(Call call) {
                call.request().header("x-ms-authorization-auxiliary").ifPresent(auxiliary::add);
            }
        });
        NetworkManagementClient client =
                client(credential(ArmRehearsal.TENANT, "secret"), credential(ArmRehearsal.PROVIDER_TENANT, "secret"));

        SubnetInner made = client.getSubnets()
                .createOrUpdate("net", "vnet", "apps", new SubnetInner().withAddressPrefix("10.1.2.0/24"));

        assertThat(made.addressPrefix()).isEqualTo("10.1.2.0/24");
        assertThat(auxiliary).singleElement().asString().startsWith("Bearer ");
        assertThat(rehearsal.simulator().log().entries("login:*"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.parameters())
                        .containsEntry("client_id", ArmRehearsal.APPLICATION)
                        .doesNotContainKey("client_secret"));
    }

    @Test
    void getsNoTokenWithAWrongSecret() throws Exception {
        TokenCredential wrong = credential(ArmRehearsal.TENANT, "guess");
        TokenRequestContext any = new TokenRequestContext().addScopes("https://management.azure.com/.default");

        assertThatThrownBy(() -> wrong.getTokenSync(any)).hasMessageContaining("AADSTS7000215");
    }

    @Test
    void isTrustedByNobodyUntold() {
        HttpRequest any = HttpRequest.newBuilder(tls.uri()).build();

        assertThatThrownBy(() -> java.net.http.HttpClient.newHttpClient().send(any, BodyHandlers.discarding()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void leavesNothingBehind() {
        assertThat(Files.exists(tls.certificate())).isTrue();

        rehearsal.close();

        assertThat(Files.exists(tls.certificate())).isFalse();
        assertThat(Files.exists(tls.trustStore().getParent())).isFalse();
    }

    private TokenCredential credential(String tenant, String secret) throws Exception {
        return new ClientSecretCredentialBuilder()
                .tenantId(tenant)
                .clientId(ArmRehearsal.APPLICATION)
                .clientSecret(secret)
                .authorityHost(tls.uri().toString())
                .disableInstanceDiscovery()
                .maxRetry(0)
                .httpClient(http())
                .build();
    }

    private NetworkManagementClient client(TokenCredential own, TokenCredential other) throws Exception {
        Map<String, String> endpoints = new HashMap<>(AzureEnvironment.AZURE.getEndpoints());
        endpoints.put("resourceManagerEndpointUrl", tls.uri() + "/");
        AzureEnvironment environment = new AzureEnvironment(endpoints);
        return new NetworkManagementClientBuilder()
                .pipeline(new HttpPipelineBuilder()
                        .httpClient(http())
                        .policies(
                                new AuthenticationPolicy(own, environment),
                                new AuxiliaryAuthenticationPolicy(environment, other))
                        .build())
                .endpoint(tls.uri().toString())
                .subscriptionId(ArmRehearsal.SUBSCRIPTION)
                .defaultPollInterval(Duration.ofMillis(10))
                .buildClient();
    }

    private HttpClient http() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(tls.trustStore())) {
            trusted.load(file, SimulatorTls.PASSWORD.toCharArray());
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return new JdkHttpClientBuilder(java.net.http.HttpClient.newBuilder().sslContext(context)).build();
    }
}
