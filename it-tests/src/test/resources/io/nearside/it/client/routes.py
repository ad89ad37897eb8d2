"""Route tables and routes: one for a range, whoever it leads to."""
from judge import US, control, pass_time, refused, same, us, vendor

theirs = vendor.create_vpc(CidrBlock="10.62.0.0/16")["Vpc"]["VpcId"]
ours = us.create_vpc(CidrBlock="10.63.0.0/16")["Vpc"]["VpcId"]
other = us.create_vpc(CidrBlock="10.64.0.0/16")["Vpc"]["VpcId"]
pcx = vendor.create_vpc_peering_connection(VpcId=theirs, PeerVpcId=ours, PeerOwnerId=US)["VpcPeeringConnection"]["VpcPeeringConnectionId"]


def tables(vpc):
    return us.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["RouteTables"]


def states(table):
    routes = us.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Routes"]
    return [(route["DestinationCidrBlock"], route["State"]) for route in routes if route.get("VpcPeeringConnectionId")]


# A VPC has its main table; another one is for the subnets that it is associated with.
same([each["Main"] for each in tables(ours)[0]["Associations"]], [True])
main = tables(ours)[0]["RouteTableId"]
more = us.create_route_table(VpcId=ours)["RouteTable"]["RouteTableId"]
subnet = us.create_subnet(VpcId=ours, CidrBlock="10.63.1.0/24")["Subnet"]["SubnetId"]
same(us.associate_route_table(RouteTableId=more, SubnetId=subnet)["AssociationState"]["State"], "associated")
same([each["SubnetId"] for each in us.describe_route_tables(RouteTableIds=[more])["RouteTables"][0]["Associations"]], [subnet])
# Code and text as in reports of hashicorp/terraform-provider-aws.
refused("Resource.AlreadyAssociated", 400, us.associate_route_table, RouteTableId=main, SubnetId=subnet)

# A blackhole until the connection is active, and again after its end.
to = {"RouteTableId": main, "DestinationCidrBlock": "10.62.0.0/16"}
same(us.create_route(VpcPeeringConnectionId=pcx, **to)["Return"], True)
same(states(main), [("10.62.0.0/16", "blackhole")])
us.accept_vpc_peering_connection(VpcPeeringConnectionId=pcx)
pass_time(5)
same(states(main), [("10.62.0.0/16", "active")])

# One route for a destination, whose host bits do not count (botocore's model of CreateRoute).
us.create_route(RouteTableId=main, DestinationCidrBlock="10.65.9.9/16", VpcPeeringConnectionId=pcx)
same(states(main)[1][0], "10.65.0.0/16")
us.delete_route(RouteTableId=main, DestinationCidrBlock="10.65.0.0/16")
refused("InvalidRoute.NotFound", 400, us.delete_route, RouteTableId=main, DestinationCidrBlock="10.65.0.0/16")
# moto's authors saw this one at AWS.
refused("InvalidParameterValue", 400, us.replace_route, RouteTableId=main, DestinationCidrBlock="10.65.0.0/16", VpcPeeringConnectionId=pcx)
refused("InvalidParameterValue", 400, us.create_route, RouteTableId=main, DestinationCidrBlock="10.65", VpcPeeringConnectionId=pcx)

second = vendor.create_vpc(CidrBlock="10.66.0.0/16")["Vpc"]["VpcId"]
another = vendor.create_vpc_peering_connection(VpcId=second, PeerVpcId=ours, PeerOwnerId=US)["VpcPeeringConnection"]["VpcPeeringConnectionId"]
us.accept_vpc_peering_connection(VpcPeeringConnectionId=another)
refused("RouteAlreadyExists", 400, us.create_route, VpcPeeringConnectionId=another, **to)
us.replace_route(VpcPeeringConnectionId=another, **to)
same(us.describe_route_tables(Filters=[{"Name": "route.vpc-peering-connection-id", "Values": [another]}])["RouteTables"][0]["RouteTableId"], main)
us.replace_route(VpcPeeringConnectionId=pcx, **to)

# What is inside of the VPC stays there, and what does not belong together is not joined; these codes are those of users' reports.
refused("InvalidParameterValue", 400, us.create_route, RouteTableId=main, DestinationCidrBlock="10.63.5.0/24", VpcPeeringConnectionId=pcx)
refused("InvalidParameterValue", 400, us.delete_route, RouteTableId=main, DestinationCidrBlock="10.63.0.0/16")
refused("InvalidParameterValue", 400, us.create_route, RouteTableId=tables(other)[0]["RouteTableId"],
        DestinationCidrBlock="10.62.0.0/16", VpcPeeringConnectionId=pcx)
refused("InvalidVpcPeeringConnectionID.NotFound", 400, us.create_route, RouteTableId=main,
        DestinationCidrBlock="10.67.0.0/16", VpcPeeringConnectionId="pcx-00000000000000001")
refused(("MissingParameter", "InvalidParameterCombination"), 400, us.create_route, **to)
control("world", {"ec2": {"quotas": {"routesPerTable": 3}}})
us.create_route(RouteTableId=main, DestinationCidrBlock="10.67.0.0/16", VpcPeeringConnectionId=pcx)
refused("RouteLimitExceeded", 400, us.create_route, RouteTableId=main, DestinationCidrBlock="10.68.0.0/16", VpcPeeringConnectionId=pcx)
us.delete_route(RouteTableId=main, DestinationCidrBlock="10.67.0.0/16")
control("world", {"ec2": {"quotas": {"routesPerTable": 500}}})

vendor.delete_vpc_peering_connection(VpcPeeringConnectionId=pcx)
pass_time(5)
same(states(main), [("10.62.0.0/16", "blackhole")])
