package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.model.ShareId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.engine.firewall.FirewallFacts;
import io.nearside.engine.firewall.FirewallSituation;
import io.nearside.engine.journal.LinkMemory;
import io.nearside.engine.request.FarView;
import io.nearside.engine.request.RequestFacts;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Facts;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Write;
import io.nearside.engine.route.RoutePlan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is known of a link through a hub at one moment.
 *
 * @param memory what earlier runs have left in the journal
 * @param asked the tables that this run has had the attachment make its ranges known in
 */
public record GatewaySituation(GatewayLink link, Facts facts, LinkMemory memory, Set<GatewayTableId> asked)
        implements FirewallSituation {

    @Override
    public FarView far() {
        return facts.get(RequestFacts.FAR);
    }

    @Override
    public List<Firewall> firewalls() {
        return facts.get(FirewallFacts.FIREWALLS);
    }

    /** What its network has, else what the file wants. */
    @Override
    public Set<Cidr> vendorCidrs() {
        return far().network()
                .map(VendorNetwork::cidrs)
                .or(() -> link.wish().range().map(Set::of))
                .orElse(Set.of());
    }

    @Override
    public Finding admit(Write write) {
        return GatewayAdmission.admit(this, write);
    }

    @Override
    public boolean hasEndedNear() {
        return attachment().map(seen -> seen.state().hasEnded()).orElse(false);
    }

    /** With the share that lets the vendor in, for vendors that have to be told. */
    @Override
    public CustomerEnd end() {
        Optional<ShareId> share = facts.peek(GatewayFacts.SHARES)
                .flatMap(shares -> link.drivers().demand().flatMap(demand -> ShareAccess.open(shares, demand)))
                .map(GatewayShare::id);
        return new CustomerEnd.OfGateway(
                link.site().account(), link.gateway(), link.site().place().orElse(null), share.orElse(null));
    }

    /** The ranges behind the hub that the vendor is to route to it: those that the file names, else those of the networks. */
    @Override
    public Set<Cidr> reach() {
        if (!link.named().isEmpty()) {
            return link.named();
        }
        return link.site().networks().stream()
                .flatMap(network -> ranges(network).stream())
                .filter(range -> !range.isSix())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A network's ranges; of a link that was ready, those that it had then. */
    private Set<Cidr> ranges(NetworkId network) {
        Fact<Network> fact = GatewayFacts.network(network);
        return facts.peek(fact)
                .map(Network::cidrs)
                .or(() -> memory.recall(rangesKey(network)).map(GatewaySituation::parsed))
                .orElseGet(() -> facts.get(fact).cidrs());
    }

    static String rangesKey(NetworkId network) {
        return "ranges of " + network;
    }

    private static Set<Cidr> parsed(String text) {
        return Stream.of(text.split(","))
                .filter(range -> !range.isEmpty())
                .map(Cidr::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Attachment> attachments() {
        return facts.get(GatewayFacts.ATTACHMENTS);
    }

    /** The near side's task; on the way back also that of a request which is no longer there. */
    Optional<NearTask> lastTask() {
        return far().anyTask();
    }

    /** What the vendor says of its attachment. */
    static Optional<AttachmentClaim> claim(Optional<NearTask> task) {
        return task.filter(NearTask.AcceptAttachment.class::isInstance)
                .map(accept -> ((NearTask.AcceptAttachment) accept).claim());
    }

    /** The vendor's attachment, if the vendor names it and the cloud shows it. */
    Optional<Attachment> attachment() {
        return claim(far().task()).flatMap(this::shown);
    }

    Optional<Attachment> shown(AttachmentClaim claim) {
        return attachments().stream()
                .filter(seen -> seen.id().equals(claim.id()))
                .findFirst();
    }

    /** The vendor's attachment, if it carries traffic. */
    Optional<Attachment> available() {
        return attachment().filter(seen -> seen.state() == AttachmentState.AVAILABLE);
    }

    /** What attaches a network of ours; one that carries traffic before others. */
    Optional<Attachment> attachmentOf(NetworkId network) {
        return attachments().stream()
                .filter(seen -> seen.attaches(network))
                .min(Comparator.comparing(seen -> seen.state() == AttachmentState.AVAILABLE ? 0 : 1));
    }

    /** The tables of all networks. */
    RouteMap routes() {
        return new RouteMap(link.site().networks().stream()
                .flatMap(network -> facts.get(GatewayFacts.routes(network)).tables().stream())
                .toList());
    }

    /** What a table was read with. */
    Fact<RouteMap> routesWith(RouteTableId table) {
        return link.site().networks().stream()
                .map(GatewayFacts::routes)
                .filter(fact ->
                        facts.peek(fact).flatMap(map -> map.table(table)).isPresent())
                .findFirst()
                .orElseGet(() -> GatewayFacts.routes(link.site().network()));
    }

    /** Where routes to the vendor lead. */
    RouteTarget via() {
        return RouteTarget.gateway(link.gateway());
    }

    RoutePlan routePlan() {
        return RoutePlan.of(routes(), link.routes(), vendorCidrs(), via(), RoutePlan.Writer.US);
    }
}
