package io.nearside.engine.peering;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.model.Cidr;
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
import io.nearside.engine.route.RoutePlan.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is known of a peering at one moment.
 *
 * @param memory what earlier runs have left in the journal
 */
public record PeeringSituation(PeeringLink link, Facts facts, LinkMemory memory) implements FirewallSituation {

    @Override
    public FarView far() {
        return facts.get(RequestFacts.FAR);
    }

    List<Peering> peerings() {
        return facts.get(PeeringFacts.PEERINGS);
    }

    List<Half> halves() {
        return facts.get(PeeringFacts.HALVES);
    }

    @Override
    public List<Firewall> firewalls() {
        return facts.get(FirewallFacts.FIREWALLS);
    }

    RouteMap routes() {
        return facts.get(routesFact());
    }

    /** The routes, if they were read. */
    Optional<RouteMap> routesSeen() {
        return facts.peek(routesFact());
    }

    private Fact<RouteMap> routesFact() {
        boolean inherited = link.drivers().inheritedRoutes().isPresent();
        return inherited ? PeeringFacts.WRITTEN_ROUTES : PeeringFacts.ROUTES;
    }

    @Override
    public Finding admit(Write write) {
        return Admission.admit(this, write);
    }

    @Override
    public Optional<Finding> beforeAsking() {
        return MirrorPeering.inTheWay(this);
    }

    @Override
    public boolean hasEndedNear() {
        return claim().flatMap(claim -> AcceptPeering.meant(this, claim))
                .map(AcceptPeering::hasEnded)
                .orElse(false);
    }

    /** The chosen tables and the vendor's ranges. */
    RoutePlan routePlan() {
        boolean inherited = link.drivers().inheritedRoutes().isPresent();
        RouteTarget via = via(far().task()).orElse(null);
        return RoutePlan.of(routes(), link.routes(), vendorCidrs(), via, inherited ? Writer.CLOUD : Writer.US);
    }

    /** The near side's task; on the way back also that of a request which is no longer there. */
    Optional<NearTask> lastTask() {
        return far().anyTask();
    }

    /** What the vendor says of the peering that is to be accepted, if it is one to accept. */
    Optional<PeerClaim> claim() {
        return claim(far().task());
    }

    /** What a task claims, if it is to accept. */
    static Optional<PeerClaim> claim(Optional<NearTask> task) {
        return task.filter(NearTask.Accept.class::isInstance).map(accept -> ((NearTask.Accept) accept).claim());
    }

    /** What it claims, else what its network has, else what the file wants. */
    @Override
    public Set<Cidr> vendorCidrs() {
        return cidrs(far().task());
    }

    /** The vendor's ranges on the way back, when what it claimed may only be remembered. */
    Set<Cidr> lastCidrs() {
        return cidrs(lastTask());
    }

    private Set<Cidr> cidrs(Optional<NearTask> task) {
        return claim(task)
                .map(PeerClaim::cidrs)
                .filter(cidrs -> !cidrs.isEmpty())
                .or(() -> far().network().map(VendorNetwork::cidrs))
                .or(() -> link.wish().range().map(Set::of))
                .orElse(Set.of());
    }

    /** The live peering that a claim means, if it can be seen. */
    List<Peering> fitting(PeerClaim claim) {
        return peerings().stream().filter(claim.proof()::fits).toList();
    }

    /** Where routes to the vendor lead, once that is known. */
    Optional<RouteTarget> via(Optional<NearTask> task) {
        return claim(task)
                .flatMap(claim -> claim.proof() instanceof PeerProof.ById byId
                        ? Optional.of(byId.id())
                        : AcceptPeering.meant(this, claim).map(Peering::id))
                .map(RouteTarget::peering);
    }
}
