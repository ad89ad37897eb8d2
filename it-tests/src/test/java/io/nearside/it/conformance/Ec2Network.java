package io.nearside.it.conformance;

import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.conformance.stage.NetworkStage;
import java.util.Map;
import java.util.Set;

/** A VPC of ours with two ranges. */
final class Ec2Network implements NetworkStage {
    static final String RANGE = "10.0.0.0/16";

    private static final String SECOND_RANGE = "10.1.0.0/16";

    private final Ec2Arena arena;

    private final String id;

    Ec2Network(Ec2Arena arena) {
        this.arena = arena;
        this.id = arena.ours()
                .createVpc(request -> request.cidrBlock(RANGE))
                .vpc()
                .vpcId();
        arena.ours().associateVpcCidrBlock(request -> request.vpcId(id).cidrBlock(SECOND_RANGE));
    }

    String id() {
        return id;
    }

    /** The {@code near} section that means it. */
    Map<String, Object> near() {
        return Map.of("cloud", "aws", "account", arena.ourAccount(), "region", Ec2Arena.REGION.id(), "network", id);
    }

    @Override
    public NearSite site() {
        return new NearSite(new AccountId(arena.ourAccount()), new Region(Ec2Arena.REGION.id()), new NetworkId(id));
    }

    @Override
    public Set<Cidr> ranges() {
        return Set.of(Cidr.of(RANGE), Cidr.of(SECOND_RANGE));
    }

    @Override
    public NetworkId absentNetwork() {
        return new NetworkId("vpc-0123456789abcdef0");
    }
}
