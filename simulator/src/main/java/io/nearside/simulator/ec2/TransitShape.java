package io.nearside.simulator.ec2;

import io.nearside.simulator.Xml;
import java.time.Instant;
import java.util.List;

/** Transit gateways and what belongs to them as EC2 shows them; gateway and attachment have been recorded from AWS (localstack, test_transit_gateway_attachment). */
final class TransitShape {
    private final Ec2Request request;

    TransitShape(Ec2Request request) {
        this.request = request;
    }

    private Instant now() {
        return request.store().now();
    }

    Xml of(TransitGateway gateway) {
        Xml options = new Xml().put("amazonSideAsn", gateway.number());
        for (TransitOption option : TransitOption.values()) {
            options.put(option.element(), gateway.has(option) ? "enable" : "disable");
            if (option == TransitOption.DEFAULT_ASSOCIATION && gateway.has(option)) {
                options.put("associationDefaultRouteTableId", gateway.table());
            }
            if (option == TransitOption.DEFAULT_PROPAGATION && gateway.has(option)) {
                options.put("propagationDefaultRouteTableId", gateway.table());
            }
        }
        return new Xml()
                .put("transitGatewayId", gateway.id())
                .put("transitGatewayArn", gateway.arn())
                .put("state", gateway.life().state(now()))
                .put("ownerId", gateway.account())
                .put("description", gateway.description())
                .put("creationTime", PeeringShape.time(gateway.life().created()))
                .put("options", options)
                .add(request.tagSet(gateway.id()));
    }

    /** As its network's owner made it. */
    Xml ofVpc(TransitAttachment attachment) {
        return ofVpc(attachment, attachment.state(now()));
    }

    /** The same as the answer to what brings it into this state, however soon it leaves that again. */
    Xml ofVpc(TransitAttachment attachment, TransitState state) {
        Xml options = new Xml();
        attachment.options().forEach(options::put);
        return new Xml()
                .put("transitGatewayAttachmentId", attachment.id())
                .put("transitGatewayId", attachment.gateway().id())
                .put("vpcId", attachment.resource().id())
                .put("vpcOwnerId", attachment.resource().owner())
                .put("state", state.code())
                .put(
                        "subnetIds",
                        EndpointShape.items(
                                attachment.subnets().stream().map(Subnet::id).toList()))
                .put("creationTime", PeeringShape.time(attachment.created()))
                .put("options", options)
                .add(request.tagSet(attachment.id()));
    }

    /** As its gateway has it. */
    Xml of(TransitAttachment attachment) {
        Xml shape = new Xml()
                .put("transitGatewayAttachmentId", attachment.id())
                .put("transitGatewayId", attachment.gateway().id())
                .put("transitGatewayOwnerId", attachment.gateway().account())
                .put("resourceOwnerId", attachment.resource().owner())
                .put("resourceType", attachment.resource().type())
                .put("resourceId", attachment.resource().id())
                .put("state", attachment.state(now()).code());
        attachment
                .association(now())
                .ifPresent(association -> shape.put(
                        "association",
                        new Xml()
                                .put(
                                        "transitGatewayRouteTableId",
                                        association.table().id())
                                .put("state", association.state(now()))));
        return shape.put("creationTime", PeeringShape.time(attachment.created()))
                .add(request.tagSet(attachment.id()));
    }

    Xml of(TransitTable table) {
        TransitGateway gateway = table.gateway();
        return new Xml()
                .put("transitGatewayRouteTableId", table.id())
                .put("transitGatewayId", gateway.id())
                .put("state", table.life().state(now()))
                .put("defaultAssociationRouteTable", gateway.isDefault(table.id(), TransitOption.DEFAULT_ASSOCIATION))
                .put("defaultPropagationRouteTable", gateway.isDefault(table.id(), TransitOption.DEFAULT_PROPAGATION))
                .put("creationTime", PeeringShape.time(table.life().created()))
                .add(request.tagSet(table.id()));
    }

    /** An attachment as a table names it, with the state that it is in there. */
    static Xml end(TransitAttachment attachment, String state) {
        return end(attachment).put("state", state);
    }

    private static Xml end(TransitAttachment attachment) {
        return new Xml()
                .put("transitGatewayAttachmentId", attachment.id())
                .put("resourceId", attachment.resource().id())
                .put("resourceType", attachment.resource().type());
    }

    Xml of(TransitRoute route) {
        List<TransitAttachment> to = route.to().stream().toList();
        return new Xml()
                .put("destinationCidrBlock", route.destination())
                .list("transitGatewayAttachments", to, TransitShape::end)
                .put("type", route.type())
                .put("state", route.state());
    }
}
