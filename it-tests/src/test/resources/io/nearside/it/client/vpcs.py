"""Networks, subnets and tags."""
from judge import THEIRS, pass_time, refused, same, stranger, us, vendor

# Codes without a word beside them: EC2 API Reference, error codes.
made = us.create_vpc(CidrBlock="10.7.0.0/16", TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "judged"}]}])["Vpc"]
vpc = made["VpcId"]
us.get_waiter("vpc_exists").wait(VpcIds=[vpc])
us.get_waiter("vpc_available").wait(VpcIds=[vpc])
same((made["CidrBlock"], made["IsDefault"], made["Tags"]), ("10.7.0.0/16", False, [{"Key": "Name", "Value": "judged"}]))
refused("InvalidVpcID.NotFound", 400, stranger.describe_vpcs, VpcIds=[vpc])
# InvalidVpc.Range is what reports of users show, InvalidVpcRange what the list of error codes has.
for wrong in ("10.0.0.0/8", "10.0.0.0/29"):
    refused(("InvalidVpc.Range", "InvalidVpcRange"), 400, us.create_vpc, CidrBlock=wrong)
refused("InvalidParameterValue", 400, us.create_vpc, CidrBlock="10.7.0.0")

# DNS: support is on in a new VPC and host names are off (VPC User Guide, DNS attributes).
for attribute, wanted in (("enableDnsSupport", True), ("enableDnsHostnames", False)):
    answer = us.describe_vpc_attribute(VpcId=vpc, Attribute=attribute)
    same(answer[attribute[0].upper() + attribute[1:]]["Value"], wanted)
us.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})
same(us.describe_vpc_attribute(VpcId=vpc, Attribute="enableDnsHostnames")["EnableDnsHostnames"]["Value"], True)

# More blocks.
same(us.associate_vpc_cidr_block(VpcId=vpc, CidrBlock="10.8.0.0/16")["CidrBlockAssociation"]["CidrBlock"], "10.8.0.0/16")
us.associate_vpc_cidr_block(VpcId=vpc, AmazonProvidedIpv6CidrBlock=True)
seen = us.describe_vpcs(VpcIds=[vpc])["Vpcs"][0]
same([each["CidrBlock"] for each in seen["CidrBlockAssociationSet"]], ["10.7.0.0/16", "10.8.0.0/16"])
same([each["Ipv6CidrBlockState"]["State"] for each in seen["Ipv6CidrBlockAssociationSet"]], ["associated"])

# Subnets: within the VPC, apart from each other, and between /16 and /28.
subnet = us.create_subnet(VpcId=vpc, CidrBlock="10.7.1.0/24", AvailabilityZone="eu-west-1b")["Subnet"]["SubnetId"]
us.get_waiter("subnet_available").wait(SubnetIds=[subnet])
same(us.describe_subnets(SubnetIds=[subnet])["Subnets"][0]["AvailableIpAddressCount"], 251)
for wrong in ("10.9.1.0/24", "10.7.2.0/29"):
    refused("InvalidSubnet.Range", 400, us.create_subnet, VpcId=vpc, CidrBlock=wrong)
refused("InvalidSubnet.Conflict", 400, us.create_subnet, VpcId=vpc, CidrBlock="10.7.1.128/25")
refused("InvalidParameterValue", 400, us.create_subnet, VpcId=vpc, CidrBlock="10.7.1")
refused("DependencyViolation", 400, us.delete_vpc, VpcId=vpc)

# Tags belong to the account that sets them.
us.create_tags(Resources=[vpc, subnet], Tags=[{"Key": "env", "Value": "prod"}, {"Key": "owner", "Value": "net"}])
same([each["ResourceType"] for each in us.describe_tags(Filters=[{"Name": "key", "Values": ["env"]}])["Tags"]], ["vpc", "subnet"])
us.delete_tags(Resources=[subnet], Tags=[{"Key": "env"}, {"Key": "owner", "Value": "other"}])
same(us.describe_tags(Filters=[{"Name": "resource-id", "Values": [subnet]}])["Tags"],
     [{"ResourceId": subnet, "ResourceType": "subnet", "Key": "owner", "Value": "net"}])
refused("InvalidID", 400, us.create_tags, Resources=["foo"], Tags=[{"Key": "a", "Value": "b"}])
same(stranger.describe_tags()["Tags"], [])

# The end of a VPC is that of its peering connections, too.
empty = us.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
pcx = us.create_vpc_peering_connection(VpcId=empty, PeerVpcId=THEIRS, PeerOwnerId="444455556666")["VpcPeeringConnection"]["VpcPeeringConnectionId"]
us.delete_vpc(VpcId=empty)
refused("InvalidVpcID.NotFound", 400, us.describe_vpcs, VpcIds=[empty])
pass_time(5)
vendor.get_waiter("vpc_peering_connection_deleted").wait(VpcPeeringConnectionIds=[pcx])
