package io.nearside.engine.peering;

import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Router;
import io.nearside.api.cloud.Routers;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.api.vendor.NearTask;
import io.nearside.engine.provider.NearProblems;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Optional;

/**
 * Our network has a router: its own, a named one, or one made for this link. A step of those clouds only that peer a network only if it
 * has one.
 */
final class RouterStep implements Step<PeeringSituation> {

    @Override
    public String id() {
        return "router";
    }

    @Override
    public Finding judge(PeeringSituation situation) {
        PeeringLink link = situation.link();
        Routers routers = link.drivers().routers().orElseThrow();
        List<Write> surplus = OwnRouters.surplus(situation, routers, attached(situation));
        if (!surplus.isEmpty()) {
            return new ToDo(surplus);
        }
        if (half(situation).filter(state -> state == HalfState.ACTIVE).isPresent()) {
            return new Done("our half is active, so there is one");
        }
        Optional<Network> network = situation.facts().find(PeeringFacts.NETWORK);
        if (network.isEmpty()) {
            return Blocked.by(NearProblems.unknown(link.cloud(), link.site()));
        }
        List<Problem> problems = problems(link, network.get());
        if (!problems.isEmpty()) {
            return new Blocked(problems);
        }
        return attached(situation)
                .<Finding>map(router -> new Done("attached to " + router))
                .orElseGet(() -> Admission.admit(situation, RouterAttachment.due(situation, routers)));
    }

    /** By the network, or by the routers, which may have been read later. */
    private static Optional<RouterId> attached(PeeringSituation situation) {
        NetworkId mine = situation.link().site().network();
        return situation
                .facts()
                .peek(PeeringFacts.NETWORK)
                .flatMap(Network::attachedTo)
                .or(() -> situation.facts().peek(PeeringFacts.ROUTERS).stream()
                        .flatMap(List::stream)
                        .filter(router -> router.networks().contains(mine))
                        .map(Router::id)
                        .findFirst());
    }

    static Optional<HalfState> half(PeeringSituation situation) {
        return situation
                .far()
                .task()
                .filter(task -> situation.link().drivers().mirror().isPresent())
                .filter(NearTask.Mirror.class::isInstance)
                .flatMap(task -> MirrorPeering.meant(situation, (NearTask.Mirror) task))
                .map(half -> half.state());
    }

    /** What only a person can mend; known before the vendor is asked. */
    static List<Problem> problems(PeeringLink link, Network network) {
        if (link.drivers().routers().isEmpty()) {
            return List.of();
        }
        Optional<RouterId> now = network.attachedTo();
        if (now.isEmpty()) {
            return link.router() instanceof RouterChoice.Keep ? List.of(missing(link)) : List.of();
        }
        return link.router() instanceof RouterChoice.Named named
                        && !named.router().value().equalsIgnoreCase(now.get().value())
                ? List.of(another(link, now.get(), named.router()))
                : List.of();
    }

    private static Problem missing(PeeringLink link) {
        return Problem.of(
                ProblemCodes.NETWORK_UNFIT,
                link.site().network().value(),
                link.cloud() + " peers a network only if a router is attached to it, and this one has none.",
                "Attach one, or write into the link file link.router: create to have one made, or its id to have one"
                        + " attached; then run again.");
    }

    private static Problem another(PeeringLink link, RouterId now, RouterId wanted) {
        return Problem.of(
                        ProblemCodes.NETWORK_UNFIT,
                        link.site().network().value(),
                        "The network is attached to router " + now + ", and the link file names " + wanted
                                + ". It stays where it is: others may need it there.",
                        "Leave link.router out, since any router will do; or detach the network and run again.")
                .seen("router", now.value());
    }

    /** Only a router that carries this link's mark is this link's, and only if nobody else has come to need it. */
    @Override
    public Finding judgeGone(PeeringSituation situation) {
        PeeringLink link = situation.link();
        return link.router() instanceof RouterChoice.Create
                ? RouterRemoval.judge(
                        situation,
                        link.drivers().routers().orElseThrow(),
                        OwnRouters.of(link, situation.facts().get(PeeringFacts.ROUTERS)))
                : new Skip("none is this link's own");
    }
}
