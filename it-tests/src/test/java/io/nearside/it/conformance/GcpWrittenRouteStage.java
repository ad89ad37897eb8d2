package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.conformance.stage.WrittenRouteStage;

/** The routes of our network and those of another one in its project, over Google's REST API. A network is one table. */
final class GcpWrittenRouteStage implements WrittenRouteStage {
    private final ComputeEstate ours;

    private final String others;

    GcpWrittenRouteStage(ComputeEstate ours) {
        this.ours = ours;
        this.others = ours.addNetwork("of-others", "of-others", "192.168.8.0/24");
    }

    @Override
    public RouteTableId tableInUse() {
        return new RouteTableId(ours.network());
    }

    @Override
    public RouteTableId tableOfOthers() {
        return new RouteTableId(others);
    }

    @Override
    public void write(RouteTableId table, Cidr destination) {
        ObjectNode body = UsersRequests.object()
                .put("name", "users")
                .put("network", table.value())
                .put("destRange", destination.text())
                .put("priority", 900)
                .put("nextHopGateway", ours.global("gateways", "default-internet-gateway"));
        ours.post("projects/" + ours.project() + "/global/routes", body);
    }
}
