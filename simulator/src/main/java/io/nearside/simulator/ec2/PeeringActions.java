package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Peering connections: ask for one, and see them. */
final class PeeringActions {
    private PeeringActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.list(
                        "DescribeVpcPeeringConnections", Set.of("VpcPeeringConnectionId"), PeeringActions::describe),
                Ec2Action.on(
                        ResourceKind.VPC,
                        "CreateVpcPeeringConnection",
                        "VpcId PeerVpcId",
                        Set.of("PeerOwnerId", "PeerRegion", "TagSpecification"),
                        PeeringActions::create));
    }

    private static Reply describe(Ec2Request request) {
        PeeringShape shape = new PeeringShape(request);
        Map<String, Function<Peering, Collection<String>>> filters = new HashMap<>();
        filters.put("tag-key", peering -> request.tags(peering.id()).keySet());
        filters.put("vpc-peering-connection-id", peering -> List.of(peering.id()));
        filters.put(
                "status-code", peering -> List.of(request.store().state(peering).code()));
        filters.put(
                "status-message",
                peering -> List.of(peering.message(request.store().state(peering))));
        filters.put("expiration-time", peering -> List.of(PeeringShape.time(peering.expires())));
        filters.put(
                "requester-vpc-info.owner-id",
                peering -> List.of(peering.requester().account()));
        filters.put(
                "requester-vpc-info.vpc-id",
                peering -> List.of(peering.requester().vpc()));
        filters.put("requester-vpc-info.cidr-block", peering -> shape.shownCidrs(peering, peering.requester()));
        filters.put(
                "accepter-vpc-info.owner-id",
                peering -> List.of(peering.accepter().account()));
        filters.put(
                "accepter-vpc-info.vpc-id",
                peering -> List.of(peering.accepter().vpc()));
        filters.put("accepter-vpc-info.cidr-block", peering -> shape.shownCidrs(peering, peering.accepter()));
        return new Listing<Peering>(
                        ResourceKind.PEERING,
                        "VpcPeeringConnectionId",
                        "vpcPeeringConnectionSet",
                        5,
                        1000,
                        Peering::id,
                        filters,
                        shape::of)
                .of(request, PeeringSight.visible(request));
    }

    private static Reply create(Ec2Request request) {
        Vpc mine = request.vpc(request.parameter("VpcId"));
        PeeringEnd requester = new PeeringEnd(request.account(), request.region(), mine.id());
        PeeringEnd accepter = new PeeringEnd(
                request.parameters().find("PeerOwnerId").orElse(request.account()),
                request.parameters().find("PeerRegion").orElse(request.region()),
                request.parameter("PeerVpcId"));
        if (!accepter.account().matches("\\d{12}")) {
            throw Ec2Error.invalid("Value (" + accepter.account() + ") for parameter peerOwnerId is invalid.");
        }
        if (accepter.isOf(request.account(), request.region())) {
            request.vpc(accepter.vpc());
        } else if (!ResourceKind.VPC.shapes(accepter.vpc()) && request.refuses(AwsRefusal.ID_MALFORMED)) {
            throw ResourceKind.VPC.malformed(accepter.vpc());
        }
        Map<String, String> tags = request.parameters().tagsOf(ResourceKind.PEERING);
        PeeringShape shape = new PeeringShape(request);
        Optional<Peering> there = request.refuses(AwsRefusal.PEERING_ONE_PER_PAIR)
                ? request.store().livePeering(requester, accepter)
                : Optional.empty();
        if (there.isPresent()) {
            // Remembered: the same request again while the first is pending is answered with the first.
            if (there.get().requester().equals(requester)
                    && request.store().state(there.get()) == PeeringState.PENDING_ACCEPTANCE) {
                return Reply.unchanged(new Xml().put("vpcPeeringConnection", shape.of(there.get())));
            }
            throw Ec2Error.of(
                    "VpcPeeringConnectionAlreadyExists",
                    "A VPC peering connection between the VPCs already exists: "
                            + there.get().id());
        }
        Peering peering = request.store().addPeering(requester, accepter);
        request.tags(peering.id()).putAll(tags);
        return Reply.of(new Xml().put("vpcPeeringConnection", shape.of(peering, PeeringState.INITIATING_REQUEST)));
    }
}
