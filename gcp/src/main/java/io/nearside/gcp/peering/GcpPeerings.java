package io.nearside.gcp.peering;

import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.compute.v1.NetworkPeering;
import com.google.cloud.compute.v1.Operation;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PeeringTraits;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpClients;
import io.nearside.gcp.GcpNames;
import io.nearside.gcp.GcpOperations;
import io.nearside.gcp.GcpOperations.Failed;
import io.nearside.gcp.GcpOperations.Progress;
import io.nearside.gcp.GcpOperations.Quiet;
import io.nearside.gcp.GcpOperations.Running;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.GcpPeeringOptions;
import io.nearside.gcp.GcpSettings;
import io.nearside.gcp.network.GcpNetworks;
import io.nearside.gcp.peering.Begun.What;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Our halves of peerings between VPC networks: entries of the network itself, so that one read of it shows them all. What a write has begun
 * and does not show yet is told by its operation.
 */
public final class GcpPeerings implements PeeringMirror {
    /** IAM, "Access change propagation": two minutes as a rule, seven or more at times. */
    private static final PeeringTraits TRAITS = new PeeringTraits(
            Span.ANY_REGION,
            List.of("Google charges for what passes a peering as for traffic within one network, by the GB between"
                    + " zones and regions, and nothing for the peering itself."),
            List.of(),
            Duration.ofMinutes(7));

    private final GcpPeeringOptions options;

    private final GcpClients clients;

    private final GcpCalls calls;

    private final GcpOperations operations;

    private final GcpNetworks networks;

    private final GcpPeerRoutes routes;

    /** What writes of this process have begun, until a look has shown the end of it. */
    private final ConcurrentMap<HalfId, Begun> begun = new ConcurrentHashMap<>();

    /** What the last look has shown, since a half's end depends on more than can be seen of a {@link Half}. */
    private final ConcurrentMap<HalfId, NetworkPeering> shown = new ConcurrentHashMap<>();

    @Inject
    GcpPeerings(
            GcpSettings settings,
            GcpClients clients,
            GcpCalls calls,
            GcpOperations operations,
            GcpNetworks networks,
            GcpPeerRoutes routes) {
        this.options = settings.peering();
        this.clients = clients;
        this.calls = calls;
        this.operations = operations;
        this.networks = networks;
        this.routes = routes;
    }

    @Override
    public PeeringTraits traits() {
        return TRAITS;
    }

    /** A peering has the link's name, which may be one that Google takes for nothing. */
    @Override
    public List<Problem> hindrances(HalfWish wanted) {
        return GcpNames.unfit(wanted.name())
                .map(why -> List.of(Problem.of(
                        ProblemCodes.CALL_REFUSED,
                        wanted.name(),
                        "The peering is to be called '" + wanted.name() + "', which " + why + ".",
                        "Give the link another name.")))
                .orElse(List.of());
    }

    @Override
    public List<Half> halves(NetworkId mine) {
        GcpPath path = GcpPath.parse(mine);
        List<Half> halves = new ArrayList<>();
        Set<HalfId> seen = new HashSet<>();
        for (NetworkPeering one : networks.read(path).getPeeringsList()) {
            HalfId id = GcpHalfReader.id(path, one.getName());
            seen.add(id);
            shown.put(id, one);
            halves.add(seen(mine, id, one));
        }
        shown.keySet().removeIf(id -> GcpHalfReader.isOf(id, path) && !seen.contains(id));
        begun.forEach((id, write) -> {
            if (GcpHalfReader.isOf(id, path) && !seen.contains(id)) {
                unseen(id, write).ifPresent(halves::add);
            }
        });
        return halves;
    }

    /** A half that is shown. One that was just made needs no look at its operation; the rest may be on its way to be something else. */
    private Half seen(NetworkId mine, HalfId id, NetworkPeering now) {
        Half half = GcpHalfReader.half(mine, now, options, routes.known(id));
        Begun write = begun.get(id);
        if (write == null) {
            return half;
        }
        if (write.what() == What.MADE) {
            return half.state() == HalfState.ACTIVE ? active(half) : half;
        }
        if (!operations.isKnown(id.value())) {
            begun.remove(id);
            return half;
        }
        Progress progress = operations.look(id.value());
        if (progress instanceof Failed failed) {
            end(id);
            throw calls.failed("the operation on " + id, failed.failure());
        }
        if (progress instanceof Quiet) {
            begun.remove(id);
        }
        // The network was read before its operation: as it was then it may not be any more.
        return GcpHalfReader.in(half, HalfState.SETTLING, half.says());
    }

    /** The first time that a half of ours is active, what the other side sends is worth a call; a link that was ready is not. */
    private Half active(Half half) {
        end(half.id());
        return routes.read(half);
    }

    /** A half that is not shown: a new one that is still being made, or could not be. */
    private Optional<Half> unseen(HalfId id, Begun write) {
        if (write.what() != What.MADE || !operations.isKnown(id.value())) {
            end(id);
            return Optional.empty();
        }
        Progress progress = operations.look(id.value());
        if (progress instanceof Failed failed) {
            if (failed.failure().kind().outlook() == ErrorKind.Outlook.TRY_LATER) {
                end(id);
                return Optional.empty();
            }
            return Optional.of(GcpHalfReader.in(
                    write.half(), HalfState.FAILED, failed.failure().line()));
        }
        if (progress instanceof Quiet) {
            begun.remove(id);
        }
        return Optional.of(write.half());
    }

    private void end(HalfId id) {
        begun.remove(id);
        operations.forget(id.value());
    }

    @Override
    public Change<Half> create(NetworkId mine, PeerNetwork theirs, HalfWish wanted) {
        GcpPath path = GcpPath.parse(mine);
        String call = "POST " + path + "/addPeering";
        GcpNames.unfit(wanted.name()).ifPresent(why -> {
            throw calls.refusal(ErrorKind.INVALID, call, "The name '" + wanted.name() + "' " + why);
        });
        GcpPath remote = GcpPath.read(theirs.network().value())
                .filter(GcpPath::isNetwork)
                .orElseThrow(() -> calls.refusal(
                        ErrorKind.INVALID,
                        call,
                        "'" + theirs.network() + "' is not the id of a VPC network of Google's"));
        Half half = GcpHalfReader.settling(mine, wanted.name(), new PeerNetwork(theirs.account(), remote.network()));
        routes.forget(half.id());
        write(
                call,
                What.MADE,
                half,
                clients.networks().addPeeringCallable(),
                GcpPeeringBody.made(path, wanted.name(), remote, options));
        return new Change<>(Effect.CREATED, half);
    }

    /** Gives a half the options that the link file wants; the others it keeps, since whoever set them meant them. */
    @Override
    public Change<Half> mend(Half seen, HalfWish wanted) {
        GcpPath path = GcpPath.parse(seen.mine());
        String call = "PATCH " + path + "/updatePeering";
        NetworkPeering now = shown(seen)
                .orElseThrow(() -> calls.refusal(ErrorKind.NOT_FOUND, call, "There is no peering " + seen.name()));
        Half half = GcpHalfReader.in(seen, HalfState.SETTLING, "");
        write(
                call,
                What.CHANGED,
                half,
                clients.networks().updatePeeringCallable(),
                GcpPeeringBody.changed(path, now, options));
        return new Change<>(Effect.UPDATED, half);
    }

    /**
     * Removes a half; where that takes both sides, asks for it first, and removes it when the other side has asked too. A half whose other
     * side is not there is removed at once.
     */
    @Override
    public Removal remove(Half seen) {
        HalfId id = seen.id();
        Begun write = begun.get(id);
        boolean neverMade = write != null && write.what() == What.MADE && !shown.containsKey(id);
        if (neverMade && seen.state() != HalfState.FAILED) {
            return new Removal.Going("Google to end what makes " + seen.name());
        }
        Optional<NetworkPeering> now = neverMade ? Optional.empty() : shown(seen);
        if (now.isEmpty()) {
            end(id);
            return new Removal.Gone();
        }
        boolean first = GcpHalfReader.takesAsking(now.get());
        if (first && GcpHalfReader.isAsked(now.get())) {
            return new Removal.Going("the other side to ask for its removal too");
        }
        return Removal.unlessGone(() -> first ? asked(seen) : removed(seen));
    }

    private Removal asked(Half seen) {
        GcpPath path = GcpPath.parse(seen.mine());
        write(
                "POST " + path + "/requestRemovePeering",
                What.CHANGED,
                seen,
                clients.networks().requestRemovePeeringCallable(),
                GcpPeeringBody.asked(path, seen.name()));
        return new Removal.Going("the other side to ask for its removal too");
    }

    private Removal removed(Half seen) {
        GcpPath path = GcpPath.parse(seen.mine());
        Progress progress = write(
                "POST " + path + "/removePeering",
                What.CHANGED,
                seen,
                clients.networks().removePeeringCallable(),
                GcpPeeringBody.removed(path, seen.name()));
        if (progress instanceof Running) {
            return new Removal.Going("Google to show the end of " + seen.name());
        }
        end(seen.id());
        return new Removal.Gone();
    }

    /** One operation at a time on both networks: a write takes its turn on either. */
    private <Q> Progress write(String call, What what, Half half, UnaryCallable<Q, Operation> method, Q request) {
        Progress progress = operations.write(
                call,
                half.id().value(),
                GcpPath.parse(half.mine()).project(),
                Set.copyOf(List.of(half.mine(), half.theirs().network())),
                method,
                request);
        begun.put(half.id(), new Begun(what, half));
        return progress;
    }

    /** What the last look has shown of a half; one that nobody has looked at is looked at. */
    private Optional<NetworkPeering> shown(Half seen) {
        NetworkPeering known = shown.get(seen.id());
        return known != null
                ? Optional.of(known)
                : networks.read(GcpPath.parse(seen.mine())).getPeeringsList().stream()
                        .filter(one -> one.getName().equals(seen.name()))
                        .findFirst();
    }
}
