package io.nearside.simulator.compute;

import static io.nearside.simulator.compute.ComputeRehearsal.code;
import static io.nearside.simulator.compute.ComputeRehearsal.half;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.RestClient;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Peerings from one half to both and back. */
final class ComputePeeringTest {
    private final ComputeRehearsal rehearsal = new ComputeRehearsal();

    private String vendors() {
        return rehearsal.peer();
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aHalfAloneIsInactiveHoweverWellItsOperationEnded() {
        RestClient.Reply added = rehearsal.addPeering("to-vendor", vendors());

        assertThat(added.at("/status").asText()).isEqualTo("RUNNING");
        assertThat(added.at("/operationType").asText()).isEqualTo("addPeering");
        assertThat(rehearsal.get(rehearsal.network()).body().has("peerings")).isFalse();
        assertThat(rehearsal.end(added)).isEqualTo("DONE");
        JsonNode half = rehearsal.peering("to-vendor");
        assertThat(half.path("state").asText()).isEqualTo("INACTIVE");
        assertThat(half.path("stateDetails").asText())
                .isEqualTo("[2026-01-01T02:00:02.000-07:00]: Waiting for peer network to connect.");
        assertThat(half.path("network").asText())
                .isEqualTo("https://www.googleapis.com/compute/v1/projects/vendor/global/networks/v1");
        assertThat(half.path("importCustomRoutes").asBoolean()).isFalse();
        assertThat(half.path("exportSubnetRoutesWithPublicIp").asBoolean()).isTrue();
    }

    @Test
    void twoHalvesAreActive() {
        rehearsal.connect();

        assertThat(rehearsal.peering("to-vendor").path("state").asText()).isEqualTo("ACTIVE");
        assertThat(rehearsal.peering("to-vendor").path("stateDetails").asText()).endsWith("]: Connected.");
        assertThat(rehearsal.compute().peerings().of(vendors()))
                .containsExactly(new ComputePeeringView(vendors(), "to-cust", rehearsal.network(), "ACTIVE"));
    }

    @Test
    void aNetworkThatThereIsNotIsWaitedFor() {
        assertThat(rehearsal.end(rehearsal.addPeering("x", "projects/nowhere/global/networks/none")))
                .isEqualTo("DONE");
        assertThat(rehearsal.peering("x").path("state").asText()).isEqualTo("INACTIVE");
    }

    /** Requests may name it by that. */
    @Test
    void aProjectThatIsThereKeepsItsNumber() {
        String number = rehearsal.compute().addProject("other");

        assertThat(rehearsal.compute().addProject("other")).isEqualTo(number);
    }

    @Test
    void overlapIsToldByTheOperationOfTheSecondHalf() {
        rehearsal.compute().createSubnet(vendors(), ComputeRehearsal.REGION, "s2", "10.0.0.0/25");
        assertThat(rehearsal.end(rehearsal.addPeering("to-vendor", vendors()))).isEqualTo("DONE");

        RestClient.Reply second = rehearsal.vendorAddsPeering("to-cust");
        assertThat(second.status()).isEqualTo(200);
        rehearsal.pass(2);
        RestClient.Reply operation = rehearsal
                .vendor()
                .get(URI.create(second.at("/selfLink").asText()).getPath());
        assertThat(operation.status()).isEqualTo(200);
        assertThat(operation.at("/httpErrorStatusCode").asInt()).isEqualTo(400);
        assertThat(operation.at("/error/errors/0/message").asText())
                .isEqualTo(
                        "An IP range in the peer network (10.0.0.0/24) overlaps with an IP range in the local network"
                                + " (10.0.0.0/25) allocated by resource"
                                + " (projects/vendor/regions/europe-west1/subnetworks/s2).");
        assertThat(rehearsal.compute().peerings().of(vendors())).isEmpty();
        assertThat(rehearsal.peering("to-vendor").path("state").asText()).isEqualTo("INACTIVE");
    }

    @Test
    void oneOperationAtATimeOnBothNetworks() {
        String third = rehearsal.compute().createNetwork("vendor", "v2");
        rehearsal.addPeering("to-vendor", vendors());

        RestClient.Reply here = rehearsal.addPeering("to-third", third);
        assertThat(code(here)).isEqualTo("400 badRequest");
        assertThat(here.at("/error/message").asText())
                .isEqualTo("There is a peering operation in progress on the local or peer network. Try again later.");
        assertThat(code(rehearsal.vendorAddsPeering("to-cust"))).isEqualTo("400 badRequest");
        rehearsal.pass(2);
        assertThat(rehearsal.vendorAddsPeering("to-cust").status()).isEqualTo(200);
    }

    @Test
    void aHalfThatIsRemovedLeavesTheOtherOneInactive() {
        rehearsal.connect();

        RestClient.Reply removed = rehearsal.removePeering("to-vendor");
        assertThat(removed.at("/operationType").asText()).isEqualTo("removePeering");
        assertThat(rehearsal.end(removed)).isEqualTo("DONE");
        assertThat(rehearsal.peering("to-vendor").isMissingNode()).isTrue();
        assertThat(rehearsal.compute().peerings().of(vendors()))
                .extracting(ComputePeeringView::state)
                .containsExactly("INACTIVE");
        assertThat(code(rehearsal.removePeering("to-vendor"))).isEqualTo("404 notFound");
    }

    @Test
    void customRoutesAreInForceWhereOneSideGivesAndTheOtherTakes() {
        rehearsal.connect();
        rehearsal.pass(2);
        String body = "{'networkPeering':{'name':'to-vendor','importCustomRoutes':true}}";
        assertThat(rehearsal.end(rehearsal.patch(rehearsal.network() + "/updatePeering", body)))
                .isEqualTo("DONE");
        JsonNode half = rehearsal.peering("to-vendor");
        assertThat(half.path("importCustomRoutes").asBoolean()).isTrue();
        assertThat(half.at("/connectionStatus/trafficConfiguration/importCustomRoutesFromPeer")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void javasClientMeansAPatchWhereItPosts() {
        rehearsal.connect();
        RestClient.Reply tunnelled = rehearsal
                .client()
                .with("X-HTTP-Method-Override", "PATCH")
                .post(
                        ComputeRehearsal.at(rehearsal.network() + "/updatePeering"),
                        "{\"networkPeering\":{\"name\":\"to-vendor\",\"exportCustomRoutes\":true}}");

        assertThat(tunnelled.at("/operationType").asText()).isEqualTo("updatePeering");
        assertThat(rehearsal.simulator().log().entries())
                .extracting(entry -> entry.operation())
                .last()
                .isEqualTo("compute:PATCH /compute/v1/projects/{project}/global/networks/{network}/updatePeering");
    }

    @Test
    void aRequestIdReplaysWhatItBeganEvenWhenThatIsUndone() {
        String path = rehearsal.network() + "/addPeering?requestId=6f1c2b1e-3c1f-4f0e-9a51-1d2f6f5e0a11";
        String body = half("to-vendor", vendors(), "");
        RestClient.Reply first = rehearsal.post(path, body);
        rehearsal.pass(2);
        assertThat(rehearsal.end(rehearsal.removePeering("to-vendor"))).isEqualTo("DONE");

        RestClient.Reply again = rehearsal.post(path, body);
        assertThat(again.at("/name")).isEqualTo(first.at("/name"));
        assertThat(again.at("/status").asText()).isEqualTo("DONE");
        rehearsal.pass(2);
        assertThat(rehearsal.peering("to-vendor").isMissingNode()).isTrue();
    }

    @Test
    void theRoutesOfAPeering() {
        rehearsal.compute().createSubnet(vendors(), "us-central1", "s2", "10.9.0.0/24");
        rehearsal.connect();
        String list = rehearsal.network() + "/listPeeringRoutes?peeringName=to-vendor&region=europe-west1&direction=";

        assertThat(rehearsal.get(list + "INCOMING").at("/items/0").toString())
                .isEqualTo("{\"destRange\":\"10.9.0.0/24\",\"type\":\"SUBNET_PEERING_ROUTE\",\"priority\":0,"
                        + "\"imported\":true,\"nextHopRegion\":\"us-central1\"}");
        assertThat(rehearsal.get(list + "OUTGOING").at("/items/0/destRange").asText())
                .isEqualTo("10.0.0.0/24");
        assertThat(code(rehearsal.get(list + "SIDEWAYS"))).isEqualTo("400 invalid");
    }

    @Test
    void aVendorFromBehindObeysTheSameRules() {
        rehearsal.addPeering("to-vendor", vendors());
        ComputePeeringWorld peerings = rehearsal.compute().peerings();
        assertThatThrownBy(() -> peerings.add(vendors(), "to-cust", rehearsal.network()))
                .isInstanceOfSatisfying(
                        ComputePeeringException.class,
                        refused -> assertThat(refused.isBusy()).isTrue());
        rehearsal.pass(2);
        String operation = peerings.add(vendors(), "to-cust", rehearsal.network());
        assertThat(peerings.operation(operation).map(ComputeOperationView::state))
                .contains(ComputeOperationView.State.RUNNING);
        rehearsal.pass(2);
        assertThat(peerings.operation(operation).map(ComputeOperationView::state))
                .contains(ComputeOperationView.State.DONE);
        assertThat(peerings.between(rehearsal.network(), vendors()).map(ComputePeeringView::isActive))
                .contains(true);
    }
}
