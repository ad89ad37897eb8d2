package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which attachments write their networks into which route tables of their gateway. */
final class TransitPropagationActions {
    private static final String ID = TransitTableActions.ID;
    private static final String ATTACHMENT = "TransitGatewayAttachmentId";
    private static final Set<String> PAGES = Set.of("Filter", "MaxResults", "NextToken");

    private TransitPropagationActions() {}

    static List<Ec2Action> all() {
        return List.of(
                on("EnableTransitGatewayRouteTablePropagation", TransitPropagationActions::enable),
                on("DisableTransitGatewayRouteTablePropagation", TransitPropagationActions::disable),
                Ec2Action.on(
                        ResourceKind.TRANSIT_TABLE,
                        "GetTransitGatewayRouteTablePropagations",
                        ID,
                        PAGES,
                        TransitPropagationActions::ofTable),
                Ec2Action.on(
                        ResourceKind.TRANSIT_ATTACHMENT,
                        "GetTransitGatewayAttachmentPropagations",
                        ATTACHMENT,
                        PAGES,
                        TransitPropagationActions::ofAttachment));
    }

    /** The model lets an announcement stand in for an attachment, which is for other regions' gateways and not simulated. */
    private static Ec2Action on(String name, Function<Ec2Request, Reply> handler) {
        return Ec2Action.on(ResourceKind.TRANSIT_TABLE, name, ID + " " + ATTACHMENT, Set.of(), handler);
    }

    private static Reply enable(Ec2Request request) {
        TransitTable table = TransitTableActions.table(request);
        TransitAttachment attachment = TransitTableActions.attachment(request, table);
        boolean already = table.propagates(attachment, request.store().now());
        if (already && request.refuses(AwsRefusal.GATEWAY_PROPAGATED_TWICE)) {
            throw Ec2Error.of(
                    "TransitGatewayRouteTablePropagation.Duplicate",
                    "Propagation " + attachment.id() + " already exists in Transit Gateway Route Table " + table.id()
                            + ".");
        }
        table.propagations().put(attachment, request.store().now());
        return answer(table, attachment, "enabled");
    }

    private static Reply disable(Ec2Request request) {
        TransitTable table = TransitTableActions.table(request);
        TransitAttachment attachment = TransitTableActions.attachment(request, table);
        boolean there = table.propagates(attachment, request.store().now());
        if (!there && request.refuses(AwsRefusal.GATEWAY_PROPAGATION_MISSING)) {
            throw Ec2Error.of(
                    "TransitGatewayRouteTablePropagation.NotFound",
                    "Propagation " + attachment.id() + " does not exist in Transit Gateway Route Table " + table.id()
                            + ".");
        }
        table.propagations().remove(attachment);
        return answer(table, attachment, "disabled");
    }

    private static Reply answer(TransitTable table, TransitAttachment attachment, String state) {
        return Reply.of(new Xml()
                .put("propagation", TransitShape.end(attachment, state).put("transitGatewayRouteTableId", table.id())));
    }

    private static Reply ofTable(Ec2Request request) {
        return TransitTableActions.ends(
                request,
                "transitGatewayRouteTablePropagations",
                attachment -> TransitShape.end(attachment, "enabled"),
                request.store().transit().propagated(TransitTableActions.table(request)));
    }

    private static Reply ofAttachment(Ec2Request request) {
        TransitAttachment attachment = new TransitSight(request).received(request.parameter(ATTACHMENT));
        TransitStore store = request.store().transit();
        return new Listing<TransitTable>(
                        ResourceKind.TRANSIT_TABLE,
                        "-",
                        "transitGatewayAttachmentPropagations",
                        5,
                        1000,
                        TransitTable::id,
                        Map.of("transit-gateway-route-table-id", table -> List.of(table.id())),
                        table -> new Xml()
                                .put("transitGatewayRouteTableId", table.id())
                                .put("state", "enabled"))
                .of(
                        request,
                        store.tablesOf(attachment.gateway()).stream()
                                .filter(table -> store.propagated(table).contains(attachment))
                                .toList());
    }
}
