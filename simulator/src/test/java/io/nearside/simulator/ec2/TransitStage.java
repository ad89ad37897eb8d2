package io.nearside.simulator.ec2;

import io.nearside.simulator.ec2.Ec2Stage.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The customer's gateway with the customer's network attached to it, and the vendor's requests. */
final class TransitStage {
    static final String ID = "TransitGatewayId";
    static final String ATTACHMENT = "TransitGatewayAttachmentId";
    static final String TABLE = "TransitGatewayRouteTableId";

    final Ec2Stage stage;
    final TransitGateways gateways;
    final String gateway;
    final String table;
    final String own;

    TransitStage(Ec2Stage stage) {
        this.stage = stage;
        gateways = stage.ec2.gateways();
        gateway = gateways.create(Ec2Stage.CUSTOMER, Ec2Stage.REGION);
        table = gateways.table(gateway).orElseThrow();
        own = gateways.addAttachment("tgw-attach-0a0a0a0a0a0a0a0a0", gateway, stage.network);
    }

    /** Shares the gateway with the vendor, who accepts. */
    TransitStage share() {
        var ram = stage.simulator.world().ram();
        String share = ram.share(Ec2Stage.CUSTOMER, Ec2Stage.REGION, "hub", gateways.arn(gateway));
        ram.addPrincipal(share, Ec2Stage.VENDOR);
        ram.invitations(Ec2Stage.VENDOR).forEach(each -> ram.accept(each.arn()));
        stage.pass(ram.timings().associating());
        return this;
    }

    /** An attachment of the vendor's that waits. */
    String pending() {
        String attachment = attach().text("transitGatewayAttachmentId");
        stage.pass(stage.ec2.timings().transit().initiating());
        return attachment;
    }

    String available() {
        String attachment = pending();
        gateways.accept(attachment);
        stage.pass(Duration.ofMinutes(1));
        return attachment;
    }

    /** The vendor's request; the parameters come on top. */
    Reading attach(String... more) {
        return stage.vendor("CreateTransitGatewayVpcAttachment", wish(stage.vendorNetwork, more));
    }

    String[] wish(String vpc, String... more) {
        List<String> parameters = new ArrayList<>(List.of(ID, gateway, "VpcId", vpc));
        List<String> given = List.of(more);
        if (!given.contains("SubnetIds.1")) {
            String cidr = stage.ec2.cidrs(vpc).get(0).replaceFirst("/.*", "/24");
            parameters.addAll(List.of("SubnetIds.1", stage.ec2.createSubnet(vpc, cidr)));
        }
        parameters.addAll(given);
        return parameters.toArray(String[]::new);
    }

    Reading customer(String action, String attachment) {
        return stage.customer(action, ATTACHMENT, attachment);
    }

    /** An action on the gateway's own table with this attachment. */
    Reading onTable(String action, String attachment) {
        return stage.customer(action, TABLE, table, ATTACHMENT, attachment);
    }

    Reading route(String action, String destination, String... target) {
        List<String> parameters = new ArrayList<>(List.of(TABLE, table, "DestinationCidrBlock", destination));
        parameters.addAll(List.of(target));
        return stage.customer(action, parameters.toArray(String[]::new));
    }

    Reading search(String filter, String value) {
        return stage.customer(
                "SearchTransitGatewayRoutes", TABLE, table, "Filter.1.Name", filter, "Filter.1.Value.1", value);
    }

    /** Every attachment that the customer sees, as its gateway has it. */
    Reading attachment(String id) {
        return stage.customer("DescribeTransitGatewayAttachments", ATTACHMENT + "s.1", id);
    }
}
