package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.Connector;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyMirror;
import io.nearside.engine.toy.ToyPace;
import io.nearside.engine.toy.ToyRouters;
import io.nearside.engine.toy.ToyVendor;
import java.util.HashMap;
import java.util.Map;

/** The {@link MirroredWorld} on a cloud that peers a network only if it has a router. */
final class RoutedWorld {
    private final MirroredWorld world = new MirroredWorld();

    final ToyMirror cloud = world.cloud;

    final ToyRouters routers = cloud.needsRouters();

    final ToyVendor vendor = world.vendor;

    final ToyPace pace = world.pace;

    final Connector connector = world.connector;

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
