package io.nearside.it.conformance;

import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.conformance.stage.NetworkStage;
import java.util.Set;

/** A VPC network of ours with subnets in two regions, whose ranges are the network's. */
final class GcpStage implements NetworkStage {
    /** With room for twelve, since Google keeps four for itself. */
    static final String SUBNET_RANGE = "10.1.1.0/28";

    private static final String SECOND_RANGE = "10.2.0.0/16";

    private final ComputeEstate ours;

    GcpStage(ComputeEstate ours) {
        this.ours = ours;
        ours.compute().createSubnet(ours.network(), "europe-north1", "apps", SECOND_RANGE);
    }

    ComputeEstate ours() {
        return ours;
    }

    /** Its region is that of the subnet for endpoints: a network is in none. */
    @Override
    public NearSite site() {
        return new NearSite(
                new AccountId(ours.project()), new Region(ComputeEstate.REGION), new NetworkId(ours.network()));
    }

    @Override
    public Set<Cidr> ranges() {
        return Set.of(Cidr.of(SUBNET_RANGE), Cidr.of(SECOND_RANGE));
    }

    @Override
    public NetworkId absentNetwork() {
        return new NetworkId(ours.global("networks", "absent"));
    }
}
