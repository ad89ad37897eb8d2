package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.SubResource;
import com.azure.core.management.exception.ManagementException;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.RouteInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkPeeringInner;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import com.azure.resourcemanager.network.models.ProvisioningState;
import com.azure.resourcemanager.network.models.RouteNextHopType;
import com.azure.resourcemanager.network.models.SecurityRuleAccess;
import com.azure.resourcemanager.network.models.SecurityRuleDirection;
import com.azure.resourcemanager.network.models.SecurityRuleProtocol;
import com.azure.resourcemanager.network.models.SyncRemoteAddressSpace;
import com.azure.resourcemanager.network.models.VirtualNetworkPeeringLevel;
import com.azure.resourcemanager.network.models.VirtualNetworkPeeringState;
import com.azure.resourcemanager.resources.fluentcore.policy.AuthenticationPolicy;
import com.azure.resourcemanager.resources.fluentcore.policy.AuxiliaryAuthenticationPolicy;
import io.nearside.simulator.SimulatorTls;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The unmodified SDK and its credentials make a peering between two tenants, over TLS, and write routes and rules. */
final class ArmPeeringSdkTest {
    private final ArmNeighbours world = new ArmNeighbours();
    private final SimulatorTls tls = world.rehearsal().simulator().tls();

    ArmPeeringSdkTest() {
        world.arm().timings(ArmTimings.immediate());
        world.admit();
        world.arm()
                .directory()
                .assign(
                        world.application(),
                        ArmRole.NETWORK_CONTRIBUTOR,
                        world.rehearsal().group());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void makesSyncsAndRemovesAHalfWithATokenOfEachTenant() throws Exception {
        NetworkManagementClient client = client(ArmRehearsal.PROVIDER_TENANT);
        VirtualNetworkPeeringInner made =
                client.getVirtualNetworkPeerings().createOrUpdate("net", "vnet", "out", towards(world.away()));
        assertThat(made.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
        assertThat(made.peeringState()).isEqualTo(VirtualNetworkPeeringState.INITIATED);
        assertThat(made.peeringSyncLevel()).isEqualTo(VirtualNetworkPeeringLevel.REMOTE_NOT_IN_SYNC);
        assertThat(made.remoteAddressSpace().addressPrefixes()).containsExactly("10.3.0.0/16");

        world.arm().addToken("both", ArmRehearsal.TENANT, "anybody");
        world.peer(
                world.rehearsal().provider().with("x-ms-authorization-auxiliary", "Bearer both"),
                world.away(),
                "back",
                world.mine());
        world.arm().peerings().resize(world.away(), "10.3.0.0/16", "10.8.0.0/16");
        VirtualNetworkPeeringInner seen = client.getVirtualNetworkPeerings().get("net", "vnet", "out");
        assertThat(seen.peeringState()).isEqualTo(VirtualNetworkPeeringState.CONNECTED);
        assertThat(seen.peeringSyncLevel()).isEqualTo(VirtualNetworkPeeringLevel.LOCAL_NOT_IN_SYNC);

        VirtualNetworkPeeringInner mended = client.getVirtualNetworkPeerings()
                .createOrUpdate(
                        "net", "vnet", "out", seen, SyncRemoteAddressSpace.TRUE, com.azure.core.util.Context.NONE);
        assertThat(mended.peeringSyncLevel()).isEqualTo(VirtualNetworkPeeringLevel.FULLY_IN_SYNC);
        assertThat(client.getVirtualNetworks().getByResourceGroup("net", "vnet").virtualNetworkPeerings())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.remoteAddressSpace().addressPrefixes()).hasSize(2));

        client.getVirtualNetworkPeerings().delete("net", "vnet", "out");
        assertThat(client.getVirtualNetworkPeerings().list("net", "vnet")).isEmpty();
        assertThat(world.arm().peerings().of(world.away()))
                .singleElement()
                .extracting(ArmPeeringView::state)
                .isEqualTo("Disconnected");
    }

    @Test
    void isRefusedWithoutTheOthersToken() throws Exception {
        NetworkManagementClient client = client();

        assertThat(refusal(() ->
                        client.getVirtualNetworkPeerings().createOrUpdate("net", "vnet", "out", towards(world.away()))))
                .isEqualTo("403 LinkedAuthorizationFailed");
    }

    @Test
    void isRefusedOnceATokenHasEnded() throws Exception {
        NetworkManagementClient client = client(ArmRehearsal.PROVIDER_TENANT);
        client.getVirtualNetworks().getByResourceGroup("net", "vnet");
        world.rehearsal().pass(7200);

        assertThat(refusal(() -> client.getVirtualNetworks().getByResourceGroup("net", "vnet")))
                .isEqualTo("401 ExpiredAuthenticationToken");
    }

    @Test
    void writesRoutesAndRules() throws Exception {
        NetworkManagementClient client = client();
        client.getRouteTables().createOrUpdate("net", "rt", new RouteTableInner().withLocation("westeurope"));
        RouteInner route = new RouteInner().withAddressPrefix("10.3.0.0/16");
        assertThat(client.getRoutes()
                        .createOrUpdate("net", "rt", "r", route.withNextHopType(RouteNextHopType.NONE))
                        .provisioningState())
                .isEqualTo(ProvisioningState.SUCCEEDED);
        assertThat(refusal(() -> client.getRoutes()
                        .createOrUpdate(
                                "net", "rt", "r", route.withNextHopType(RouteNextHopType.fromString("VNetPeering")))))
                .isEqualTo("400 InvalidRequestFormat");
        assertThat(client.getRouteTables().getByResourceGroup("net", "rt").routes())
                .singleElement()
                .extracting(RouteInner::addressPrefix)
                .isEqualTo("10.3.0.0/16");

        client.getNetworkSecurityGroups()
                .createOrUpdate("net", "nsg", new NetworkSecurityGroupInner().withLocation("westeurope"));
        client.getSecurityRules().createOrUpdate("net", "nsg", "kafka", rule());
        NetworkSecurityGroupInner group = client.getNetworkSecurityGroups().getByResourceGroup("net", "nsg");
        assertThat(group.defaultSecurityRules()).hasSize(6);
        assertThat(group.securityRules())
                .singleElement()
                .satisfies(each -> assertThat(each.destinationPortRanges()).containsExactly("10000-31000"));
        assertThat(refusal(() -> client.getSecurityRules().createOrUpdate("net", "nsg", "again", rule())))
                .isEqualTo("400 SecurityRuleConflict");
    }

    private static SecurityRuleInner rule() {
        return new SecurityRuleInner()
                .withProtocol(SecurityRuleProtocol.TCP)
                .withAccess(SecurityRuleAccess.ALLOW)
                .withDirection(SecurityRuleDirection.OUTBOUND)
                .withPriority(200)
                .withSourcePortRange("*")
                .withSourceAddressPrefix("VirtualNetwork")
                .withDestinationPortRanges(List.of("10000-31000"))
                .withDestinationAddressPrefixes(List.of("10.3.0.0/16"));
    }

    private static VirtualNetworkPeeringInner towards(String network) {
        return new VirtualNetworkPeeringInner()
                .withAllowVirtualNetworkAccess(true)
                .withRemoteVirtualNetwork(new SubResource().withId(network));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        ManagementException refused = catchThrowableOfType(ManagementException.class, call);
        return refused.getResponse().getStatusCode() + " " + refused.getValue().getCode();
    }

    /** With tokens of these tenants too. */
    private NetworkManagementClient client(String... tenants) throws Exception {
        Map<String, String> endpoints = new HashMap<>(AzureEnvironment.AZURE.getEndpoints());
        endpoints.put("resourceManagerEndpointUrl", tls.uri() + "/");
        AzureEnvironment environment = new AzureEnvironment(endpoints);
        List<HttpPipelinePolicy> policies = new ArrayList<>();
        policies.add(new AuthenticationPolicy(credential(ArmRehearsal.TENANT), environment));
        for (String tenant : tenants) {
            policies.add(new AuxiliaryAuthenticationPolicy(environment, credential(tenant)));
        }
        return new NetworkManagementClientBuilder()
                .pipeline(new HttpPipelineBuilder()
                        .httpClient(http())
                        .policies(policies.toArray(HttpPipelinePolicy[]::new))
                        .build())
                .endpoint(tls.uri().toString())
                .subscriptionId(ArmRehearsal.SUBSCRIPTION)
                .defaultPollInterval(Duration.ofMillis(10))
                .buildClient();
    }

    private TokenCredential credential(String tenant) throws Exception {
        return new ClientSecretCredentialBuilder()
                .tenantId(tenant)
                .clientId(ArmNeighbours.APPLICATION)
                .clientSecret("secret")
                .authorityHost(tls.uri().toString())
                .disableInstanceDiscovery()
                .maxRetry(0)
                .httpClient(http())
                .build();
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
