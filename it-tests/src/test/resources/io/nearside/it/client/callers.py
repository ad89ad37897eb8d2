"""Who calls: accounts, roles and their end, and the quotas of an account."""
from judge import OURS, STRANGER, US, client, control, pass_time, refused, same

sts, quotas = client(US, service="sts"), client(US, service="service-quotas")
ROLE = f"arn:aws:iam::{US}:role/network-admin"
same(sts.get_caller_identity()["Account"], US)
# Unknown keys: EC2 API Reference, error codes; the other two as in reports of aws/aws-cli.
refused("AuthFailure", 401, client("999999999999").describe_vpcs)
refused("InvalidClientTokenId", 403, client("999999999999", service="sts").get_caller_identity)
refused("UnrecognizedClientException", 400, client("999999999999", service="service-quotas").get_service_quota, ServiceCode="vpc", QuotaCode="L-93826ACB")

# A role acts in its own account until it ends (STS API Reference, AssumeRole and common errors).
answer = client(STRANGER, service="sts").assume_role(RoleArn=ROLE, RoleSessionName="by-hand", DurationSeconds=900)
same(answer["AssumedRoleUser"]["Arn"], f"arn:aws:sts::{US}:assumed-role/network-admin/by-hand")
given = {"secret": answer["Credentials"]["SecretAccessKey"], "token": answer["Credentials"]["SessionToken"]}
admin = client(answer["Credentials"]["AccessKeyId"], **given)
same(admin.describe_vpcs(VpcIds=[OURS])["Vpcs"][0]["OwnerId"], US)
role = client(answer["Credentials"]["AccessKeyId"], service="sts", **given)
same(role.get_caller_identity()["Arn"], answer["AssumedRoleUser"]["Arn"])
refused("AccessDenied", 403, sts.assume_role, RoleArn=ROLE.replace("admin", "nobody"), RoleSessionName="by-hand")
refused("ValidationError", 400, sts.assume_role, RoleArn=ROLE, RoleSessionName="by-hand", DurationSeconds=43201)
control("world", {"ec2": {"roles": [{"account": US, "name": "guarded", "externalId": "secret"}]}})
guarded = {"RoleArn": ROLE.replace("network-admin", "guarded"), "RoleSessionName": "by-hand"}
refused("AccessDenied", 403, sts.assume_role, **guarded)
same(sts.assume_role(ExternalId="secret", **guarded)["AssumedRoleUser"]["Arn"].split("/")[1], "guarded")
pass_time(1000)
refused("RequestExpired", 400, admin.describe_vpcs)
refused("ExpiredToken", 403, role.get_caller_identity)

# Who asks too often is told so: what changes something has a bucket of 50 that fills by 5 a second (EC2 Developer Guide, request throttling).
us = client(US)


def often():
    for _ in range(200):
        us.modify_vpc_attribute(VpcId=OURS, EnableDnsSupport={"Value": True})


refused("RequestLimitExceeded", 503, often)

# Quotas: what one is, and what it is for everybody (botocore's model of service-quotas).
one = {"ServiceCode": "vpc", "QuotaCode": "L-93826ACB"}
same(quotas.get_service_quota(**one)["Quota"]["Value"], quotas.get_aws_default_service_quota(**one)["Quota"]["Value"])
control("world", {"ec2": {"quotas": {"routesPerTable": 700}}})
same(quotas.get_service_quota(**one)["Quota"]["Value"] - quotas.get_aws_default_service_quota(**one)["Quota"]["Value"], 200.0)
control("world", {"ec2": {"quotas": {"routesPerTable": 500}}})
for wrong in ({**one, "QuotaCode": "L-00000000"}, {**one, "ServiceCode": "nonsense"}):
    refused("NoSuchResourceException", 400, quotas.get_service_quota, **wrong)
    refused("NoSuchResourceException", 400, quotas.get_aws_default_service_quota, **wrong)
