package io.nearside.engine.gateway;

import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.error.Problem;
import io.nearside.api.link.LinkKey;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.NetworkId;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Attaches a network of the vendor's to a hub of ours, for every network of ours that is attached to it. */
public final class TransitGatewayFlow implements Flow<GatewaySituation> {

    /** What {@code link.kind} says to mean this flow. */
    public static final String KIND = "transit-gateway";

    private static final List<Step<GatewaySituation>> STEPS = List.of(
            new VendorNetworkStep<>(),
            new ShareStep(),
            new RequestStep<>(),
            new AttachmentStep(),
            new AssociationStep(),
            new PropagationStep(),
            new GatewayRoutesStep(),
            new ReachStep(),
            new NetworkRoutesStep(),
            new FirewallStep<>(),
            new VendorActiveStep<>());

    private final GatewayLink link;

    private final LinkMemory memory;

    private final Set<GatewayTableId> asked = ConcurrentHashMap.newKeySet();

    private final Map<Fact<?>, Function<Facts, ?>> readers = new LinkedHashMap<>();

    private TransitGatewayFlow(GatewayLink link, LinkMemory memory) {
        this.link = link;
        this.memory = memory;
        GatewayDrivers drivers = link.drivers();
        GatewayId gateway = link.gateway();
        FarReader far = new FarReader(link, memory);
        readers.put(RequestFacts.FAR, known -> far.read());
        readers.put(GatewayFacts.ATTACHMENTS, known -> drivers.attachments().of(gateway));
        for (NetworkId network : link.site().networks()) {
            readers.put(
                    GatewayFacts.routes(network), known -> drivers.routeTables().map(network));
            readers.put(GatewayFacts.network(network), known -> described(network));
        }
        link.wantedFirewalls()
                .ifPresent(firewalls -> readers.put(
                        FirewallFacts.FIREWALLS,
                        known -> firewalls.read(link.firewalls().ids())));
        readers.put(GatewayFacts.GATEWAY, known -> drivers.attachments().describe(gateway));
        drivers.sharing()
                .ifPresent(sharing ->
                        readers.put(GatewayFacts.SHARES, known -> sharing.of(known.get(GatewayFacts.GATEWAY))));
        drivers.gatewayTables().ifPresent(tables -> readers.put(GatewayFacts.TABLES, known -> tables.of(gateway)));
        if (drivers.askWhoWeAre()) {
            drivers.identity().ifPresent(identity -> readers.put(GatewayFacts.CALLER, known -> identity.caller()));
        }
        for (Quotas.Kind kind : Quotas.Kind.values()) {
            drivers.quotas()
                    .ifPresent(quotas -> readers.put(QuotaCheck.limit(kind), known -> QuotaCheck.limit(quotas, kind)));
        }
    }

    /** Its ranges are remembered: a finished link is not worth the call each time. */
    private Network described(NetworkId network) {
        Network seen = link.drivers().networks().describe(network);
        String ranges = seen.cidrs().stream().map(Cidr::text).sorted().collect(Collectors.joining(","));
        memory.keep(GatewaySituation.rangesKey(network), ranges);
        return seen;
    }

    /**
     * The flow of a link.
     *
     * @throws io.nearside.api.link.InvalidLinkException if the link says what this flow does not read, or needs what its cloud or vendor
     *     does not offer
     */
    public static TransitGatewayFlow of(Link link, Ends ends, LinkMemory memory, Renewal renewal) {
        return new TransitGatewayFlow(GatewayLink.of(link, ends, renewal), memory);
    }

    /** The keys that are read below {@code link}, besides {@code kind}. */
    public static List<LinkKey> keys() {
        return GatewayKeys.ALL;
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
    public GatewaySituation situation(Facts facts) {
        return new GatewaySituation(link, facts, memory, asked);
    }

    @Override
    public List<Step<GatewaySituation>> steps() {
        return STEPS;
    }

    @Override
    public List<Problem> warnings(GatewaySituation situation) {
        return GatewayWarnings.of(situation);
    }

    @Override
    public List<String> summary(GatewaySituation situation) {
        List<String> networks =
                link.site().networks().stream().map(NetworkId::label).toList();
        String theirs = GatewayWords.sorted(situation.vendorCidrs());
        List<String> lines = new ArrayList<>();
        lines.add(GatewayWords.and(networks) + (networks.size() == 1 ? " reaches " : " reach ") + theirs + " of "
                + link.vendor() + " privately through " + link.gateway());
        if (link.vendorDrivers().requests().isPresent()) {
            lines.add(link.vendor() + " reaches " + GatewayWords.sorted(situation.reach()) + " behind it");
        }
        lines.addAll(link.drivers().attachments().traits().afterwards());
        return lines;
    }

    @Override
    public List<String> costs(GatewaySituation situation) {
        return link.drivers().attachments().traits().costs();
    }

    @Override
    public List<Need> needs(Side side) {
        return side == Side.NEAR ? GatewayNeeds.near(link) : GatewayNeeds.far(link);
    }

    @Override
    public List<ServiceHost> hosts(GatewaySituation situation) {
        Optional<VendorNetwork> network = situation.far().network();
        Optional<ServiceHosts> hosts = link.vendorDrivers().hosts();
        return network.isPresent() && hosts.isPresent()
                ? hosts.get().in(network.get().id())
                : List.of();
    }
}
