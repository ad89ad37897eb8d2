package io.nearside.engine.peering;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.request.RequestFacts;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Our side of the peering stands: accepted, or mirrored, as the vendor's answer says. */
final class NearStep implements Step<PeeringSituation> {

    @Override
    public String id() {
        return "peering";
    }

    @Override
    public Finding judge(PeeringSituation situation) {
        PeeringLink link = situation.link();
        Optional<NearTask> task = situation.far().task();
        if (task.isEmpty()) {
            if (situation.far().request().isPresent()) {
                String says = link.vendor() + " to say what our side has to do";
                return new Wait(Side.FAR, says, Set.of(RequestFacts.FAR), Patience.endless());
            }
            boolean accepts = link.drivers().acceptor().isPresent();
            return new Later(List.of(
                    accepts
                            ? "accept the peering that " + link.vendor()
                                    + " names, if it is from there and nothing differs"
                            : "make our half towards the network that " + link.vendor() + " names"));
        }
        if (task.get() instanceof NearTask.Accept accept) {
            return link.drivers()
                    .acceptor()
                    .map(acceptor -> AcceptPeering.judge(situation, acceptor, accept.claim()))
                    .orElseGet(() -> lacking(link, "accept peerings"));
        }
        if (!(task.get() instanceof NearTask.Mirror mirrored)) {
            return lacking(link, "attach networks to a hub in a peering");
        }
        return link.drivers()
                .mirror()
                .map(mirror -> MirrorPeering.judge(situation, mirror, mirrored))
                .orElseGet(() -> lacking(link, "make halves of peerings"));
    }

    private static Finding lacking(PeeringLink link, String what) {
        return Blocked.by(Problem.of(
                ProblemCodes.PLACE_MISMATCH,
                link.name(),
                link.vendor() + " expects our side to do what " + link.cloud() + " does not: " + what + ".",
                "Check that vendor and near name the same cloud; with vendor given, name peering or network as"
                        + " that cloud needs."));
    }

    /** Peerings that are accepted carry no mark: without the vendor's word and ours, an active one cannot be told from others. */
    private static Finding unnamed(PeeringSituation situation) {
        boolean stands = situation
                .far()
                .request()
                .map(PeeringRequest::state)
                .filter(state -> state == RequestState.ACTIVE || state == RequestState.FINISHING)
                .isPresent();
        if (!stands) {
            return new Done("nothing of it was made on our side");
        }
        PeeringLink link = situation.link();
        return Blocked.by(Problem.of(
                ProblemCodes.PEERING_MISSING,
                link.site().network().value(),
                link.vendor() + " says that the peering stands and does not name it, and no journal remembers it.",
                "Find it in " + link.cloud() + ", remove its routes and it by hand; then run again."));
    }

    @Override
    public Finding judgeGone(PeeringSituation situation) {
        PeeringLink link = situation.link();
        Optional<NearTask> task = situation.lastTask();
        if (task.isPresent() && task.get() instanceof NearTask.Accept accept) {
            return link.drivers()
                    .acceptor()
                    .map(acceptor -> AcceptPeering.judgeGone(situation, acceptor, accept.claim()))
                    .orElseGet(() -> lacking(link, "accept peerings"));
        }
        Optional<NearTask.Mirror> mirrored =
                task.filter(NearTask.Mirror.class::isInstance).map(NearTask.Mirror.class::cast);
        Finding nothing = mirrored.isPresent() ? lacking(link, "make halves of peerings") : unnamed(situation);
        return link.drivers()
                .mirror()
                .map(mirror -> MirrorPeering.judgeGone(situation, mirror, mirrored))
                .orElse(nothing);
    }
}
