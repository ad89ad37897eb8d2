package io.nearside.engine.toy;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.cloud.PeeringTraits;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTable.Rank;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** A cloud with one network, whose owner accepts peerings and writes routes. */
public final class ToyCloud implements CloudPlugin {
    public static final String NETWORK = "net-1";

    public final Calls calls = new Calls();

    public final Map<String, Peering> peerings = new LinkedHashMap<>();

    /** Table and range, such as "rt-main 10.9.0.0/16", to target. */
    public final Map<String, String> routes = new TreeMap<>();

    public final Set<String> tables = new java.util.TreeSet<>(Set.of("rt-main", "rt-two"));

    public final ToyFirewalls firewalls = new ToyFirewalls(calls);

    public final ToyQuotas quotas = new ToyQuotas(calls);

    /** The table's tags; none unless said. */
    public final Map<String, Map<String, String>> tags = new TreeMap<>();

    /** What keeps our host names from resolving elsewhere. */
    public List<Problem> dnsHindrances = List.of();

    public String owner = "me";

    public Set<Cidr> cidrs = Set.of(Cidr.of("10.0.0.0/16"));

    /** A pending request from the vendor, as its owner sees it: without ranges. */
    public void request(String id, String account, String network) {
        peerings.put(id, peering(id, account, network, PeeringState.PENDING, Set.of()));
    }

    /** The peering is active and shows these ranges. */
    public void activate(String id, String... cidrs) {
        Peering known = peering(id);
        Set<Cidr> ranges = Set.copyOf(List.of(cidrs).stream().map(Cidr::of).toList());
        PeeringSide requester = known.requester();
        peerings.put(
                id, peering(id, requester.account().value(), requester.network().value(), PeeringState.ACTIVE, ranges));
    }

    /** The peering of this id. */
    public Peering peering(String id) {
        return Objects.requireNonNull(peerings.get(id), id);
    }

    /** The peering is in this state now. */
    public void turn(String id, PeeringState state) {
        Peering known = peering(id);
        peerings.put(id, new Peering(known.id(), state, known.requester(), known.accepter(), known.dns(), "", null));
    }

    private static Peering peering(String id, String account, String network, PeeringState state, Set<Cidr> cidrs) {
        return new Peering(
                new PeeringId(id),
                state,
                new PeeringSide(new AccountId(account), new NetworkId(network), new Region("north"), cidrs),
                new PeeringSide(new AccountId("me"), new NetworkId(NETWORK), new Region("north"), Set.of()),
                DnsOption.UNKNOWN,
                "",
                null);
    }

    @Override
    public String id() {
        return "toycloud";
    }

    @Override
    public List<LinkKey> keys() {
        return List.of(LinkKey.required("account", "Who owns the network.", "me"));
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return List.of();
    }

    @Override
    public NearSite site(LinkSection near, Environment environment) {
        return new NearSite(new AccountId(near.required("account")), new Region("north"), new NetworkId(NETWORK));
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return ToyProvider.of(
                "toycloud",
                new ToyNetworks(),
                new ToyIdentity(),
                new ToyPeerings(),
                new ToyRoutes(),
                new ToyDns(),
                firewalls,
                quotas);
    }

    final class ToyNetworks implements Networks {
        @Override
        public Network describe(NetworkId mine) {
            return calls.answer("read network", () -> new Network(mine, new AccountId(owner), cidrs, null, List.of()));
        }
    }

    final class ToyIdentity implements Identity {
        @Override
        public Caller caller() {
            return calls.answer("read caller", () -> new Caller(new AccountId(owner), "user/toy"));
        }
    }

    final class ToyPeerings implements PeeringAcceptor {
        @Override
        public PeeringTraits traits() {
            return new PeeringTraits(Span.ANY_REGION, List.of(), List.of());
        }

        @Override
        public List<Peering> touching(NetworkId mine) {
            return calls.answer("read peerings", () -> List.copyOf(peerings.values()));
        }

        @Override
        public Change<Peering> accept(Peering seen, PeerClaim claim) {
            return calls.answer("accept", () -> {
                turn(seen.id().value(), PeeringState.PROVISIONING);
                return new Change<>(Effect.UPDATED, peering(seen.id().value()));
            });
        }

        @Override
        public Removal remove(Peering seen) {
            return calls.answer("remove peering", () -> {
                turn(seen.id().value(), PeeringState.GONE);
                return new Removal.Going("the cloud");
            });
        }
    }

    final class ToyDns implements PeeringDns {
        @Override
        public List<Problem> hindrances(NetworkId mine) {
            return calls.answer("read dns", () -> dnsHindrances);
        }

        @Override
        public Change<Peering> allow(Peering seen) {
            return calls.answer("allow dns", () -> {
                Peering now = new Peering(
                        seen.id(), seen.state(), seen.requester(), seen.accepter(), DnsOption.ON, seen.says(), null);
                peerings.put(seen.id().value(), now);
                return new Change<>(Effect.UPDATED, now);
            });
        }
    }

    final class ToyRoutes implements RouteTables {
        @Override
        public RouteMap map(NetworkId mine) {
            return calls.answer("read routes", () -> {
                List<RouteTable> all = new ArrayList<>();
                tables.forEach(table -> all.add(new RouteTable(
                        new RouteTableId(table),
                        table.equals("rt-main") ? Rank.MAIN : Rank.OTHER,
                        routesOf(table),
                        List.of(),
                        tags.getOrDefault(table, Map.of()))));
                return new RouteMap(all);
            });
        }

        private List<Route> routesOf(String table) {
            return routes.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(table + " "))
                    .map(entry -> route(table, entry.getKey().substring(table.length() + 1), entry.getValue()))
                    .toList();
        }

        private Route route(String table, String cidr, String target) {
            boolean peering = target.startsWith("p-");
            boolean active = !peering || peering(target).state() == PeeringState.ACTIVE;
            return new Route(
                    new RouteTableId(table),
                    Cidr.of(cidr),
                    new RouteTarget(peering ? RouteTarget.Kind.PEERING : RouteTarget.Kind.OTHER, target),
                    active ? RouteState.ACTIVE : RouteState.BLACKHOLE);
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
