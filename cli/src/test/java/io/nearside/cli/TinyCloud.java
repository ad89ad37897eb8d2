package io.nearside.cli;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.cloud.PeeringTraits;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTable.Rank;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.api.link.InvalidLinkException;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A cloud with one network, one route table, and one peering that somebody asked for. */
final class TinyCloud implements CloudPlugin {
    static final Cidr THEIRS = Cidr.of("10.99.0.0/16");

    /** Every call that changes something. */
    final List<String> writes = new CopyOnWriteArrayList<>();

    /** Every call that does not. */
    final List<String> reads = new CopyOnWriteArrayList<>();

    final List<Route> routes = new CopyOnWriteArrayList<>();

    private final TinyEndpoints endpoints = new TinyEndpoints(this);

    Cidr ours = Cidr.of("10.0.0.0/16");

    volatile PeeringState state = PeeringState.PENDING;

    /** What an accepted peering turns into at once. */
    PeeringState accepted = PeeringState.ACTIVE;

    /** Every read fails like this; null if none does. */
    @Nullable
    ErrorKind failure;

    /** What happens when it is opened. */
    Runnable whileOpening = () -> {};

    /** What happens in the middle of the acceptance. */
    Runnable whileAccepting = () -> {};

    @Override
    public String id() {
        return "tiny";
    }

    @Override
    public List<LinkKey> keys() {
        return List.of(LinkKey.required("network", "The id of the network.", "net-1"));
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return List.of(LinkKey.optional("profile", "Whose credentials to use.", "admin"));
    }

    @Override
    public NearSite site(LinkSection near, Environment environment) {
        String network = near.required("network");
        if (!network.startsWith("net-")) {
            throw new InvalidLinkException("near.network", "is not a network's id", "Write one such as net-1.");
        }
        return new NearSite(new AccountId("us"), new Region("north"), new NetworkId(network));
    }

    @Override
    public Provider open(ProviderSettings settings) {
        whileOpening.run();
        return new Tiny(Map.of(
                Networks.class,
                (Networks) this::network,
                PeeringAcceptor.class,
                new Peerings(),
                PrivateEndpoints.class,
                endpoints,
                RouteTables.class,
                new Tables()));
    }

    private void read(String what) {
        reads.add(what);
        ErrorKind kind = failure;
        if (kind != null) {
            throw failure(kind, what);
        }
    }

    static CloudException failure(ErrorKind kind, String call) {
        return new CloudException(
                kind, "the tiny cloud is " + kind, new ProviderFault("tiny", call, 400, null, "r-1", null), null);
    }

    private Network network(NetworkId mine) {
        read("network");
        return new Network(mine, new AccountId("us"), Set.of(ours), null, List.of());
    }

    private Peering peering() {
        Set<Cidr> shown = state == PeeringState.ACTIVE ? Set.of(THEIRS) : Set.of();
        return new Peering(
                new PeeringId("p-1"),
                state,
                new PeeringSide(new AccountId("them"), new NetworkId("net-9"), new Region("north"), shown),
                new PeeringSide(new AccountId("us"), new NetworkId("net-1"), new Region("north"), Set.of(ours)),
                DnsOption.UNKNOWN,
                "",
                null);
    }

    private final class Peerings implements PeeringAcceptor {
        @Override
        public PeeringTraits traits() {
            return new PeeringTraits(Span.ANY_REGION, List.of("It costs two shells."), List.of("Knock twice."));
        }

        @Override
        public List<Peering> touching(NetworkId mine) {
            read("peerings");
            return List.of(peering());
        }

        @Override
        public Change<Peering> accept(Peering seen, PeerClaim claim) {
            whileAccepting.run();
            writes.add("accept");
            state = accepted;
            return new Change<>(Effect.UPDATED, peering());
        }

        @Override
        public Removal remove(Peering seen) {
            writes.add("remove");
            state = PeeringState.GONE;
            return new Removal.Gone();
        }
    }

    private final class Tables implements RouteTables {
        @Override
        public RouteMap map(NetworkId mine) {
            read("routes");
            return new RouteMap(List.of(
                    new RouteTable(new RouteTableId("rt-main"), Rank.MAIN, List.copyOf(routes), List.of(), Map.of())));
        }

        @Override
        public Change<Route> add(Route wanted) {
            writes.add("add");
            synchronized (routes) {
                if (routes.stream().anyMatch(wanted::sameEntry)) {
                    throw failure(ErrorKind.CONFLICT, "add");
                }
                routes.add(wanted);
            }
            return new Change<>(Effect.CREATED, wanted);
        }

        @Override
        public Change<Route> replace(Route seen, RouteTarget via) {
            throw new AssertionError("no test lets a route be replaced");
        }

        @Override
        public Removal remove(Route seen) {
            writes.add("unroute");
            routes.remove(seen);
            return new Removal.Gone();
        }
    }

    private record Tiny(Map<Class<? extends Capability>, Capability> offered) implements Provider {
        @Override
        public String id() {
            return "tiny";
        }

        @Override
        public Set<Class<? extends Capability>> capabilities() {
            return offered.keySet();
        }

        @Override
        public <C extends Capability> Optional<C> find(Class<C> type) {
            return Optional.ofNullable(offered.get(type)).map(type::cast);
        }

        @Override
        public <T> Optional<T> nativeClient(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Holds nothing open.
        }
    }
}
