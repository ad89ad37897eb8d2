package io.nearside.engine.toy;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTable.Rank;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A cloud with a hub and two networks attached to it. */
public final class ToyHub implements CloudPlugin {
    public static final String GATEWAY = "hub-1";

    public final Calls calls = new Calls();

    public final ToyHubAttachments attachments = new ToyHubAttachments(this);

    public final ToyHubTables tables = new ToyHubTables(this);

    public final ToyHubShares shares = new ToyHubShares(this);

    public final ToyFirewalls firewalls = new ToyFirewalls(calls);

    public final ToyQuotas quotas = new ToyQuotas(calls);

    /** The networks' ids, and their ranges. */
    public final Map<String, Set<Cidr>> networks =
            new TreeMap<>(Map.of("net-1", Set.of(Cidr.of("10.0.0.0/16")), "net-2", Set.of(Cidr.of("10.1.0.0/16"))));

    /** Table and range, such as "rt-net-1 10.9.0.0/16", to target. */
    public final Map<String, String> routes = new TreeMap<>();

    /** Whose credentials these are. */
    public String caller = "me";

    /** What the near section names. */
    public List<String> named = List.of("net-1", "net-2");

    @Override
    public String id() {
        return "toycloud";
    }

    @Override
    public List<LinkKey> keys() {
        return List.of(LinkKey.required("account", "Who owns the hub.", "me"));
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return List.of();
    }

    @Override
    public NearSite site(LinkSection near, Environment environment) {
        return new NearSite(
                new AccountId(near.required("account")),
                new Region("north"),
                named.stream().map(NetworkId::new).toList(),
                List.of(),
                new GatewayId(GATEWAY),
                null);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return ToyProvider.of(
                "toycloud",
                new ToyNetworks(),
                new ToyIdentity(),
                new ToyRoutes(),
                attachments,
                tables,
                shares,
                firewalls,
                quotas);
    }

    /** What takes its time has happened. */
    public void settle() {
        shares.settle();
        attachments.settle();
    }

    final class ToyNetworks implements Networks {
        @Override
        public Network describe(NetworkId mine) {
            return calls.answer("read network " + mine, () -> {
                Set<Cidr> ranges = networks.get(mine.value());
                if (ranges == null) {
                    throw Calls.failure("read network " + mine, ErrorKind.NOT_FOUND, null);
                }
                return new Network(mine, new AccountId("me"), ranges, null, List.of());
            });
        }
    }

    final class ToyIdentity implements Identity {
        @Override
        public Caller caller() {
            return calls.answer("read caller", () -> new Caller(new AccountId(caller), "user/toy"));
        }
    }

    final class ToyRoutes implements RouteTables {
        @Override
        public RouteMap map(NetworkId mine) {
            return calls.answer(
                    "read routes " + mine,
                    () -> new RouteMap(List.of(new RouteTable(
                            new RouteTableId("rt-" + mine), Rank.MAIN, routesOf("rt-" + mine), List.of(), Map.of()))));
        }

        private List<Route> routesOf(String table) {
            return routes.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(table + " "))
                    .map(entry -> route(table, entry.getKey().substring(table.length() + 1), entry.getValue()))
                    .toList();
        }

        private Route route(String table, String range, String target) {
            boolean hub = target.equals(GATEWAY);
            return new Route(
                    new RouteTableId(table),
                    Cidr.of(range),
                    new RouteTarget(hub ? RouteTarget.Kind.GATEWAY : RouteTarget.Kind.OTHER, target),
                    target.startsWith("dead-") ? RouteState.BLACKHOLE : RouteState.ACTIVE);
        }

        @Override
        public Change<Route> add(Route wanted) {
            String key = wanted.table() + " " + wanted.destination();
            return calls.answer("add " + key, () -> {
                if (routes.putIfAbsent(key, wanted.target().id()) != null) {
                    throw Calls.failure("add " + key, ErrorKind.CONFLICT, null);
                }
                return new Change<>(Effect.CREATED, wanted);
            });
        }

        @Override
        public Change<Route> replace(Route seen, RouteTarget via) {
            String key = seen.table() + " " + seen.destination();
            return calls.answer("replace " + key, () -> {
                routes.put(key, via.id());
                return new Change<>(Effect.UPDATED, new Route(seen.table(), seen.destination(), via, seen.state()));
            });
        }

        @Override
        public Removal remove(Route seen) {
            String key = seen.table() + " " + seen.destination();
            return calls.answer("remove " + key, () -> {
                routes.remove(key);
                return new Removal.Gone();
            });
        }
    }
}
