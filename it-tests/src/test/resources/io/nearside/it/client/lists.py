"""Everything that lists: filters, pages and waiters, each held to what botocore's model says of it."""
import re

import jmespath
from botocore import xform_name

from filters import FILTERS
from judge import OURS, THEIRS, US, control, pass_time, refused, same, us, vendor

model = us.meta.service_model


def call(operation):
    pass_time(1)  # so that nobody asks too often
    return getattr(us, xform_name(operation))


def listed(operation, **parameters):
    answer = call(operation)(**parameters)
    return [value for name, value in answer.items() if isinstance(value, list)][-1]  # services are listed by name, too


def words(path, one):
    """The values as a filter would name them."""
    found = jmespath.search(path, one)
    for value in found if isinstance(found, list) else [found]:
        if isinstance(value, bool):
            yield str(value).lower()
        elif hasattr(value, "isoformat"):
            yield value.strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03}Z"
        elif value not in (None, ""):
            yield str(value)


# A world in which each filter has something to find and something to leave out.
table = us.describe_route_tables()["RouteTables"][0]["RouteTableId"]
us.associate_vpc_cidr_block(VpcId=OURS, AmazonProvidedIpv6CidrBlock=True)
us.create_vpc(CidrBlock="10.80.0.0/16")
pcx = vendor.create_vpc_peering_connection(VpcId=THEIRS, PeerVpcId=OURS, PeerOwnerId=US)["VpcPeeringConnection"]["VpcPeeringConnectionId"]
us.accept_vpc_peering_connection(VpcPeeringConnectionId=pcx)
pass_time(5)
vendor.create_vpc_peering_connection(VpcId=vendor.create_vpc(CidrBlock="10.81.0.0/16")["Vpc"]["VpcId"], PeerVpcId=OURS, PeerOwnerId=US)
us.create_route(RouteTableId=table, DestinationCidrBlock="10.99.0.0/16", VpcPeeringConnectionId=pcx)
control("world", {"ec2": {"routes": [
    {"table": table, "destination": destination, "target": target} for destination, target in (
        ("10.90.0.0/16", "tgw-0a1b2c3d4e5f60718"), ("10.91.0.0/16", "i-0a1b2c3d4e5f60718"), ("::/0", "eigw-0a1b2c3d4e5f60718"),
        ("pl-0a1b2c3d4e5f60718", "nat-0a1b2c3d4e5f60718"))]}})
group = us.create_security_group(GroupName="listed", Description="to be found", VpcId=OURS)["GroupId"]
rules = [{"IpProtocol": "udp", "FromPort": 53, "ToPort": 54, "IpRanges": [{"CidrIp": "10.99.0.0/16"}], "Ipv6Ranges": [{"CidrIpv6": "2001:db8::/32"}],
          "UserIdGroupPairs": [{"GroupId": group}]}]
for authorize in (us.authorize_security_group_ingress, us.authorize_security_group_egress):
    rule = authorize(GroupId=group, IpPermissions=rules)["SecurityGroupRules"][0]["SecurityGroupRuleId"]
subnet = us.describe_subnets()["Subnets"][0]["SubnetId"]
balancer = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/kafka/0123456789abcdef"
services = [us.create_vpc_endpoint_service_configuration(NetworkLoadBalancerArns=[balancer])["ServiceConfiguration"] for _ in range(7)]
endpoints = []
for number in range(7):
    pass_time(4)  # the bucket of endpoints
    wish = {"VpcId": OURS, "ServiceName": services[number % 2]["ServiceName"], "SubnetIds": [subnet]}
    endpoints.append(us.create_vpc_endpoint(VpcEndpointType="Interface", **wish)["VpcEndpoint"])
us.accept_vpc_endpoint_connections(ServiceId=services[0]["ServiceId"], VpcEndpointIds=[endpoints[0]["VpcEndpointId"]])
ids = [services[0]["ServiceId"], endpoints[0]["VpcEndpointId"], endpoints[0]["NetworkInterfaceIds"][0]]
control("world", {"ec2": {"quotas": {"transitGateways": 50, "transitGatewaysPerVpc": 50}}})
hubs = [us.create_transit_gateway()["TransitGateway"]["TransitGatewayId"] for _ in range(7)]
pass_time(5)
for hub in hubs:
    us.create_transit_gateway_vpc_attachment(TransitGatewayId=hub, VpcId=OURS, SubnetIds=[subnet])
pass_time(6)
ids.append(hubs[0])
us.create_tags(Resources=[table, pcx, group, rule, subnet, *ids], Tags=[{"Key": "Name", "Value": "found"}])

documented = {operation: re.findall(r"<li> <p> <code>([^<]+?) ?</code>", model.operation_model(operation).input_shape.members["Filters"].documentation)
              for operation in FILTERS}
for operation, filters in FILTERS.items():
    # Those that it says it has, and no others: a filter of another call, or of none, is refused (EC2 API Reference, error codes, and users' reports).
    for name in sorted({"no-such-filter"}.union(*documented.values()) - {"tag"}):
        if name in filters:
            same(name in documented[operation], True)
        else:
            refused("InvalidParameterValue", 400, call(operation), Filters=[{"Name": name, "Values": ["any"]}])
    everything = listed(operation)
    for name, path in filters.items():
        values = list(dict.fromkeys(word for one in everything for word in words(path, one)))
        same((name, bool(values)), (name, True))
        for accepted in (*([value] for value in values[:3]), values[:2]):
            wanted = [one for one in everything if set(accepted) & set(words(path, one))]
            same(listed(operation, Filters=[{"Name": name, "Values": accepted}]), wanted)
        same(listed(operation, Filters=[{"Name": name, "Values": ["nothing-like-it"]}]), [])
    # Several must all match, and * and ? stand for what is not said (EC2 User Guide, list and filter resources).
    (first, one_path), (second, other_path) = list(filters.items())[:2]
    one, other = next(words(one_path, everything[0])), next(words(other_path, everything[-1]))
    both = [each for each in everything if one in words(one_path, each) and other in words(other_path, each)]
    same(listed(operation, Filters=[{"Name": first, "Values": [one]}, {"Name": second, "Values": [other]}]), both)
    same(everything[0] in listed(operation, Filters=[{"Name": first, "Values": [one[:-2] + "*"]}]), True)
    same(everything[0] in listed(operation, Filters=[{"Name": first, "Values": [one[:-1] + "?"]}]), True)

# Pages: as small as the model lets them be, all there is and each once; beyond its bounds a size is refused.
for number in range(12):
    vpc = us.create_vpc(CidrBlock=f"10.{200 + number}.0.0/16")["Vpc"]["VpcId"]
    us.create_subnet(VpcId=vpc, CidrBlock=f"10.{200 + number}.0.0/24")
    us.create_tags(Resources=[vpc], Tags=[{"Key": "Name", "Value": "paged"}])
    us.create_vpc_peering_connection(VpcId=vpc, PeerVpcId=THEIRS, PeerOwnerId="444455556666")
for operation in FILTERS:
    name = xform_name(operation)
    same((operation, us.can_paginate(name)), (operation, True))
    pages = list(us.get_paginator(name).paginate(PaginationConfig={"PageSize": 5}))
    key = [key for key, value in pages[0].items() if isinstance(value, list)][-1]
    same([each for page in pages for each in page[key]], listed(operation))
    same({len(page[key]) for page in pages[:-1]}, {5})
    most = model.operation_model(operation).input_shape.members["MaxResults"]
    # Which of the codes for it AWS uses here is not known for sure; the list of error codes has all of them.
    if "only 1,000" in most.documentation:
        same(listed(operation, MaxResults=1001), listed(operation))
    else:
        refused(("InvalidParameterValue", "InvalidMaxResults"), 400, call(operation), MaxResults=most.metadata.get("max", 1000) + 1)
    refused(("InvalidParameterValue", "InvalidPaginationToken", "InvalidNextToken"), 400, call(operation), MaxResults=5, NextToken="nonsense")

# Each waiter that botocore has for these is used in one of the scripts, but for that of interfaces that nothing uses: there are none.
waiters = {name for name in us.waiter_names if us.get_waiter(name).config.operation in FILTERS}
same(waiters, {"network_interface_available", "vpc_exists", "vpc_available", "subnet_available", "security_group_exists", "vpc_peering_connection_exists",
               "vpc_peering_connection_deleted"})
