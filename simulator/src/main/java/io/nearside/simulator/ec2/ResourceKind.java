package io.nearside.simulator.ec2;

/** The kinds of things that have ids, and what EC2 says when one is missing or malformed. The spelling of ID and Id in the codes is EC2's. */
enum ResourceKind {
    VPC("vpc", "vpc", "vpc ID", "InvalidVpcID.NotFound", "InvalidVpcID.Malformed"),
    SUBNET("subnet", "subnet", "subnet ID", "InvalidSubnetID.NotFound", "InvalidSubnetID.Malformed"),
    TABLE("rtb", "route-table", "routeTable ID", "InvalidRouteTableID.NotFound", "InvalidRouteTableId.Malformed"),
    PEERING(
            "pcx",
            "vpc-peering-connection",
            "vpcPeeringConnection ID",
            "InvalidVpcPeeringConnectionID.NotFound",
            "InvalidVpcPeeringConnectionId.Malformed"),
    GROUP("sg", "security-group", "security group", "InvalidGroup.NotFound", "InvalidGroupId.Malformed"),
    RULE(
            "sgr",
            "security-group-rule",
            "security group rule ID",
            "InvalidSecurityGroupRuleId.NotFound",
            "InvalidSecurityGroupRuleId.Malformed"),
    INTERFACE(
            "eni",
            "network-interface",
            "networkInterface ID",
            "InvalidNetworkInterfaceID.NotFound",
            "InvalidNetworkInterfaceId.Malformed"),
    ENDPOINT(
            "vpce",
            "vpc-endpoint",
            "Vpc Endpoint Id",
            "InvalidVpcEndpointId.NotFound",
            "InvalidVpcEndpointId.Malformed"),
    /** IdId is how AWS's list of codes has it. */
    SERVICE(
            "vpce-svc",
            "vpc-endpoint-service",
            "VpcEndpointService Id",
            "InvalidVpcEndpointServiceId.NotFound",
            "InvalidVpcEndpointServiceIdId.Malformed"),
    TRANSIT_GATEWAY(
            "tgw",
            "transit-gateway",
            "Transit Gateway",
            "InvalidTransitGatewayID.NotFound",
            "InvalidTransitGatewayID.Malformed"),
    TRANSIT_ATTACHMENT(
            "tgw-attach",
            "transit-gateway-attachment",
            "Transit Gateway Attachment",
            "InvalidTransitGatewayAttachmentID.NotFound",
            "InvalidTransitGatewayAttachmentID.Malformed"),
    /** The codes are those of a VPC's. */
    TRANSIT_TABLE(
            "tgw-rtb",
            "transit-gateway-route-table",
            "Transit Gateway Route Table",
            "InvalidRouteTableID.NotFound",
            "InvalidRouteTableId.Malformed");

    private final String prefix;
    private final String type;
    private final String noun;
    private final String notFound;
    private final String malformed;

    ResourceKind(String prefix, String type, String noun, String notFound, String malformed) {
        this.prefix = prefix;
        this.type = type;
        this.noun = noun;
        this.notFound = notFound;
        this.malformed = malformed;
    }

    /** As in ARNs and tag specifications: {@code route-table}. */
    String type() {
        return type;
    }

    boolean shapes(String id) {
        return id.matches(prefix + "-([0-9a-f]{8}|[0-9a-f]{17})");
    }

    Ec2Error notFound(String id) {
        if (prefix.startsWith(TRANSIT_GATEWAY.prefix)) {
            return Ec2Error.of(notFound, noun + " " + id + " was deleted or does not exist.");
        }
        return Ec2Error.of(notFound, "The " + noun + " '" + id + "' does not exist");
    }

    Ec2Error malformed(String id) {
        return Ec2Error.of(malformed, "Invalid id: \"" + id + "\" (expecting \"" + prefix + "-...\")");
    }
}
