package io.nearside.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.conformance.rule.Rule;
import io.nearside.conformance.rule.RuleBook;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.RouteStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The toy, from behind. It has no calls that could go wrong. */
final class ToyHarness implements ProviderHarness, NetworkStage, RouteStage {
    static final List<Deviation> NO_CALLS = Stream.of(
                    "CORE-04", "CORE-06", "CORE-07", "CORE-08", "ERR-01", "ERR-02", "ERR-03", "ERR-04", "ERR-05",
                    "ERR-06", "ERR-07", "ERR-08")
            .map(rule -> Deviation.cannotShow(rule, "a toy makes no calls"))
            .toList();

    private final ToyCloud cloud = new ToyCloud();

    private final ToyBug bug;

    private final List<Deviation> deviations;

    private final Runnable closing;

    ToyHarness(ToyBug bug, List<Deviation> deviations) {
        this(bug, deviations, () -> {});
    }

    ToyHarness(ToyBug bug, List<Deviation> deviations, Runnable closing) {
        this.bug = bug;
        this.deviations = deviations;
        this.closing = closing;
    }

    @Override
    public Door door() {
        return Door.of(new ToyPlugin(cloud, bug));
    }

    @Override
    public String arena() {
        return "memory";
    }

    @Override
    public ProviderSettings settings() {
        return new ProviderSettings(LinkSection.empty("near"), LinkSection.empty("as.toy"), Environment.of(Map.of()));
    }

    @Override
    public <S> S stage(Class<S> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new CannotShowException("there is no " + type.getSimpleName() + " here");
    }

    @Override
    public List<Deviation> deviations() {
        return deviations;
    }

    @Override
    public void close() {
        closing.run();
    }

    @Override
    public List<RuleBook> ownRules() {
        Rule whistles = new Rule(
                "TOY-01",
                bench -> assertThat(bench.the(ToyWhistle.class).whistle()).isEqualTo("fiu"));
        return bug == ToyBug.WHISTLES ? List.of(RuleBook.of(ToyWhistle.class, List.of(whistles))) : List.of();
    }

    @Override
    public NearSite site() {
        return new ToyPlugin().site(LinkSection.empty("near"), Environment.of(Map.of()));
    }

    @Override
    public Set<Cidr> ranges() {
        return Set.of(ToyCloud.OWN);
    }

    @Override
    public NetworkId absentNetwork() {
        return new NetworkId("nowhere");
    }

    @Override
    public RouteTableId table() {
        return ToyCloud.TABLE;
    }

    @Override
    public RouteTableId main() {
        return ToyCloud.MAIN;
    }

    @Override
    public RouteTableId absentTable() {
        return new RouteTableId("nowhere");
    }

    @Override
    public RouteTarget way() {
        return ToyCloud.WAY;
    }

    @Override
    public RouteTarget otherWay() {
        return ToyCloud.OTHER_WAY;
    }

    @Override
    public RouteTarget absentWay() {
        return new RouteTarget(RouteTarget.Kind.PEERING, "nowhere");
    }

    @Override
    public Cidr own() {
        return ToyCloud.OWN;
    }

    @Override
    public void put(RouteTableId table, Cidr destination, RouteTarget via) {
        cloud.routes(table).add(new Route(table, destination, via, RouteState.UNKNOWN));
    }

    @Override
    public Map<Cidr, String> routes(RouteTableId table) {
        Map<Cidr, String> routes = new HashMap<>();
        for (Route route : cloud.routes(table)) {
            if (routes.put(route.destination(), route.target().id()) != null) {
                throw new AssertionError("two routes to " + route.destination());
            }
        }
        return routes;
    }

    @Override
    public void cut(RouteTarget way) {
        cloud.alive.remove(way);
    }

    @Override
    public void fill() {
        while (cloud.routes(table()).size() < ToyCloud.ROOM) {
            put(table(), Cidr.of("10.20" + cloud.routes(table()).size() + ".0.0/16"), way());
        }
    }
}
