package io.nearside.it.kill;

import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import io.nearside.simulator.ec2.TransitGateways;

/** What others have at the transit gateway that links go through, and what its owner has made by hand. */
final class HubNeighbours {
    private static final String DATA = "rtb-0da7a0da7a0da7a0d";

    private static final String OTHER_GATEWAY = "tgw-0f9e8d7c6b5a43210";

    private HubNeighbours() {}

    /**
     * A partner that the gateway is shared with and that is attached; a stranger who waits, with the range that the vendor's network has;
     * another gateway that the vendor is let into; routes of the gateway's and of our networks.
     */
    static void plant(SimulatedWorld world) {
        HubStage stage = new HubStage(world);
        TransitGateways gateways = stage.gateways();
        stage.share("hub-with-partner", HubStage.PARTNER);
        stage.acceptInvitations(HubStage.PARTNER);
        String partner = stage.attach(HubStage.PARTNER, "10.66.0.0/16");
        gateways.accept(partner);
        stage.attach(Ec2Demo.STRANGER, SimulatedWorld.RANGE);
        gateways.putRoute(stage.table(), "10.67.0.0/16", partner);
        gateways.putRoute(stage.table(), "10.20.0.0/16", HubStage.PRODUCTION);
        world.world().ec2().putRoute(DATA, "10.8.0.0/16", TransitDemo.GATEWAY);

        gateways.add(OTHER_GATEWAY, Ec2Demo.CUSTOMER, Ec2Demo.REGION);
        String other =
                stage.ram().share(Ec2Demo.CUSTOMER, Ec2Demo.REGION, "other-gateway", gateways.arn(OTHER_GATEWAY));
        stage.ram().addPrincipal(other, HubStage.VENDOR);
        stage.acceptInvitations(HubStage.VENDOR);
    }
}
