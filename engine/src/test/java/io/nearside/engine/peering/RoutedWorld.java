package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Environment;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.Connector;
import io.nearside.engine.journal.MemoryJournals;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.Plugins;
import io.nearside.engine.toy.ToyMirror;
import io.nearside.engine.toy.ToyPace;
import io.nearside.engine.toy.ToyRouters;
import io.nearside.engine.toy.ToyVendor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A toy cloud that peers a network only if it has a router, and a vendor; both move while everybody sleeps. */
final class RoutedWorld {
    final ToyMirror cloud = new ToyMirror();

    final ToyRouters routers = cloud.needsRouters();

    final ToyVendor vendor = new ToyVendor();

    final ToyPace pace = new ToyPace();

    final Connector connector = Connector.builder()
            .plugins(new Plugins(List.of(cloud), List.of(vendor)))
            .environment(Environment.of(Map.of()))
            .journals(new MemoryJournals())
            .pace(pace)
            .build();

    RoutedWorld() {
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

    static Link link(String router) {
        Map<String, Object> keys = new HashMap<>(Map.of("kind", "peering"));
        if (!router.isEmpty()) {
            keys.put("router", router);
        }
        return Link.of(
                "toy",
                Map.of("id", "toyvendor", "cidr", "10.20.0.0/24"),
                Map.of("cloud", "toycloud", "account", "me"),
                keys);
    }

    void ready(Link link) {
        Progress progress = connector.connect(link);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
    }

    void gone(Link link) {
        assertThat(connector.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
    }
}
