package io.nearside.it.conformance;

import io.nearside.api.model.ApplicationId;
import io.nearside.api.permission.Groundwork;
import io.nearside.conformance.stage.GroundStage;
import io.nearside.simulator.arm.ArmDirectory;
import java.util.Set;

/** A vendor's application in our directory, which may peer with our network, and another one that may not. */
final class AzureGroundStage implements GroundStage {
    private static final String PEER = "Microsoft.Network/virtualNetworks/peer/action";

    private static final String LAID = "5e000000-0000-4000-8000-00000000000a";

    private static final String MISSING = "5e000000-0000-4000-8000-00000000000b";

    private final ArmEstate ours;

    private final ArmDirectory directory;

    AzureGroundStage(ArmEstate ours, ArmDirectory directory) {
        this.ours = ours;
        this.directory = directory;
        directory.assign(directory.addServicePrincipal(ours.tenant(), LAID, "vendor"), ours.network(), PEER);
        directory.assign(
                directory.addServicePrincipal(ours.tenant(), MISSING, "other vendor"), ours.network(), "*/read");
    }

    private Groundwork of(String application) {
        return new Groundwork.Grant(
                new ApplicationId(application),
                Set.of(PEER),
                ArmEstate.known(ours.network()),
                "the vendor's documentation");
    }

    @Override
    public Groundwork laid() {
        return of(LAID);
    }

    @Override
    public Groundwork missing() {
        return of(MISSING);
    }

    @Override
    public String ground() {
        return ours.get(ours.network() + "/providers/Microsoft.Authorization/roleAssignments")
                + ", " + directory.hasServicePrincipal(ours.tenant(), LAID)
                + ", " + directory.hasServicePrincipal(ours.tenant(), MISSING);
    }
}
