package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Route tables of transit gateways, and which attachments' traffic goes by them. */
final class TransitTableActions {
    static final String ID = "TransitGatewayRouteTableId";
    private static final String BOTH = ID + " TransitGatewayAttachmentId";

    private TransitTableActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.on(
                        ResourceKind.TRANSIT_GATEWAY,
                        "CreateTransitGatewayRouteTable",
                        "TransitGatewayId",
                        Set.of("TagSpecifications"),
                        TransitTableActions::create),
                on("DeleteTransitGatewayRouteTable", ID, TransitTableActions::delete),
                Ec2Action.list("DescribeTransitGatewayRouteTables", Set.of(ID + "s"), TransitTableActions::describe),
                on("AssociateTransitGatewayRouteTable", BOTH, TransitTableActions::associate),
                on("DisassociateTransitGatewayRouteTable", BOTH, TransitTableActions::disassociate),
                Ec2Action.on(
                        ResourceKind.TRANSIT_TABLE,
                        "GetTransitGatewayRouteTableAssociations",
                        ID,
                        Set.of("Filter", "MaxResults", "NextToken"),
                        TransitTableActions::associations));
    }

    private static Ec2Action on(String name, String required, Function<Ec2Request, Reply> handler) {
        return Ec2Action.on(ResourceKind.TRANSIT_TABLE, name, required, Set.of(), handler);
    }

    private static Reply create(Ec2Request request) {
        TransitGateway gateway = new TransitSight(request).own(request.parameter("TransitGatewayId"));
        Map<String, String> tags = request.parameters().tagsOf("TagSpecifications", ResourceKind.TRANSIT_TABLE);
        Ec2Store store = request.store();
        TransitTable made = store.transit()
                .addTable(
                        store.newId("tgw-rtb"),
                        gateway,
                        store.timings().transit().creating());
        request.tags(made.id()).putAll(tags);
        return answer(request, made);
    }

    private static Reply delete(Ec2Request request) {
        TransitTable table = table(request);
        boolean standard = table.gateway().table().equals(table.id());
        boolean used = !request.store().transit().associated(table).isEmpty();
        if ((standard || used) && request.refuses(AwsRefusal.GATEWAY_TABLE_IN_USE)) {
            throw Ec2Error.of(
                    "IncorrectState",
                    table.id() + (standard ? " is the default route table of its gateway." : " has associations."));
        }
        table.life()
                .delete(
                        request.store().now(),
                        request.store().timings().transit().deleting());
        return answer(request, table);
    }

    private static Reply answer(Ec2Request request, TransitTable table) {
        return Reply.of(new Xml().put("transitGatewayRouteTable", new TransitShape(request).of(table)));
    }

    static TransitTable table(Ec2Request request) {
        return new TransitSight(request).table(request.parameter(ID));
    }

    private static Reply describe(Ec2Request request) {
        TransitShape shape = new TransitShape(request);
        return new Listing<TransitTable>(
                        ResourceKind.TRANSIT_TABLE,
                        ID + "s",
                        "transitGatewayRouteTables",
                        5,
                        1000,
                        TransitTable::id,
                        Map.of(
                                "default-association-route-table",
                                table -> isDefault(table, TransitOption.DEFAULT_ASSOCIATION),
                                "default-propagation-route-table",
                                table -> isDefault(table, TransitOption.DEFAULT_PROPAGATION),
                                "state",
                                table -> List.of(
                                        table.life().state(request.store().now())),
                                "transit-gateway-id",
                                table -> List.of(table.gateway().id()),
                                "transit-gateway-route-table-id",
                                table -> List.of(table.id())),
                        shape::of)
                .of(request, new TransitSight(request).tables());
    }

    private static List<String> isDefault(TransitTable table, TransitOption respect) {
        return List.of(String.valueOf(table.gateway().isDefault(table.id(), respect)));
    }

    private static Reply associate(Ec2Request request) {
        TransitTable table = table(request);
        TransitAttachment attachment = attachment(request, table);
        Ec2Store store = request.store();
        boolean already = attachment.association(store.now()).isPresent();
        if (already && request.refuses(AwsRefusal.GATEWAY_ASSOCIATED_ONCE)) {
            throw Ec2Error.of(
                    "Resource.AlreadyAssociated",
                    "Transit Gateway Attachment " + attachment.id() + " is already associated to a route table.");
        }
        attachment.associate(TransitAssociation.of(
                table, store.now(), store.timings().transit().associating()));
        return association(table, attachment, "associating");
    }

    private static Reply disassociate(Ec2Request request) {
        TransitTable table = table(request);
        TransitAttachment attachment = attachment(request, table);
        Ec2Store store = request.store();
        var there =
                attachment.association(store.now()).filter(each -> each.table().equals(table));
        if (there.isEmpty() && request.refuses(AwsRefusal.GATEWAY_ASSOCIATION_MISSING)) {
            throw Ec2Error.of(
                    "InvalidAssociation.NotFound",
                    "Association " + attachment.id() + " does not exist in Transit Gateway Route Table " + table.id()
                            + ".");
        }
        var now = store.now();
        there.ifPresent(each -> attachment.associate(
                each.left(now, now.plus(store.timings().transit().associating()))));
        return association(table, attachment, "disassociating");
    }

    private static Reply association(TransitTable table, TransitAttachment attachment, String state) {
        return Reply.of(new Xml()
                .put("association", TransitShape.end(attachment, state).put("transitGatewayRouteTableId", table.id())));
    }

    static TransitAttachment attachment(Ec2Request request, TransitTable table) {
        return new TransitSight(request).routable(table, request.parameter("TransitGatewayAttachmentId"));
    }

    private static Reply associations(Ec2Request request) {
        TransitTable table = table(request);
        var now = request.store().now();
        return ends(
                request,
                "associations",
                attachment -> TransitShape.end(
                        attachment, attachment.association(now).orElseThrow().state(now)),
                request.store().transit().associated(table));
    }

    /** Attachments as a table lists them. */
    static Reply ends(
            Ec2Request request,
            String element,
            Function<TransitAttachment, Xml> shape,
            Collection<TransitAttachment> attachments) {
        return new Listing<TransitAttachment>(
                        ResourceKind.TRANSIT_ATTACHMENT,
                        "-",
                        element,
                        5,
                        1000,
                        TransitAttachment::id,
                        Map.of(
                                "resource-id",
                                attachment -> List.of(attachment.resource().id()),
                                "resource-type",
                                attachment -> List.of(attachment.resource().type()),
                                "transit-gateway-attachment-id",
                                attachment -> List.of(attachment.id())),
                        shape)
                .of(request, attachments);
    }
}
