"""Security groups and their rules: all that a call asks for, or nothing."""
from judge import US, control, refused, same, us, vendor

vpc = us.create_vpc(CidrBlock="10.70.0.0/16")["Vpc"]["VpcId"]
tag = [{"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "judged"}]}]
group = us.create_security_group(GroupName="judged", Description="by hand", VpcId=vpc, TagSpecifications=tag)["GroupId"]
us.get_waiter("security_group_exists").wait(GroupIds=[group])


def rule(port, cidr="10.99.0.0/16", **more):
    return {"IpProtocol": "tcp", "FromPort": port, "ToPort": port, "IpRanges": [{"CidrIp": cidr, **more}]}


def rules(egress):
    seen = us.describe_security_group_rules(Filters=[{"Name": "group-id", "Values": [group]}])["SecurityGroupRules"]
    return [(each["IpProtocol"], each["FromPort"], each.get("CidrIpv4")) for each in seen if each["IsEgress"] == egress]


# A new group lets everything out and nothing in (VPC User Guide, security groups). A name is a VPC's once, and "default" is taken.
same((rules(egress=True), rules(egress=False)), ([("-1", -1, "0.0.0.0/0")], []))
refused("InvalidGroup.Duplicate", 400, us.create_security_group, GroupName="Judged", Description="by hand", VpcId=vpc)
# InvalidGroup.Reserved is what the list of error codes has, InvalidParameterValue what reports of users show.
refused(("InvalidGroup.Reserved", "InvalidParameterValue"), 400, us.create_security_group, GroupName="default", Description="x", VpcId=vpc)
refused("InvalidParameterValue", 400, us.create_security_group, GroupName="sg-mine", Description="x", VpcId=vpc)

# An account has so many in a region (list of error codes), and one that is made for somebody is found by its tags.
control("world", {"ec2": {"quotas": {"groupsPerRegion": 1}}})
refused("SecurityGroupLimitExceeded", 400, us.create_security_group, GroupName="one-more", Description="by hand", VpcId=vpc)
control("world", {"ec2": {"quotas": {"groupsPerRegion": 2500}}})
marked = [{"Name": "vpc-id", "Values": [vpc]}, {"Name": "tag:managed-by", "Values": ["us"]}, {"Name": "tag:for", "Values": ["orders"]}]
same(us.describe_security_groups(Filters=marked)["SecurityGroups"], [])
tags = [{"Key": "managed-by", "Value": "us"}, {"Key": "for", "Value": "orders"}]
own = us.create_security_group(GroupName="own", Description="made", VpcId=vpc, TagSpecifications=[{"ResourceType": "security-group", "Tags": tags}])["GroupId"]
same([each["GroupId"] for each in us.describe_security_groups(Filters=marked)["SecurityGroups"]], [own])
us.delete_security_group(GroupId=own)
refused("InvalidGroup.NotFound", 400, us.delete_security_group, GroupId=own)

# Both directions: made, there, gone.
for authorize, revoke, egress in ((us.authorize_security_group_egress, us.revoke_security_group_egress, True),
                                  (us.authorize_security_group_ingress, us.revoke_security_group_ingress, False)):
    before = rules(egress)
    made = authorize(GroupId=group, IpPermissions=[rule(9092, Description="by hand")])["SecurityGroupRules"]
    same([(each["IsEgress"], each["CidrIpv4"], each["Description"], each["GroupOwnerId"]) for each in made], [(egress, "10.99.0.0/16", "by hand", US)])
    refused("InvalidPermission.Duplicate", 400, authorize, GroupId=group, IpPermissions=[rule(9093), rule(9092)])
    same(rules(egress), before + [("tcp", 9092, "10.99.0.0/16")])
    refused("InvalidPermission.NotFound", 400, revoke, GroupId=group, IpPermissions=[rule(9092), rule(9094)])
    same(rules(egress), before + [("tcp", 9092, "10.99.0.0/16")])
    same(revoke(GroupId=group, IpPermissions=[rule(9092)])["Return"], True)
    by_id = authorize(GroupId=group, IpPermissions=[rule(9095)])["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    same(us.describe_security_group_rules(SecurityGroupRuleIds=[by_id])["SecurityGroupRules"][0]["ToPort"], 9095)
    same(revoke(GroupId=group, SecurityGroupRuleIds=[by_id])["RevokedSecurityGroupRules"][0]["SecurityGroupRuleId"], by_id)
    refused("InvalidSecurityGroupRuleId.NotFound", 400, revoke, GroupId=group, SecurityGroupRuleIds=[by_id])
    same(rules(egress), before)

# What a rule may say; the code is that of users' reports.
for wrong in (rule(9092, "10.99.0.0/33"), rule(9092, "10.99"), rule(70000), {**rule(9092), "ToPort": 9000}, {**rule(9092), "IpProtocol": "nonsense"},
              rule(9092, Description="ä")):
    refused("InvalidParameterValue", 400, us.authorize_security_group_ingress, GroupId=group, IpPermissions=[wrong])
same(us.authorize_security_group_ingress(GroupId=group, IpPermissions=[rule(9096, "10.99.3.4/16")])["SecurityGroupRules"][0]["CidrIpv4"], "10.99.0.0/16")
control("world", {"ec2": {"quotas": {"rulesPerGroup": 2}}})
us.authorize_security_group_ingress(GroupId=group, IpPermissions=[rule(9097)])
refused("RulesPerSecurityGroupLimitExceeded", 400, us.authorize_security_group_ingress, GroupId=group, IpPermissions=[rule(9098)])
control("world", {"ec2": {"quotas": {"rulesPerGroup": 60}}})

# Rules name groups of the same VPC or of an actively peered one; what another group names is in use.
named = us.create_security_group(GroupName="named", Description="by hand", VpcId=vpc)["GroupId"]
pair = [{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "UserIdGroupPairs": [{"GroupId": named}]}]
made = us.authorize_security_group_ingress(GroupId=group, IpPermissions=pair)["SecurityGroupRules"][0]
same(made["ReferencedGroupInfo"]["GroupId"], named)
foreign = vendor.describe_security_groups()["SecurityGroups"][0]["GroupId"]
refused("InvalidGroup.NotFound", 400, us.authorize_security_group_ingress, GroupId=group,
        IpPermissions=[{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "UserIdGroupPairs": [{"GroupId": foreign}]}])
refused("DependencyViolation", 400, us.delete_security_group, GroupId=named)
us.revoke_security_group_ingress(GroupId=group, IpPermissions=pair)
same(us.delete_security_group(GroupId=named)["Return"], True)
default = us.describe_security_groups(Filters=[{"Name": "vpc-id", "Values": [vpc]}, {"Name": "group-name", "Values": ["default"]}])["SecurityGroups"][0]
refused("CannotDelete", 400, us.delete_security_group, GroupId=default["GroupId"])
