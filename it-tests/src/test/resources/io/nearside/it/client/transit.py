"""Transit gateways: shared through RAM, attached to by another account, accepted, associated, propagated and routed."""
from judge import OURS, STRANGER, THEIRS, US, VENDOR, client, control, pass_time, refused, same, stranger, us, vendor

ours, theirs, strangers = client(US, service="ram"), client(VENDOR, service="ram"), client(STRANGER, service="ram")
control("world", {"ec2": {"quotas": {"transitGateways": 50, "transitGatewaysPerVpc": 50}}})


def make(**options):
    made = us.create_transit_gateway(Options=options, Description="hub")["TransitGateway"]
    same(made["State"], "pending")
    pass_time(5)
    return us.describe_transit_gateways(TransitGatewayIds=[made["TransitGatewayId"]])["TransitGateways"][0]


def attachment(who, one):
    return who.describe_transit_gateway_attachments(TransitGatewayAttachmentIds=[one])["TransitGatewayAttachments"][0]


def routes(**filters):
    wanted = [{"Name": name.replace("_", "-").replace("search-", "search."), "Values": [value]} for name, value in filters.items()]
    return [each["DestinationCidrBlock"] for each in us.search_transit_gateway_routes(TransitGatewayRouteTableId=table, Filters=wanted)["Routes"]]


# A gateway of one's own, which nobody else sees.
gateway = make()
hub, arn, table = gateway["TransitGatewayId"], gateway["TransitGatewayArn"], gateway["Options"]["AssociationDefaultRouteTableId"]
same((gateway["State"], gateway["OwnerId"], gateway["Options"]["AutoAcceptSharedAttachments"]), ("available", US, "disable"))
same(table, gateway["Options"]["PropagationDefaultRouteTableId"])
subnet = us.create_subnet(VpcId=OURS, CidrBlock="10.0.240.0/24", AvailabilityZoneId="euw1-az1")["Subnet"]["SubnetId"]
twin = us.create_subnet(VpcId=OURS, CidrBlock="10.0.241.0/24", AvailabilityZoneId="euw1-az1")["Subnet"]["SubnetId"]
their_subnet = vendor.create_subnet(VpcId=THEIRS, CidrBlock="10.99.240.0/24")["Subnet"]["SubnetId"]
wish = {"TransitGatewayId": hub, "VpcId": THEIRS, "SubnetIds": [their_subnet]}
same(vendor.describe_transit_gateways()["TransitGateways"], [])
refused("InvalidTransitGatewayID.NotFound", 400, vendor.describe_transit_gateways, TransitGatewayIds=[hub])
refused("InvalidTransitGatewayID.NotFound", 400, vendor.create_transit_gateway_vpc_attachment, **wish)

# Shared: who is outside of the organization is invited, and in once that is accepted.
share = ours.create_resource_share(name="hub", resourceArns=[arn], principals=[VENDOR], clientToken="once")
same((share["clientToken"], share["resourceShare"]["status"], share["resourceShare"]["allowExternalPrincipals"]), ("once", "ACTIVE", True))
share = share["resourceShare"]["resourceShareArn"]
pass_time(1)
there = ours.get_resource_share_associations(associationType="PRINCIPAL", resourceShareArns=[share])["resourceShareAssociations"][0]
same((there["status"], there["external"], there["associatedEntity"]), ("ASSOCIATING", True, VENDOR))
invitation = theirs.get_resource_share_invitations(resourceShareArns=[share])["resourceShareInvitations"][0]
same((invitation["status"], invitation["senderAccountId"]), ("PENDING", US))
same(vendor.describe_transit_gateways()["TransitGateways"], [])
invitation = {"resourceShareInvitationArn": invitation["resourceShareInvitationArn"]}
refused("ResourceShareInvitationArnNotFoundException", 400, strangers.accept_resource_share_invitation, **invitation)
same(theirs.accept_resource_share_invitation(**invitation)["resourceShareInvitation"]["status"], "ACCEPTED")
refused("ResourceShareInvitationAlreadyAcceptedException", 400, theirs.reject_resource_share_invitation, **invitation)
same([each["TransitGatewayId"] for each in vendor.describe_transit_gateways()["TransitGateways"]], [hub])
same(vendor.describe_transit_gateway_route_tables()["TransitGatewayRouteTables"], [])
# Whom it is shared with attaches to it and does nothing else (Transit Gateway Guide, shared transit gateways).
refused("UnauthorizedOperation", 403, vendor.create_transit_gateway_route_table, TransitGatewayId=hub)
refused("InvalidRouteTableID.NotFound", 400, vendor.get_transit_gateway_route_table_associations, TransitGatewayRouteTableId=table)

# Attached, waiting, accepted by the gateway's owner alone, and then by default in its route table.
made = vendor.create_transit_gateway_vpc_attachment(**wish)["TransitGatewayVpcAttachment"]
one = made["TransitGatewayAttachmentId"]
same((made["State"], made["VpcOwnerId"], made["SubnetIds"]), ("initiatingRequest", VENDOR, [their_subnet]))
refused("DuplicateTransitGatewayAttachment", 400, vendor.create_transit_gateway_vpc_attachment, **wish)
pass_time(1)
seen = attachment(us, one)
same((seen["State"], seen["ResourceOwnerId"], seen["TransitGatewayOwnerId"], "Association" in seen), ("pendingAcceptance", VENDOR, US, False))
refused("UnauthorizedOperation", 403, vendor.accept_transit_gateway_vpc_attachment, TransitGatewayAttachmentId=one)
refused("InvalidTransitGatewayAttachmentID.NotFound", 400, stranger.accept_transit_gateway_vpc_attachment, TransitGatewayAttachmentId=one)
both = {"TransitGatewayRouteTableId": table, "TransitGatewayAttachmentId": one}
refused("IncorrectState", 400, us.enable_transit_gateway_route_table_propagation, **both)
same(us.accept_transit_gateway_vpc_attachment(TransitGatewayAttachmentId=one)["TransitGatewayVpcAttachment"]["State"], "pending")
refused("IncorrectState", 400, us.accept_transit_gateway_vpc_attachment, TransitGatewayAttachmentId=one)
pass_time(5)
seen = attachment(us, one)
same((seen["State"], seen["Association"]), ("available", {"TransitGatewayRouteTableId": table, "State": "associated"}))
same(vendor.describe_transit_gateway_vpc_attachments()["TransitGatewayVpcAttachments"][0]["State"], "available")

# Our own network: two subnets of one zone are refused; no route leads to a gateway that the network is not attached to.
to = {"RouteTableId": us.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [OURS]}])["RouteTables"][0]["RouteTableId"],
      "DestinationCidrBlock": "10.99.0.0/16", "TransitGatewayId": hub}
refused("InvalidTransitGatewayID.NotFound", 400, us.create_route, **to)
refused("DuplicateSubnetsInSameZone", 400, us.create_transit_gateway_vpc_attachment, TransitGatewayId=hub, VpcId=OURS, SubnetIds=[subnet, twin])
own = us.create_transit_gateway_vpc_attachment(TransitGatewayId=hub, VpcId=OURS, SubnetIds=[subnet], Options={"ApplianceModeSupport": "enable"},
                                               TagSpecifications=[{"ResourceType": "transit-gateway-attachment", "Tags": [{"Key": "Name", "Value": "ours"}]}])
own = own["TransitGatewayVpcAttachment"]
same((own["State"], own["Options"]["ApplianceModeSupport"], own["Tags"]), ("pending", "enable", [{"Key": "Name", "Value": "ours"}]))
own = own["TransitGatewayAttachmentId"]
pass_time(5)
us.create_route(**to)
route = {"Filters": [{"Name": "route.transit-gateway-id", "Values": [hub]}]}
same([each["State"] for each in us.describe_route_tables(**route)["RouteTables"][0]["Routes"] if each.get("TransitGatewayId") == hub], ["active"])

# Associations and propagations, each once and each back again.
listed = us.get_transit_gateway_route_table_associations(TransitGatewayRouteTableId=table)["Associations"]
same([(each["TransitGatewayAttachmentId"], each["State"]) for each in listed], [(one, "associated"), (own, "associated")])
refused("Resource.AlreadyAssociated", 400, us.associate_transit_gateway_route_table, **both)
refused("TransitGatewayRouteTablePropagation.Duplicate", 400, us.enable_transit_gateway_route_table_propagation, **both)
same(us.disassociate_transit_gateway_route_table(**both)["Association"]["State"], "disassociating")
same(us.disable_transit_gateway_route_table_propagation(**both)["Propagation"]["State"], "disabled")
pass_time(2)
refused("InvalidAssociation.NotFound", 400, us.disassociate_transit_gateway_route_table, **both)
refused("TransitGatewayRouteTablePropagation.NotFound", 400, us.disable_transit_gateway_route_table_propagation, **both)
same(us.associate_transit_gateway_route_table(**both)["Association"]["State"], "associating")
same(us.enable_transit_gateway_route_table_propagation(**both)["Propagation"]["State"], "enabled")
pass_time(2)
wanted = [{"Name": "resource-id", "Values": [THEIRS]}]
listed = us.get_transit_gateway_route_table_propagations(TransitGatewayRouteTableId=table, Filters=wanted)["TransitGatewayRouteTablePropagations"]
same([each["TransitGatewayAttachmentId"] for each in listed], [one])
listed = us.get_transit_gateway_attachment_propagations(TransitGatewayAttachmentId=one)["TransitGatewayAttachmentPropagations"]
same([each["TransitGatewayRouteTableId"] for each in listed], [table])

# Routes: those of the networks, those of on-premises ones, and those that somebody writes.
control("world", {"ec2": {"transitAttachments": [{"gateway": hub, "networks": ["192.168.0.0/16", "172.16.0.0/12"]}]}})
same(sorted(routes(type="propagated")), ["10.0.0.0/16", "10.99.0.0/16", "172.16.0.0/12", "192.168.0.0/16"])
same(routes(route_search_longest_prefix_match="192.168.3.4"), ["192.168.0.0/16"])
same(routes(route_search_exact_match="10.99.0.0/16"), ["10.99.0.0/16"])
same(routes(route_search_subnet_of_match="172.0.0.0/8"), ["172.16.0.0/12"])
same(routes(route_search_supernet_of_match="10.0.5.0/24"), ["10.0.0.0/16"])
static = {"TransitGatewayRouteTableId": table, "DestinationCidrBlock": "10.77.0.0/16"}
made = us.create_transit_gateway_route(**static, TransitGatewayAttachmentId=one)["Route"]
same((made["Type"], made["State"], made["TransitGatewayAttachments"][0]["ResourceId"]), ("static", "active", THEIRS))
refused("RouteAlreadyExists", 400, us.create_transit_gateway_route, **static, Blackhole=True)
refused("MissingParameter", 400, us.replace_transit_gateway_route, **static)
same(us.replace_transit_gateway_route(**static, Blackhole=True)["Route"]["State"], "blackhole")
same(us.replace_transit_gateway_route(**static, TransitGatewayAttachmentId=one)["Route"]["State"], "active")
for number in range(6):
    us.create_transit_gateway_route(TransitGatewayRouteTableId=table, DestinationCidrBlock=f"10.78.{number}.0/24", Blackhole=True)
page = us.search_transit_gateway_routes(TransitGatewayRouteTableId=table, Filters=[{"Name": "type", "Values": ["static"]}], MaxResults=5)
same((len(page["Routes"]), page["AdditionalRoutesAvailable"]), (5, True))

# A network that overlaps one that is attached is attached, and its block is not propagated (botocore, CreateTransitGatewayVpcAttachment).
same(len(routes(type="propagated")), 4)
again = us.create_vpc(CidrBlock="10.99.128.0/17")["Vpc"]["VpcId"]
inside = us.create_subnet(VpcId=again, CidrBlock="10.99.128.0/24")["Subnet"]["SubnetId"]
us.create_transit_gateway_vpc_attachment(TransitGatewayId=hub, VpcId=again, SubnetIds=[inside])
pass_time(5)
same(len(routes(type="propagated")), 4)

# No longer shared: it is seen no more, and what is attached stays so.
ours.disassociate_resource_share(resourceShareArn=share, principals=[VENDOR])
pass_time(1)
same(vendor.describe_transit_gateways()["TransitGateways"], [])
same(attachment(vendor, one)["State"], "available")
# Taken away: first deleting, then gone, and what led there leads nowhere.
same(vendor.delete_transit_gateway_vpc_attachment(TransitGatewayAttachmentId=one)["TransitGatewayVpcAttachment"]["State"], "deleting")
refused("IncorrectState", 400, us.delete_transit_gateway, TransitGatewayId=hub)
pass_time(5)
same(attachment(us, one)["State"], "deleted")
same(routes(state="blackhole", type="static")[0], "10.77.0.0/16")
us.delete_transit_gateway_route(**static)
refused("InvalidRoute.NotFound", 400, us.delete_transit_gateway_route, **static)

# Rejected, and accepted by itself where the gateway does that.
ours.associate_resource_share(resourceShareArn=share, principals=[VENDOR])
theirs.accept_resource_share_invitation(resourceShareInvitationArn=[
    each["resourceShareInvitationArn"] for each in theirs.get_resource_share_invitations()["resourceShareInvitations"] if each["status"] == "PENDING"][0])
second = vendor.create_transit_gateway_vpc_attachment(**wish)["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
pass_time(1)
same(us.reject_transit_gateway_vpc_attachment(TransitGatewayAttachmentId=second)["TransitGatewayVpcAttachment"]["State"], "rejected")
refused("IncorrectState", 400, us.accept_transit_gateway_vpc_attachment, TransitGatewayAttachmentId=second)
eager = make(AutoAcceptSharedAttachments="enable", DefaultRouteTableAssociation="disable", DefaultRouteTablePropagation="disable")
same("AssociationDefaultRouteTableId" in eager["Options"], False)
ours.associate_resource_share(resourceShareArn=share, resourceArns=[eager["TransitGatewayArn"]])
pass_time(1)
third = vendor.create_transit_gateway_vpc_attachment(**{**wish, "TransitGatewayId": eager["TransitGatewayId"]})
third = third["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
pass_time(6)
seen = attachment(us, third)
same((seen["State"], "Association" in seen), ("available", False))
made = us.create_transit_gateway_route_table(TransitGatewayId=eager["TransitGatewayId"])["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
pass_time(5)
us.associate_transit_gateway_route_table(TransitGatewayRouteTableId=made, TransitGatewayAttachmentId=third)
pass_time(2)
refused("IncorrectState", 400, us.delete_transit_gateway_route_table, TransitGatewayRouteTableId=made)
vendor.delete_transit_gateway_vpc_attachment(TransitGatewayAttachmentId=third)
pass_time(5)
same(us.delete_transit_gateway_route_table(TransitGatewayRouteTableId=made)["TransitGatewayRouteTable"]["State"], "deleting")
same(us.delete_transit_gateway(TransitGatewayId=eager["TransitGatewayId"])["TransitGateway"]["State"], "deleting")
pass_time(5)
same(us.describe_transit_gateways(TransitGatewayIds=[eager["TransitGatewayId"]])["TransitGateways"][0]["State"], "deleted")
ours.delete_resource_share(resourceShareArn=share)
us.delete_transit_gateway_vpc_attachment(TransitGatewayAttachmentId=own)
same([each["State"] for each in us.describe_route_tables(**route)["RouteTables"][0]["Routes"] if each.get("TransitGatewayId") == hub], ["blackhole"])
us.delete_route(RouteTableId=to["RouteTableId"], DestinationCidrBlock=to["DestinationCidrBlock"])
