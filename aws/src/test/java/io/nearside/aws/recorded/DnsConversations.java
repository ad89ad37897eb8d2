package io.nearside.aws.recorded;

import static io.nearside.aws.recorded.PeeringConversations.PCX;
import static io.nearside.aws.recorded.PeeringConversations.VPC;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.Problem;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What host names across a peering need, and how they are switched on. */
final class DnsConversations {

    private DnsConversations() {}

    static Stream<Conversation> all() {
        return Stream.of(hindrances(), fit(), option());
    }

    private static List<Object> subjects(Near near) {
        return List.of(near.find(PeeringDns.class, VPC).hindrances(near.network(VPC)).stream()
                .map(Problem::cause)
                .toList());
    }

    private static Conversation hindrances() {
        return new Conversation(
                "dns-of-a-new-vpc",
                hands -> hands.vpc("10.0.0.0/16"),
                DnsConversations::subjects,
                List.of(List.of("Host names do not resolve across a peering while DNS host names of the VPC is off.")),
                List.of("requestId", "vpcId"));
    }

    private static Conversation fit() {
        return new Conversation(
                "dns-of-a-fit-vpc",
                hands -> hands.hostNames(hands.vpc("10.0.0.0/16")),
                DnsConversations::subjects,
                List.of(List.of()),
                List.of("requestId", "vpcId"));
    }

    private static Conversation option() {
        return new Conversation(
                "dns-option",
                hands -> hands.accept(PeeringConversations.asked(hands)),
                near -> {
                    PeeringAcceptor peerings = near.find(PeeringAcceptor.class, VPC);
                    List<Object> said = new ArrayList<>();
                    Peering seen = PeeringConversations.only(peerings.touching(near.network(VPC)));
                    said.add(seen.dns());
                    said.add(near.find(PeeringDns.class, VPC).allow(seen));
                    said.add(PeeringConversations.only(peerings.touching(near.network(VPC))));
                    return said;
                },
                List.of(DnsOption.OFF, new Change<>(Effect.UPDATED, on()), on()),
                Stream.concat(
                                PeeringConversations.UNREAD.stream(),
                                Stream.of("accepterPeeringConnectionOptions", "requesterPeeringConnectionOptions"))
                        .toList());
    }

    private static Peering on() {
        Peering active = PeeringConversations.vendors(PCX, PeeringState.ACTIVE, PeeringConversations.VENDOR, "Active");
        return new Peering(
                active.id(), active.state(), active.requester(), active.accepter(), DnsOption.ON, active.says(), null);
    }
}
