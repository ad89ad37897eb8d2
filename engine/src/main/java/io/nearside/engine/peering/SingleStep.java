package io.nearside.engine.peering;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.engine.provider.NearEnd;
import io.nearside.engine.round.Failures;
import io.nearside.engine.route.RoutePlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A step of a peering without a link, for scripts: it reads, judges by the rules of a link, and makes one write at the most. Nothing is
 * waited for, and no journal is written.
 */
public final class SingleStep {

    private SingleStep() {}

    /** What came of it. */
    public sealed interface Result {
        /** It was done now. */
        record Made(String says) implements Result {}

        /** It was so before; nothing was written. */
        record Already(String says) implements Result {}

        /** It is too early; nothing was written. */
        record TooEarly(String says) implements Result {}

        /** A person must act; nothing was written. */
        record Refused(Problem problem) implements Result {}
    }

    /**
     * Accepts the peering that a claim names.
     *
     * @throws CloudException if a call fails, but for a conflict, which is a refusal
     * @throws io.nearside.api.link.InvalidLinkException if the cloud accepts no peerings
     */
    public static Result accept(NearEnd near, PeeringId id, PeerClaim claim) {
        PeeringAcceptor acceptor = near.require(PeeringAcceptor.class, "peerings that are accepted");
        NetworkId mine = near.site().network();
        Optional<Peering> seen = find(acceptor, mine, id);
        if (seen.isEmpty()) {
            return new Result.Refused(missing(id, mine));
        }
        Peering peering = seen.get();
        List<String> differences = claim.differences(peering, mine);
        if (!differences.isEmpty()) {
            return new Result.Refused(AcceptPeering.mismatch(peering, differences));
        }
        String from = id + " from " + peering.requester().network() + " of account "
                + peering.requester().account();
        return switch (peering.state()) {
            case PENDING -> made(() -> acceptor.accept(peering, claim), from + ": accepted", from + " is accepted");
            case ACTIVE, PROVISIONING -> new Result.Already(from + " is accepted");
            case INITIATING, UNKNOWN -> new Result.TooEarly(id + " is not to be accepted yet");
            case REJECTED, EXPIRED, FAILED, LEAVING, GONE -> new Result.Refused(AcceptPeering.ended(peering));
        };
    }

    /**
     * Adds a route to a peering. One that leads elsewhere stays, and so does the rule of links that only a range which the peering shows
     * is routed to it.
     *
     * @throws CloudException if a call fails, but for a conflict, which is a refusal
     * @throws io.nearside.api.link.InvalidLinkException if the cloud has no route tables or accepts no peerings
     */
    public static Result addRoute(NearEnd near, RouteTableId table, Cidr to, PeeringId via) {
        RouteTables tables = near.require(RouteTables.class, "route tables");
        PeeringAcceptor acceptor = near.require(PeeringAcceptor.class, "peerings that are accepted");
        NetworkId mine = near.site().network();
        Optional<RouteTable> found = tables.map(mine).table(table);
        if (found.isEmpty()) {
            return new Result.Refused(Problem.of(
                    ProblemCodes.ROUTE_TABLE_UNKNOWN,
                    table.value(),
                    mine + " has no route table of this id.",
                    "Correct the id, or name the network that the table is of."));
        }
        Route wanted = new Route(table, to, RouteTarget.peering(via), RouteState.ACTIVE);
        String says = "route " + to + " in " + table + " -> " + via;
        Optional<Route> there = found.get().routes().stream()
                .filter(route -> route.sameEntry(wanted))
                .findFirst();
        if (there.isPresent()) {
            boolean same = there.get().target().equals(wanted.target());
            return same
                    ? new Result.Already(says + " is there")
                    : new Result.Refused(RoutePlan.conflict(there.get(), RoutePlan.Writer.US));
        }
        Optional<Peering> peering = find(acceptor, mine, via);
        if (peering.isEmpty()) {
            return new Result.Refused(missing(via, mine));
        }
        if (AcceptPeering.hasEnded(peering.get()) || peering.get().state() == PeeringState.LEAVING) {
            return new Result.Refused(AcceptPeering.ended(peering.get()));
        }
        if (peering.get().state() != PeeringState.ACTIVE) {
            return new Result.TooEarly(via + " is not active yet");
        }
        PeeringSide theirs = theirs(peering.get(), mine);
        if (theirs.cidrs().stream().noneMatch(range -> range.contains(to))) {
            return new Result.Refused(Problem.of(
                            ProblemCodes.CIDR_UNCLAIMED,
                            via.value(),
                            "The network behind it does not show " + to + ".",
                            "Route only what the other side has.")
                    .seen("shown", theirs.cidrs().toString()));
        }
        return made(() -> tables.add(wanted), says + ": added", says + " is there");
    }

    private static PeeringSide theirs(Peering peering, NetworkId mine) {
        return peering.accepter().network().equals(mine) ? peering.requester() : peering.accepter();
    }

    private static Optional<Peering> find(PeeringAcceptor acceptor, NetworkId mine, PeeringId id) {
        PeerProof proof = new PeerProof.ById(id);
        return acceptor.touching(mine).stream().filter(proof::fits).findFirst();
    }

    private static Problem missing(PeeringId id, NetworkId mine) {
        return Problem.of(
                ProblemCodes.PEERING_MISSING,
                id.value(),
                "No peering of this id touches " + mine + ".",
                "Check the id, the account, the place and the network; a new request shows after a moment.");
    }

    private static Result made(Supplier<? extends Change<?>> write, String made, String already) {
        try {
            boolean before = write.get().effect() == Effect.ALREADY;
            return before ? new Result.Already(already) : new Result.Made(made);
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.CONFLICT) {
                return new Result.Refused(Failures.problem(e));
            }
            throw e;
        }
    }
}
