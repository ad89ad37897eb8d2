package io.nearside.conformance.rule;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.conformance.stage.EndpointStage;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** What the rules of private endpoints have in common. */
final class EndpointBench {
    static final Mark MARK = new Mark("orders-kafka");

    /** More things than any cloud makes an endpoint of. */
    private static final int PARTS = 4;

    private EndpointBench() {}

    static EndpointStage stage(Bench bench) {
        return bench.stage(EndpointStage.class);
    }

    static PrivateEndpoints endpoints(Bench bench) {
        return bench.the(PrivateEndpoints.class);
    }

    static EndpointWish wish(Bench bench, EndpointName name) {
        return wish(bench, name, null);
    }

    static EndpointWish wish(Bench bench, EndpointName name, @Nullable InetAddress address) {
        return new EndpointWish(
                name, stage(bench).target(), EndpointWish.Naming.ID, address, "nearside orders-kafka", MARK);
    }

    static EndpointSite site(Bench bench, EndpointWish wish) {
        return endpoints(bench).site(stage(bench).place(), wish);
    }

    static Change<Endpoint> made(Bench bench, EndpointName name) {
        return made(bench, wish(bench, name));
    }

    static Change<Endpoint> made(Bench bench, EndpointWish wish) {
        return made(bench, site(bench, wish), wish);
    }

    /** Where a cloud makes an endpoint of several things, all of them, each after a look; the last one's outcome. */
    static Change<Endpoint> made(Bench bench, EndpointSite site, EndpointWish wish) {
        Change<Endpoint> change = endpoints(bench).create(site, wish);
        for (int part = 1; part < PARTS && change.now().target().isEmpty(); part++) {
            stage(bench).settle();
            seen(bench, wish.name());
            change = endpoints(bench).create(site, wish);
        }
        return change;
    }

    static Endpoint seen(Bench bench, EndpointName name) {
        return endpoints(bench)
                .find(stage(bench).place(), name)
                .orElseThrow(() -> new AssertionError(name + " is not found"));
    }

    static boolean contains(Cidr range, InetAddress address) {
        return range.contains(Cidr.of(address.getHostAddress() + "/" + 8 * address.getAddress().length));
    }
}
