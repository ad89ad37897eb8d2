package io.nearside.engine.peering;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Mark;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.NearTask.Naming;
import io.nearside.engine.request.RequestFacts;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Write;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Making our half of a peering, towards the network that the vendor names and no other. */
final class MirrorPeering {
    private static final Duration NOTICING = Duration.ofMinutes(2);

    private static final Set<Fact<?>> STALES = Set.of(PeeringFacts.HALVES);

    private MirrorPeering() {}

    static Finding judge(PeeringSituation situation, PeeringMirror mirror, NearTask.Mirror task) {
        PeeringLink link = situation.link();
        Optional<Half> towards = meant(situation, task);
        if (towards.isEmpty()) {
            return situation.halves().stream()
                    .filter(half -> half.name().equals(link.name()))
                    .findFirst()
                    .<Finding>map(half -> Blocked.by(elsewhere(half, task.peer())))
                    .orElseGet(() -> Admission.admit(situation, create(link, mirror, task)));
        }
        Half half = towards.get();
        return switch (half.state()) {
            case ACTIVE -> new Done("our half towards " + half.theirs().label() + " is active");
            case WAITING_FOR_PEER ->
                // Nobody brings up what leads to the wrong network, so that it is said at once.
                RangesStep.wrong(situation, half).<Finding>map(Blocked::by).orElseGet(() -> peersTurn(link));
            case DISABLED -> Admission.admit(situation, mend(link, mirror, half, task));
            // What only the other side can bring into step would else be tried every few seconds.
            case OUT_OF_SYNC ->
                Admission.admit(situation, mend(link, mirror, half, task).repeatedWithCare());
            case REMAKE ->
                Admission.admit(situation, remove(mirror, half, "whose other side went away, to make it anew"));
            case FAILED -> Blocked.by(failed(half));
            case UNROUTED -> unrouted(situation, half);
            case SETTLING, UNKNOWN -> settling(link);
        };
    }

    private static Wait peersTurn(PeeringLink link) {
        return new Wait(
                Side.FAR,
                link.vendor() + " to bring its half up",
                Set.of(PeeringFacts.HALVES, RequestFacts.FAR),
                Patience.endless());
    }

    /** A router that the network has by now may not have been noticed yet. */
    private static Finding unrouted(PeeringSituation situation, Half half) {
        boolean attached = situation
                .facts()
                .peek(PeeringFacts.NETWORK)
                .flatMap(Network::attachedTo)
                .isPresent();
        String says = situation.link().cloud() + " to see our network's router";
        return attached
                ? new Wait(Side.NEAR, says, STALES, Patience.of(NOTICING, failed(half)))
                : Blocked.by(failed(half));
    }

    private static Write mend(PeeringLink link, PeeringMirror mirror, Half half, NearTask.Mirror task) {
        String says = "bring our half towards " + half.theirs().label() + " up again";
        // A cloud does not say whose directory the other network is of, and mending needs its leave as making did.
        Half known = task.peer().directory().isPresent() ? half.towards(task.peer()) : half;
        return Write.of(key(half.theirs()), says, STALES, () -> mirror.mend(known, wish(link)))
                .permittedWithin(mirror.traits().permissionLag());
    }

    /**
     * What has to be done about the half that is left of an earlier request and lost its other side: as long as it stands, the vendor is not
     * let make that one anew. Only the journal knows where such a half leads to.
     */
    static Optional<Finding> inTheWay(PeeringSituation situation) {
        Optional<PeeringMirror> mirror = situation.link().drivers().mirror();
        Optional<Half> left = situation
                .lastTask()
                .filter(NearTask.Mirror.class::isInstance)
                .flatMap(task -> meant(situation, (NearTask.Mirror) task));
        if (mirror.isEmpty() || left.isEmpty()) {
            return Optional.empty();
        }
        String why = "whose other side went away, so that both can be made anew";
        return switch (left.get().state()) {
            case REMAKE -> Optional.of(Admission.admit(situation, remove(mirror.get(), left.get(), why)));
            case SETTLING -> Optional.of(settling(situation.link()));
            default -> Optional.empty();
        };
    }

    private static Wait settling(PeeringLink link) {
        return new Wait(Side.NEAR, link.cloud() + " to settle our half", STALES, Patience.endless());
    }

    /** The half that a task means. Where nobody names the network, a half that carries this link's mark was made when somebody did. */
    static Optional<Half> meant(PeeringSituation situation, NearTask.Mirror task) {
        Optional<Half> towards = towards(situation, task.peer());
        return towards.isPresent() || task.naming() == Naming.NAMED
                ? towards
                : situation.halves().stream()
                        .filter(half -> isMarked(half, situation.link()))
                        .findFirst();
    }

    private static boolean isMarked(Half half, PeeringLink link) {
        return half.madeFor().filter(mark -> mark.link().equals(link.name())).isPresent();
    }

    private static Optional<Half> towards(PeeringSituation situation, PeerNetwork peer) {
        return situation.halves().stream()
                .filter(half -> half.theirs().network().equals(peer.network()))
                .filter(half -> peer.owner().isEmpty()
                        || half.theirs().owner().isEmpty()
                        || peer.owner().equals(half.theirs().owner()))
                .findFirst();
    }

    /** How our half is to be. */
    static HalfWish wish(PeeringLink link) {
        return new HalfWish(link.name(), new Mark(link.name()));
    }

    private static ObjectKey key(PeerNetwork peer) {
        return new ObjectKey("peering half", peer.toString());
    }

    private static Write create(PeeringLink link, PeeringMirror mirror, NearTask.Mirror task) {
        String says = "make our half of the peering towards " + task.peer().label();
        return Write.of(
                        key(task.peer()),
                        says,
                        STALES,
                        () -> mirror.create(link.site().network(), task.peer(), wish(link)))
                .permittedWithin(mirror.traits().permissionLag())
                .explained(failure -> unknownPeer(link, task, failure));
    }

    private static Optional<Problem> unknownPeer(PeeringLink link, NearTask.Mirror task, CloudException failure) {
        if (failure.kind() != ErrorKind.NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                ProblemCodes.PEERING_MISSING,
                task.peer().toString(),
                link.cloud() + " does not know one of the two networks: ours is "
                        + link.site().network() + ", the vendor's was taken from " + task.source()
                        + ". It says: " + failure.getMessage(),
                "Look up the vendor's network id in its console and write it into the vendor section of the"
                        + " link file."));
    }

    private static Problem elsewhere(Half half, PeerNetwork wanted) {
        return Problem.of(
                ProblemCodes.PEER_MISMATCH,
                half.id().value(),
                "A half named " + half.name() + " points to " + half.theirs() + ", and the vendor names " + wanted
                        + ".",
                "It stays untouched. Remove or rename it if it is not needed, or give this link another name.");
    }

    private static Problem failed(Half half) {
        return Problem.of(
                ProblemCodes.REQUEST_FAILED,
                half.id().value(),
                "Our half cannot come up" + (half.says().isEmpty() ? "." : ": " + half.says()),
                "Mend the cause; then run again.");
    }

    private static Write remove(PeeringMirror mirror, Half half, String why) {
        String says = "remove our half towards " + half.theirs().label() + " (" + half.state() + "), " + why;
        return Write.of(key(half.theirs()), says, STALES, () -> mirror.remove(half));
    }

    /** The halves that are undone with the link, each with what makes it this link's. */
    static Map<Half, String> ours(PeeringSituation situation, Optional<NearTask.Mirror> task) {
        Optional<Half> named = task.flatMap(known -> towards(situation, known.peer()));
        Map<Half, String> ours = new LinkedHashMap<>();
        for (Half half : situation.halves()) {
            ownership(situation, half, named.filter(half::equals).isPresent()).ifPresent(why -> ours.put(half, why));
        }
        return ours;
    }

    /** A mark decides. Where there is none, only a half towards the vendor's network can be ours, by its name or by the journal. */
    private static Optional<String> ownership(PeeringSituation situation, Half half, boolean towardsTheVendor) {
        PeeringLink link = situation.link();
        if (half.madeFor().isPresent()) {
            return isMarked(half, link) ? Optional.of("which carries this link's mark") : Optional.empty();
        }
        if (!towardsTheVendor) {
            return Optional.empty();
        }
        String towards = "which points to the network that " + link.vendor() + " names for this link, and ";
        if (half.name().equals(link.name())) {
            return Optional.of(towards + "has its name");
        }
        return situation.memory().hasMade(key(half.theirs()).toString())
                ? Optional.of(towards + "was made for it, as the journal says")
                : Optional.empty();
    }

    /**
     * Undone is every half that carries this link's mark, and one without a mark that points to the vendor's network and was made for this
     * link; never another one.
     */
    static Finding judgeGone(PeeringSituation situation, PeeringMirror mirror, Optional<NearTask.Mirror> task) {
        PeeringLink link = situation.link();
        Map<Half, String> ours = ours(situation, task);
        if (ours.isEmpty()) {
            return new Done(nothingOfOurs(situation, task));
        }
        if (ours.keySet().stream().anyMatch(half -> half.state() == HalfState.SETTLING)) {
            return settling(link);
        }
        return new ToDo(ours.entrySet().stream()
                .map(one -> remove(mirror, one.getKey(), one.getValue()))
                .toList());
    }

    private static String nothingOfOurs(PeeringSituation situation, Optional<NearTask.Mirror> task) {
        return task.flatMap(known -> towards(situation, known.peer()))
                .map(half -> "left alone, since nothing says that it was made for this link: " + half.id() + " towards "
                        + half.theirs().label())
                .orElseGet(() -> "no half is marked as this link's"
                        + task.map(known -> " or points to " + known.peer().label())
                                .orElse(""));
    }
}
