package io.nearside.engine.peering;

import io.nearside.api.cloud.Quotas;
import io.nearside.api.error.Problem;
import io.nearside.api.link.LinkKey;
import io.nearside.api.model.Cidr;
import io.nearside.api.permission.Need;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.engine.firewall.FirewallFacts;
import io.nearside.engine.firewall.FirewallStep;
import io.nearside.engine.journal.LinkMemory;
import io.nearside.engine.link.Link;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.quota.QuotaCheck;
import io.nearside.engine.request.FarReader;
import io.nearside.engine.request.Renewal;
import io.nearside.engine.request.RequestFacts;
import io.nearside.engine.request.RequestStep;
import io.nearside.engine.request.VendorActiveStep;
import io.nearside.engine.request.VendorNetworkStep;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Facts;
import io.nearside.engine.round.Flow;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Peers a network of ours with one of the vendor's. */
public final class PeeringFlow implements Flow<PeeringSituation> {

    /** What {@code link.kind} says to mean this flow. */
    public static final String KIND = "peering";

    private static final List<Step<PeeringSituation>> STEPS = List.of(
            new VendorNetworkStep<>(),
            new RequestStep<>(),
            new RouterStep(),
            new NearStep(),
            new RangesStep(),
            new RoutesStep(),
            new FirewallStep<>(),
            new DnsStep(),
            new VendorActiveStep<>());

    private final PeeringLink link;

    private final LinkMemory memory;

    private final Map<Fact<?>, Function<Facts, ?>> readers = new LinkedHashMap<>();

    private PeeringFlow(PeeringLink link, LinkMemory memory) {
        this.link = link;
        this.memory = memory;
        PeeringDrivers drivers = link.drivers();
        FarReader far = new FarReader(link, memory);
        readers.put(RequestFacts.FAR, known -> far.read());
        drivers.acceptor()
                .ifPresent(acceptor -> readers.put(
                        PeeringFacts.PEERINGS,
                        known -> acceptor.touching(link.site().network())));
        drivers.mirror()
                .ifPresent(mirror -> readers.put(
                        PeeringFacts.HALVES, known -> mirror.halves(link.site().network())));
        drivers.routeTables()
                .ifPresent(tables -> readers.put(
                        PeeringFacts.ROUTES, known -> tables.map(link.site().network())));
        drivers.inheritedRoutes()
                .ifPresent(routes -> readers.put(
                        PeeringFacts.WRITTEN_ROUTES, known -> routes.written(known.get(PeeringFacts.NETWORK))));
        drivers.groundworks()
                .ifPresent(groundworks -> readers.put(
                        PeeringFacts.GROUNDWORK, known -> GroundworkCheck.read(link, groundworks, far.seen())));
        link.wantedFirewalls()
                .ifPresent(firewalls -> readers.put(
                        FirewallFacts.FIREWALLS,
                        known -> firewalls.read(link.firewalls().ids())));
        link.wantedDns()
                .ifPresent(dns -> readers.put(
                        PeeringFacts.DNS_HINDRANCES,
                        known -> dns.hindrances(link.site().network())));
        for (Quotas.Kind kind : Quotas.Kind.values()) {
            drivers.quotas()
                    .ifPresent(quotas -> readers.put(QuotaCheck.limit(kind), known -> QuotaCheck.limit(quotas, kind)));
        }
        readers.put(
                PeeringFacts.NETWORK,
                known -> drivers.networks().describe(link.site().network()));
        if (link.router() instanceof RouterChoice.Create) {
            drivers.routers().ifPresent(routers -> readers.put(PeeringFacts.ROUTERS, known -> routers.all()));
        }
        if (asksWhoWeAre(drivers)) {
            drivers.identity().ifPresent(identity -> readers.put(PeeringFacts.CALLER, known -> identity.caller()));
        }
    }

    /**
     * The flow of a link.
     *
     * @throws io.nearside.api.link.InvalidLinkException if the link says what this flow does not read, or needs what its cloud or vendor
     *     does not offer
     */
    public static PeeringFlow of(Link link, Ends ends, LinkMemory memory, Renewal renewal) {
        return new PeeringFlow(PeeringLink.of(link, ends, renewal), memory);
    }

    /** The keys that are read below {@code link}, besides {@code kind}. */
    public static List<LinkKey> keys() {
        return PeeringKeys.ALL;
    }

    /**
     * Whether the credentials are to be asked for their account. Not where nothing is asked of a vendor: then the cloud's own answers
     * name the accounts of both sides, and a wrong one shows in them.
     */
    static boolean asksWhoWeAre(PeeringDrivers drivers) {
        return drivers.identity().isPresent() && drivers.vendor().requests().isPresent();
    }

    @Override
    public List<Fact<?>> facts() {
        return List.copyOf(readers.keySet());
    }

    @Override
    public Object read(Fact<?> fact, Facts known) {
        return Objects.requireNonNull(readers.get(fact), fact.name()).apply(known);
    }

    @Override
    public PeeringSituation situation(Facts facts) {
        return new PeeringSituation(link, facts, memory);
    }

    @Override
    public List<Step<PeeringSituation>> steps() {
        boolean routed = link.drivers().routers().isPresent();
        return STEPS.stream()
                .filter(step -> routed || !(step instanceof RouterStep))
                .toList();
    }

    @Override
    public List<Problem> warnings(PeeringSituation situation) {
        return PeeringWarnings.of(situation);
    }

    @Override
    public List<String> summary(PeeringSituation situation) {
        List<String> lines = new ArrayList<>();
        String ranges = String.join(
                ", ", situation.vendorCidrs().stream().map(Cidr::text).sorted().toList());
        lines.add(link.site().network().label() + " reaches " + ranges + " of " + link.vendor() + " privately");
        lines.addAll(link.drivers().traits().afterwards());
        return lines;
    }

    @Override
    public List<String> costs(PeeringSituation situation) {
        return link.drivers().traits().costs();
    }

    @Override
    public List<Need> needs(Side side) {
        return side == Side.NEAR ? PeeringNeeds.near(link) : PeeringNeeds.far(link);
    }

    @Override
    public List<ServiceHost> hosts(PeeringSituation situation) {
        Optional<VendorNetwork> network = situation.far().network();
        Optional<ServiceHosts> hosts = link.drivers().vendor().hosts();
        return network.isPresent() && hosts.isPresent()
                ? hosts.get().in(network.get().id())
                : List.of();
    }
}
