package io.nearside.engine.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Side;
import java.util.List;

/** What is read of security groups. */
public final class FirewallFacts {

    /** The groups that the file names. */
    public static final Fact<List<Firewall>> FIREWALLS = Fact.proof("the security groups", Side.NEAR);

    private FirewallFacts() {}
}
