package io.nearside.simulator.compute;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.rpc.ClientSettings;
import com.google.api.gax.rpc.FixedHeaderProvider;
import com.google.cloud.compute.v1.Address;
import com.google.cloud.compute.v1.AddressesClient;
import com.google.cloud.compute.v1.AddressesSettings;
import com.google.cloud.compute.v1.Allowed;
import com.google.cloud.compute.v1.Firewall;
import com.google.cloud.compute.v1.FirewallsClient;
import com.google.cloud.compute.v1.FirewallsSettings;
import com.google.cloud.compute.v1.ForwardingRule;
import com.google.cloud.compute.v1.ForwardingRulesClient;
import com.google.cloud.compute.v1.ForwardingRulesSettings;
import com.google.cloud.compute.v1.NetworkPeering;
import com.google.cloud.compute.v1.NetworksAddPeeringRequest;
import com.google.cloud.compute.v1.NetworksClient;
import com.google.cloud.compute.v1.NetworksSettings;
import com.google.cloud.compute.v1.Route;
import com.google.cloud.compute.v1.RoutesClient;
import com.google.cloud.compute.v1.RoutesSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google's own Java client, unmodified, on what there is besides peerings. */
final class ComputeEndpointSdkTest {
    private static final String CUSTOMER = "cust";

    private final ComputeRehearsal rehearsal = new ComputeRehearsal();

    ComputeEndpointSdkTest() {
        rehearsal.compute().timings(ComputeTimings.immediate());
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private <S extends ClientSettings<S>, B extends ClientSettings.Builder<S, B>> S here(B settings) throws Exception {
        return settings.setEndpoint(rehearsal.simulator().uri().toString())
                .setCredentialsProvider(NoCredentialsProvider.create())
                .setHeaderProvider(FixedHeaderProvider.create("Authorization", "Bearer customer-token"))
                .build();
    }

    @Test
    void aPeeringTowardsANetworkThatDoesNotExist() throws Exception {
        NetworkPeering wanted = NetworkPeering.newBuilder()
                .setName("x")
                .setNetwork("projects/vendor/global/networks/none")
                .setExchangeSubnetRoutes(true)
                .build();
        try (NetworksClient networks = NetworksClient.create(here(NetworksSettings.newBuilder()))) {
            networks.addPeeringAsync(
                            CUSTOMER,
                            "n1",
                            NetworksAddPeeringRequest.newBuilder()
                                    .setNetworkPeering(wanted)
                                    .build())
                    .get();
            NetworkPeering half = networks.get(CUSTOMER, "n1").getPeerings(0);
            assertThat(half.getState()).isEqualTo("INACTIVE");
            assertThat(half.getStateDetails()).endsWith(": Waiting for peer network to connect.");
            assertThat(half.getNetwork())
                    .isEqualTo("https://www.googleapis.com/compute/v1/projects/vendor/global/networks/none");
            assertThat(half.getExportSubnetRoutesWithPublicIp()).isTrue();
        }
    }

    @Test
    void aFirewallRule() throws Exception {
        Firewall wanted = Firewall.newBuilder()
                .setName("out")
                .setNetwork(rehearsal.network())
                .setDirection("EGRESS")
                .addDestinationRanges("10.9.0.0/24")
                .addAllowed(Allowed.newBuilder()
                        .setIPProtocol("tcp")
                        .addPorts("5432")
                        .build())
                .build();
        try (FirewallsClient firewalls = FirewallsClient.create(here(FirewallsSettings.newBuilder()))) {
            firewalls.insertAsync(CUSTOMER, wanted).get();
            Firewall rule = firewalls.get(CUSTOMER, "out");
            assertThat(rule.getDirection()).isEqualTo("EGRESS");
            assertThat(rule.getPriority()).isEqualTo(1000);
            assertThat(rule.getAllowed(0)).isEqualTo(wanted.getAllowed(0));
            assertThat(firewalls.list(CUSTOMER).iterateAll()).containsExactly(rule);
            firewalls
                    .patchAsync(
                            CUSTOMER,
                            "out",
                            Firewall.newBuilder().setDisabled(true).build())
                    .get();
            assertThat(firewalls.get(CUSTOMER, "out").getDisabled()).isTrue();
            firewalls.deleteAsync(CUSTOMER, "out").get();
            assertThat(firewalls.list(CUSTOMER).iterateAll()).isEmpty();
        }
    }

    @Test
    void aStaticRoute() throws Exception {
        Route wanted = Route.newBuilder()
                .setName("r")
                .setNetwork(rehearsal.network())
                .setDestRange("10.200.0.0/16")
                .setPriority(900)
                .setNextHopGateway("projects/cust/global/gateways/default-internet-gateway")
                .build();
        try (RoutesClient routes = RoutesClient.create(here(RoutesSettings.newBuilder()))) {
            routes.insertAsync(CUSTOMER, wanted).get();
            Route route = routes.get(CUSTOMER, "r");
            assertThat(route.getPriority()).isEqualTo(900);
            assertThat(route.getNextHopGateway()).endsWith("/" + wanted.getNextHopGateway());
            assertThat(routes.list(CUSTOMER).iterateAll())
                    .extracting(Route::getDestRange)
                    .containsExactlyInAnyOrder("0.0.0.0/0", "10.200.0.0/16");
            routes.deleteAsync(CUSTOMER, "r").get();
        }
    }

    @Test
    void anEndpoint() throws Exception {
        ComputeAttachments attachments = rehearsal.compute().attachments();
        String attachment = attachments.create("vendor", ComputeRehearsal.REGION, "published");
        try (AddressesClient addresses = AddressesClient.create(here(AddressesSettings.newBuilder()));
                ForwardingRulesClient rules =
                        ForwardingRulesClient.create(here(ForwardingRulesSettings.newBuilder()))) {
            addresses.insertAsync(CUSTOMER, ComputeRehearsal.REGION, address()).get();
            Address reserved = addresses.get(CUSTOMER, ComputeRehearsal.REGION, "psc-ip");
            assertThat(reserved.getAddress()).isEqualTo("10.0.0.2");
            assertThat(reserved.getStatus()).isEqualTo("RESERVED");
            rules.insertAsync(CUSTOMER, ComputeRehearsal.REGION, rule(attachment, reserved.getAddress()))
                    .get();
            ForwardingRule waiting = rules.get(CUSTOMER, ComputeRehearsal.REGION, "psc");
            assertThat(waiting.getPscConnectionStatus()).isEqualTo("PENDING");
            assertThat(waiting.getIPAddress()).isEqualTo("10.0.0.2");
            assertThat(waiting.getAllowPscGlobalAccess()).isTrue();
            String connection = Long.toUnsignedString(waiting.getPscConnectionId());
            assertThat(attachments.connections(attachment))
                    .extracting(ComputeConnectionView::id)
                    .containsExactly(connection);
            assertThat(addresses
                            .get(CUSTOMER, ComputeRehearsal.REGION, "psc-ip")
                            .getStatus())
                    .isEqualTo("IN_USE");
            attachments.decide(attachment, connection, ComputeConnectionStatus.ACCEPTED);
            assertThat(rules.get(CUSTOMER, ComputeRehearsal.REGION, "psc").getPscConnectionStatus())
                    .isEqualTo("ACCEPTED");
            rules.deleteAsync(CUSTOMER, ComputeRehearsal.REGION, "psc").get();
            addresses.deleteAsync(CUSTOMER, ComputeRehearsal.REGION, "psc-ip").get();
            assertThat(attachments.connections(attachment)).isEmpty();
        }
    }

    private Address address() {
        return Address.newBuilder()
                .setName("psc-ip")
                .setAddressType("INTERNAL")
                .setPurpose("GCE_ENDPOINT")
                .setSubnetwork(rehearsal.subnet())
                .build();
    }

    private ForwardingRule rule(String attachment, String address) {
        return ForwardingRule.newBuilder()
                .setName("psc")
                .setIPAddress(address)
                .setNetwork(rehearsal.network())
                .setLoadBalancingScheme("")
                .setAllowPscGlobalAccess(true)
                .setTarget(attachment)
                .build();
    }
}
