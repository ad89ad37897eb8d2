package io.nearside.simulator.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.http.HttpResponseException;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.rpc.FixedHeaderProvider;
import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.api.gax.rpc.NotFoundException;
import com.google.cloud.compute.v1.AddPeeringNetworkRequest;
import com.google.cloud.compute.v1.ListPeeringRoutesNetworksRequest;
import com.google.cloud.compute.v1.Network;
import com.google.cloud.compute.v1.NetworkPeering;
import com.google.cloud.compute.v1.NetworksAddPeeringRequest;
import com.google.cloud.compute.v1.NetworksClient;
import com.google.cloud.compute.v1.NetworksRemovePeeringRequest;
import com.google.cloud.compute.v1.NetworksSettings;
import com.google.cloud.compute.v1.NetworksUpdatePeeringRequest;
import com.google.cloud.compute.v1.Operation;
import com.google.cloud.compute.v1.Subnetwork;
import com.google.cloud.compute.v1.SubnetworksClient;
import com.google.cloud.compute.v1.SubnetworksSettings;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google's own Java client, unmodified, peers two networks and takes that back. */
final class ComputeSdkTest {
    private final ComputeRehearsal rehearsal = new ComputeRehearsal();
    private final NetworksClient cust;
    private final NetworksClient vendor;

    ComputeSdkTest() throws IOException {
        rehearsal.compute().timings(ComputeTimings.immediate());
        cust = networks("customer-token");
        vendor = networks("vendor-token");
    }

    @AfterEach
    void close() {
        cust.close();
        vendor.close();
        rehearsal.close();
    }

    private NetworksClient networks(String token) throws IOException {
        return NetworksClient.create(NetworksSettings.newBuilder()
                .setEndpoint(rehearsal.simulator().uri().toString())
                .setCredentialsProvider(NoCredentialsProvider.create())
                .setHeaderProvider(FixedHeaderProvider.create("Authorization", "Bearer " + token))
                .build());
    }

    @Test
    void theWholeLifeOfAPeering() throws Exception {
        rehearsal.compute().createSubnet(rehearsal.peer(), ComputeRehearsal.REGION, "s2", "10.0.0.0/25");
        NetworkPeering wanted = half("to-vendor", rehearsal.peer());

        assertThat(add(cust, "cust", "n1", wanted).getOperationType()).isEqualTo("addPeering");
        assertThat(peering().getState()).isEqualTo("INACTIVE");
        assertThatThrownBy(() -> add(cust, "cust", "n1", wanted))
                .hasCauseInstanceOf(InvalidArgumentException.class)
                .satisfies(failure -> assertThat(content(failure))
                        .contains("There is already a peering (to-vendor) with the same network."));
        assertThatThrownBy(() -> add(vendor, "vendor", "v1", half("to-cust", rehearsal.network())))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("BAD REQUEST");
        removeOverlap();
        add(vendor, "vendor", "v1", half("to-cust", rehearsal.network()));
        assertThat(peering().getState()).isEqualTo("ACTIVE");
        assertThat(peering().getConnectionStatus().getUpdateStrategy()).isEqualTo("INDEPENDENT");

        NetworkPeering changed = NetworkPeering.newBuilder()
                .setName("to-vendor")
                .setExportCustomRoutes(true)
                .build();
        cust.updatePeeringAsync(
                        "cust",
                        "n1",
                        NetworksUpdatePeeringRequest.newBuilder()
                                .setNetworkPeering(changed)
                                .build())
                .get();
        assertThat(peering().getExportCustomRoutes()).isTrue();
        assertThat(cust.listPeeringRoutes(ListPeeringRoutesNetworksRequest.newBuilder()
                                .setProject("cust")
                                .setNetwork("n1")
                                .setPeeringName("to-vendor")
                                .setRegion(ComputeRehearsal.REGION)
                                .setDirection("OUTGOING")
                                .build())
                        .iterateAll())
                .hasSize(1);
        remove();
        assertThat(cust.get("cust", "n1").getPeeringsList()).isEmpty();
        assertThatThrownBy(this::remove).hasCauseInstanceOf(NotFoundException.class);
        assertThat(vendor.get("vendor", "v1").getPeerings(0).getState()).isEqualTo("INACTIVE");
        assertThatThrownBy(() -> cust.get("cust", "none")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void networksAndSubnetworksInPages() throws Exception {
        cust.insertAsync(
                        "cust",
                        Network.newBuilder()
                                .setName("n2")
                                .setAutoCreateSubnetworks(false)
                                .build())
                .get();
        try (SubnetworksClient subnetworks = subnetworks()) {
            subnetworks
                    .insertAsync(
                            "cust",
                            ComputeRehearsal.REGION,
                            Subnetwork.newBuilder()
                                    .setName("s3")
                                    .setNetwork("projects/cust/global/networks/n2")
                                    .setIpCidrRange("10.3.0.0/24")
                                    .build())
                    .get();
            assertThat(subnetworks.get("cust", ComputeRehearsal.REGION, "s3").getGatewayAddress())
                    .isEqualTo("10.3.0.1");
            assertThat(subnetworks.aggregatedList("cust").iterateAll())
                    .filteredOn(scope -> scope.getValue().getSubnetworksCount() > 0)
                    .hasSize(1);
        }
        assertThat(cust.list("cust").iterateAll()).extracting(Network::getName).containsExactly("n1", "n2");
    }

    private SubnetworksClient subnetworks() throws IOException {
        return SubnetworksClient.create(SubnetworksSettings.newBuilder()
                .setEndpoint(rehearsal.simulator().uri().toString())
                .setCredentialsProvider(NoCredentialsProvider.create())
                .setHeaderProvider(FixedHeaderProvider.create("Authorization", "Bearer customer-token"))
                .build());
    }

    private static NetworkPeering half(String name, String network) {
        return NetworkPeering.newBuilder()
                .setName(name)
                .setNetwork(network)
                .setExchangeSubnetRoutes(true)
                .setImportCustomRoutes(true)
                .setExportCustomRoutes(false)
                .build();
    }

    private static Operation add(NetworksClient client, String project, String network, NetworkPeering half)
            throws ExecutionException, InterruptedException {
        return client.addPeeringAsync(AddPeeringNetworkRequest.newBuilder()
                        .setProject(project)
                        .setNetwork(network)
                        .setNetworksAddPeeringRequestResource(NetworksAddPeeringRequest.newBuilder()
                                .setNetworkPeering(half)
                                .build())
                        .build())
                .get();
    }

    private void remove() throws ExecutionException, InterruptedException {
        cust.removePeeringAsync(
                        "cust",
                        "n1",
                        NetworksRemovePeeringRequest.newBuilder()
                                .setName("to-vendor")
                                .build())
                .get();
    }

    private void removeOverlap() {
        rehearsal.vendor().delete(ComputeRehearsal.at("projects/vendor/regions/europe-west1/subnetworks/s2"));
    }

    private NetworkPeering peering() {
        return cust.get("cust", "n1").getPeerings(0);
    }

    /** What Google said, which the client keeps out of its own message. */
    private static String content(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof HttpResponseException response) {
                return response.getContent();
            }
        }
        return "";
    }
}
