package io.nearside.engine.peering;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Outcome;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vendor's machines may resolve our host names to private addresses, if the file wants it. Only our own side is switched. */
final class DnsStep implements Step<PeeringSituation> {

    @Override
    public String id() {
        return "dns";
    }

    @Override
    public Finding judge(PeeringSituation situation) {
        Optional<PeeringDns> dns = situation.link().wantedDns();
        if (dns.isEmpty()) {
            return new Skip("the link file does not ask for it");
        }
        Optional<Peering> peering = situation.claim().flatMap(claim -> AcceptPeering.meant(situation, claim));
        if (peering.map(Peering::dns).filter(DnsOption.ON::equals).isPresent()) {
            return new Done("our host names resolve across the peering");
        }
        List<Problem> hindrances = situation.facts().get(PeeringFacts.DNS_HINDRANCES);
        if (!hindrances.isEmpty()) {
            return new Blocked(hindrances);
        }
        String says = "have our host names resolve across the peering";
        // Before that the cloud refuses it.
        if (peering.isEmpty() || peering.get().state() != PeeringState.ACTIVE) {
            return new Later(List.of(says));
        }
        Peering seen = peering.get();
        return new ToDo(List.of(Write.of(
                        new ObjectKey("dns option", seen.id().value()),
                        says,
                        Set.of(PeeringFacts.PEERINGS),
                        () -> dns.get().allow(seen))
                .explained(failure -> refused(situation.link(), seen, failure))
                .teaching(PeeringFacts.PEERINGS, DnsStep::learn)));
    }

    /** Our own settings were looked at before, so that it is the other side's that a cloud refuses this for. */
    private static Optional<Problem> refused(PeeringLink link, Peering peering, CloudException failure) {
        if (failure.kind() != ErrorKind.INVALID) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                        ProblemCodes.NETWORK_UNFIT,
                        peering.id().value(),
                        link.cloud()
                                + " refuses to have host names resolve across this peering. The usual reason is that"
                                + " the vendor's network has no host names. It says: " + failure.getMessage(),
                        "The peering and its routes stand. Ask " + link.vendor() + ", or leave link.dns out.")
                .seen("code", String.valueOf(failure.fault().code())));
    }

    private static List<Peering> learn(List<Peering> known, Outcome outcome) {
        Peering now = (Peering) ((Change<?>) outcome).now();
        return known.stream()
                .map(peering -> peering.id().equals(now.id()) ? now : peering)
                .toList();
    }

    @Override
    public Finding judgeGone(PeeringSituation situation) {
        return new Skip("it goes with the peering");
    }
}
