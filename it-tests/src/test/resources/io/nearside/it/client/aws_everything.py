"""AWS's command line, unmodified: every operation that the simulator has, by hand, and what is said where one is refused."""
import gc
import json
import os
import shlex
import sys
import urllib.request

from awscli.clidriver import create_clidriver

US, VENDOR = "111122223333", "444455556666"
THEIRS, ROLE = "vpc-0b7c1d2e3f4a56789", f"arn:aws:iam::{US}:role/network-admin"
command = create_clidriver()
command.session.create_client("ec2")
gc.disable()
done = 0


def aws(line, who=US):
    """Its status and what it says, in whose hands it is. Each command has a process of its own, with a model of EC2 that needs not be read again."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(theirs, 1)
        os.dup2(theirs, 2)
        if who != US:
            command.session.set_credentials(who, "any")
        status = command.main([*shlex.split(line), "--output", "text"])
        sys.stdout.flush()
        os._exit(status)
    os.close(theirs)
    with open(ours) as pipe:
        said = pipe.read().strip()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


def ec2(line, who=US):
    return by_hand("ec2 " + line, who)


def ram(line, who=US):
    return by_hand("ram " + line, who)


def by_hand(line, who):
    global done
    status, said = aws(line, who)
    assert status == 0, f"{line}: {said}"
    done += 1
    return said


def says(wanted, line, how=ec2):
    said = how(line)
    assert said == wanted, f"{line}: {said!r} is not {wanted!r}"


def refused(code, line, service="ec2"):
    global done
    status, said = aws(f"{service} {line}")
    # The first version ends with 255 (AWS CLI User Guide, return codes).
    assert status == 255 and f"({code})" in said, f"{line}: {status} {said}"
    done += 1


# Networks.
vpc = ec2("create-vpc --cidr-block 10.40.0.0/16 --query Vpc.VpcId")
ec2(f"wait vpc-available --vpc-ids {vpc}")
ec2(f"associate-vpc-cidr-block --vpc-id {vpc} --cidr-block 10.41.0.0/16")
ec2(f"modify-vpc-attribute --vpc-id {vpc} --enable-dns-hostnames")
says("True", f"describe-vpc-attribute --vpc-id {vpc} --attribute enableDnsHostnames --query EnableDnsHostnames.Value")
subnet = ec2(f"create-subnet --vpc-id {vpc} --cidr-block 10.40.1.0/24 --query Subnet.SubnetId")
says(subnet, f"describe-subnets --filters Name=vpc-id,Values={vpc} --query Subnets[].SubnetId")
ec2(f"create-tags --resources {vpc} --tags Key=env,Value=prod")
says(vpc, "describe-tags --filters Name=key,Values=env --query Tags[].ResourceId")
says(vpc, "describe-vpcs --filters Name=tag:env,Values=prod --query Vpcs[].VpcId")
ec2(f"delete-tags --resources {vpc} --tags Key=env")
refused("InvalidVpcID.NotFound", "describe-vpcs --vpc-ids vpc-00000000000000001")
refused("InvalidParameterValue", "describe-vpcs --filters Name=nonsense,Values=any")
refused("DependencyViolation", f"delete-vpc --vpc-id {vpc}")
spare = ec2("create-vpc --cidr-block 10.42.0.0/16 --query Vpc.VpcId")
ec2(f"delete-vpc --vpc-id {spare}")

# Peerings: what is accepted, what is rejected.
ask = f"create-vpc-peering-connection --vpc-id {vpc} --peer-vpc-id %s --query VpcPeeringConnection.VpcPeeringConnectionId"
here = ec2("create-vpc --cidr-block 10.43.0.0/16 --query Vpc.VpcId")
there = ec2("create-vpc --cidr-block 10.44.0.0/16 --query Vpc.VpcId")
pcx, unwanted = ec2(ask % here), ec2(ask % there)
ec2(f"wait vpc-peering-connection-exists --vpc-peering-connection-ids {pcx}")
refused("DryRunOperation", f"accept-vpc-peering-connection --dry-run --vpc-peering-connection-id {pcx}")
refused("InvalidVpcPeeringConnectionID.NotFound", "accept-vpc-peering-connection --vpc-peering-connection-id pcx-00000000000000001")
ec2(f"accept-vpc-peering-connection --vpc-peering-connection-id {pcx}")
ec2(f"reject-vpc-peering-connection --vpc-peering-connection-id {unwanted}")
refused("InvalidStateTransition", f"accept-vpc-peering-connection --vpc-peering-connection-id {unwanted}")
status = "describe-vpc-peering-connections --query VpcPeeringConnections[].Status.Code --vpc-peering-connection-ids "
says("active", status + pcx)
says("rejected", status + unwanted)
ec2(f"modify-vpc-attribute --vpc-id {here} --enable-dns-hostnames")
says("True", f"modify-vpc-peering-connection-options --vpc-peering-connection-id {pcx}"
     " --accepter-peering-connection-options AllowDnsResolutionFromRemoteVpc=true --query *.AllowDnsResolutionFromRemoteVpc")

# Routes.
table = ec2(f"create-route-table --vpc-id {vpc} --query RouteTable.RouteTableId")
ec2(f"associate-route-table --route-table-id {table} --subnet-id {subnet}")
route = f"--route-table-id {table} --destination-cidr-block 10.43.0.0/16"
says("True", f"create-route {route} --vpc-peering-connection-id {pcx}")
ec2(f"replace-route {route} --vpc-peering-connection-id {pcx}")
says("active", f"describe-route-tables --route-table-ids {table} --query RouteTables[].Routes[?VpcPeeringConnectionId].State")
ec2(f"delete-route {route}")
refused("InvalidRoute.NotFound", f"delete-route {route}")
ec2(f"delete-vpc-peering-connection --vpc-peering-connection-id {pcx}")

# Security groups.
group = ec2(f"create-security-group --group-name judged --description judged --vpc-id {vpc} --query GroupId")
for way in ("ingress", "egress"):
    rule = f"--group-id {group} --ip-permissions IpProtocol=tcp,FromPort=9092,ToPort=9092,IpRanges=[{{CidrIp=10.43.0.0/16}}]"
    ec2(f"authorize-security-group-{way} {rule}")
    refused("InvalidPermission.Duplicate", f"authorize-security-group-{way} {rule}")
    ec2(f"revoke-security-group-{way} {rule}")
says("-1", f"describe-security-group-rules --filters Name=group-id,Values={group} --query SecurityGroupRules[].IpProtocol")
says("judged", f"describe-security-groups --group-ids {group} --query SecurityGroups[].GroupName")
ec2(f"delete-security-group --group-id {group}")
refused("InvalidGroup.NotFound", f"delete-security-group --group-id {group}")

# Endpoints, from both sides.
balancer = f"arn:aws:elasticloadbalancing:eu-west-1:{US}:loadbalancer/net/kafka/0123456789abcdef"
service = ec2(f"create-vpc-endpoint-service-configuration --network-load-balancer-arns {balancer} --query ServiceConfiguration.ServiceId")
says("Available", f"describe-vpc-endpoint-service-configurations --service-ids {service} --query ServiceConfigurations[].ServiceState")
name = f"com.amazonaws.vpce.eu-west-1.{service}"
ec2(f"modify-vpc-endpoint-service-permissions --service-id {service} --add-allowed-principals arn:aws:iam::{VENDOR}:root")
says("Account", f"describe-vpc-endpoint-service-permissions --service-id {service} --query AllowedPrincipals[].PrincipalType")
says("euw1-az1\teuw1-az2\teuw1-az3", f"describe-vpc-endpoint-services --service-names {name} --query ServiceDetails[].AvailabilityZoneIds[]")
refused("InvalidServiceName", f"describe-vpc-endpoint-services --service-names {name}0")
ask = f"create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id {vpc} --service-name {name} --query VpcEndpoint.VpcEndpointId"
vpce = ec2(f"{ask} --subnet-configurations SubnetId={subnet},Ipv4=10.40.1.77 --client-token once")
refused("IdempotentParameterMismatch", f"{ask} --subnet-ids {subnet} --client-token once")
says("pendingAcceptance", f"describe-vpc-endpoint-connections --filters Name=service-id,Values={service} --query VpcEndpointConnections[].VpcEndpointState")
ec2(f"accept-vpc-endpoint-connections --service-id {service} --vpc-endpoint-ids {vpce}")
says("available", f"describe-vpc-endpoints --vpc-endpoint-ids {vpce} --query VpcEndpoints[].State")
says("10.40.1.77", f"describe-network-interfaces --filters Name=subnet-id,Values={subnet} --query NetworkInterfaces[].PrivateIpAddress")
says("ExistingVpcEndpointConnections", f"delete-vpc-endpoint-service-configurations --service-ids {service} --query Unsuccessful[].Error.Code")
ec2(f"reject-vpc-endpoint-connections --service-id {service} --vpc-endpoint-ids {vpce}")
says("", f"delete-vpc-endpoints --vpc-endpoint-ids {vpce} --query Unsuccessful")
says("", f"delete-vpc-endpoint-service-configurations --service-ids {service} --query Unsuccessful")

# A transit gateway, shared with another account, which attaches to it.
hub = ec2("create-transit-gateway --options DefaultRouteTablePropagation=disable --query TransitGateway.TransitGatewayId")
arn = ec2(f"describe-transit-gateways --transit-gateway-ids {hub} --query TransitGateways[].TransitGatewayArn")
share = ram(f"create-resource-share --name hub --resource-arns {arn} --query resourceShare.resourceShareArn")
says("ASSOCIATING", f"associate-resource-share --resource-share-arn {share} --principals {VENDOR} --query resourceShareAssociations[].status", ram)
invitation = ram("get-resource-share-invitations --query resourceShareInvitations[].resourceShareInvitationArn", VENDOR)
refused("OperationNotPermittedException", "enable-sharing-with-aws-organization", "ram")
organization = {"ram": {"organizations": [{"id": "o-a1b2c3d4e5", "management": US, "accounts": []}]}}
planted = urllib.request.Request(os.environ["NEARSIDE_SIMULATOR"] + "/_nearside/world", json.dumps(organization).encode(), method="POST")
urllib.request.urlopen(planted).close()
says("True", "enable-sharing-with-aws-organization --query returnValue", ram)
ram(f"accept-resource-share-invitation --resource-share-invitation-arn {invitation}", VENDOR)
says("ASSOCIATED", "get-resource-share-associations --association-type PRINCIPAL --query resourceShareAssociations[].status", ram)
says(VENDOR, f"list-principals --resource-owner SELF --resource-share-arns {share} --query principals[].id", ram)
assert ram("list-resources --resource-owner OTHER-ACCOUNTS --query resources[].arn", VENDOR) == arn
assert ram("get-resource-shares --resource-owner OTHER-ACCOUNTS --query resourceShares[].name", VENDOR) == "hub"
ram(f"tag-resource --resource-share-arn {share} --tags key=env,value=prod")
ram(f"untag-resource --resource-share-arn {share} --tag-keys env")
ram(f"update-resource-share --resource-share-arn {share} --name spoke")
other = ram(f"create-resource-share --name other --principals {VENDOR} --query resourceShare.resourceShareArn")
unwanted = """get-resource-share-invitations --query "resourceShareInvitations[?status=='PENDING'].resourceShareInvitationArn" """
ram(f"reject-resource-share-invitation --resource-share-invitation-arn {ram(unwanted, VENDOR)}", VENDOR)
says("True", f"delete-resource-share --resource-share-arn {other} --query returnValue", ram)
theirs = ec2(f"create-subnet --vpc-id {THEIRS} --cidr-block 10.99.240.0/24 --query Subnet.SubnetId", VENDOR)
attach = f"create-transit-gateway-vpc-attachment --transit-gateway-id {hub} --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId"
one = ec2(f"{attach} --vpc-id {THEIRS} --subnet-ids {theirs}", VENDOR)
ours = ec2(f"{attach} --vpc-id {vpc} --subnet-ids {subnet}")
refused("DuplicateTransitGatewayAttachment", f"{attach} --vpc-id {vpc} --subnet-ids {subnet}")
says("pending", f"accept-transit-gateway-vpc-attachment --transit-gateway-attachment-id {one} --query TransitGatewayVpcAttachment.State")
says("available", f"describe-transit-gateway-vpc-attachments --transit-gateway-attachment-ids {one} --query TransitGatewayVpcAttachments[].State")
says(VENDOR, f"describe-transit-gateway-attachments --transit-gateway-attachment-ids {one} --query TransitGatewayAttachments[].ResourceOwnerId")
rtb = ec2(f"create-transit-gateway-route-table --transit-gateway-id {hub} --query TransitGatewayRouteTable.TransitGatewayRouteTableId")
in_rtb = f"--transit-gateway-route-table-id {rtb}"
says("2", f"describe-transit-gateway-route-tables --filters Name=transit-gateway-id,Values={hub} --query length(TransitGatewayRouteTables)")
default = ec2(f"describe-transit-gateways --transit-gateway-ids {hub} --query TransitGateways[].Options.AssociationDefaultRouteTableId")
at = f"--transit-gateway-attachment-id {one}"
refused("Resource.AlreadyAssociated", f"associate-transit-gateway-route-table {in_rtb} {at}")
ec2(f"disassociate-transit-gateway-route-table --transit-gateway-route-table-id {default} {at}")
ec2(f"associate-transit-gateway-route-table {in_rtb} {at}")
says(one, f"get-transit-gateway-route-table-associations {in_rtb} --query Associations[].TransitGatewayAttachmentId")
ec2(f"enable-transit-gateway-route-table-propagation {in_rtb} {at}")
says(one, f"get-transit-gateway-route-table-propagations {in_rtb} --query TransitGatewayRouteTablePropagations[].TransitGatewayAttachmentId")
says(rtb, f"get-transit-gateway-attachment-propagations {at} --query TransitGatewayAttachmentPropagations[].TransitGatewayRouteTableId")
static = f"{in_rtb} --destination-cidr-block 10.77.0.0/16"
says("active", f"create-transit-gateway-route {static} {at} --query Route.State")
says("blackhole", f"replace-transit-gateway-route {static} --blackhole --query Route.State")
search = f"search-transit-gateway-routes {in_rtb} --filters Name=type,Values=propagated --query Routes[].DestinationCidrBlock"
says("10.99.0.0/16", search)
ec2(f"delete-transit-gateway-route {static}")
ec2(f"disable-transit-gateway-route-table-propagation {in_rtb} {at}")
says("", search)
ec2(f"delete-transit-gateway-vpc-attachment {at}", VENDOR)
second = ec2(f"{attach} --vpc-id {THEIRS} --subnet-ids {theirs}", VENDOR)
ec2(f"reject-transit-gateway-vpc-attachment --transit-gateway-attachment-id {second}")
ec2(f"delete-transit-gateway-route-table {in_rtb}")
refused("IncorrectState", f"delete-transit-gateway --transit-gateway-id {hub}")
ec2(f"delete-transit-gateway-vpc-attachment --transit-gateway-attachment-id {ours}")
ram(f"disassociate-resource-share --resource-share-arn {share} --principals {VENDOR}")
ec2(f"delete-transit-gateway --transit-gateway-id {hub}")

# Pages: the command asks for the next one itself, and prints the query of each.
for number in range(7):
    ec2(f"create-route-table --vpc-id {there}")
says("5\n3", f"describe-route-tables --page-size 5 --filters Name=vpc-id,Values={there} --query length(RouteTables)")

# The other services.
assert aws("sts get-caller-identity --query Account") == (0, US)
assert aws(f"sts assume-role --role-arn {ROLE} --role-session-name by-hand --query AssumedRoleUser.Arn")[1].endswith("network-admin/by-hand")
for lookup in ("get-service-quota", "get-aws-default-service-quota"):
    assert aws(f"service-quotas {lookup} --service-code vpc --quota-code L-93826ACB --query Quota.Value") == (0, "500.0")
print(done + 4, "commands")
