package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.management.polling.PollResult;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.fluent.models.IpAddressAvailabilityResultInner;
import com.azure.resourcemanager.network.fluent.models.PrivateEndpointInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import com.azure.resourcemanager.network.models.PrivateLinkServiceConnection;
import com.azure.resourcemanager.network.models.ProvisioningState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The unmodified Azure SDK for Java against the wire. */
final class ArmSdkTest {
    private final ArmRehearsal rehearsal = new ArmRehearsal();
    private final NetworkManagementClient client = client();
    private final ArmLinkServiceView service = rehearsal.publish("kafka");

    @BeforeEach
    void hurry() {
        rehearsal.arm().timings(ArmTimings.immediate());
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void makesAnEndpointByAliasAndReadsItsAddress() {
        assertThat(client.getVirtualNetworks()
                        .getByResourceGroup("net", "vnet")
                        .addressSpace()
                        .addressPrefixes())
                .containsExactly("10.1.0.0/16");
        SubnetInner subnet = client.getSubnets().get("net", "vnet", "endpoints");
        assertThat(subnet.privateEndpointNetworkPolicies()).hasToString("Disabled");

        PrivateEndpointInner made = client.getPrivateEndpoints().createOrUpdate("net", "pe", wish());
        assertThat(made.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
        assertThat(status(made)).isEqualTo("Pending");
        String networkInterface = made.networkInterfaces().get(0).id();
        assertThat(client.getNetworkInterfaces()
                        .getByResourceGroup("net", networkInterface.replaceAll(".*/", ""))
                        .ipConfigurations()
                        .get(0)
                        .privateIpAddress())
                .isEqualTo("10.1.1.4");

        rehearsal.arm().linkServices().approve(service.id(), rehearsal.endpointId("pe"), "");
        assertThat(status(client.getPrivateEndpoints().getByResourceGroup("net", "pe")))
                .isEqualTo("Approved");

        client.getPrivateEndpoints().delete("net", "pe");
        ManagementException gone = catchThrowableOfType(
                ManagementException.class, () -> client.getPrivateEndpoints().getByResourceGroup("net", "pe"));
        assertThat(gone.getValue().getCode()).isEqualTo("ResourceNotFound");
        assertThat(gone.getResponse().getStatusCode()).isEqualTo(404);
        assertThat(client.getPrivateEndpoints().listByResourceGroup("net")).isEmpty();
    }

    @Test
    void learnsOfAFailureWithinAnAnswerOfStatus200() {
        rehearsal
                .arm()
                .fail(rehearsal.endpointId("pe"), ArmFailure.of("RetryableError", "A retryable error occurred."));

        SyncPoller<PollResult<PrivateEndpointInner>, PrivateEndpointInner> poller =
                client.getPrivateEndpoints().beginCreateOrUpdate("net", "pe", wish());
        poller.setPollInterval(Duration.ofMillis(10));
        PollResponse<PollResult<PrivateEndpointInner>> end = poller.waitForCompletion();

        assertThat(end.getStatus()).isEqualTo(LongRunningOperationStatus.FAILED);
        assertThat(end.getValue().getError().getResponseBody()).contains("RetryableError");
    }

    @Test
    void asksWhetherAnAddressCanBeHad() {
        assertThat(availability("10.1.1.4").available()).isTrue();
        client.getPrivateEndpoints().createOrUpdate("net", "pe", wish());
        IpAddressAvailabilityResultInner taken = availability("10.1.1.4");
        assertThat(taken.available()).isFalse();
        assertThat(taken.isPlatformReserved()).isFalse();
        assertThat(taken.availableIpAddresses())
                .containsExactly("10.1.1.5", "10.1.1.6", "10.1.1.7", "10.1.1.8", "10.1.1.9");
        assertThat(availability("10.1.1.1").isPlatformReserved()).isTrue();
        assertThat(availability("10.9.9.9").available()).isFalse();
    }

    private IpAddressAvailabilityResultInner availability(String address) {
        return client.getVirtualNetworks().checkIpAddressAvailability("net", "vnet", address);
    }

    @Test
    void writesASubnetAsAWhole() {
        SubnetInner subnet = client.getSubnets().get("net", "vnet", "endpoints");

        client.getSubnets().createOrUpdate("net", "vnet", "endpoints", subnet.withAddressPrefix("10.1.1.0/25"));

        assertThat(client.getSubnets().get("net", "vnet", "endpoints").addressPrefix())
                .isEqualTo("10.1.1.0/25");
    }

    private PrivateEndpointInner wish() {
        return new PrivateEndpointInner()
                .withLocation("westeurope")
                .withSubnet(new SubnetInner().withId(rehearsal.subnet()))
                .withManualPrivateLinkServiceConnections(List.of(new PrivateLinkServiceConnection()
                        .withName("link")
                        .withPrivateLinkServiceId(service.alias())
                        .withRequestMessage("please")));
    }

    private static String status(PrivateEndpointInner endpoint) {
        return endpoint.manualPrivateLinkServiceConnections()
                .get(0)
                .privateLinkServiceConnectionState()
                .status();
    }

    private NetworkManagementClient client() {
        HttpPipelinePolicy token = (context, next) -> {
            context.getHttpRequest().setHeader(HttpHeaderName.AUTHORIZATION, "Bearer customer-token");
            return next.process();
        };
        return new NetworkManagementClientBuilder()
                .pipeline(new HttpPipelineBuilder()
                        .httpClient(HttpClient.createDefault())
                        .policies(token)
                        .build())
                .endpoint(rehearsal.simulator().uri().toString())
                .subscriptionId(ArmRehearsal.SUBSCRIPTION)
                .defaultPollInterval(Duration.ofMillis(10))
                .buildClient();
    }
}
