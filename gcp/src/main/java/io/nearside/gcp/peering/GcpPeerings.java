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
import io.nearside.api.cloud.PeeringTraits.Ranges;
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
import io.nearside.gcp.GcpOperations.Progress;
import io.nearside.gcp.GcpOperations.Running;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.GcpPeeringOptions;
import io.nearside.gcp.GcpSettings;
import io.nearside.gcp.peering.Begun.What;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
            Duration.ofMinutes(7),
            Ranges.OF_SUBNETS);

    private final GcpPeeringOptions options;

    private final GcpClients clients;

    private final GcpCalls calls;

    private final GcpOperations operations;

    private final GcpHalves halves;

    @Inject
    GcpPeerings(GcpSettings settings, GcpClients clients, GcpCalls calls, GcpOperations operations, GcpHalves halves) {
        this.options = settings.peering();
        this.clients = clients;
        this.calls = calls;
        this.operations = operations;
        this.halves = halves;
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
                        ProblemCodes.PEERING_UNFIT,
                        wanted.name(),
                        "The peering is to be called '" + wanted.name() + "', which " + why + ".",
                        "Give the link another name.")))
                .orElse(List.of());
    }

    @Override
    public List<Half> halves(NetworkId mine) {
        return halves.of(mine);
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
        NetworkPeering now = halves.shown(seen)
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
        boolean unshown = halves.isUnshown(id);
        if (unshown && seen.state() != HalfState.FAILED) {
            return new Removal.Going("Google to end what makes " + seen.name());
        }
        Optional<NetworkPeering> now = unshown ? Optional.empty() : halves.shown(seen);
        if (now.isEmpty()) {
            halves.end(id);
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
        halves.end(seen.id());
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
        halves.began(what, half);
        return progress;
    }
}
