package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What transit gateways, those they are shared with and their route tables may do. */
final class TransitScenarios {
    private static final String GONE = "tgw-attach-0123456789abcdef0";

    private TransitScenarios() {}

    static List<Scenario> all() {
        return List.of(
                of(AwsRefusal.GATEWAY_FOREIGN, transit -> transit.attach().code(), "InvalidTransitGatewayID.NotFound"),
                of(AwsRefusal.GATEWAY_SHARED_ONLY, TransitScenarios::othersTable, "UnauthorizedOperation"),
                of(AwsRefusal.GATEWAY_TABLE_FOREIGN, TransitScenarios::readTable, "InvalidRouteTableID.NotFound"),
                of(AwsRefusal.GATEWAY_UNREADY, TransitScenarios::unready, "IncorrectState"),
                of(
                        AwsRefusal.GATEWAY_IN_USE,
                        transit -> transit.stage
                                .customer("DeleteTransitGateway", TransitStage.ID, transit.gateway)
                                .code(),
                        "IncorrectState"),
                of(AwsRefusal.GATEWAY_QUOTA, TransitScenarios::sixth, "TransitGatewayLimitExceeded"),
                of(
                        AwsRefusal.GATEWAY_SIGHT_ENDS,
                        TransitScenarios::longGone,
                        "InvalidTransitGatewayAttachmentID.NotFound"),
                of(
                        AwsRefusal.GATEWAY_ATTACHED_TWICE,
                        transit -> own(transit, transit.stage.network),
                        "DuplicateTransitGatewayAttachment"),
                of(
                        AwsRefusal.GATEWAY_ATTACHMENT_QUOTA,
                        TransitScenarios::manyGateways,
                        "TransitGatewayAttachmentLimitExceeded"),
                of(AwsRefusal.GATEWAY_OTHER_VPC, TransitScenarios::otherVpc, "InvalidParameterValue"),
                of(AwsRefusal.GATEWAY_ZONE_TWICE, TransitScenarios::zoneTwice, "DuplicateSubnetsInSameZone"),
                of(AwsRefusal.GATEWAY_ACCEPT_BY_OWNER, TransitScenarios::vendorAccepts, "UnauthorizedOperation"),
                of(
                        AwsRefusal.GATEWAY_ACCEPT_PENDING,
                        transit -> transit.customer("AcceptTransitGatewayVpcAttachment", transit.own)
                                .code(),
                        "IncorrectState"),
                of(AwsRefusal.GATEWAY_ATTACHMENT_DELETE_STATE, TransitScenarios::deletedTwice, "IncorrectState"),
                of(AwsRefusal.GATEWAY_ATTACHMENT_UNREADY, TransitScenarios::routedTooEarly, "IncorrectState"),
                of(
                        AwsRefusal.GATEWAY_OTHER,
                        TransitScenarios::otherGateway,
                        "InvalidTransitGatewayAttachmentID.NotFound"),
                of(
                        AwsRefusal.GATEWAY_ASSOCIATED_ONCE,
                        transit -> transit.onTable("AssociateTransitGatewayRouteTable", transit.own)
                                .code(),
                        "Resource.AlreadyAssociated"),
                of(
                        AwsRefusal.GATEWAY_ASSOCIATION_MISSING,
                        TransitScenarios::disassociated,
                        "InvalidAssociation.NotFound"),
                of(
                        AwsRefusal.GATEWAY_PROPAGATED_TWICE,
                        transit -> transit.onTable("EnableTransitGatewayRouteTablePropagation", transit.own)
                                .code(),
                        "TransitGatewayRouteTablePropagation.Duplicate"),
                of(
                        AwsRefusal.GATEWAY_PROPAGATION_MISSING,
                        TransitScenarios::disabledTwice,
                        "TransitGatewayRouteTablePropagation.NotFound"),
                new Scenario(
                        AwsRefusal.GATEWAY_OVERLAP,
                        stage -> overlapping(new TransitStage(stage)),
                        "[10.0.0.0/16]",
                        "[10.0.0.0/16, 10.0.0.0/8]"),
                of(
                        AwsRefusal.GATEWAY_TABLE_IN_USE,
                        transit -> transit.stage
                                .customer("DeleteTransitGatewayRouteTable", TransitStage.TABLE, transit.table)
                                .code(),
                        "IncorrectState"),
                of(
                        AwsRefusal.GATEWAY_ROUTE_TARGET,
                        transit -> transit.route("CreateTransitGatewayRoute", "10.9.0.0/16")
                                .code(),
                        "MissingParameter"),
                of(
                        AwsRefusal.GATEWAY_ROUTE_TARGET,
                        transit -> transit.route(
                                        "CreateTransitGatewayRoute",
                                        "10.9.0.0/16",
                                        TransitStage.ATTACHMENT,
                                        transit.own,
                                        "Blackhole",
                                        "true")
                                .code(),
                        "InvalidParameterCombination"),
                of(AwsRefusal.GATEWAY_ROUTE_EXISTS, TransitScenarios::routedTwice, "RouteAlreadyExists"),
                of(
                        AwsRefusal.GATEWAY_ROUTE_MISSING,
                        transit -> transit.route("DeleteTransitGatewayRoute", "10.9.0.0/16")
                                .code(),
                        "InvalidRoute.NotFound"),
                of(AwsRefusal.GATEWAY_ROUTE_QUOTA, TransitScenarios::routesMany, "TransitGatewayRouteLimitExceeded"),
                of(
                        AwsRefusal.ROUTE_GATEWAY_UNATTACHED,
                        TransitScenarios::routeUnattached,
                        "InvalidTransitGatewayID.NotFound"));
    }

    private static Scenario of(Refusal refusal, Function<TransitStage, String> act, String code) {
        return new Scenario(refusal, stage -> act.apply(new TransitStage(stage)), code, "ok");
    }

    private static String othersTable(TransitStage transit) {
        transit.share();
        return transit.stage
                .vendor("CreateTransitGatewayRouteTable", TransitStage.ID, transit.gateway)
                .code();
    }

    private static String readTable(TransitStage transit) {
        transit.share();
        return transit.stage
                .vendor("GetTransitGatewayRouteTableAssociations", TransitStage.TABLE, transit.table)
                .code();
    }

    private static String unready(TransitStage transit) {
        String gateway = transit.stage.customer("CreateTransitGateway").text("transitGatewayId");
        return transit.stage
                .customer("CreateTransitGatewayRouteTable", TransitStage.ID, gateway)
                .code();
    }

    private static String sixth(TransitStage transit) {
        Ec2World ec2 = transit.stage.ec2;
        ec2.quotas(ec2.quotas().withTransit(new TransitQuotas(1, 5, 10)));
        return transit.stage.customer("CreateTransitGateway").code();
    }

    private static String longGone(TransitStage transit) {
        transit.customer("DeleteTransitGatewayVpcAttachment", transit.own);
        transit.stage.pass(Duration.ofDays(1));
        return transit.attachment(transit.own).code();
    }

    private static String own(TransitStage transit, String vpc, String... more) {
        return transit.stage
                .customer("CreateTransitGatewayVpcAttachment", transit.wish(vpc, more))
                .code();
    }

    private static String manyGateways(TransitStage transit) {
        Ec2World ec2 = transit.stage.ec2;
        ec2.quotas(ec2.quotas().withTransit(new TransitQuotas(5, 0, 10)));
        return own(transit, ec2.createVpc(Ec2Stage.CUSTOMER, Ec2Stage.REGION, "10.5.0.0/16"));
    }

    private static String otherVpc(TransitStage transit) {
        Ec2World ec2 = transit.stage.ec2;
        String vpc = ec2.createVpc(Ec2Stage.CUSTOMER, Ec2Stage.REGION, "10.5.0.0/16");
        return own(transit, vpc, "SubnetIds.1", ec2.createSubnet(transit.stage.network, "10.0.3.0/24"));
    }

    private static String zoneTwice(TransitStage transit) {
        Ec2World ec2 = transit.stage.ec2;
        String vpc = ec2.createVpc(Ec2Stage.CUSTOMER, Ec2Stage.REGION, "10.5.0.0/16");
        return own(
                transit,
                vpc,
                "SubnetIds.1",
                ec2.createSubnet(vpc, "10.5.1.0/24", "euw1-az2"),
                "SubnetIds.2",
                ec2.createSubnet(vpc, "10.5.2.0/24", "euw1-az2"));
    }

    private static String vendorAccepts(TransitStage transit) {
        String attachment = transit.share().pending();
        return transit.stage
                .vendor("AcceptTransitGatewayVpcAttachment", TransitStage.ATTACHMENT, attachment)
                .code();
    }

    private static String deletedTwice(TransitStage transit) {
        transit.customer("DeleteTransitGatewayVpcAttachment", transit.own);
        return transit.customer("DeleteTransitGatewayVpcAttachment", transit.own)
                .code();
    }

    private static String routedTooEarly(TransitStage transit) {
        String attachment = transit.share().pending();
        return transit.onTable("EnableTransitGatewayRouteTablePropagation", attachment)
                .code();
    }

    private static String otherGateway(TransitStage transit) {
        String other = transit.gateways.create(Ec2Stage.CUSTOMER, Ec2Stage.REGION);
        return transit.stage
                .customer(
                        "EnableTransitGatewayRouteTablePropagation",
                        TransitStage.TABLE,
                        transit.gateways.table(other).orElseThrow(),
                        TransitStage.ATTACHMENT,
                        transit.own)
                .code();
    }

    private static String disassociated(TransitStage transit) {
        String other = transit.gateways.createTable(transit.gateway);
        return transit.stage
                .customer(
                        "DisassociateTransitGatewayRouteTable",
                        TransitStage.TABLE,
                        other,
                        TransitStage.ATTACHMENT,
                        transit.own)
                .code();
    }

    private static String disabledTwice(TransitStage transit) {
        transit.onTable("DisableTransitGatewayRouteTablePropagation", transit.own);
        return transit.onTable("DisableTransitGatewayRouteTablePropagation", transit.own)
                .code();
    }

    private static String overlapping(TransitStage transit) {
        String vpc = transit.stage.ec2.createVpc(Ec2Stage.CUSTOMER, Ec2Stage.REGION, "10.0.0.0/8");
        transit.gateways.addAttachment(GONE, transit.gateway, vpc);
        return transit.search("type", "propagated").all("destinationCidrBlock").toString();
    }

    private static String routedTwice(TransitStage transit) {
        transit.route("CreateTransitGatewayRoute", "10.9.0.0/16", TransitStage.ATTACHMENT, transit.own);
        return transit.route("CreateTransitGatewayRoute", "10.9.0.0/16", TransitStage.ATTACHMENT, transit.own)
                .code();
    }

    private static String routesMany(TransitStage transit) {
        Ec2World ec2 = transit.stage.ec2;
        ec2.quotas(ec2.quotas().withTransit(new TransitQuotas(5, 5, 0)));
        return transit.route("CreateTransitGatewayRoute", "10.9.0.0/16", "Blackhole", "true")
                .code();
    }

    private static String routeUnattached(TransitStage transit) {
        transit.gateways.delete(transit.own);
        return transit.stage
                .customer(
                        "CreateRoute",
                        "RouteTableId",
                        transit.stage.table,
                        "DestinationCidrBlock",
                        "10.99.0.0/16",
                        TransitStage.ID,
                        transit.gateway)
                .code();
    }
}
