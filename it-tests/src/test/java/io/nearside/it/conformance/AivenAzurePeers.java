package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.TenantId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.aiven.AivenAzureHands;
import io.nearside.simulator.arm.ArmDirectory;
import io.nearside.simulator.arm.ArmWorld;
import java.util.stream.Stream;

/** Virtual networks of one name in two resource groups of ours in the simulated Azure, that Aiven's application may peer with. */
final class AivenAzurePeers implements AivenPeers {
    private static final String TENANT = "7e000000-0000-4000-8000-00000000000a";

    private static final String SUBSCRIPTION = "0a1b2c3d-0000-4000-8000-00000000000a";

    private static final String APPLICATION = "5e000000-0000-4000-8000-000000000001";

    private static final String ELSEWHERE = "azure-northeurope";

    private final ArmWorld arm;

    private final ArmEstate ours;

    private final String other;

    AivenAzurePeers(Simulator simulator) {
        this.arm = simulator.world().arm();
        this.ours = new ArmEstate(simulator, TENANT, SUBSCRIPTION, "10.0.1.0/24", "10.0.0.0/16");
        String group = arm.createGroup(SUBSCRIPTION, "others", ArmEstate.LOCATION);
        this.other = arm.createNetwork(group, ours.network().replaceAll(".*/", ""), ArmEstate.LOCATION, "10.1.0.0/16");
        ArmDirectory directory = arm.directory();
        directory.addServicePrincipal(TENANT, APPLICATION, "peering");
        String aiven = directory.addServicePrincipal(TENANT, AivenAzureHands.APPLICATION, "Aiven");
        Stream.of(ours.network(), other)
                .forEach(network -> directory.assign(aiven, network, "Microsoft.Network/virtualNetworks/peer/action"));
    }

    private static CustomerEnd.OfNetwork end(String network) {
        return new CustomerEnd.OfNetwork(
                new AccountId(SUBSCRIPTION),
                ArmEstate.known(network),
                null,
                new Agent(new ApplicationId(APPLICATION), new TenantId(TENANT)));
    }

    @Override
    public String cloud() {
        return "azure-" + ArmEstate.LOCATION;
    }

    @Override
    public VendorNetworkWish wish() {
        return new VendorNetworkWish(null, ELSEWHERE, Cidr.of("10.30.0.0/24"));
    }

    /** Wider than any range that the simulated Aiven takes. */
    @Override
    public VendorNetworkWish unfit() {
        return new VendorNetworkWish(null, ELSEWHERE, Cidr.of("10.0.0.0/8"));
    }

    @Override
    public CustomerEnd.OfNetwork end() {
        return end(ours.network());
    }

    @Override
    public CustomerEnd.OfNetwork otherEnd() {
        return end(other);
    }

    @Override
    public ObjectNode body(CustomerEnd.OfNetwork end) {
        String network = end.network().value();
        return UsersRequests.object()
                .put("peer_cloud_account", end.account().value())
                .put("peer_resource_group", network.replaceAll(".*/resourcegroups/|/providers/.*", ""))
                .put("peer_vpc", network.replaceAll(".*/", ""))
                .put("peer_azure_app_id", APPLICATION)
                .put("peer_azure_tenant_id", TENANT);
    }

    @Override
    public NetworkId network(JsonNode peering) {
        return ArmEstate.known(
                "/subscriptions/" + peering.path("peer_cloud_account").asText() + "/resourceGroups/"
                        + peering.path("peer_resource_group").asText() + "/providers/Microsoft.Network/virtualNetworks/"
                        + peering.path("peer_vpc").asText());
    }

    @Override
    public void fulfil(CustomerEnd.OfNetwork end, NearTask task) {
        String theirs = ((NearTask.Mirror) task).peer().network().value();
        arm.peerings().create(APPLICATION, end.network().value(), "to-aiven", theirs);
    }

    @Override
    public void settle() {
        arm.settle();
    }
}
