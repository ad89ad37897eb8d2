package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.Mark;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import io.nearside.guice.http.testing.ScriptedReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Azure answered to its own command, through the SDK. */
final class AzureRecordingsTest {
    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    private final AzureSite azure = new AzureSite();

    @AfterEach
    void close() {
        azure.close();
    }

    private PrivateEndpoints endpoints(String group, String network) {
        return new AzurePlugin()
                .open(azure.settings(
                        Map.of("subscription", SUBSCRIPTION, "resourceGroup", group, "network", network), Map.of()))
                .find(PrivateEndpoints.class)
                .orElseThrow();
    }

    /** Plays these exchanges, in their order. */
    private void play(List<Recordings.Exchange> exchanges) {
        for (Recordings.Exchange exchange : exchanges) {
            Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
            if (exchange.headers().has("azure-asyncoperation")) {
                headers.put(
                        "Azure-AsyncOperation",
                        exchange.header("azure-asyncoperation", azure.arm.url().toString()));
            }
            azure.arm.then(new ScriptedReply.Answer(exchange.status(), headers, exchange.body()));
        }
    }

    private static EndpointPlace place(String group, String network, String subnet) {
        return new EndpointPlace(ArmId.network(SUBSCRIPTION, group, network).network(), List.of(new SubnetId(subnet)));
    }

    private static EndpointSite site(EndpointPlace place) {
        return new EndpointSite(
                place,
                new Region("centraluseuap"),
                Set.of(),
                Filtering.PASSED_BY,
                Set.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static EndpointWish wish(String name, String target) {
        return new EndpointWish(
                new EndpointName(name),
                new ServiceTarget(target, null, null),
                Naming.ID,
                null,
                "",
                new Mark("orders-kafka"));
    }

    @Test
    void aManualEndpointIsMadeWhileItsApprovalIsPending() throws IOException {
        List<Recordings.Exchange> all = Recordings.exchanges("private_endpoint_manual_pending_then_approved.json");
        play(all.subList(0, 6));
        EndpointPlace place = place("clitest.rg000001", "testvnet000003", "testsubnet000004");
        PrivateEndpoints endpoints = endpoints("clitest.rg000001", "testvnet000003");
        EndpointName name = new EndpointName("priv_endpoint000005");
        String target = "/subscriptions/" + SUBSCRIPTION
                + "/resourceGroups/clitest.rg000001/providers/Microsoft.ContainerRegistry/registries/testreg000002";
        List<Endpoint> seen = new ArrayList<>();
        seen.add(endpoints.create(site(place), wish(name.value(), target)).now());
        for (int look = 0; look < 4; look++) {
            seen.add(endpoints.find(place, name).orElseThrow());
        }
        assertThat(seen)
                .extracting(Endpoint::state)
                .containsExactly(State.SETTLING, State.SETTLING, State.SETTLING, State.SETTLING, State.STANDING);
        assertThat(seen).extracting(Endpoint::approval).containsOnly(Approval.PENDING);
        assertThat(seen).extracting(Endpoint::target).containsOnly(target);
        assertThat(seen.get(0).says()).isEqualTo("Awaiting Approval");
        assertThat(seen.get(4).says()).isEmpty();
        assertThat(azure.lines())
                .containsExactlyElementsOf(all.subList(0, 6).stream()
                        .map(exchange -> exchange.method() + " " + exchange.path())
                        .toList());
    }

    @Test
    void anEndpointThatWasLetInAtOnceAndIsTurnedAwayStands() throws IOException {
        List<Recordings.Exchange> all = Recordings.exchanges("private_endpoint_to_pls_auto_then_rejected.json");
        play(all.stream()
                .filter(exchange ->
                        exchange.method().equals("GET") && exchange.path().endsWith("/privateEndpoints/pe1"))
                .toList());
        String group = "cli_test_network_private_endpoints000001";
        PrivateEndpoints endpoints = endpoints(group, "vnet1");
        EndpointPlace place = place(group, "vnet1", "subnet2");
        Endpoint before = endpoints.find(place, new EndpointName("pe1")).orElseThrow();
        Endpoint after = endpoints.find(place, new EndpointName("pe1")).orElseThrow();
        assertThat(before)
                .extracting(Endpoint::state, Endpoint::approval, Endpoint::says)
                .containsExactly(State.STANDING, Approval.APPROVED, "Auto Approved");
        assertThat(after)
                .extracting(Endpoint::state, Endpoint::approval, Endpoint::says)
                .containsExactly(State.STANDING, Approval.REJECTED, "need action");
        assertThat(after.target()).endsWith("/privateLinkServices/lks1");
    }

    @Test
    void aNetworkIsAPlace() throws IOException {
        play(Recordings.exchanges("private_endpoint_to_pls_auto_then_rejected.json").stream()
                .filter(exchange ->
                        exchange.method().equals("GET") && exchange.path().endsWith("/virtualNetworks/vnet1"))
                .limit(1)
                .toList());
        String group = "cli_test_network_private_endpoints000001";
        EndpointSite site = endpoints(group, "vnet1").site(place(group, "vnet1", "subnet1"), wish("pe1", "/x"));
        assertThat(site.where()).contains(new Region("centralus"));
        assertThat(site.cidrs()).extracting(Object::toString).containsExactly("10.0.0.0/16");
        assertThat(site.filtering()).isEqualTo(Filtering.PASSED_BY);
        assertThat(site.hindrances())
                .singleElement()
                .satisfies(problem -> assertThat(problem.subject()).isEqualTo("/x"));
    }

    @Test
    void oneThatWasTurnedAwayAndShowsAsFailedWasTurnedAway() throws IOException {
        azure.then(
                200,
                Recordings.file("cli", "private_endpoint_manual_rejected_failed.json")
                        .path("element")
                        .toString());
        assertThat(endpoints("g1", "v1").find(place("g1", "v1", "s1"), new EndpointName("e1")))
                .get()
                .extracting(Endpoint::state, Endpoint::approval, Endpoint::says)
                .containsExactly(State.STANDING, Approval.REJECTED, "Rejected!");
    }

    @Test
    void theDocumentedEndpointsAreRead() throws IOException {
        List<Path> files = Recordings.files("specs", "PrivateEndpoint", ".response.json");
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            azure.then(200, Files.readString(file));
            Endpoint endpoint =
                    azure.endpoints().find(AzureSite.PLACE, AzureSite.NAME).orElseThrow();
            assertThat(endpoint.consumer().value())
                    .as(file.toString())
                    .isEqualTo(
                            "/subscriptions/subId/resourceGroups/rg1/providers/Microsoft.Network/privateEndpoints/testPe");
            assertThat(endpoint.state()).as(file.toString()).isEqualTo(State.STANDING);
            assertThat(endpoint.target()).as(file.toString()).endsWith("/privateLinkServices/testPls");
            assertThat(endpoint.approval())
                    .as(file.toString())
                    .isEqualTo(file.toString().contains("ForManual") ? Approval.PENDING : Approval.APPROVED);
        }
    }

    @Test
    void theDocumentedNetworkIsRead() throws IOException {
        azure.then(
                200, Recordings.file("specs", "VirtualNetworkGet.response.json").toString());
        EndpointSite site = azure.endpoints().site(place("rg1", "test-vnet", "subnet1"), AzureSite.wish());
        assertThat(site.where()).contains(new Region("westus"));
        assertThat(site.hindrances()).isEmpty();
    }

    @Test
    void theDocumentedInterfaceIsRead() throws IOException {
        azure.then(200, AzureSite.endpoint("Succeeded", "Pending", ""))
                .then(
                        200,
                        Recordings.file("specs", "NetworkInterfaceGet.response.json")
                                .toString());
        Endpoint seen = azure.endpoints().find(AzureSite.PLACE, AzureSite.NAME).orElseThrow();
        assertThat(azure.endpoints().addresses(seen))
                .extracting(Object::toString)
                .containsExactly("/172.20.2.4");
    }
}
