package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.conformance.stage.WrittenRouteStage;
import io.nearside.simulator.arm.ArmWorld;
import java.util.Locale;

/** Two route tables of ours, one of which our subnet uses, over Azure's REST API. */
final class AzureWrittenRouteStage implements WrittenRouteStage {
    private final ArmEstate ours;

    AzureWrittenRouteStage(ArmWorld arm, ArmEstate ours) {
        this.ours = ours;
        ours.put(table("in-use"), ArmEstate.located());
        ours.put(table("of-others"), ArmEstate.located());
        arm.referSubnet(ours.network() + "/subnets/" + ArmEstate.SUBNET, "routeTable", table("in-use"));
    }

    private String table(String name) {
        return ours.id("routeTables", name);
    }

    private static RouteTableId known(String table) {
        return new RouteTableId(table.toLowerCase(Locale.ROOT));
    }

    @Override
    public RouteTableId tableInUse() {
        return known(table("in-use"));
    }

    @Override
    public RouteTableId tableOfOthers() {
        return known(table("of-others"));
    }

    @Override
    public void write(RouteTableId table, Cidr destination) {
        ObjectNode body = UsersRequests.object();
        body.putObject("properties")
                .put("addressPrefix", destination.text())
                .put("nextHopType", "VirtualAppliance")
                .put("nextHopIpAddress", "10.1.2.4");
        ours.put(table.value() + "/routes/users", body);
    }
}
