package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.simulator.Simulator;

/** Networks of one name in two projects of ours in the simulated Google: they are in no region, and Aiven names them by project and name. */
final class AivenGooglePeers implements AivenPeers {
    private static final String ELSEWHERE = "google-europe-north1";

    private final ComputeEstate ours;

    private final ComputeEstate others;

    AivenGooglePeers(Simulator simulator) {
        this.ours = new ComputeEstate(simulator, "acme-peers", "10.0.0.0/16");
        this.others = new ComputeEstate(simulator, "acme-others", "10.1.0.0/16");
    }

    private static CustomerEnd.OfNetwork end(ComputeEstate estate) {
        return new CustomerEnd.OfNetwork(new AccountId(estate.project()), new NetworkId(estate.network()), null);
    }

    @Override
    public String cloud() {
        return "google-" + ComputeEstate.REGION;
    }

    @Override
    public VendorNetworkWish wish() {
        return new VendorNetworkWish(null, ELSEWHERE, Cidr.of("10.30.0.0/24"));
    }

    /** In the range that Aiven keeps for itself on Google, and nowhere else (aiven-docs, use-google-private-service-connect.md). */
    @Override
    public VendorNetworkWish unfit() {
        return new VendorNetworkWish(null, ELSEWHERE, Cidr.of("172.24.1.0/24"));
    }

    @Override
    public CustomerEnd.OfNetwork end() {
        return end(ours);
    }

    @Override
    public CustomerEnd.OfNetwork otherEnd() {
        return end(others);
    }

    @Override
    public ObjectNode body(CustomerEnd.OfNetwork end) {
        return UsersRequests.object()
                .put("peer_cloud_account", end.account().value())
                .put("peer_vpc", end.network().value().replaceAll(".*/", ""));
    }

    @Override
    public NetworkId network(JsonNode peering) {
        return new NetworkId("projects/" + peering.path("peer_cloud_account").asText() + "/global/networks/"
                + peering.path("peer_vpc").asText());
    }

    @Override
    public void fulfil(CustomerEnd.OfNetwork end, NearTask task) {
        String theirs = ((NearTask.Mirror) task).peer().network().value();
        ours.compute().peerings().add(end.network().value(), "to-aiven", theirs);
    }

    @Override
    public void settle() {
        ours.compute().settle();
    }
}
