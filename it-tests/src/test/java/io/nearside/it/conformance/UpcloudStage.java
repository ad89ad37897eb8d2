package io.nearside.it.conformance;

import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.simulator.Simulator;
import java.util.Map;
import java.util.Set;

/** A private network of ours with a router. UpCloud's networks have one range of IPv4. */
final class UpcloudStage implements NetworkStage {
    static final String OURS = "acme";

    static final String ZONE = "de-fra1";

    private static final String RANGE = "192.168.0.0/24";

    private final String id;

    UpcloudStage(Simulator simulator) {
        id = simulator.world().upcloud().createNetwork(OURS, ZONE, "production", RANGE);
        simulator.world().upcloud().attachRouter(id, "production");
    }

    String id() {
        return id;
    }

    /** The {@code near} section that means it. */
    Map<String, Object> near() {
        return Map.of("cloud", "upcloud", "zone", ZONE, "network", id);
    }

    @Override
    public NearSite site() {
        return new NearSite(new AccountId("upcloud"), new Region(ZONE), new NetworkId(id));
    }

    @Override
    public Set<Cidr> ranges() {
        return Set.of(Cidr.of(RANGE));
    }

    @Override
    public NetworkId absentNetwork() {
        return new NetworkId("03ffffff-0000-4000-8000-0000000000ff");
    }
}
