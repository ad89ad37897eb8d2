"""Resource Access Manager: shares, who is in them, inside of an organization and outside. Codes are those of botocore's model, and of users' reports."""
from botocore import xform_name

from judge import STRANGER, US, VENDOR, client, control, pass_time, refused, same, us

OURS, THEIRS = client(US, service="ram"), client(VENDOR, service="ram")
COLLEAGUE = "222233334444"
gateway = us.create_transit_gateway()["TransitGateway"]["TransitGatewayArn"]
pass_time(5)


def one(who=OURS, **more):
    return who.create_resource_share(**{"name": "one", "resourceArns": [gateway], **more})["resourceShare"]["resourceShareArn"]


def principals(share):
    listed = OURS.get_resource_share_associations(associationType="PRINCIPAL", resourceShareArns=[share])["resourceShareAssociations"]
    return [(each["associatedEntity"], each["status"], each["external"]) for each in listed]


# Without an organization anybody is outside, and an organization is unknown.
organization = f"arn:aws:organizations::{US}:organization/o-a1b2c3d4e5"
unit = f"arn:aws:organizations::{US}:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6"
refused("UnknownResourceException", 400, one, principals=[organization])
refused("InvalidParameterException", 400, one, principals=["o-123random"])
refused("UnknownResourceException", 400, one, who=THEIRS)
refused("MalformedArnException", 400, one, resourceArns=["tgw-0123456789abcdef0"])
refused("OperationNotPermittedException", 400, OURS.enable_sharing_with_aws_organization)
control("world", {"ec2": {"accounts": [COLLEAGUE]}, "ram": {"organizations": [
    {"id": "o-a1b2c3d4e5", "management": US, "accounts": [COLLEAGUE], "units": {"ou-a1b2-c3d4e5f6": [COLLEAGUE]}}]}})
refused("OperationNotPermittedException", 400, one, principals=[COLLEAGUE], allowExternalPrincipals=False)
same(OURS.enable_sharing_with_aws_organization()["returnValue"], True)
share = one(principals=[COLLEAGUE, unit], allowExternalPrincipals=False, tags=[{"key": "Name", "value": "hub"}])
pass_time(1)
same(principals(share), [(COLLEAGUE, "ASSOCIATED", False), (unit, "ASSOCIATED", False)])
colleague = client(COLLEAGUE, service="ram")
same(colleague.get_resource_share_invitations()["resourceShareInvitations"], [])
same([each["resourceShareArn"] for each in colleague.get_resource_shares(resourceOwner="OTHER-ACCOUNTS")["resourceShares"]], [share])
same([(each["arn"], each["type"], each["status"]) for each in colleague.list_resources(resourceOwner="OTHER-ACCOUNTS")["resources"]],
     [(gateway, "ec2:TransitGateway", "AVAILABLE")])
refused("OperationNotPermittedException", 400, OURS.associate_resource_share, resourceShareArn=share, principals=[VENDOR])
same(OURS.update_resource_share(resourceShareArn=share, allowExternalPrincipals=True)["resourceShare"]["allowExternalPrincipals"], True)
added = OURS.associate_resource_share(resourceShareArn=share, principals=[VENDOR], clientToken="add")
same((added["clientToken"], added["resourceShareAssociations"][0]["status"]), ("add", "ASSOCIATING"))
again = OURS.associate_resource_share(resourceShareArn=share, principals=[VENDOR], clientToken="add")
same(again["resourceShareAssociations"], added["resourceShareAssociations"])
refused("IdempotentParameterMismatchException", 400, OURS.associate_resource_share, resourceShareArn=share, principals=[STRANGER], clientToken="add")
same([each["id"] for each in OURS.list_principals(resourceOwner="SELF", resourceShareArns=[share])["principals"]], [COLLEAGUE, unit, VENDOR])

# An invitation is rejected, or forgotten for seven days (RAM User Guide, accepting and rejecting resource share invitations).
invitation = THEIRS.get_resource_share_invitations(resourceShareArns=[share])["resourceShareInvitations"][0]
same(THEIRS.reject_resource_share_invitation(resourceShareInvitationArn=invitation["resourceShareInvitationArn"])["resourceShareInvitation"]["status"], "REJECTED")
same(principals(share)[-1][1], "DISASSOCIATED")
OURS.associate_resource_share(resourceShareArn=share, principals=[VENDOR])
late = THEIRS.get_resource_share_invitations(resourceShareArns=[share])["resourceShareInvitations"][-1]["resourceShareInvitationArn"]
pass_time(7 * 24 * 3600)
same(THEIRS.get_resource_share_invitations(resourceShareInvitationArns=[late])["resourceShareInvitations"][0]["status"], "EXPIRED")
refused("ResourceShareInvitationExpiredException", 400, THEIRS.accept_resource_share_invitation, resourceShareInvitationArn=late)

# Tags, names, statuses and pages.
same([each["name"] for each in OURS.get_resource_shares(resourceOwner="SELF", tagFilters=[{"tagKey": "Name", "tagValues": ["hub"]}])["resourceShares"]], ["one"])
OURS.tag_resource(resourceShareArn=share, tags=[{"key": "env", "value": "prod"}])
OURS.untag_resource(resourceShareArn=share, tagKeys=["Name"])
same(OURS.get_resource_shares(resourceOwner="SELF", resourceShareArns=[share])["resourceShares"][0]["tags"], [{"key": "env", "value": "prod"}])
made = [one(name=f"page {number}") for number in range(5)]
pages = list(OURS.get_paginator("get_resource_shares").paginate(resourceOwner="SELF", PaginationConfig={"PageSize": 2}))
same([len(each["resourceShares"]) for each in pages[:-1]], [2] * (len(pages) - 1))
same([each["resourceShareArn"] for page in pages for each in page["resourceShares"]][-5:], made)
refused("InvalidNextTokenException", 400, OURS.get_resource_shares, resourceOwner="SELF", nextToken="nonsense")
refused("InvalidParameterException", 400, OURS.get_resource_share_associations, associationType="PRINCIPAL", resourceArn=gateway)
refused("MalformedArnException", 400, OURS.get_resource_share_associations, associationType="PRINCIPAL", resourceShareArns=["one"])
control("world", {"ram": {"statuses": [{"share": share, "entity": COLLEAGUE, "status": "SUSPENDED", "message": "somebody said so"}]}})
same([each["statusMessage"] for each in OURS.get_resource_share_associations(associationType="PRINCIPAL", associationStatus="SUSPENDED")[
    "resourceShareAssociations"]], ["somebody said so"])

# Taken out, deleted, and listed for a while still.
same(OURS.disassociate_resource_share(resourceShareArn=share, principals=[unit])["resourceShareAssociations"][0]["status"], "DISASSOCIATING")
same(OURS.delete_resource_share(resourceShareArn=share, clientToken="gone")["returnValue"], True)
pass_time(1)
same([each["resourceShareArn"] for each in OURS.get_resource_shares(resourceOwner="SELF", resourceShareStatus="DELETED", resourceShareArns=[share])["resourceShares"]], [share])
refused("UnknownResourceException", 400, OURS.associate_resource_share, resourceShareArn=share, principals=[STRANGER])
pass_time(3 * 3600)
same(OURS.get_resource_shares(resourceOwner="SELF", resourceShareArns=[share])["resourceShares"], [])
for each in made:
    OURS.delete_resource_share(resourceShareArn=each)

# Who may not, and who is nobody.
REQUESTS = {
    "CreateResourceShare": {"name": "one"}, "UpdateResourceShare": {"resourceShareArn": share}, "DeleteResourceShare": {"resourceShareArn": share},
    "GetResourceShares": {"resourceOwner": "SELF"}, "AssociateResourceShare": {"resourceShareArn": share},
    "DisassociateResourceShare": {"resourceShareArn": share}, "GetResourceShareAssociations": {"associationType": "RESOURCE"},
    "ListPrincipals": {"resourceOwner": "SELF"}, "ListResources": {"resourceOwner": "SELF"}, "GetResourceShareInvitations": {},
    "AcceptResourceShareInvitation": {"resourceShareInvitationArn": late}, "RejectResourceShareInvitation": {"resourceShareInvitationArn": late},
    "TagResource": {"resourceShareArn": share, "tags": []}, "UntagResource": {"resourceShareArn": share, "tagKeys": []},
    "EnableSharingWithAwsOrganization": {}}
control("world", {"ec2": {"deny": [{"account": US, "action": "ram:" + name} for name in REQUESTS]}})
for name, request in REQUESTS.items():
    refused("AccessDeniedException", 403, getattr(OURS, xform_name(name)), **request)
    refused("UnrecognizedClientException", 403, getattr(client("999999999999", service="ram"), xform_name(name)), **request)
control("world", {"ec2": {"allow": [{"account": US, "action": "ram:" + name} for name in REQUESTS]}})
