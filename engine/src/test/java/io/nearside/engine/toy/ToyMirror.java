package io.nearside.engine.toy;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PeeringTraits;
import io.nearside.api.cloud.PeeringTraits.Ranges;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.model.RouterId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.permission.Groundworks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cloud where each side makes its half, and a half is switched off before it is deleted. It has no route tables. */
public final class ToyMirror implements CloudPlugin {
    public final Calls calls = new Calls();

    /** Halves by the network that they point to. */
    public final Map<String, Half> halves = new LinkedHashMap<>();

    public List<Problem> hindrances = new ArrayList<>();

    /** What it says of any half that is to be made. */
    public List<Problem> halfHindrances = new ArrayList<>();

    /** The half that was mended last, as it was handed over. */
    public @Nullable Half mended;

    /** How long a permission takes to count. */
    public Duration permissionLag = Duration.ZERO;

    /** What is known of the ranges of other networks. */
    public Ranges ranges = Ranges.OF_NETWORK;

    /** Whether a half that is made carries its mark. */
    public boolean keepsMarks = true;

    /** The routes that a person has written, on a cloud that tells them; null on one that does not. */
    public @Nullable RouteMap written;

    /** What is found of any groundwork, on a cloud that looks at it; null on one that does not. */
    public Groundworks.@Nullable Check found;

    /** Who makes our half, on a cloud where the vendor lets that identity in; null on others. */
    public @Nullable Agent agent;

    /** Null on a cloud whose networks need no router. */
    public @Nullable ToyRouters routers;

    /** From now on a network is peered only if it has a router. */
    public ToyRouters needsRouters() {
        ToyRouters made = new ToyRouters(calls);
        routers = made;
        return made;
    }

    public void half(String name, String theirs, HalfState state, @Nullable Mark mark) {
        half(name, theirs, state, Set.of(), mark);
    }

    /** A half of a cloud that shows the ranges it leads to. */
    public void half(String name, String theirs, HalfState state, Set<Cidr> ranges, @Nullable Mark mark) {
        halves.put(
                theirs,
                new Half(
                        new HalfId("half-" + theirs),
                        name,
                        new NetworkId(ToyCloud.NETWORK),
                        new PeerNetwork(null, new NetworkId(theirs)),
                        state,
                        ranges,
                        mark,
                        "toy words"));
    }

    public void turn(String theirs, HalfState state) {
        Half known = half(theirs);
        half(known.name(), theirs, state, known.mark());
    }

    public Half half(String theirs) {
        return Objects.requireNonNull(halves.get(theirs), theirs);
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
        return new NearSite(
                new AccountId("me"), new Region("north"), new NetworkId(ToyCloud.NETWORK), List.of(), agent);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        List<Capability> parts = new ArrayList<>(List.of(new ToyNetworks(), new ToyHalves()));
        Optional.ofNullable(routers).ifPresent(parts::add);
        Optional.ofNullable(written).ifPresent(map -> parts.add(new ToyWritten()));
        Optional.ofNullable(found).ifPresent(check -> parts.add(new ToyGroundworks()));
        return ToyProvider.of("toycloud", parts.toArray(Capability[]::new));
    }

    final class ToyWritten implements InheritedRoutes {
        @Override
        public RouteMap written(Network mine) {
            return calls.answer(
                    "read routes",
                    () -> new RouteMap(Objects.requireNonNull(written).tables().stream()
                            .filter(table -> mine.routeTables().contains(table.id()))
                            .toList()));
        }
    }

    final class ToyGroundworks implements Groundworks {
        @Override
        public List<Check> check(Set<Groundwork> wanted) {
            return calls.answer("read groundwork", () -> List.of(Objects.requireNonNull(found)));
        }
    }

    final class ToyNetworks implements Networks {
        @Override
        public Network describe(NetworkId mine) {
            return calls.answer(
                    "read network",
                    () -> new Network(mine, null, Set.of(Cidr.of("10.0.0.0/16")), router(mine), hindrances, tables()));
        }
    }

    private Set<RouteTableId> tables() {
        return written == null
                ? Set.of()
                : written.tables().stream().map(RouteTable::id).collect(Collectors.toSet());
    }

    private @Nullable RouterId router(NetworkId mine) {
        return routers == null ? null : routers.of(mine);
    }

    final class ToyHalves implements PeeringMirror {
        @Override
        public PeeringTraits traits() {
            return new PeeringTraits(Span.SAME_REGION, List.of(), List.of(), permissionLag, ranges);
        }

        @Override
        public List<Problem> hindrances(HalfWish wanted) {
            return List.copyOf(halfHindrances);
        }

        @Override
        public List<Half> halves(NetworkId mine) {
            return calls.answer("read halves", () -> List.copyOf(halves.values()));
        }

        @Override
        public Change<Half> create(NetworkId mine, PeerNetwork theirs, HalfWish wanted) {
            return calls.answer("create half", () -> {
                if (routers != null && routers.of(mine) == null) {
                    throw Calls.failure("create half", ErrorKind.INVALID, null);
                }
                Mark mark = keepsMarks ? wanted.mark() : null;
                half(wanted.name(), theirs.network().value(), HalfState.SETTLING, mark);
                return new Change<>(Effect.CREATED, half(theirs.network().value()));
            });
        }

        @Override
        public Change<Half> mend(Half seen, HalfWish wanted) {
            return calls.answer("mend half", () -> {
                mended = seen;
                turn(seen.theirs().network().value(), HalfState.SETTLING);
                return new Change<>(Effect.UPDATED, seen);
            });
        }

        @Override
        public Removal remove(Half seen) {
            String theirs = seen.theirs().network().value();
            if (seen.state() == HalfState.DISABLED || seen.state() == HalfState.REMAKE) {
                return calls.answer("delete half", () -> {
                    halves.remove(theirs);
                    return new Removal.Gone();
                });
            }
            return calls.answer("disable half", () -> {
                turn(theirs, HalfState.DISABLED);
                return new Removal.Going("the half to be switched off");
            });
        }
    }
}
