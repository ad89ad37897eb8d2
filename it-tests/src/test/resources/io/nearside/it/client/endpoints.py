"""Interface endpoints and the services that they lead to, with a client on either side."""
from judge import US, VENDOR, client, control, pass_time, refused, same, stranger, us, vendor

BALANCER = f"arn:aws:elasticloadbalancing:eu-west-1:{VENDOR}:loadbalancer/net/kafka/0123456789abcdef"
vpc = us.create_vpc(CidrBlock="10.50.0.0/16")["Vpc"]["VpcId"]
one = us.create_subnet(VpcId=vpc, CidrBlock="10.50.1.0/28", AvailabilityZoneId="euw1-az1")["Subnet"]
two = us.create_subnet(VpcId=vpc, CidrBlock="10.50.2.0/24", AvailabilityZone="eu-west-1b")["Subnet"]
one, two = one["SubnetId"], two["SubnetId"]
twin = us.create_subnet(VpcId=vpc, CidrBlock="10.50.3.0/24", AvailabilityZoneId="euw1-az1")["Subnet"]["SubnetId"]
refused("InvalidParameterValue", 400, us.create_subnet, VpcId=vpc, CidrBlock="10.50.4.0/24", AvailabilityZone="eu-west-1z")

# A service that its owner alone sees, until somebody is named; who is named comes on top of who was.
tag = [{"ResourceType": "vpc-endpoint-service", "Tags": [{"Key": "Name", "Value": "kafka"}]}]
service = vendor.create_vpc_endpoint_service_configuration(NetworkLoadBalancerArns=[BALANCER], TagSpecifications=tag)["ServiceConfiguration"]
same((service["ServiceState"], service["AcceptanceRequired"], service["ServiceType"]), ("Available", True, [{"ServiceType": "Interface"}]))
name, service = service["ServiceName"], service["ServiceId"]
same(name, f"com.amazonaws.vpce.eu-west-1.{service}")
refused("InvalidServiceName", 400, us.describe_vpc_endpoint_services, ServiceNames=[name])
added = vendor.modify_vpc_endpoint_service_permissions(ServiceId=service, AddAllowedPrincipals=[f"arn:aws:iam::{US}:root"])
same((added["ReturnValue"], added["AddedPrincipals"][0]["PrincipalType"]), (True, "Account"))
vendor.modify_vpc_endpoint_service_permissions(ServiceId=service, AddAllowedPrincipals=["arn:aws:iam::777788889999:role/x"])
seen = vendor.describe_vpc_endpoint_service_permissions(ServiceId=service)["AllowedPrincipals"]
same([each["Principal"] for each in seen], [f"arn:aws:iam::{US}:root", "arn:aws:iam::777788889999:role/x"])
role = [{"Name": "principal-type", "Values": ["Role"]}]
same(len(vendor.describe_vpc_endpoint_service_permissions(ServiceId=service, Filters=role)["AllowedPrincipals"]), 1)
refused("InvalidServiceName", 400, stranger.describe_vpc_endpoint_services, ServiceNames=[name])
detail = us.describe_vpc_endpoint_services(ServiceNames=[name])["ServiceDetails"][0]
same((detail["Owner"], detail["AcceptanceRequired"], detail["AvailabilityZoneIds"]), (VENDOR, True, ["euw1-az1", "euw1-az2", "euw1-az3"]))


def ask(who=us, **more):
    pass_time(4)  # for the bucket of endpoints: 4 at once, and 0.3 every second (EC2 Developer Guide, request throttling)
    return who.create_vpc_endpoint(**{"VpcId": vpc, "ServiceName": name, "VpcEndpointType": "Interface", **more})["VpcEndpoint"]


def state(endpoint):
    return us.describe_vpc_endpoints(VpcEndpointIds=[endpoint])["VpcEndpoints"][0]["State"]


def delete(endpoint):
    pass_time(4)
    return us.delete_vpc_endpoints(VpcEndpointIds=[endpoint])["Unsuccessful"]


# Asked for, waiting, let in, available; small letters at the beginning, as LocalStack's tests recorded from AWS.
wish = {"SubnetIds": [one, two], "ClientToken": "once",
        "TagSpecifications": [{"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "orders"}]}]}
made = ask(**wish)
endpoint = made["VpcEndpointId"]
same((made["State"], made["Groups"][0]["GroupName"], made["ServiceRegion"]), ("pendingAcceptance", "default", "eu-west-1"))
same((len(made["NetworkInterfaceIds"]), made["Tags"]), (2, [{"Key": "Name", "Value": "orders"}]))
same(made["DnsEntries"][0]["DnsName"].startswith(endpoint) and made["DnsEntries"][0]["DnsName"].endswith(f"{service}.eu-west-1.vpce.amazonaws.com"), True)
same(ask(**wish)["VpcEndpointId"], endpoint)
refused("IdempotentParameterMismatch", 400, ask, **{**wish, "SubnetIds": [one]})
same(vendor.describe_vpc_endpoint_connections(Filters=[{"Name": "service-id", "Values": [service]}])["VpcEndpointConnections"][0]["VpcEndpointOwner"], US)
refused("InvalidVpcEndpointServiceId.NotFound", 400, us.accept_vpc_endpoint_connections, ServiceId=service, VpcEndpointIds=[endpoint])
same(vendor.accept_vpc_endpoint_connections(ServiceId=service, VpcEndpointIds=[endpoint])["Unsuccessful"], [])
same(state(endpoint), "pending")
pass_time(60)
same(state(endpoint), "available")
same([each["ResourceId"] for each in vendor.accept_vpc_endpoint_connections(ServiceId=service, VpcEndpointIds=[endpoint])["Unsuccessful"]], [endpoint])

# Its addresses are those of its network interfaces, each inside its subnet, which has one less.
cards = us.describe_network_interfaces(NetworkInterfaceIds=made["NetworkInterfaceIds"])["NetworkInterfaces"]
same([(each["SubnetId"], each["PrivateIpAddress"], each["InterfaceType"]) for each in cards],
     [(one, "10.50.1.4", "vpc_endpoint"), (two, "10.50.2.4", "vpc_endpoint")])
same(us.describe_subnets(SubnetIds=[one])["Subnets"][0]["AvailableIpAddressCount"], 10)
fixed = ask(SubnetConfigurations=[{"SubnetId": two, "Ipv4": "10.50.2.77"}])
same(us.describe_network_interfaces(NetworkInterfaceIds=fixed["NetworkInterfaceIds"])["NetworkInterfaces"][0]["PrivateIpAddress"], "10.50.2.77")

# What is refused. Codes and texts of the first four are those of users' reports, the others of the EC2 API Reference.
control("world", {"ec2": {"endpointServices": [
    {"id": "vpce-svc-0a1b2c3d4e5f60718", "account": VENDOR, "region": "eu-west-1", "zones": ["euw1-az3"], "principals": ["*"]}]}})
refused("InvalidParameter", 400, ask, ServiceName="com.amazonaws.vpce.eu-west-1.vpce-svc-0a1b2c3d4e5f60718", SubnetIds=[one])
refused("InvalidParameter", 400, ask, PrivateDnsEnabled=True)
refused("InvalidParameter", 400, ask, VpcEndpointType="Gateway")
refused("InvalidServiceName", 400, ask, ServiceName=name + "0")
refused("InvalidServiceName", 400, ask, ServiceRegion="eu-central-1")
refused("DuplicateSubnetsInSameZone", 400, ask, SubnetIds=[one, twin])
refused("InvalidSubnetID.NotFound", 400, ask, SubnetIds=["subnet-00000000000000001"])
refused("InvalidGroup.NotFound", 400, ask, SecurityGroupIds=["sg-00000000000000001"])
refused("InvalidIPAddress.InUse", 400, ask, SubnetConfigurations=[{"SubnetId": two, "Ipv4": "10.50.2.77"}])
refused("InvalidParameterValue", 400, ask, SubnetConfigurations=[{"SubnetId": two, "Ipv4": "10.50.9.9"}])
control("world", {"ec2": {"quotas": {"endpointsPerVpc": 2}}})
refused("VpcEndpointLimitExceeded", 400, ask)
control("world", {"ec2": {"quotas": {"endpointsPerVpc": 50}, "subnets": [
    {"id": "subnet-0a1b2c3d4e5f60718", "vpc": vpc, "cidr": "10.50.5.0/28", "zone": "euw1-az3", "left": 0}]}})
refused("InsufficientFreeAddressesInSubnet", 400, ask, SubnetIds=["subnet-0a1b2c3d4e5f60718"])
refused("DependencyViolation", 400, us.delete_vpc, VpcId=vpc)

# Rejected, also after it was let in; failed with a reason.
same(vendor.reject_vpc_endpoint_connections(ServiceId=service, VpcEndpointIds=[fixed["VpcEndpointId"]])["Unsuccessful"], [])
same(state(fixed["VpcEndpointId"]), "rejected")
control("world", {"ec2": {"failEndpoints": [{"id": fixed["VpcEndpointId"], "code": "InternalError", "message": "by script"}]}})
same(us.describe_vpc_endpoints(VpcEndpointIds=[fixed["VpcEndpointId"]])["VpcEndpoints"][0]["LastError"], {"Message": "by script", "Code": "InternalError"})

# The service is in use until nobody is connected.
gone = vendor.delete_vpc_endpoint_service_configurations(ServiceIds=[service])["Unsuccessful"]
same([(each["ResourceId"], each["Error"]["Code"]) for each in gone], [(service, "ExistingVpcEndpointConnections")])

# Deleted in its time, and listed for a while after it; an answer of 200 says what could not be deleted.
same(delete(endpoint), [])
same(state(endpoint), "deleting")
pass_time(90)
same(state(endpoint), "deleted")
same([each["Error"]["Code"] for each in delete(endpoint)], ["InvalidVpcEndpoint.NotFound"])
same(us.describe_subnets(SubnetIds=[one])["Subnets"][0]["AvailableIpAddressCount"], 11)
refused("InvalidVpcEndpointId.NotFound", 400, vendor.describe_vpc_endpoints, VpcEndpointIds=[endpoint])
pass_time(24 * 3600)
refused("InvalidVpcEndpointId.NotFound", 400, us.describe_vpc_endpoints, VpcEndpointIds=[endpoint])
delete(fixed["VpcEndpointId"])
same(vendor.delete_vpc_endpoint_service_configurations(ServiceIds=[service])["Unsuccessful"], [])
refused("InvalidVpcEndpointServiceId.NotFound", 400, vendor.describe_vpc_endpoint_service_configurations, ServiceIds=[service])

# Too many at once.
other = client(VENDOR)
service = other.create_vpc_endpoint_service_configuration(NetworkLoadBalancerArns=[BALANCER], AcceptanceRequired=False)["ServiceConfiguration"]
theirs = other.create_vpc(CidrBlock="10.51.0.0/16")["Vpc"]["VpcId"]


def often():
    for _ in range(10):
        other.create_vpc_endpoint(VpcId=theirs, ServiceName=service["ServiceName"], VpcEndpointType="Interface")


refused("RequestLimitExceeded", 503, often)
same([each["State"] for each in other.describe_vpc_endpoints()["VpcEndpoints"]][:4], ["pending"] * 4)
