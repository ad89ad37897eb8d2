package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the two owners do with a peering connection: accept, reject, delete, set options. */
final class PeeringDecisions {
    private static final String ID = "VpcPeeringConnectionId";
    private static final String DNS = ".AllowDnsResolutionFromRemoteVpc";

    private PeeringDecisions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.on(
                        ResourceKind.PEERING, "AcceptVpcPeeringConnection", ID, Set.of(), PeeringDecisions::accept),
                Ec2Action.on(
                        ResourceKind.PEERING, "RejectVpcPeeringConnection", ID, Set.of(), PeeringDecisions::reject),
                Ec2Action.on(
                        ResourceKind.PEERING, "DeleteVpcPeeringConnection", ID, Set.of(), PeeringDecisions::delete),
                Ec2Action.on(
                        ResourceKind.PEERING,
                        "ModifyVpcPeeringConnectionOptions",
                        ID,
                        Set.of("AccepterPeeringConnectionOptions", "RequesterPeeringConnectionOptions"),
                        PeeringDecisions::modifyOptions));
    }

    private static Reply accept(Ec2Request request) {
        Peering peering = forAccepter(request, "accept", "accepted");
        pending(request, peering, PeeringState.ACTIVE);
        checkQuota(request, peering, peering.accepter());
        checkQuota(request, peering, peering.requester());
        peering.accept(request.store().now(), request.store().timings().provisioning());
        PeeringShape shape = new PeeringShape(request);
        return Reply.of(new Xml().put("vpcPeeringConnection", shape.of(peering, PeeringState.PROVISIONING)));
    }

    private static Reply reject(Ec2Request request) {
        Peering peering = forAccepter(request, "reject", "rejected");
        pending(request, peering, PeeringState.REJECTED);
        peering.reject(request.store().now());
        return Reply.done();
    }

    private static Reply delete(Ec2Request request) {
        Peering peering = PeeringSight.get(request, request.parameter(ID));
        PeeringState state = request.store().state(peering);
        boolean isRequester = peering.requester().account().equals(request.account());
        boolean allowed = switch (state) {
            case ACTIVE, PROVISIONING -> true;
            case INITIATING_REQUEST, PENDING_ACCEPTANCE -> isRequester;
            case FAILED, EXPIRED, REJECTED, DELETING, DELETED -> false;
        };
        if (!allowed && request.refuses(AwsRefusal.PEERING_DELETE_STATE)) {
            throw transition(peering, state, PeeringState.DELETED);
        }
        request.store().deletePeering(peering, request.account());
        return Reply.done();
    }

    private static Reply modifyOptions(Ec2Request request) {
        Peering peering = PeeringSight.get(request, request.parameter(ID));
        if (request.store().state(peering) != PeeringState.ACTIVE
                && request.refuses(AwsRefusal.PEERING_OPTIONS_ACTIVE)) {
            throw Ec2Error.of(
                    "OperationNotPermitted",
                    "Peering " + peering.id()
                            + " is not active. Peering options can be added only to active peerings.");
        }
        Xml answer = new Xml();
        option(request, peering, peering.accepter(), "AccepterPeeringConnectionOptions")
                .ifPresent(now -> answer.put("accepterPeeringConnectionOptions", PeeringShape.options(now)));
        option(request, peering, peering.requester(), "RequesterPeeringConnectionOptions")
                .ifPresent(now -> answer.put("requesterPeeringConnectionOptions", PeeringShape.options(now)));
        return Reply.of(answer);
    }

    /** Sets one side's option if the request says so, and answers it as it is then. */
    private static Optional<Boolean> option(Ec2Request request, Peering peering, PeeringEnd side, String parameter) {
        Optional<Boolean> wanted = request.parameters().flag(parameter + DNS);
        if (wanted.isEmpty()) {
            return wanted;
        }
        boolean own = side.isOf(request.account(), request.region());
        if (!own && request.refuses(AwsRefusal.PEERING_OPTIONS_OWN_SIDE)) {
            throw Ec2Error.of(
                    "OperationNotPermitted",
                    "User " + request.account() + " cannot modify " + parameter + " of " + peering.id() + " in "
                            + request.region());
        }
        boolean named = resolvable(request, peering.requester()) && resolvable(request, peering.accepter());
        if (wanted.get() && !named && request.refuses(AwsRefusal.PEERING_OPTIONS_HOSTNAMES)) {
            throw Ec2Error.of(
                    "InvalidVpcPeeringConnectionState.DnsHostnamesDisabled",
                    "To enable DNS hostname resolution for the VPC peering connection, DNS hostname support must be"
                            + " enabled for the VPCs.");
        }
        peering.resolve(side, wanted.get());
        return wanted;
    }

    private static boolean resolvable(Ec2Request request, PeeringEnd end) {
        return request.store()
                .vpc(end)
                .filter(vpc -> vpc.hostnames() && vpc.support())
                .isPresent();
    }

    /** The connection, if the caller is the one who may decide about it, and where. */
    private static Peering forAccepter(Ec2Request request, String verb, String done) {
        String id = request.parameter(ID);
        Optional<Peering> known = Optional.ofNullable(request.store().peerings().get(id));
        boolean owned = known.filter(each -> each.accepter().account().equals(request.account()))
                .isPresent();
        String region = known.map(each -> each.accepter().region()).orElse(request.region());
        if (owned && !region.equals(request.region()) && request.refuses(AwsRefusal.PEERING_ACCEPT_IN_REGION)) {
            throw Ec2Error.of(
                    "OperationNotPermitted",
                    "Incorrect region (" + request.region() + ") specified for this request. VPC peering connection "
                            + id + " must be " + done + " in region " + region);
        }
        Optional<Peering> seen = owned && !request.refuses(AwsRefusal.PEERING_ACCEPT_IN_REGION)
                ? known
                : PeeringSight.visible(request, id);
        Peering peering = request.found(ResourceKind.PEERING, id, seen);
        if (!owned && request.refuses(AwsRefusal.PEERING_ACCEPT_BY_ACCEPTER)) {
            throw Ec2Error.of(
                    "OperationNotPermitted", "User (" + request.account() + ") cannot " + verb + " peering " + id);
        }
        return peering;
    }

    private static void pending(Ec2Request request, Peering peering, PeeringState wanted) {
        PeeringState state = request.store().state(peering);
        if (state != PeeringState.PENDING_ACCEPTANCE && request.refuses(AwsRefusal.PEERING_ACCEPT_PENDING)) {
            throw transition(peering, state, wanted);
        }
    }

    private static void checkQuota(Ec2Request request, Peering peering, PeeringEnd end) {
        long active = request.store().peerings().values().stream()
                .filter(each -> !each.equals(peering)
                        && (each.requester().equals(end) || each.accepter().equals(end)))
                .map(request.store()::state)
                .filter(state -> state == PeeringState.ACTIVE || state == PeeringState.PROVISIONING)
                .count();
        if (active >= request.store().quotas().activePeeringsPerVpc() && request.refuses(AwsRefusal.PEERING_QUOTA)) {
            throw Ec2Error.of(
                    "ActiveVpcPeeringConnectionPerVpcLimitExceeded",
                    "You've reached the limit on the number of active VPC peering connections you can have for the VPC "
                            + end.vpc());
        }
    }

    private static Ec2Error transition(Peering peering, PeeringState from, PeeringState to) {
        return Ec2Error.of(
                "InvalidStateTransition",
                "Invalid state transition for " + peering.id() + ", attempted to transition from " + from.code()
                        + " to " + to.code());
    }
}
