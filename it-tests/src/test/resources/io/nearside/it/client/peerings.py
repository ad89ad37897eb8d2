"""Peering connections: asked for, seen, accepted, rejected, deleted, and their DNS option."""
from judge import OURS, US, VENDOR, client, pass_time, refused, same, stranger, us, vendor

DNS = {"AllowDnsResolutionFromRemoteVpc": True}
theirs = vendor.create_vpc(CidrBlock="10.60.0.0/16")["Vpc"]["VpcId"]
ours = us.create_vpc(CidrBlock="10.61.0.0/16")["Vpc"]["VpcId"]


def ask(**more):
    return vendor.create_vpc_peering_connection(VpcId=theirs, PeerVpcId=ours, PeerOwnerId=US, **more)["VpcPeeringConnection"]["VpcPeeringConnectionId"]


def look(who, pcx):
    return who.describe_vpc_peering_connections(VpcPeeringConnectionIds=[pcx])["VpcPeeringConnections"][0]


def state(pcx):
    return look(us, pcx)["Status"]["Code"]


# A request, seen by both and by nobody else. Each has tags of its own.
pcx = ask(TagSpecifications=[{"ResourceType": "vpc-peering-connection", "Tags": [{"Key": "Name", "Value": "aiven"}]}])
vendor.get_waiter("vpc_peering_connection_exists").wait(VpcPeeringConnectionIds=[pcx])
same(state(pcx), "pending-acceptance")
same(look(us, pcx)["RequesterVpcInfo"]["OwnerId"], VENDOR)
same((look(us, pcx)["Tags"], look(vendor, pcx)["Tags"]), ([], [{"Key": "Name", "Value": "aiven"}]))
same(stranger.describe_vpc_peering_connections()["VpcPeeringConnections"], [])
refused("InvalidVpcPeeringConnectionID.NotFound", 400, stranger.describe_vpc_peering_connections, VpcPeeringConnectionIds=[pcx])
# While it is pending, the accepter is shown nobody's CIDRs (botocore's model: only of an active connection).
same({"CidrBlock", "CidrBlockSet"} & (set(look(us, pcx)["RequesterVpcInfo"]) | set(look(us, pcx)["AccepterVpcInfo"])), set())

# Accepted by its accepter alone, in its region, and once. The codes of the first three are those of moto's tests that ran against AWS.
refused("OperationNotPermitted", 400, vendor.accept_vpc_peering_connection, VpcPeeringConnectionId=pcx)
refused("OperationNotPermitted", 400, vendor.reject_vpc_peering_connection, VpcPeeringConnectionId=pcx)
refused("OperationNotPermitted", 400, client(US, "eu-central-1").accept_vpc_peering_connection, VpcPeeringConnectionId=pcx)
refused("InvalidVpcPeeringConnectionID.NotFound", 400, stranger.accept_vpc_peering_connection, VpcPeeringConnectionId=pcx)
refused("OperationNotPermitted", 400, us.modify_vpc_peering_connection_options, VpcPeeringConnectionId=pcx, AccepterPeeringConnectionOptions=DNS)
same(us.accept_vpc_peering_connection(VpcPeeringConnectionId=pcx)["VpcPeeringConnection"]["Status"]["Code"], "provisioning")
pass_time(5)
same(state(pcx), "active")
same(look(us, pcx)["RequesterVpcInfo"]["CidrBlockSet"], [{"CidrBlock": "10.60.0.0/16"}])
refused("InvalidStateTransition", 400, us.accept_vpc_peering_connection, VpcPeeringConnectionId=pcx)
refused("InvalidStateTransition", 400, us.reject_vpc_peering_connection, VpcPeeringConnectionId=pcx)
# A second one between the two is refused while the first lives; the code is that of the EC2 API Reference.
refused("VpcPeeringConnectionAlreadyExists", 400, ask)

# The DNS option: each its own side, and only between VPCs with host names.
refused("InvalidVpcPeeringConnectionState.DnsHostnamesDisabled", 400, us.modify_vpc_peering_connection_options,
        VpcPeeringConnectionId=pcx, AccepterPeeringConnectionOptions=DNS)
us.modify_vpc_attribute(VpcId=ours, EnableDnsHostnames={"Value": True})
vendor.modify_vpc_attribute(VpcId=theirs, EnableDnsHostnames={"Value": True})
answer = us.modify_vpc_peering_connection_options(VpcPeeringConnectionId=pcx, AccepterPeeringConnectionOptions=DNS)
same(answer["AccepterPeeringConnectionOptions"]["AllowDnsResolutionFromRemoteVpc"], True)
same([look(us, pcx)[side]["PeeringOptions"]["AllowDnsResolutionFromRemoteVpc"] for side in ("AccepterVpcInfo", "RequesterVpcInfo")], [True, False])
refused("OperationNotPermitted", 400, us.modify_vpc_peering_connection_options, VpcPeeringConnectionId=pcx, RequesterPeeringConnectionOptions=DNS)

# Deleted by either, and then no more; the pair is free again, and rejected by the accepter alone.
vendor.delete_vpc_peering_connection(VpcPeeringConnectionId=pcx)
pass_time(5)
vendor.get_waiter("vpc_peering_connection_deleted").wait(VpcPeeringConnectionIds=[pcx])
refused("InvalidStateTransition", 400, us.delete_vpc_peering_connection, VpcPeeringConnectionId=pcx)
again = ask()
same(again == pcx, False)
refused("InvalidStateTransition", 400, us.delete_vpc_peering_connection, VpcPeeringConnectionId=again)
us.reject_vpc_peering_connection(VpcPeeringConnectionId=again)
same(state(again), "rejected")
refused("InvalidStateTransition", 400, us.accept_vpc_peering_connection, VpcPeeringConnectionId=again)

# What overlaps, and a VPC that is not there, fail by themselves; one of one's own that is not there is refused at once.
overlapping = vendor.create_vpc(CidrBlock="10.61.128.0/17")["Vpc"]["VpcId"]
for mine, peer in ((overlapping, ours), (theirs, "vpc-00000000000000001")):
    made = vendor.create_vpc_peering_connection(VpcId=mine, PeerVpcId=peer, PeerOwnerId=US)["VpcPeeringConnection"]
    same(made["Status"]["Code"], "initiating-request")
    same(look(vendor, made["VpcPeeringConnectionId"])["Status"]["Code"], "failed")
refused("InvalidVpcID.NotFound", 400, vendor.create_vpc_peering_connection, VpcId=theirs, PeerVpcId="vpc-00000000000000001")

# After seven days it is too late.
late = ask()
pass_time(8 * 24 * 3600)
same(state(late), "expired")
refused("InvalidStateTransition", 400, us.accept_vpc_peering_connection, VpcPeeringConnectionId=late)
