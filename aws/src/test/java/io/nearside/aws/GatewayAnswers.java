package io.nearside.aws;

import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.Gateway.Admission;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import java.util.List;
import java.util.Map;

/** Answers about transit gateways and their shares, written from the shapes of the API references of EC2 and RAM. */
final class GatewayAnswers {
    static final GatewayId ID = new GatewayId("tgw-0a1b2c3d4e5f60718");

    static final String ARN = "arn:aws:ec2:eu-west-1:111122223333:transit-gateway/" + ID;

    static final GatewayTableId TABLE = new GatewayTableId("tgw-rtb-0a");

    static final Gateway GATEWAY = new Gateway(
            ID,
            ARN,
            new AccountId("111122223333"),
            Gateway.State.ACTIVE,
            Admission.ON_OUR_WORD,
            TABLE,
            TABLE,
            "available");

    private GatewayAnswers() {}

    /** AWS for a link that has the gateway. */
    static Provider open(StubAws aws) {
        LinkSection near = LinkSection.of(
                "near",
                Map.of(
                        "cloud",
                        "aws",
                        "account",
                        "111122223333",
                        "region",
                        "eu-west-1",
                        "gateway",
                        ID.value(),
                        "networks",
                        List.of(StubAws.VPC)));
        return new AwsPlugin()
                .open(new ProviderSettings(near, LinkSection.empty("as.aws"), Environment.of(aws.variables())));
    }

    static String gateways(String state, String options) {
        return EndpointAnswers.answer("DescribeTransitGateways", """
            <transitGatewaySet><item><transitGatewayId>%s</transitGatewayId><transitGatewayArn>%s</transitGatewayArn>\
            <ownerId>111122223333</ownerId><state>%s</state><options>%s</options></item></transitGatewaySet>\
            """.formatted(ID, ARN, state, options));
    }

    /** A VPC of Aiven's, attached to the gateway. */
    static String attachment(String id, String state, String more) {
        return """
            <item><transitGatewayAttachmentId>%s</transitGatewayAttachmentId><transitGatewayId>%s</transitGatewayId>\
            <resourceOwnerId>675999398324</resourceOwnerId><resourceType>vpc</resourceType>\
            <resourceId>vpc-0a1ve000000000001</resourceId><state>%s</state>%s</item>""".formatted(id, ID, state, more);
    }

    static String attachments(String... items) {
        return EndpointAnswers.answer(
                "DescribeTransitGatewayAttachments",
                "<transitGatewayAttachments>" + String.join("", items) + "</transitGatewayAttachments>");
    }

    static String changed(String action, String state) {
        return EndpointAnswers.answer(action, """
            <transitGatewayVpcAttachment><transitGatewayAttachmentId>tgw-attach-0a</transitGatewayAttachmentId>\
            <transitGatewayId>%s</transitGatewayId><vpcId>vpc-0a1ve000000000001</vpcId>\
            <vpcOwnerId>675999398324</vpcOwnerId><state>%s</state></transitGatewayVpcAttachment>""".formatted(ID, state));
    }

    static String tables(String... items) {
        return EndpointAnswers.answer(
                "DescribeTransitGatewayRouteTables",
                "<transitGatewayRouteTables>" + String.join("", items) + "</transitGatewayRouteTables>");
    }

    static String table(String id, String gateway, String state) {
        return "<item><transitGatewayRouteTableId>" + id + "</transitGatewayRouteTableId><transitGatewayId>" + gateway
                + "</transitGatewayId><state>" + state + "</state></item>";
    }

    static String routes(boolean more, String... items) {
        return EndpointAnswers.answer(
                "SearchTransitGatewayRoutes",
                "<routeSet>" + String.join("", items) + "</routeSet><additionalRoutesAvailable>" + more
                        + "</additionalRoutesAvailable>");
    }

    /** @param via ids of attachments */
    static String route(String range, String type, String state, String... via) {
        StringBuilder attachments = new StringBuilder();
        for (String id : via) {
            attachments
                    .append("<item><transitGatewayAttachmentId>")
                    .append(id)
                    .append("</transitGatewayAttachmentId></item>");
        }
        return "<item>" + body(range, type, state, attachments.toString()) + "</item>";
    }

    static String written(String range, String state, String via) {
        return EndpointAnswers.answer(
                "CreateTransitGatewayRoute",
                "<route>"
                        + body(
                                range,
                                "static",
                                state,
                                "<item><transitGatewayAttachmentId>" + via + "</transitGatewayAttachmentId></item>")
                        + "</route>");
    }

    private static String body(String range, String type, String state, String attachments) {
        return "<destinationCidrBlock>" + range + "</destinationCidrBlock><type>" + type + "</type><state>" + state
                + "</state><transitGatewayAttachments>" + attachments + "</transitGatewayAttachments>";
    }
}
