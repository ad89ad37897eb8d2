package io.nearside.aws.recorded;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Region;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Accepting a vendor's request. A driver does not ask for what it can see to be refused, so that those who are refused are shown a
 * peering other than it is.
 */
final class AcceptanceConversations {
    private static final String CALL = "ec2:AcceptVpcPeeringConnection";

    private static final String VPC = PeeringConversations.VPC;

    private static final String PCX = PeeringConversations.PCX;

    private AcceptanceConversations() {}

    static Stream<Conversation> all() {
        return Stream.of(acceptance(), again(), afterRejection(), elsewhere(), asRequester(), ofNone());
    }

    private static Conversation acceptance() {
        return new Conversation(
                "acceptance",
                PeeringConversations::asked,
                near -> {
                    PeeringAcceptor peerings = near.find(PeeringAcceptor.class, VPC);
                    Peering seen = PeeringConversations.only(peerings.touching(near.network(VPC)));
                    PeerClaim claim = new PeerClaim(
                            new PeerProof.ById(near.peering(PCX)),
                            Set.of(Cast.LONDON),
                            Set.of(Cidr.of("10.20.0.0/24")),
                            Set.of(near.account(Cast.VENDOR)),
                            Set.of(near.network("vpc-00000002")));
                    Change<Peering> accepted = peerings.accept(seen, claim);
                    return List.of(seen, accepted, PeeringConversations.only(peerings.touching(near.network(VPC))));
                },
                List.of(
                        vendors(PeeringState.PENDING, "Pending Acceptance by " + Cast.OURS),
                        new Change<>(Effect.UPDATED, vendors(PeeringState.ACTIVE, "Active")),
                        vendors(PeeringState.ACTIVE, "Active")),
                PeeringConversations.UNREAD);
    }

    private static Conversation again() {
        return refused(
                "acceptance-again",
                hands -> hands.accept(PeeringConversations.asked(hands)),
                Refused.of(
                        ErrorKind.CONFLICT,
                        CALL,
                        "InvalidStateTransition",
                        "VpcPeeringConnectionID pcx-00000001 is not in the correct state for the request."));
    }

    private static Conversation afterRejection() {
        return refused(
                "acceptance-after-rejection",
                hands -> hands.reject(PeeringConversations.asked(hands)),
                Refused.of(
                        ErrorKind.CONFLICT,
                        CALL,
                        "InvalidStateTransition",
                        "VpcPeeringConnectionID pcx-00000001 is not in the correct state for the request."));
    }

    private static Conversation ofNone() {
        return refused(
                "acceptance-of-none",
                hands -> {
                    hands.vpc("10.0.0.0/16");
                    hands.absent("pcx");
                },
                Refused.of(
                        ErrorKind.NOT_FOUND,
                        CALL,
                        "InvalidVpcPeeringConnectionId.NotFound",
                        "VpcPeeringConnectionID pcx-00000001 does not exist."));
    }

    /** Both ends are ours; LocalStack knows a peering between accounts in no other region at all. */
    private static Conversation elsewhere() {
        return new Conversation(
                "acceptance-in-another-region",
                hands -> {
                    String ours = hands.vpc("10.0.0.0/16");
                    String farther = hands.vpc(Cast.OURS, Cast.LONDON, "10.20.0.0/24");
                    hands.peering(Cast.OURS, Cast.LONDON, farther, Cast.OURS, ours);
                },
                near -> List.of(accept(near, Cast.OURS, Cast.LONDON, VPC)),
                List.of(Refused.of(
                        ErrorKind.INVALID,
                        CALL,
                        "OperationNotPermitted",
                        "Incorrect region (eu-west-2) specified for this request. VPC peering connection " + PCX
                                + " must be accepted in region eu-west-1")),
                List.of());
    }

    private static Conversation asRequester() {
        return new Conversation(
                "acceptance-as-requester",
                PeeringConversations::asked,
                near -> List.of(accept(near, Cast.VENDOR, Cast.LONDON, "vpc-00000002")),
                List.of(Refused.of(
                        ErrorKind.INVALID,
                        CALL,
                        "OperationNotPermitted",
                        "User (" + Cast.VENDOR + ") cannot accept peering " + PCX)),
                List.of());
    }

    private static Conversation refused(String name, Consumer<EmulatorHands> arrange, Refused expected) {
        return new Conversation(
                name,
                arrange,
                near -> List.of(accept(near, Cast.OURS, Cast.IRELAND, VPC)),
                List.of(expected),
                List.of());
    }

    /** Somebody takes it for a pending request to a network of theirs. */
    private static Object accept(Near near, String account, Region region, String network) {
        Peering taken = new Peering(
                near.peering(PCX),
                PeeringState.PENDING,
                PeeringConversations.VENDOR,
                new PeeringSide(near.account(account), near.network(network), region, Set.of()),
                DnsOption.UNKNOWN,
                "",
                null);
        PeerClaim claim = new PeerClaim(new PeerProof.ById(near.peering(PCX)), Set.of(), Set.of(), Set.of(), Set.of());
        PeeringAcceptor peerings = near.find(PeeringAcceptor.class, account, region, network);
        return Refused.by(() -> peerings.accept(taken, claim));
    }

    private static Peering vendors(PeeringState state, String says) {
        return PeeringConversations.vendors(PCX, state, PeeringConversations.VENDOR, says);
    }
}
