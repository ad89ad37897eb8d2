package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.util.List;
import java.util.Optional;

/** Who sees what of transit gateways, and what those may do whom a gateway is only shared with (Transit Gateway Guide, shared transit gateways). */
final class TransitSight {
    private final Ec2Request request;
    private final TransitStore store;

    TransitSight(Ec2Request request) {
        this.request = request;
        this.store = request.store().transit();
    }

    List<TransitGateway> gateways() {
        return store.gateways().values().stream()
                .filter(gateway -> sees(gateway)
                        && (owns(gateway)
                                ? store.isListed(gateway.life().deleted())
                                : gateway.life()
                                        .deleted()
                                        .isAfter(request.store().now())))
                .toList();
    }

    /** One that is seen, and may be gone. */
    TransitGateway gateway(String id) {
        return request.found(
                ResourceKind.TRANSIT_GATEWAY,
                id,
                gateways().stream().filter(each -> each.id().equals(id)).findFirst());
    }

    /** One that is there for use. */
    TransitGateway available(String id) {
        TransitGateway gateway = gateway(id);
        String state = gateway.life().state(request.store().now());
        if (state.equals("deleted")) {
            throw ResourceKind.TRANSIT_GATEWAY.notFound(id);
        }
        if (!state.equals("available") && request.refuses(AwsRefusal.GATEWAY_UNREADY)) {
            throw invalidState(id);
        }
        return gateway;
    }

    /** One of the caller's own. */
    TransitGateway own(String id) {
        TransitGateway gateway = available(id);
        if (!owns(gateway) && request.refuses(AwsRefusal.GATEWAY_SHARED_ONLY)) {
            throw unauthorized();
        }
        return gateway;
    }

    private boolean sees(TransitGateway gateway) {
        boolean shared = request.store().world().ram().isSharedWith(gateway.arn(), request.account());
        boolean foreign = !owns(gateway) && !shared && request.refuses(AwsRefusal.GATEWAY_FOREIGN);
        return gateway.region().equals(request.region()) && !foreign;
    }

    private boolean owns(TransitGateway gateway) {
        return gateway.account().equals(request.account());
    }

    /** Those of the caller's gateways and of the caller's networks, whether the gateway is still shared or not. */
    List<TransitAttachment> attachments() {
        return store.attachments().values().stream()
                .filter(each -> each.gateway().region().equals(request.region()))
                .filter(each -> owns(each.gateway()) || isOwner(each))
                .filter(each -> store.isListed(each.ended(request.store().now())))
                .toList();
    }

    TransitAttachment attachment(String id) {
        return request.found(
                ResourceKind.TRANSIT_ATTACHMENT,
                id,
                attachments().stream().filter(each -> each.id().equals(id)).findFirst());
    }

    /** One whose gateway is the caller's. Who owns the network alone may not decide about it. */
    TransitAttachment received(String id) {
        TransitAttachment attachment = attachment(id);
        if (!owns(attachment.gateway()) && request.refuses(AwsRefusal.GATEWAY_ACCEPT_BY_OWNER)) {
            throw unauthorized();
        }
        return attachment;
    }

    /** One of the caller's gateways that traffic can go through, and of this table's. */
    TransitAttachment routable(TransitTable table, String id) {
        TransitAttachment attachment = attachment(id);
        if (!attachment.gateway().equals(table.gateway()) && request.refuses(AwsRefusal.GATEWAY_OTHER)) {
            throw ResourceKind.TRANSIT_ATTACHMENT.notFound(id);
        }
        if (store.state(attachment) != TransitState.AVAILABLE
                && request.refuses(AwsRefusal.GATEWAY_ATTACHMENT_UNREADY)) {
            throw invalidState(id);
        }
        return attachment;
    }

    private boolean isOwner(TransitAttachment attachment) {
        return attachment.resource().owner().equals(request.account());
    }

    List<TransitTable> tables() {
        return store.tables().values().stream()
                .filter(each -> each.gateway().region().equals(request.region()))
                .filter(each -> owns(each.gateway()) || !request.refuses(AwsRefusal.GATEWAY_TABLE_FOREIGN))
                .filter(each -> store.isListed(each.life().deleted()))
                .toList();
    }

    /** One that is there for use. */
    TransitTable table(String id) {
        Optional<TransitTable> seen = tables().stream()
                .filter(each -> each.id().equals(id))
                .filter(each -> each.life().deleted().isAfter(request.store().now()))
                .findFirst();
        TransitTable table = request.found(ResourceKind.TRANSIT_TABLE, id, seen);
        if (!table.life().isAvailable(request.store().now()) && request.refuses(AwsRefusal.GATEWAY_UNREADY)) {
            throw invalidState(id);
        }
        return table;
    }

    static Ec2Error invalidState(String id) {
        return Ec2Error.of("IncorrectState", id + " is in invalid state");
    }

    private Ec2Error unauthorized() {
        return new Ec2Error(403, "UnauthorizedOperation", "You are not authorized to perform this operation.");
    }
}
