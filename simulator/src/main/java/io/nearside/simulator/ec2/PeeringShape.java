package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A peering connection as one of the two owners sees it. */
final class PeeringShape {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Ec2Request request;

    PeeringShape(Ec2Request request) {
        this.request = request;
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    Xml of(Peering peering) {
        return of(peering, request.store().state(peering));
    }

    Xml of(Peering peering, PeeringState state) {
        Xml shape = new Xml()
                .put("vpcPeeringConnectionId", peering.id())
                .put("requesterVpcInfo", end(peering, peering.requester()))
                .put("accepterVpcInfo", end(peering, peering.accepter()))
                .put("status", new Xml().put("code", state.code()).put("message", peering.message(state)));
        switch (state) {
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, EXPIRED ->
                shape.put("expirationTime", time(peering.expires()));
            case PROVISIONING, ACTIVE, FAILED, REJECTED, DELETING, DELETED -> {
                // Only an unaccepted request has one.
            }
        }
        return shape.add(request.tagSet(peering.id()));
    }

    List<String> shownCidrs(Peering peering, PeeringEnd end) {
        return shows(peering, end) ? v4(end).stream().map(Cidr::toString).toList() : List.of();
    }

    private Xml end(Peering peering, PeeringEnd end) {
        Xml shape =
                new Xml().put("ownerId", end.account()).put("vpcId", end.vpc()).put("region", end.region());
        List<Cidr> cidrs = v4(end);
        List<Cidr> v6 = request.store().vpc(end).map(Vpc::v6).orElse(List.of());
        if (!shows(peering, end) || cidrs.isEmpty()) {
            return shape;
        }
        shape.put("cidrBlock", cidrs.get(0)).list("cidrBlockSet", cidrs, cidr -> new Xml().put("cidrBlock", cidr));
        if (!v6.isEmpty()) {
            shape.list("ipv6CidrBlockSet", v6, cidr -> new Xml().put("ipv6CidrBlock", cidr));
        }
        return shape.put("peeringOptions", options(peering.resolves(end)));
    }

    static Xml options(boolean resolving) {
        return new Xml()
                .put("allowDnsResolutionFromRemoteVpc", resolving)
                .put("allowEgressFromLocalClassicLinkToRemoteVpc", false)
                .put("allowEgressFromLocalVpcToRemoteClassicLink", false);
    }

    /**
     * The requester sees its own VPC's CIDRs from the start, the accepter none until the connection is active; so has it been recorded from AWS (localstack, test_vcp_peering_difference_regions), and
     * so the model of DescribeVpcPeeringConnections says.
     */
    private boolean shows(Peering peering, PeeringEnd end) {
        return request.store().state(peering) == PeeringState.ACTIVE
                || (end.equals(peering.requester()) && end.account().equals(request.account()))
                || !request.refuses(AwsRefusal.PEERING_CIDRS_UNTIL_ACTIVE);
    }

    private List<Cidr> v4(PeeringEnd end) {
        return request.store().vpc(end).map(Vpc::v4).orElse(List.of());
    }
}
