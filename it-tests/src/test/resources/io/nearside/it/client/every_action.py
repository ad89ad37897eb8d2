"""What holds for each action of EC2 alike: dry runs, permissions, wrong ids and unknown parameters. Reads the names of those that the simulator has."""
import sys

from botocore import xform_name

from judge import OURS, THEIRS, US, VENDOR, client, control, pass_time, refused, same, send, us, vendor

model = us.meta.service_model
GROUP = "sg-0c11e27a9905ab1cd"
offered = {name.removeprefix("ec2:") for name in sys.argv[1:] if name.startswith("ec2:")}

table = us.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [OURS]}])["RouteTables"][0]["RouteTableId"]
subnet = us.create_subnet(VpcId=OURS, CidrBlock="10.0.250.0/24")["Subnet"]["SubnetId"]
vpc = vendor.create_vpc(CidrBlock="10.30.0.0/16")["Vpc"]["VpcId"]
pcx = vendor.create_vpc_peering_connection(VpcId=vpc, PeerVpcId=OURS, PeerOwnerId=US)["VpcPeeringConnection"]["VpcPeeringConnectionId"]
rule = [{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "10.30.0.0/16"}]}]
balancer = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/kafka/0123456789abcdef"
service = us.create_vpc_endpoint_service_configuration(NetworkLoadBalancerArns=[balancer])["ServiceConfiguration"]
endpoint = us.create_vpc_endpoint(VpcId=OURS, ServiceName=service["ServiceName"], VpcEndpointType="Interface", SubnetIds=[subnet])["VpcEndpoint"]
name, service, card, endpoint = service["ServiceName"], service["ServiceId"], endpoint["NetworkInterfaceIds"][0], endpoint["VpcEndpointId"]
let_in = {"ServiceId": service, "VpcEndpointIds": [endpoint]}
one, to = {"VpcPeeringConnectionId": pcx}, {"RouteTableId": table, "DestinationCidrBlock": "10.30.0.0/16"}
hub = us.create_transit_gateway()["TransitGateway"]["TransitGatewayId"]
pass_time(5)
spoke = us.create_transit_gateway_vpc_attachment(TransitGatewayId=hub, VpcId=OURS, SubnetIds=[subnet])["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
rtb = us.describe_transit_gateway_route_tables(Filters=[{"Name": "transit-gateway-id", "Values": [hub]}])["TransitGatewayRouteTables"][0]
rtb = {"TransitGatewayRouteTableId": rtb["TransitGatewayRouteTableId"]}
at, through = {"TransitGatewayAttachmentId": spoke}, {"DestinationCidrBlock": "10.30.0.0/16", **rtb}
pass_time(5)
# For each action a request that could be meant.
REQUESTS = {
    "DescribeVpcs": {"VpcIds": [OURS]}, "DescribeVpcAttribute": {"VpcId": OURS, "Attribute": "enableDnsSupport"},
    "ModifyVpcAttribute": {"VpcId": OURS, "EnableDnsSupport": {"Value": True}}, "CreateVpc": {"CidrBlock": "10.31.0.0/16"},
    "DeleteVpc": {"VpcId": OURS}, "AssociateVpcCidrBlock": {"VpcId": OURS, "CidrBlock": "10.32.0.0/16"},
    "DescribeSubnets": {"SubnetIds": [subnet]}, "CreateSubnet": {"VpcId": OURS, "CidrBlock": "10.0.251.0/24"},
    "DescribeRouteTables": {"RouteTableIds": [table]}, "CreateRouteTable": {"VpcId": OURS},
    "AssociateRouteTable": {"RouteTableId": table, "SubnetId": subnet}, "CreateRoute": {**to, **one}, "ReplaceRoute": {**to, **one}, "DeleteRoute": to,
    "DescribeVpcPeeringConnections": {"VpcPeeringConnectionIds": [pcx]}, "CreateVpcPeeringConnection": {"VpcId": OURS, "PeerVpcId": OURS},
    "AcceptVpcPeeringConnection": one, "RejectVpcPeeringConnection": one, "DeleteVpcPeeringConnection": one,
    "ModifyVpcPeeringConnectionOptions": {**one, "AccepterPeeringConnectionOptions": {"AllowDnsResolutionFromRemoteVpc": False}},
    "CreateTags": {"Resources": [OURS], "Tags": [{"Key": "env", "Value": "prod"}]}, "DeleteTags": {"Resources": [OURS]}, "DescribeTags": {},
    "DescribeSecurityGroups": {"GroupIds": [GROUP]}, "CreateSecurityGroup": {"GroupName": "every", "Description": "one", "VpcId": OURS},
    "DeleteSecurityGroup": {"GroupId": GROUP}, "DescribeSecurityGroupRules": {"SecurityGroupRuleIds": ["sgr-00000000000000001"]},
    "CreateVpcEndpoint": {"VpcId": OURS, "ServiceName": name, "VpcEndpointType": "Interface", "SubnetIds": [subnet], "SecurityGroupIds": [GROUP]},
    "DescribeVpcEndpoints": {"VpcEndpointIds": [endpoint]}, "DeleteVpcEndpoints": {"VpcEndpointIds": [endpoint]},
    "DescribeVpcEndpointServices": {"ServiceNames": [name]}, "DescribeNetworkInterfaces": {"NetworkInterfaceIds": [card]},
    "DescribeVpcEndpointConnections": {}, "AcceptVpcEndpointConnections": let_in, "RejectVpcEndpointConnections": let_in,
    "CreateVpcEndpointServiceConfiguration": {"NetworkLoadBalancerArns": [balancer]},
    "DescribeVpcEndpointServiceConfigurations": {"ServiceIds": [service]}, "DeleteVpcEndpointServiceConfigurations": {"ServiceIds": [service]},
    "DescribeVpcEndpointServicePermissions": {"ServiceId": service},
    "ModifyVpcEndpointServicePermissions": {"ServiceId": service, "AddAllowedPrincipals": ["*"]},
    "CreateTransitGateway": {}, "DescribeTransitGateways": {"TransitGatewayIds": [hub]}, "DeleteTransitGateway": {"TransitGatewayId": hub},
    "CreateTransitGatewayVpcAttachment": {"TransitGatewayId": hub, "VpcId": OURS, "SubnetIds": [subnet]},
    "DescribeTransitGatewayVpcAttachments": {"TransitGatewayAttachmentIds": [spoke]}, "DescribeTransitGatewayAttachments": {"TransitGatewayAttachmentIds": [spoke]},
    **{f"{verb}TransitGatewayVpcAttachment": at for verb in ("Accept", "Reject", "Delete")},
    "CreateTransitGatewayRouteTable": {"TransitGatewayId": hub}, "DeleteTransitGatewayRouteTable": rtb,
    "DescribeTransitGatewayRouteTables": {"TransitGatewayRouteTableIds": [*rtb.values()]},
    "AssociateTransitGatewayRouteTable": {**rtb, **at}, "DisassociateTransitGatewayRouteTable": {**rtb, **at},
    "EnableTransitGatewayRouteTablePropagation": {**rtb, **at}, "DisableTransitGatewayRouteTablePropagation": {**rtb, **at},
    "GetTransitGatewayRouteTableAssociations": rtb, "GetTransitGatewayRouteTablePropagations": rtb, "GetTransitGatewayAttachmentPropagations": at,
    "CreateTransitGatewayRoute": {**through, **at}, "ReplaceTransitGatewayRoute": {**through, **at}, "DeleteTransitGatewayRoute": through,
    "SearchTransitGatewayRoutes": {**rtb, "Filters": [{"Name": "type", "Values": ["static"]}]},
    **{f"{verb}SecurityGroup{way}": {"GroupId": GROUP, "IpPermissions": rule} for verb in ("Authorize", "Revoke") for way in ("Ingress", "Egress")},
}
same(set(REQUESTS), offered)
calls = {name: getattr(us, xform_name(name)) for name in REQUESTS}

# A dry run says that the request would have succeeded, and nothing happens (EC2 API Reference, error codes; botocore's model has its parameter).
before = control("world")
dry = [name for name in REQUESTS if "DryRun" in model.operation_model(name).input_shape.members]
for name in dry:
    refused("DryRunOperation", 412, calls[name], **REQUESTS[name], DryRun=True)
same(control("world"), before)

# Ids that are well-formed and of nothing, and ids that are not (EC2 API Reference, error codes; of a VPC, users and the list differ in "ID").
UNKNOWN = {
    "Vpc": ("vpc", "InvalidVpcID.NotFound", ("InvalidVpcID.Malformed", "InvalidVpcId.Malformed")),
    "Subnet": ("subnet", "InvalidSubnetID.NotFound", "InvalidSubnetID.Malformed"),
    "RouteTable": ("rtb", "InvalidRouteTableID.NotFound", "InvalidRouteTableId.Malformed"),
    "VpcPeeringConnection": ("pcx", "InvalidVpcPeeringConnectionID.NotFound", "InvalidVpcPeeringConnectionId.Malformed"),
    "Group": ("sg", "InvalidGroup.NotFound", ("InvalidGroupId.Malformed", "InvalidSecurityGroupId.Malformed")),
    "SecurityGroup": ("sg", "InvalidGroup.NotFound", ("InvalidGroupId.Malformed", "InvalidSecurityGroupId.Malformed")),
    "VpcEndpoint": ("vpce", "InvalidVpcEndpointId.NotFound", "InvalidVpcEndpointId.Malformed"),
    "Service": ("vpce-svc", "InvalidVpcEndpointServiceId.NotFound", "InvalidVpcEndpointServiceIdId.Malformed"),
    "TransitGateway": ("tgw", "InvalidTransitGatewayID.NotFound", "InvalidTransitGatewayID.Malformed"),
    "TransitGatewayAttachment": ("tgw-attach", "InvalidTransitGatewayAttachmentID.NotFound", "InvalidTransitGatewayAttachmentID.Malformed"),
    "TransitGatewayRouteTable": ("tgw-rtb", "InvalidRouteTableID.NotFound", "InvalidRouteTableId.Malformed"),
    "NetworkInterface": ("eni", "InvalidNetworkInterfaceID.NotFound", "InvalidNetworkInterfaceId.Malformed"),
    "SecurityGroupRule": ("sgr", "InvalidSecurityGroupRuleId.NotFound", "InvalidSecurityGroupRuleId.Malformed"),
}
ids = 0
# Those that say in an answer of 200 what they could not do.
BULK = {("DeleteVpcEndpoints", "VpcEndpointIds"), ("AcceptVpcEndpointConnections", "VpcEndpointIds"), ("RejectVpcEndpointConnections", "VpcEndpointIds"),
        ("DeleteVpcEndpointServiceConfigurations", "ServiceIds")}
for name, request in REQUESTS.items():
    for parameter in request:
        if (name, parameter) in BULK:
            missing = calls[name](**{**request, parameter: [request[parameter][0][:-17] + "00000000000000001"]})["Unsuccessful"]
            same((name, [each["Error"]["Code"].endswith(".NotFound") for each in missing]), (name, [True]))
            continue
        kind = UNKNOWN.get(parameter.removeprefix("Peer").removesuffix("Ids").removesuffix("Id"))
        if kind:
            wrong = [f"{kind[0]}-00000000000000001", "nonsense"]
            for wanted, each in zip(kind[1:], wrong):
                pass_time(4)  # for the bucket of endpoints
                refused(wanted, 400, calls[name], **{**request, parameter: [each] if isinstance(request[parameter], list) else each})
            ids += 1
same(ids, 71)
refused("InvalidVpcID.NotFound", 400, us.create_tags, Resources=["vpc-00000000000000001"], Tags=[{"Key": "a", "Value": "b"}])

# No action takes a parameter that botocore's model of it has not: as boto3 sends none of those, they are sent without it.
def wire(member, name):
    text = member.serialization.get("name", name)
    return member.serialization.get("queryName", text[0].upper() + text[1:])


parameters = {name: {wire(member, each) for each, member in model.operation_model(name).input_shape.members.items()} for name in REQUESTS}
signed = {"Authorization": f"AWS4-HMAC-SHA256 Credential={US}/20260101/eu-west-1/ec2/aws4_request, SignedHeaders=host, Signature=none",
          "Content-Type": "application/x-www-form-urlencoded"}
for name, known in parameters.items():
    for each in sorted(set().union(*parameters.values()) - known):
        pass_time(4)
        status, text = send("POST", "/", f"Action={name}&Version=2016-11-15&{each}=nonsense", signed)
        same((name, each, status, "<Code>UnknownParameter</Code>" in text), (name, each, 400, True))

# Without permission, dry or not.
control("world", {"ec2": {"deny": [{"account": US, "action": "ec2:" + name} for name in REQUESTS]}})
for name, request in REQUESTS.items():
    refused("UnauthorizedOperation", 403, calls[name], **request)
    if name in dry:
        refused("UnauthorizedOperation", 403, calls[name], **request, DryRun=True)
control("world", {"ec2": {"allow": [{"account": US, "action": "ec2:" + name} for name in REQUESTS]}})
