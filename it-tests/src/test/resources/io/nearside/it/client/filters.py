"""The filters that the simulator has, each with where its own answers show what it compares with; what they do is held to that in lists.py."""

TAGS = {"tag-key": "Tags[].Key", "tag:Name": "Tags[?Key=='Name'].Value"}
RULES = {f"{prefix}ip-permission.{name}": f"{member}[].{path}" for prefix, member in (("", "IpPermissions"), ("egress.", "IpPermissionsEgress"))
         for name, path in (("cidr", "IpRanges[].CidrIp"), ("ipv6-cidr", "Ipv6Ranges[].CidrIpv6"), ("group-id", "UserIdGroupPairs[].GroupId"),
                            ("protocol", "IpProtocol"), ("from-port", "FromPort"), ("to-port", "ToPort"))}
# The filters that the simulator has, and the values in its own answers that each compares with.
FILTERS = {
    "DescribeVpcs": {
        "vpc-id": "VpcId", "owner-id": "OwnerId", "state": "State", "is-default": "IsDefault", "cidr": "CidrBlock",
        "cidr-block-association.cidr-block": "CidrBlockAssociationSet[].CidrBlock",
        "cidr-block-association.state": "CidrBlockAssociationSet[].CidrBlockState.State",
        "ipv6-cidr-block-association.ipv6-cidr-block": "Ipv6CidrBlockAssociationSet[].Ipv6CidrBlock",
        "ipv6-cidr-block-association.state": "Ipv6CidrBlockAssociationSet[].Ipv6CidrBlockState.State", **TAGS},
    "DescribeSubnets": {
        "subnet-id": "SubnetId", "vpc-id": "VpcId", "owner-id": "OwnerId", "state": "State", "cidr-block": "CidrBlock",
        "availability-zone": "AvailabilityZone", "availability-zone-id": "AvailabilityZoneId", **TAGS},
    "DescribeRouteTables": {
        "route-table-id": "RouteTableId", "vpc-id": "VpcId", "owner-id": "OwnerId", "association.main": "Associations[].Main",
        "association.subnet-id": "Associations[].SubnetId", "association.route-table-id": "Associations[].RouteTableId",
        "association.route-table-association-id": "Associations[].RouteTableAssociationId",
        "route.destination-cidr-block": "Routes[].DestinationCidrBlock", "route.destination-ipv6-cidr-block": "Routes[].DestinationIpv6CidrBlock",
        "route.destination-prefix-list-id": "Routes[].DestinationPrefixListId", "route.origin": "Routes[].Origin", "route.state": "Routes[].State",
        "route.vpc-peering-connection-id": "Routes[].VpcPeeringConnectionId", "route.gateway-id": "Routes[].GatewayId",
        "route.nat-gateway-id": "Routes[].NatGatewayId", "route.transit-gateway-id": "Routes[].TransitGatewayId",
        "route.instance-id": "Routes[].InstanceId", "route.egress-only-internet-gateway-id": "Routes[].EgressOnlyInternetGatewayId", **TAGS},
    "DescribeVpcPeeringConnections": {
        "vpc-peering-connection-id": "VpcPeeringConnectionId", "status-code": "Status.Code", "status-message": "Status.Message",
        "requester-vpc-info.owner-id": "RequesterVpcInfo.OwnerId", "requester-vpc-info.vpc-id": "RequesterVpcInfo.VpcId",
        "requester-vpc-info.cidr-block": "RequesterVpcInfo.CidrBlock", "accepter-vpc-info.owner-id": "AccepterVpcInfo.OwnerId",
        "accepter-vpc-info.vpc-id": "AccepterVpcInfo.VpcId", "accepter-vpc-info.cidr-block": "AccepterVpcInfo.CidrBlock",
        "expiration-time": "ExpirationTime", **TAGS},
    "DescribeSecurityGroups": {
        "group-id": "GroupId", "group-name": "GroupName", "description": "Description", "owner-id": "OwnerId", "vpc-id": "VpcId", **RULES, **TAGS},
    "DescribeSecurityGroupRules": {"group-id": "GroupId", "security-group-rule-id": "SecurityGroupRuleId", "tag:Name": TAGS["tag:Name"]},
    "DescribeVpcEndpoints": {
        "vpc-endpoint-id": "VpcEndpointId", "vpc-id": "VpcId", "service-name": "ServiceName", "service-region": "ServiceRegion",
        "vpc-endpoint-state": "State", "vpc-endpoint-type": "VpcEndpointType", "ip-address-type": "IpAddressType", **TAGS},
    "DescribeVpcEndpointServices": {
        "service-name": "ServiceName", "owner": "Owner", "service-region": "ServiceRegion", "service-type": "ServiceType[].ServiceType",
        "supported-ip-address-types": "SupportedIpAddressTypes", **TAGS},
    "DescribeVpcEndpointServiceConfigurations": {
        "service-id": "ServiceId", "service-name": "ServiceName", "service-state": "ServiceState",
        "supported-ip-address-types": "SupportedIpAddressTypes", **TAGS},
    "DescribeVpcEndpointConnections": {
        "vpc-endpoint-id": "VpcEndpointId", "service-id": "ServiceId", "vpc-endpoint-owner": "VpcEndpointOwner",
        "vpc-endpoint-state": "VpcEndpointState", "vpc-endpoint-region": "VpcEndpointRegion", "ip-address-type": "IpAddressType"},
    "DescribeNetworkInterfaces": {
        "network-interface-id": "NetworkInterfaceId", "subnet-id": "SubnetId", "vpc-id": "VpcId", "owner-id": "OwnerId",
        "availability-zone": "AvailabilityZone", "availability-zone-id": "AvailabilityZoneId", "private-ip-address": "PrivateIpAddress",
        "addresses.private-ip-address": "PrivateIpAddresses[].PrivateIpAddress", "private-dns-name": "PrivateDnsName",
        "mac-address": "MacAddress", "description": "Description", "group-id": "Groups[].GroupId", "interface-type": "InterfaceType",
        "requester-managed": "RequesterManaged", "status": "Status",
        "tag-key": "TagSet[].Key", "tag:Name": "TagSet[?Key=='Name'].Value"},
    "DescribeTransitGateways": {
        "transit-gateway-id": "TransitGatewayId", "state": "State", "owner-id": "OwnerId", "options.amazon-side-asn": "Options.AmazonSideAsn",
        "options.association-default-route-table-id": "Options.AssociationDefaultRouteTableId",
        "options.propagation-default-route-table-id": "Options.PropagationDefaultRouteTableId",
        "options.auto-accept-shared-attachments": "Options.AutoAcceptSharedAttachments",
        "options.default-route-table-association": "Options.DefaultRouteTableAssociation",
        "options.default-route-table-propagation": "Options.DefaultRouteTablePropagation", "options.dns-support": "Options.DnsSupport",
        "options.vpn-ecmp-support": "Options.VpnEcmpSupport", **TAGS},
    "DescribeTransitGatewayAttachments": {
        "transit-gateway-attachment-id": "TransitGatewayAttachmentId", "transit-gateway-id": "TransitGatewayId",
        "transit-gateway-owner-id": "TransitGatewayOwnerId", "resource-id": "ResourceId", "resource-owner-id": "ResourceOwnerId",
        "resource-type": "ResourceType", "state": "State", "association.state": "Association.State",
        "association.transit-gateway-route-table-id": "Association.TransitGatewayRouteTableId"},
    "DescribeTransitGatewayVpcAttachments": {
        "transit-gateway-attachment-id": "TransitGatewayAttachmentId", "transit-gateway-id": "TransitGatewayId", "vpc-id": "VpcId", "state": "State"},
    "DescribeTransitGatewayRouteTables": {
        "transit-gateway-route-table-id": "TransitGatewayRouteTableId", "transit-gateway-id": "TransitGatewayId", "state": "State",
        "default-association-route-table": "DefaultAssociationRouteTable", "default-propagation-route-table": "DefaultPropagationRouteTable"},
    "DescribeTags": {"key": "Key", "value": "Value", "resource-id": "ResourceId", "resource-type": "ResourceType"},
}
