package io.nearside.aws;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.SubnetId;
import java.util.List;
import java.util.Set;

/** Answers about interface endpoints, written from the shapes of EC2's API reference, and the place and the wish that they are about. */
final class EndpointAnswers {
    static final String SERVICE = "com.amazonaws.vpce.eu-west-1.vpce-svc-0c0ffee0000000001";

    static final String ID = "vpce-0e0000000000000001";

    static final EndpointName NAME = new EndpointName("orders-kafka");

    static final EndpointPlace PLACE = new EndpointPlace(
            new NetworkId(StubAws.VPC), List.of(new SubnetId("subnet-0a"), new SubnetId("subnet-0b")));

    private EndpointAnswers() {}

    static EndpointWish wish() {
        return new EndpointWish(
                NAME,
                new ServiceTarget(SERVICE, null, null),
                Naming.ID,
                null,
                "",
                new Mark("orders-kafka"),
                Set.of(new FirewallId("sg-0a")));
    }

    static String made(String state) {
        return answer("CreateVpcEndpoint", "<vpcEndpoint>" + endpoint(ID, state, "") + "</vpcEndpoint>");
    }

    static String shown(String... endpoints) {
        StringBuilder items = new StringBuilder();
        for (String each : endpoints) {
            items.append("<item>").append(each).append("</item>");
        }
        return answer("DescribeVpcEndpoints", "<vpcEndpointSet>" + items + "</vpcEndpointSet>");
    }

    /** Ours, with our mark, in this state; {@code more} are further elements. */
    static String endpoint(String id, String state, String more) {
        return endpoint(id, state, "2026-11-01T10:00:00.000Z", true, more);
    }

    static String endpoint(String id, String state, String made, boolean marked, String more) {
        String tags = "<item><key>Name</key><value>orders-kafka</value></item>"
                + (marked
                        ? "<item><key>managed-by</key><value>nearside</value></item>"
                                + "<item><key>nearside-link</key><value>orders-kafka</value></item>"
                        : "");
        return """
            <vpcEndpointId>%s</vpcEndpointId><vpcEndpointType>Interface</vpcEndpointType><vpcId>%s</vpcId>\
            <serviceName>%s</serviceName><state>%s</state><creationTimestamp>%s</creationTimestamp>\
            <networkInterfaceIdSet><item>eni-0a</item><item>eni-0b</item></networkInterfaceIdSet><tagSet>%s</tagSet>%s\
            """.formatted(id, StubAws.VPC, SERVICE, state, made, tags, more);
    }

    static String interfaces() {
        return answer("DescribeNetworkInterfaces", """
            <networkInterfaceSet>\
            <item><networkInterfaceId>eni-0a</networkInterfaceId><privateIpAddress>10.0.1.9</privateIpAddress></item>\
            <item><networkInterfaceId>eni-0b</networkInterfaceId><privateIpAddress>10.0.2.7</privateIpAddress></item>\
            </networkInterfaceSet>""");
    }

    static String subnet(String id, String range, String zone, int free) {
        return """
            <item><subnetId>%s</subnetId><vpcId>%s</vpcId><cidrBlock>%s</cidrBlock><availabilityZoneId>%s</availabilityZoneId>\
            <availableIpAddressCount>%d</availableIpAddressCount></item>""".formatted(id, StubAws.VPC, range, zone, free);
    }

    static String subnets(String... items) {
        return answer("DescribeSubnets", "<subnetSet>" + String.join("", items) + "</subnetSet>");
    }

    static String service(String... zones) {
        StringBuilder ids = new StringBuilder();
        for (String zone : zones) {
            ids.append("<item>").append(zone).append("</item>");
        }
        return answer("DescribeVpcEndpointServices", """
            <serviceNameSet><item>%s</item></serviceNameSet><serviceDetailSet><item><serviceName>%s</serviceName>\
            <availabilityZoneIdSet>%s</availabilityZoneIdSet></item></serviceDetailSet>""".formatted(SERVICE, SERVICE, ids));
    }

    static String answer(String action, String inner) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + action + "Response><requestId>req-1</requestId>" + inner
                + "</" + action + "Response>";
    }
}
