"""EC2 and STS as boto3 sees them, unmodified: every answer is parsed by the model that AWS publishes."""
import json
import os
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

URL = os.environ["AWS_ENDPOINT_URL"]
US, VENDOR, STRANGER = "111122223333", "444455556666", "777788889999"
OURS, THEIRS = "vpc-0f3a9c0d5e7b12468", "vpc-0b7c1d2e3f4a56789"
GROUP = "sg-0c11e27a9905ab1cd"
checks = 0


def client(account, region="eu-west-1", service="ec2"):
    return boto3.client(service, region_name=region, aws_access_key_id=account, aws_secret_access_key="any",
                        endpoint_url=URL, config=Config(retries={"max_attempts": 0}))


def control(path, body):
    request = urllib.request.Request(URL + "/_nearside/" + path, data=json.dumps(body).encode(), method="POST")
    urllib.request.urlopen(request).read()


def same(seen, wanted):
    global checks
    checks += 1
    assert seen == wanted, f"{seen!r} is not {wanted!r}"


def refused(code, status, call, **parameters):
    global checks
    checks += 1
    try:
        call(**parameters)
    except ClientError as error:
        seen = error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
        assert seen == (code, status), f"{call.__name__}: {seen} is not {(code, status)}"
        assert error.response["ResponseMetadata"]["RequestId"]
    else:
        raise AssertionError(f"{call.__name__} was not refused with {code}")


def state(pcx):
    return us.describe_vpc_peering_connections(VpcPeeringConnectionIds=[pcx])["VpcPeeringConnections"][0]["Status"]["Code"]


us, vendor, stranger = client(US), client(VENDOR), client(STRANGER)
same(client(US, service="sts").get_caller_identity()["Account"], US)

# A request, seen by both and by nobody else.
refused("DryRunOperation", 412, vendor.create_vpc_peering_connection, VpcId=THEIRS, PeerVpcId=OURS, PeerOwnerId=US, DryRun=True)
pcx = vendor.create_vpc_peering_connection(
    VpcId=THEIRS, PeerVpcId=OURS, PeerOwnerId=US,
    TagSpecifications=[{"ResourceType": "vpc-peering-connection", "Tags": [{"Key": "Name", "Value": "aiven"}]}],
)["VpcPeeringConnection"]["VpcPeeringConnectionId"]
vendor.get_waiter("vpc_peering_connection_exists").wait(VpcPeeringConnectionIds=[pcx])
same(state(pcx), "pending-acceptance")
seen = us.describe_vpc_peering_connections()["VpcPeeringConnections"][0]
same(seen["RequesterVpcInfo"]["OwnerId"], VENDOR)
same(seen["Tags"], [])
same(stranger.describe_vpc_peering_connections()["VpcPeeringConnections"], [])
same(us.describe_vpc_peering_connections(Filters=[{"Name": "status-code", "Values": ["active"]}])["VpcPeeringConnections"], [])
refused("InvalidVpcPeeringConnectionID.NotFound", 400, us.describe_vpc_peering_connections, VpcPeeringConnectionIds=["pcx-00000000000000001"])
refused("InvalidVpcPeeringConnectionId.Malformed", 400, us.describe_vpc_peering_connections, VpcPeeringConnectionIds=["foo"])

# Accepted by ours alone, and in its own region.
refused("OperationNotPermitted", 400, vendor.accept_vpc_peering_connection, VpcPeeringConnectionId=pcx)
refused("InvalidVpcPeeringConnectionID.NotFound", 400, stranger.accept_vpc_peering_connection, VpcPeeringConnectionId=pcx)
refused("OperationNotPermitted", 400, us.modify_vpc_peering_connection_options, VpcPeeringConnectionId=pcx,
        AccepterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True})
us.accept_vpc_peering_connection(VpcPeeringConnectionId=pcx)
control("clock/advance", {"seconds": 5})
same(state(pcx), "active")
refused("InvalidStateTransition", 400, us.accept_vpc_peering_connection, VpcPeeringConnectionId=pcx)

# Routes: one for a range, whoever it leads to.
tables = us.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [OURS]}])["RouteTables"]
same(len(tables), 3)
main = next(table for table in tables if any(each["Main"] for each in table["Associations"]))["RouteTableId"]
same(us.create_route(RouteTableId=main, DestinationCidrBlock="10.99.0.0/16", VpcPeeringConnectionId=pcx)["Return"], True)
routes = us.describe_route_tables(Filters=[{"Name": "route.vpc-peering-connection-id", "Values": [pcx]}])["RouteTables"][0]["Routes"]
same([route["State"] for route in routes if route.get("VpcPeeringConnectionId") == pcx], ["active"])
refused("RouteAlreadyExists", 400, us.create_route, RouteTableId=main, DestinationCidrBlock="0.0.0.0/0", VpcPeeringConnectionId=pcx)
refused("InvalidParameterValue", 400, us.replace_route, RouteTableId=main, DestinationCidrBlock="10.77.0.0/16", VpcPeeringConnectionId=pcx)
refused("InvalidRoute.NotFound", 400, us.delete_route, RouteTableId=main, DestinationCidrBlock="10.77.0.0/16")
refused("InvalidRouteTableID.NotFound", 400, us.create_route, RouteTableId="rtb-00000000000000001",
        DestinationCidrBlock="10.99.0.0/16", VpcPeeringConnectionId=pcx)

# Pages.
for _ in range(13):
    us.create_route_table(VpcId=OURS)
pages = us.get_paginator("describe_route_tables").paginate(PaginationConfig={"PageSize": 5})
sizes = [len(page["RouteTables"]) for page in pages]
same((max(sizes), sum(sizes)), (5, 16))

# Security groups.
rule = [{"IpProtocol": "tcp", "FromPort": 9092, "ToPort": 9092, "IpRanges": [{"CidrIp": "10.99.0.0/16", "Description": "by hand"}]}]
made = us.authorize_security_group_egress(GroupId=GROUP, IpPermissions=rule)["SecurityGroupRules"]
same([each["IsEgress"] for each in made], [True])
refused("InvalidPermission.Duplicate", 400, us.authorize_security_group_egress, GroupId=GROUP, IpPermissions=rule)
same(us.revoke_security_group_egress(GroupId=GROUP, IpPermissions=rule)["Return"], True)
refused("InvalidPermission.NotFound", 400, us.revoke_security_group_egress, GroupId=GROUP, IpPermissions=rule)
refused("InvalidGroup.NotFound", 400, us.describe_security_groups, GroupIds=["sg-00000000000000001"])

# A role, and what it may not.
credentials = client(STRANGER, service="sts").assume_role(
    RoleArn=f"arn:aws:iam::{US}:role/network-admin", RoleSessionName="by-hand")["Credentials"]
admin = boto3.client("ec2", region_name="eu-west-1", aws_access_key_id=credentials["AccessKeyId"],
                     aws_secret_access_key=credentials["SecretAccessKey"], aws_session_token=credentials["SessionToken"],
                     endpoint_url=URL, config=Config(retries={"max_attempts": 0}))
same(admin.describe_vpcs(VpcIds=[OURS])["Vpcs"][0]["OwnerId"], US)
control("world", {"ec2": {"deny": [{"account": US, "action": "ec2:CreateRoute"}]}})
refused("UnauthorizedOperation", 403, admin.create_route, RouteTableId=main, DestinationCidrBlock="10.98.0.0/16", VpcPeeringConnectionId=pcx)
refused("UnauthorizedOperation", 403, admin.create_route, RouteTableId=main, DestinationCidrBlock="10.98.0.0/16",
        VpcPeeringConnectionId=pcx, DryRun=True)
refused("AuthFailure", 401, client("999999999999").describe_vpcs)

# Tags belong to the account that sets them.
us.create_tags(Resources=[OURS], Tags=[{"Key": "env", "Value": "prod"}])
same(us.describe_vpcs(Filters=[{"Name": "tag:env", "Values": ["pr*"]}])["Vpcs"][0]["VpcId"], OURS)

# The end, and what it leaves behind.
vendor.delete_vpc_peering_connection(VpcPeeringConnectionId=pcx)
control("clock/advance", {"seconds": 5})
vendor.get_waiter("vpc_peering_connection_deleted").wait(VpcPeeringConnectionIds=[pcx])
routes = us.describe_route_tables(RouteTableIds=[main])["RouteTables"][0]["Routes"]
same([route["State"] for route in routes if route.get("VpcPeeringConnectionId") == pcx], ["blackhole"])
control("clock/advance", {"seconds": 3700})
refused("RequestExpired", 400, admin.describe_vpcs)

print(f"{checks} checks")
