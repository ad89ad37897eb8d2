package io.nearside.engine.peering;

import io.nearside.api.Environment;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.Connector;
import io.nearside.engine.journal.MemoryJournals;
import io.nearside.engine.provider.Plugins;
import io.nearside.engine.toy.ToyMirror;
import io.nearside.engine.toy.ToyPace;
import io.nearside.engine.toy.ToyVendor;
import java.util.List;
import java.util.Map;

/** A toy cloud where both sides make a half, and a vendor; both move while everybody sleeps. */
final class MirroredWorld {
    final ToyMirror cloud = new ToyMirror();

    final ToyVendor vendor = new ToyVendor();

    final ToyPace pace = new ToyPace();

    final Connector connector = withoutJournals();

    /** A connector that remembers nothing of what another one did. */
    Connector withoutJournals() {
        return Connector.builder()
                .plugins(new Plugins(List.of(cloud), List.of(vendor)))
                .environment(Environment.of(Map.of()))
                .journals(new MemoryJournals())
                .pace(pace)
                .build();
    }

    MirroredWorld() {
        vendor.networks.put("v-1", Cidr.of("10.20.0.0/24"));
        vendor.onRequest = () -> {
            vendor.request = RequestState.AWAITING_NEAR;
            vendor.task = new NearTask.Mirror(
                    new PeerNetwork(null, new NetworkId("v-net")), NearTask.Naming.NAMED, "its answer");
        };
        pace.meanwhile(() -> List.copyOf(cloud.halves.keySet()).forEach(theirs -> {
            if (cloud.half(theirs).state() == HalfState.SETTLING) {
                cloud.turn(theirs, HalfState.ACTIVE);
                vendor.request = RequestState.ACTIVE;
            }
        }));
    }
}
