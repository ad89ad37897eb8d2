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
        return endpoints(bench).create(site(bench, wish), wish);
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
