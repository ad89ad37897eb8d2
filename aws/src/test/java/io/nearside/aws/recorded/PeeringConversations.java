package io.nearside.aws.recorded;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.outcome.Removal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which peerings are seen, and how they are ended. */
final class PeeringConversations {
    /** Our VPC in all of them. */
    static final String VPC = "vpc-00000001";

    static final String PCX = "pcx-00000001";

    /** What EC2 shows of a peering and the SPI does not carry, the requester's own DNS option among it. */
    static final List<String> UNREAD = List.of(
            "allowEgressFromLocalClassicLinkToRemoteVpc",
            "allowEgressFromLocalVpcToRemoteClassicLink",
            "requesterVpcInfo/peeringOptions",
            "requestId");

    /** Our side of it. */
    static final PeeringSide OURS = side(Cast.OURS, VPC, Cast.IRELAND, "10.0.0.0/16");

    /** The vendor's side of it, across regions. */
    static final PeeringSide VENDOR = side(Cast.VENDOR, "vpc-00000002", Cast.LONDON, "10.20.0.0/24");

    private PeeringConversations() {}

    static Stream<Conversation> all() {
        return Stream.of(peerings(), none(), deletion(), rejection(), deletionOfNone());
    }

    private static Conversation peerings() {
        return new Conversation(
                "peerings",
                hands -> {
                    String ours = hands.vpc("10.0.0.0/16");
                    String far = hands.vpc(Cast.VENDOR, Cast.LONDON, "10.20.0.0/24");
                    String close = hands.vpc(Cast.VENDOR, Cast.IRELAND, "10.21.0.0/24");
                    String other = hands.vpc("10.2.0.0/16");
                    hands.asked(Cast.LONDON, far, ours);
                    hands.accept(hands.asked(Cast.IRELAND, close, ours));
                    hands.reject(hands.asked(Cast.IRELAND, close, ours));
                    String ended = hands.asked(Cast.IRELAND, close, ours);
                    hands.accept(ended);
                    hands.delete(ended);
                    hands.peering(Cast.OURS, Cast.IRELAND, ours, Cast.OURS, other);
                    hands.asked(Cast.IRELAND, close, other);
                },
                PeeringConversations::touching,
                List.of(List.of(
                        vendors("pcx-00000001", PeeringState.PENDING, VENDOR, "Pending Acceptance by " + Cast.OURS),
                        vendors("pcx-00000002", PeeringState.ACTIVE, inIreland(), "Active"),
                        vendors("pcx-00000003", PeeringState.REJECTED, inIreland(), "Inactive"),
                        vendors("pcx-00000004", PeeringState.GONE, inIreland(), "Deleted by " + Cast.OURS),
                        new Peering(
                                new PeeringId("pcx-00000005"),
                                PeeringState.PENDING,
                                OURS,
                                side(Cast.OURS, "vpc-00000004", Cast.IRELAND, "10.2.0.0/16"),
                                DnsOption.OFF,
                                "Pending Acceptance by " + Cast.OURS,
                                null))),
                // The last one is another VPC's.
                Stream.concat(UNREAD.stream(), Stream.of("item[6]")).toList());
    }

    private static Conversation none() {
        return new Conversation(
                "peerings-none",
                hands -> hands.vpc("10.0.0.0/16"),
                PeeringConversations::touching,
                List.of(List.of()),
                List.of("requestId"));
    }

    private static Conversation deletion() {
        return new Conversation(
                "peering-deletion",
                hands -> hands.accept(asked(hands)),
                PeeringConversations::removed,
                List.of(
                        vendors(PCX, PeeringState.ACTIVE, VENDOR, "Active"),
                        new Removal.Going("AWS to show the end of " + PCX),
                        vendors(PCX, PeeringState.GONE, VENDOR, "Deleted by " + Cast.OURS),
                        new Removal.Gone()),
                Stream.concat(UNREAD.stream(), Stream.of("return")).toList());
    }

    private static Conversation rejection() {
        return new Conversation(
                "peering-rejection",
                PeeringConversations::asked,
                PeeringConversations::removed,
                List.of(
                        vendors(PCX, PeeringState.PENDING, VENDOR, "Pending Acceptance by " + Cast.OURS),
                        new Removal.Going("AWS to show the end of " + PCX),
                        vendors(PCX, PeeringState.REJECTED, VENDOR, "Inactive"),
                        new Removal.Gone()),
                Stream.concat(UNREAD.stream(), Stream.of("return")).toList());
    }

    private static Conversation deletionOfNone() {
        return new Conversation(
                "peering-deletion-of-none",
                hands -> {
                    hands.vpc("10.0.0.0/16");
                    hands.absent("pcx");
                },
                near -> List.of(near.find(PeeringAcceptor.class, VPC)
                        .remove(new Peering(
                                near.peering(PCX), PeeringState.ACTIVE, VENDOR, OURS, DnsOption.UNKNOWN, "", null))),
                List.of(new Removal.Gone()),
                List.of("Message", "RequestID"));
    }

    /** The vendor asks across regions. */
    static String asked(EmulatorHands hands) {
        String ours = hands.vpc("10.0.0.0/16");
        return hands.asked(Cast.LONDON, hands.vpc(Cast.VENDOR, Cast.LONDON, "10.20.0.0/24"), ours);
    }

    static Peering vendors(String pcx, PeeringState state, PeeringSide requester, String says) {
        return new Peering(new PeeringId(pcx), state, requester, OURS, DnsOption.OFF, says, null);
    }

    static PeeringSide side(String account, String vpc, Region region, String cidr) {
        return new PeeringSide(new AccountId(account), new NetworkId(vpc), region, Set.of(Cidr.of(cidr)));
    }

    private static PeeringSide inIreland() {
        return side(Cast.VENDOR, "vpc-00000003", Cast.IRELAND, "10.21.0.0/24");
    }

    private static List<Object> touching(Near near) {
        return List.of(near.find(PeeringAcceptor.class, VPC).touching(near.network(VPC)));
    }

    private static List<Object> removed(Near near) {
        PeeringAcceptor peerings = near.find(PeeringAcceptor.class, VPC);
        Peering seen = only(peerings.touching(near.network(VPC)));
        Removal first = peerings.remove(seen);
        Peering after = only(peerings.touching(near.network(VPC)));
        return List.of(seen, first, after, peerings.remove(after));
    }

    static Peering only(List<Peering> peerings) {
        if (peerings.size() != 1) {
            throw new AssertionError("not one peering: " + peerings);
        }
        return peerings.get(0);
    }
}
