package io.nearside.it.conformance;

import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.conformance.stage.NetworkStage;
import java.util.Set;

/** A virtual network of ours with two ranges. Its region is read with it. */
record AzureStage(ArmEstate ours) implements NetworkStage {
    static final String RANGE = "10.1.0.0/16";

    static final String SECOND_RANGE = "10.2.0.0/16";

    /** With room for eleven, since Azure keeps five for itself. */
    static final String SUBNET_RANGE = "10.1.1.0/28";

    @Override
    public NearSite site() {
        return new NearSite(
                new AccountId(ours.subscription()), new Region(ArmEstate.LOCATION), ArmEstate.known(ours.network()));
    }

    @Override
    public Set<Cidr> ranges() {
        return Set.of(Cidr.of(RANGE), Cidr.of(SECOND_RANGE));
    }

    @Override
    public NetworkId absentNetwork() {
        return ArmEstate.known(ours.id("virtualNetworks", "absent"));
    }
}
