package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.ec2.Ec2Stage.Reading;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A gateway, the networks of two accounts that are attached to it, and what its route tables say meanwhile. */
final class TransitLifeTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Ec2Stage stage = Ec2Stage.start();
    private final TransitStage transit = new TransitStage(stage);

    @AfterEach
    void close() {
        stage.close();
    }

    private String state(String attachment) {
        return transit.attachment(attachment).text("state");
    }

    private static List<String> routes(Reading found) {
        return found.all("destinationCidrBlock");
    }

    @Test
    void anotherAccountsAttachmentGoesThroughItsStates() {
        Reading asked = transit.share().attach();
        String attachment = asked.text("transitGatewayAttachmentId");
        assertThat(asked.text("state")).isEqualTo("initiatingRequest");
        assertThat(asked.text("vpcOwnerId")).isEqualTo(Ec2Stage.VENDOR);
        stage.pass(SECOND);
        assertThat(state(attachment)).isEqualTo("pendingAcceptance");

        assertThat(transit.customer("AcceptTransitGatewayVpcAttachment", attachment)
                        .text("state"))
                .isEqualTo("pending");
        stage.pass(Duration.ofSeconds(4));
        Reading seen = transit.attachment(attachment);
        assertThat(seen.all("state")).containsExactly("available", "associating");
        assertThat(seen.text("resourceOwnerId")).isEqualTo(Ec2Stage.VENDOR);
        assertThat(seen.text("transitGatewayOwnerId")).isEqualTo(Ec2Stage.CUSTOMER);
        assertThat(seen.text("transitGatewayRouteTableId")).isEqualTo(transit.table);
        stage.pass(SECOND);
        assertThat(transit.attachment(attachment).all("state")).contains("associated");

        stage.vendor("DeleteTransitGatewayVpcAttachment", TransitStage.ATTACHMENT, attachment);
        assertThat(transit.attachment(attachment).all("state")).containsExactly("deleting", "disassociating");
        stage.pass(Duration.ofSeconds(4));
        assertThat(transit.attachment(attachment).all("state")).containsExactly("deleted");
    }

    @Test
    void oneThatIsRejectedIsSeenByBothAndIsNoHindrance() {
        String attachment = transit.share().pending();
        transit.customer("RejectTransitGatewayVpcAttachment", attachment);

        assertThat(state(attachment)).isEqualTo("rejected");
        assertThat(stage.vendor("DescribeTransitGatewayVpcAttachments").all("transitGatewayAttachmentId"))
                .containsExactly(attachment);
        assertThat(transit.attach("SubnetIds.1", stage.ec2.createSubnet(stage.vendorNetwork, "10.99.9.0/24"))
                        .code())
                .isEqualTo("ok");
    }

    @Test
    void aGatewayThatAcceptsByItselfAsksNobody() {
        transit.gateways.enable(transit.gateway, TransitOption.AUTO_ACCEPT);
        String attachment = transit.share().attach().text("transitGatewayAttachmentId");
        stage.pass(SECOND);
        assertThat(state(attachment)).isEqualTo("pending");
        stage.pass(Duration.ofSeconds(4));
        assertThat(state(attachment)).isEqualTo("available");
    }

    @Test
    void whatIsNoLongerSharedIsUnseenAndStaysAttached() {
        String attachment = transit.share().available();
        var ram = stage.simulator.world().ram();
        ram.delete(ram.shares().get(0).arn());

        assertThat(stage.vendor("DescribeTransitGateways").all("transitGatewayId"))
                .isEmpty();
        assertThat(stage.vendor("DescribeTransitGatewayVpcAttachments").text("state"))
                .isEqualTo("available");
        assertThat(state(attachment)).isEqualTo("available");
    }

    @Test
    void aStrangerSeesNothing() {
        String attachment = transit.share().available();
        assertThat(stage.send(
                                Ec2Stage.STRANGER,
                                Ec2Stage.REGION,
                                "DescribeTransitGatewayAttachments",
                                TransitStage.ATTACHMENT + "s.1",
                                attachment)
                        .code())
                .isEqualTo("InvalidTransitGatewayAttachmentID.NotFound");
        assertThat(stage.send(Ec2Stage.STRANGER, Ec2Stage.REGION, "DescribeTransitGateways")
                        .all("transitGatewayId"))
                .isEmpty();
    }

    @Test
    void withoutDefaultsNothingGoesByItself() {
        transit.gateways.disable(transit.gateway, TransitOption.DEFAULT_ASSOCIATION);
        transit.gateways.disable(transit.gateway, TransitOption.DEFAULT_PROPAGATION);
        String attachment = transit.share().available();
        assertThat(transit.attachment(attachment).body()).doesNotContain("<association>");
        assertThat(routes(transit.search("type", "propagated"))).containsExactly("10.0.0.0/16");

        String table = stage.customer("CreateTransitGatewayRouteTable", TransitStage.ID, transit.gateway)
                .text("transitGatewayRouteTableId");
        stage.pass(Duration.ofSeconds(5));
        String[] both = {TransitStage.TABLE, table, TransitStage.ATTACHMENT, attachment};
        assertThat(stage.customer("AssociateTransitGatewayRouteTable", both).text("state"))
                .isEqualTo("associating");
        stage.customer("EnableTransitGatewayRouteTablePropagation", both);
        stage.pass(SECOND);
        assertThat(stage.customer("GetTransitGatewayRouteTableAssociations", TransitStage.TABLE, table)
                        .text("state"))
                .isEqualTo("associated");
        assertThat(stage.customer("GetTransitGatewayRouteTablePropagations", TransitStage.TABLE, table)
                        .all("transitGatewayAttachmentId"))
                .containsExactly(attachment);
        assertThat(transit.customer("GetTransitGatewayAttachmentPropagations", attachment)
                        .all("transitGatewayRouteTableId"))
                .containsExactly(table);
        stage.customer("DisassociateTransitGatewayRouteTable", both);
        stage.pass(SECOND);
        assertThat(transit.attachment(attachment).body()).doesNotContain("<association>");
    }

    @Test
    void staticRoutesHidePropagatedOnesAndAreBlackholesAfterwards() {
        String attachment = transit.share().available();
        String onPremises = transit.gateways.attachNetworks(transit.gateway, "192.168.0.0/16", "10.99.0.0/16");
        assertThat(routes(transit.search("type", "propagated")))
                .containsExactlyInAnyOrder("10.0.0.0/16", "10.99.0.0/16", "192.168.0.0/16");
        assertThat(routes(transit.search("attachment.transit-gateway-attachment-id", attachment)))
                .containsExactly("10.99.0.0/16");

        transit.route("CreateTransitGatewayRoute", "10.99.0.0/16", TransitStage.ATTACHMENT, attachment);
        assertThat(routes(transit.search("type", "static"))).containsExactly("10.99.0.0/16");
        assertThat(routes(transit.search("type", "propagated"))).doesNotContain("10.99.0.0/16");

        transit.gateways.delete(attachment);
        assertThat(routes(transit.search("state", "blackhole"))).containsExactly("10.99.0.0/16");
        assertThat(transit.route("ReplaceTransitGatewayRoute", "10.99.0.0/16", TransitStage.ATTACHMENT, onPremises)
                        .text("state"))
                .isEqualTo("active");
        assertThat(transit.route("DeleteTransitGatewayRoute", "10.99.0.0/16").text("state"))
                .isEqualTo("deleted");
        assertThat(routes(transit.search("attachment.resource-type", "vpn")))
                .containsExactly("192.168.0.0/16", "10.99.0.0/16");
    }

    @Test
    void routesAreSearchedByNetwork() {
        transit.gateways.attachNetworks(transit.gateway, "172.16.0.0/12", "172.16.1.0/24");
        assertThat(routes(transit.search("route-search.exact-match", "172.16.0.0/12")))
                .containsExactly("172.16.0.0/12");
        assertThat(routes(transit.search("route-search.longest-prefix-match", "172.16.1.7")))
                .containsExactly("172.16.1.0/24");
        assertThat(routes(transit.search("route-search.subnet-of-match", "172.16.0.0/16")))
                .containsExactly("172.16.1.0/24");
        assertThat(routes(transit.search("route-search.supernet-of-match", "172.16.1.0/25")))
                .containsExactly("172.16.0.0/12", "172.16.1.0/24");
    }

    @Test
    void thereAreMoreRoutesThanAPageHas() {
        for (int i = 0; i < 7; i++) {
            transit.gateways.putBlackhole(transit.table, "10.9." + i + ".0/24");
        }
        String[] all = {
            TransitStage.TABLE, transit.table, "Filter.1.Name", "type", "Filter.1.Value.1", "static", "MaxResults", "5"
        };
        Reading page = stage.customer("SearchTransitGatewayRoutes", all);
        assertThat(routes(page)).hasSize(5);
        assertThat(page.text("additionalRoutesAvailable")).isEqualTo("true");
        assertThat(transit.search("type", "static").text("additionalRoutesAvailable"))
                .isEqualTo("false");
    }

    @Test
    void aVpcsRouteLeadsThereAsLongAsItIsAttached() {
        String[] route = {
            "RouteTableId", stage.table, "DestinationCidrBlock", "10.99.0.0/16", TransitStage.ID, transit.gateway
        };
        assertThat(stage.customer("CreateRoute", route).code()).isEqualTo("ok");
        assertThat(stage.ec2.routes(stage.table)).extracting(RouteView::state).containsOnly("active");
        assertThat(stage.customer("DescribeRouteTables").all("transitGatewayId"))
                .containsExactly(transit.gateway);

        transit.gateways.delete(transit.own);
        assertThat(stage.ec2.routes(stage.table)).extracting(RouteView::state).containsExactly("active", "blackhole");
    }

    @Test
    void aGatewayIsMadeAndTakenAway() {
        Reading made = stage.customer(
                "CreateTransitGateway",
                "Description",
                "hub",
                "Options.AutoAcceptSharedAttachments",
                "enable",
                "Options.DefaultRouteTableAssociation",
                "disable",
                "TagSpecification.1.ResourceType",
                "transit-gateway",
                "TagSpecification.1.Tag.1.Key",
                "Name",
                "TagSpecification.1.Tag.1.Value",
                "hub");
        String gateway = made.text("transitGatewayId");
        assertThat(made.text("state")).isEqualTo("pending");
        assertThat(made.text("autoAcceptSharedAttachments")).isEqualTo("enable");
        assertThat(made.text("associationDefaultRouteTableId")).isEmpty();
        assertThat(made.text("propagationDefaultRouteTableId")).startsWith("tgw-rtb-");
        assertThat(stage.customer("DescribeTransitGateways", "Filter.1.Name", "tag:Name", "Filter.1.Value.1", "hub")
                        .all("transitGatewayId"))
                .containsExactly(gateway);
        stage.pass(Duration.ofSeconds(5));
        assertThat(stage.customer("DeleteTransitGateway", TransitStage.ID, gateway)
                        .text("state"))
                .isEqualTo("deleting");
        stage.pass(Duration.ofSeconds(4));
        assertThat(stage.customer("DescribeTransitGateways", "TransitGatewayIds.1", gateway)
                        .text("state"))
                .isEqualTo("deleted");
    }
}
