package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What has to be so of the networks that are to reach the vendor. */
final class NetworkProblems {

    private NetworkProblems() {}

    /** Those that are not attached to the hub, or whose attachment carries nothing. */
    static List<Problem> detached(GatewaySituation situation) {
        List<Problem> problems = new ArrayList<>();
        for (NetworkId network : situation.link().site().networks()) {
            Optional<Attachment> attachment = situation.attachmentOf(network);
            boolean available = attachment
                    .map(seen -> seen.state() == AttachmentState.AVAILABLE)
                    .orElse(false);
            if (!available) {
                problems.add(detached(situation.link(), network, attachment));
            }
        }
        return List.copyOf(problems);
    }

    private static Problem detached(GatewayLink link, NetworkId network, Optional<Attachment> attachment) {
        String state = attachment
                .map(seen -> "Attachment " + seen.id() + " of " + network + " to " + link.gateway()
                        + " is not available: it is " + seen.state().name().toLowerCase(Locale.ROOT) + ".")
                .orElse("Network " + network + " is not attached to " + link.gateway() + ".");
        return Problem.of(
                ProblemCodes.NETWORK_NOT_ATTACHED,
                network.value(),
                state,
                "Attach it, in a subnet of each zone that is to reach the vendor; or take it out of near.networks.");
    }

    /** A range of the vendor's that shares addresses with one of ours. */
    static List<Problem> overlapping(GatewaySituation situation) {
        List<Problem> problems = new ArrayList<>();
        GatewayLink link = situation.link();
        for (Cidr theirs : situation.vendorCidrs()) {
            for (NetworkId network : link.site().networks()) {
                situation.facts().peek(GatewayFacts.network(network)).stream()
                        .flatMap(seen -> seen.cidrs().stream())
                        .filter(theirs::overlaps)
                        .sorted(Comparator.comparing(Cidr::text))
                        .forEach(ours -> problems.add(overlap(network.value(), theirs, ours + " of our network")));
            }
            link.named().stream()
                    .filter(theirs::overlaps)
                    .sorted(Comparator.comparing(Cidr::text))
                    .forEach(ours -> problems.add(overlap("link.peerCidrs", theirs, ours + " of link.peerCidrs")));
        }
        return problems;
    }

    private static Problem overlap(String subject, Cidr theirs, String ours) {
        return Problem.of(
                ProblemCodes.CIDR_OVERLAP,
                subject,
                "The vendor's range " + theirs + " overlaps " + ours + ".",
                "Have the vendor's network made with a range that nothing behind the gateway uses.");
    }
}
