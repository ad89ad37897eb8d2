"""Aiven's own client, unmodified, in one process: every operation of the simulator's Aiven that it has a command for."""
import contextlib
import io
import json
import logging
import shlex
import sys
import urllib.request

import boto3
from aiven.client.cli import AivenCLI

URL, PROJECT, ORGANIZATION, AZURE_PROJECT, AZURE_TOKEN, SUBSCRIPTION, GROUP, NETWORK_IN_AZURE, SUBNET, TENANT, PEER_NETWORK, APPLICATION, GOOGLE_PROJECT, GOOGLE_ACCOUNT, GOOGLE_NETWORK, AWS_PROJECT, *SUBNETS = sys.argv[1:]
ACCOUNT, NETWORK, REGION = "111122223333", "vpc-0f3a9c0d5e7b12468", "eu-west-1"
done = 0
log = io.StringIO()
logging.basicConfig(stream=log, level=logging.INFO)


def run(line):
    """Its status and all that it says."""
    global done
    done += 1
    log.seek(0)
    log.truncate()
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        status = AivenCLI().run(["--url", URL, *shlex.split(line)])
    return status or 0, said.getvalue(), log.getvalue()


def avn(line):
    status, said, problem = run(line)
    assert status == 0, f"{line}: {said} {problem}"
    return said


def read(line):
    return json.loads(avn(line + " --json"))


def listed(line):
    """As read, of a command that says something else on a line before."""
    return json.loads(avn(line + " --json").split("\n", 1)[1])


def refused(code, line):
    status, said, problem = run(line)
    assert status == 1 and f"(status {code})" in problem, f"{line}: {status} {said} {problem}"


def world(change):
    """What somebody else does meanwhile."""
    urllib.request.urlopen(urllib.request.Request(URL + "/_nearside/world", json.dumps(change).encode(), method="POST")).close()


def azure(method, path, body=None):
    """What Azure answers; it is no client of others that is judged here."""
    request = urllib.request.Request(
        f"{URL}/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}/providers/Microsoft.Network/{path}?api-version=2025-03-01",
        body and json.dumps(body).encode(),
        {"Authorization": f"Bearer {AZURE_TOKEN}", "Content-Type": "application/json"},
        method=method,
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


# A project's VPC and its peerings.
of = f"--project={PROJECT}"
avn(f"vpc create {of} --cloud=aws-eu-west-1 --network-cidr=10.20.0.0/24")
vpc = read(f"vpc list {of}")[0]["project_vpc_id"]
where = f"{of} --project-vpc-id={vpc}"
peer = f"--peer-cloud-account={ACCOUNT} --peer-vpc={NETWORK}"
avn(f"vpc peering-connection create {where} {peer}")
pending = read(f"vpc peering-connection get {where} {peer}")
assert pending["state"] == "PENDING_PEER"
world({"ec2": {"accept": [pending["state_info"]["aws_vpc_peering_connection_id"]]}})
assert read(f"vpc peering-connection get {where} {peer}")["state"] == "ACTIVE"
avn(f"vpc user-peer-network-cidr add {where} {peer} 10.0.0.0/16")
assert read(f"vpc peering-connection get {where} {peer}")["user_peer_network_cidrs"] == ["10.0.0.0/16"]
avn(f"vpc user-peer-network-cidr delete {where} 10.0.0.0/16")
assert [each["peer_vpc"] for each in read(f"vpc peering-connection list {where}")] == [NETWORK]
assert [each["peer_region"] for each in read(f"vpc peering-connection refresh {where}")] == [REGION]
avn(f"vpc peering-connection delete {where} {peer}")
avn(f"vpc peering-connection create {where} {peer} --peer-region={REGION}")
avn(f"vpc peering-connection delete {where} {peer} --peer-region={REGION}")
refused(404, f"vpc peering-connection delete {where} {peer.replace('vpc-0', 'vpc-1')}")
# Resource groups are Azure's: nothing is found in one here. No peering has a region besides.
refused(404, f"vpc peering-connection delete {where} {peer} --peer-resource-group=any")
refused(404, f"vpc peering-connection delete {where} {peer} --peer-resource-group=any --peer-region={REGION}")
# A transit gateway that is shared with Aiven's account, which accepts by itself.
gateway, share = "tgw-0f1e2d3c4b5a69788", {"account": ACCOUNT, "region": REGION, "name": "hub", "principals": ["675999398324"]}
arn = f"arn:aws:ec2:{REGION}:{ACCOUNT}:transit-gateway/{gateway}"
hub = f"--peer-cloud-account={ACCOUNT} --peer-vpc={gateway}"
world({"ec2": {"transitGateways": [{"id": gateway, "account": ACCOUNT, "region": REGION}]}})
avn(f"vpc peering-connection create {where} {hub}")
assert read(f"vpc peering-connection get {where} {hub}")["state"] == "INVALID_SPECIFICATION"
world({"ram": {"shares": [{**share, "resources": [arn]}]}})
avn(f"vpc peering-connection create {where} {hub} --user-peer-network-cidr 10.0.0.0/16")
pending = read(f"vpc peering-connection get {where} {hub}")
assert (pending["state"], pending["vpc_peering_connection_type"]) == ("PENDING_PEER", "aws-tgw-vpc-attachment"), pending
world({"ec2": {"acceptAttachments": [pending["state_info"]["aws_transit_gateway_attachment_id"]]}})
assert read(f"vpc peering-connection get {where} {hub}")["state"] == "ACTIVE"
avn(f"vpc user-peer-network-cidr add {where} {hub} 192.168.0.0/16")
assert "192.168.0.0/16" in read(f"vpc peering-connection get {where} {hub}")["user_peer_network_cidrs"]
avn(f"vpc peering-connection delete {where} {hub}")
refused(400, f"vpc peering-connection create {where} {hub} --peer-region=eu-central-1")
assert [each["service_name"] for each in read(f"service list {of}")] == ["orders-kafka"]
assert read(f"service get {of} orders-kafka")["state"] == "RUNNING"
other = read(f"vpc create {of} --cloud=aws-eu-north-1 --network-cidr=10.22.0.0/24")["project_vpc_id"]
refused(409, f"vpc delete {of} --project-vpc-id={vpc}")
avn(f"vpc delete {of} --project-vpc-id={other}")

# An organization's.
of = f"--organization-id={ORGANIZATION}"
avn(f"organization vpc create {of} --cloud=aws-eu-west-1 --network-cidr=10.21.0.0/24")
vpc = read(f"organization vpc list {of}")[0]["organization_vpc_id"]
where = f"{of} --organization-vpc-id={vpc}"
assert read(f"organization vpc get {where}")[0]["state"] in ("APPROVED", "ACTIVE")
avn(f"organization vpc peering-connection create {where} {peer} --peer-region={REGION}")
one = read(f"organization vpc peering-connection list {where}")[0]["peering_connection_id"]
avn(f"organization vpc peering-connection user-peer-network-cidrs add {where} --peering-connection-id={one} 10.0.0.0/16")
avn(f"organization vpc peering-connection user-peer-network-cidrs delete {where} --peering-connection-id={one} 10.0.0.0/16")
assert [each["peering_connection_id"] for each in read(f"organization vpc peering-connection refresh {where}")] == [one]
avn(f"organization vpc peering-connection delete {where} --peering-connection-id={one}")
avn(f"organization vpc delete {where}")
# A peering with a network in Azure, whose group is part of its name.
of = f"--project={PROJECT}"
vpc = read(f"vpc create {of} --cloud=azure-westeurope --network-cidr=10.23.0.0/24")["project_vpc_id"]
read(f"vpc list {of}")
where = f"{of} --project-vpc-id={vpc}"
peer = f"--peer-cloud-account={SUBSCRIPTION} --peer-vpc={PEER_NETWORK} --peer-resource-group={GROUP}"
avn(f"vpc peering-connection create {where} {peer} --peer-azure-app-id={APPLICATION} --peer-azure-tenant-id={TENANT}")
pending = read(f"vpc peering-connection get {where} {peer}")
assert (pending["state"], pending["peer_resource_group"]) == ("PENDING_PEER", GROUP), pending
assert pending["state_info"]["to-tenant-id"] and "/virtualnetworks/" in pending["state_info"]["to-network-id"].lower(), pending
avn(f"vpc peering-connection delete {where} {peer}")
avn(f"vpc delete {where}")
# A service in Azure: static IPs, private endpoints, components.
of = f"--project={AZURE_PROJECT}"
kafka = f"{of} orders-kafka"
link = "service privatelink azure"
one = f"--user-subscription-id={SUBSCRIPTION}"
assert "kafka" in read(f"service types {of}")
assert read(f"service get {kafka}")["project_vpc_id"]
avn(f"service get {kafka} --verbose")
avn(f"service create {of} more --service-type=pg --plan=startup-4 --cloud=azure-westeurope --no-project-vpc")
assert read(f"service get {of} more")["state"] == "RUNNING"
refused(400, f"{link} create {kafka} {one}")
for _ in range(6):
    assert read(f"static-ip create {of} --cloud=azure-westeurope")["state"] == "creating"
ips = [each["static_ip_address_id"] for each in read(f"static-ip list {of}")]
refused(404, f"static-ip associate {of} --service=none {ips[0]}")
for ip in ips:
    avn(f"static-ip associate {of} --service=orders-kafka {ip}")
avn(f"service update {kafka} -c static_ips=true")
assert [each["state"] for each in read(f"static-ip list {of}")] == ["assigned"] * 3 + ["available"] * 3
refused(409, f"static-ip dissociate {of} {ips[0]}")
assert read(f"{link} create {kafka} {one}")[0]["state"] == "creating"
refused(409, f"{link} create {kafka} {one}")
published = read(f"{link} get {kafka}")[0]
assert published["state"] == "active"
assert len(read(f"{link} update {kafka} {one} {one.replace('8', '9')}")[0]["user_subscription_ids"]) == 2
subnet = f"/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}/providers/Microsoft.Network/virtualNetworks/{NETWORK_IN_AZURE}/subnets/{SUBNET}"
target = {"name": "orders", "properties": {"privateLinkServiceId": published["azure_service_alias"], "requestMessage": "please"}}
wish = {"location": "westeurope", "properties": {"subnet": {"id": subnet}, "manualPrivateLinkServiceConnections": [target]}}
endpoint = azure("PUT", "privateEndpoints/orders", wish)["id"]
assert read(f"{link} connection list {kafka}") == []
avn(f"{link} refresh {kafka}")
connection = read(f"{link} connection list {kafka}")[0]
assert connection["private_endpoint_id"].lower() == endpoint.lower() and connection["state"] == "pending-user-approval"
ours = f"{kafka} {connection['privatelink_connection_id']}"
refused(409, f"{link} connection update --endpoint-ip-address=10.1.1.4 {ours}")
assert read(f"{link} connection approve {ours}")[0]["state"] == "user-approved"
refused(409, f"{link} connection approve {ours}")
avn(f"{link} refresh {kafka}")
assert read(f"{link} connection list {kafka}")[0]["state"] == "connected"
assert read(f"{link} connection update --endpoint-ip-address=10.1.1.4 {ours}")[0]["state"] == "active"
avn(f"service update {kafka} -c privatelink_access.kafka=true")
components = read(f"service get {kafka}")["components"]
assert [each["component"] for each in components if each["route"] == "privatelink"] == ["kafka", "kafka"]
assert "azure-westeurope" in [each["cloud_name"] for each in read(f"service privatelink availability {of}")]
avn(f"{link} delete {kafka}")
refused(404, f"{link} get {kafka}")
assert azure("GET", "privateEndpoints/orders")["properties"]["manualPrivateLinkServiceConnections"][0]["properties"]["privateLinkServiceConnectionState"]["status"] == "Disconnected"
avn(f"service update {kafka} -c static_ips=false")
for ip in ips:
    avn(f"static-ip dissociate {of} {ip}")
    avn(f"static-ip delete {of} {ip}")
assert read(f"static-ip list {of}") == []
# A peering with a network in Google, which goes by its project and its name.
of = f"--project={PROJECT}"
refused(400, f"vpc create {of} --cloud=google-us-central1 --network-cidr=172.24.8.0/24")
vpc = read(f"vpc create {of} --cloud=google-us-central1 --network-cidr=10.24.0.0/24")["project_vpc_id"]
read(f"vpc list {of}")
where = f"{of} --project-vpc-id={vpc}"
peer = f"--peer-cloud-account={GOOGLE_ACCOUNT} --peer-vpc={GOOGLE_NETWORK}"
avn(f"vpc peering-connection create {where} {peer}")
pending = read(f"vpc peering-connection get {where} {peer}")
assert (pending["state"], pending["vpc_peering_connection_type"]) == ("PENDING_PEER", "google-vpc-peering"), pending
theirs = f"projects/{pending['state_info']['to_project_id']}/global/networks/{pending['state_info']['to_vpc_network']}"
ours = f"projects/{GOOGLE_ACCOUNT}/global/networks/{GOOGLE_NETWORK}"
world({"compute": {"peerings": [{"network": ours, "name": "aiven", "peer": theirs}]}})
assert read(f"vpc peering-connection get {where} {peer}")["state"] == "ACTIVE"
avn(f"vpc peering-connection delete {where} {peer}")
avn(f"vpc delete {where}")
# A service in Google: whoever comes waits, and is let in with an address.
of = f"--project={GOOGLE_PROJECT}"
kafka = f"{of} orders-kafka"
link = "service privatelink google"
refused(404, f"{link} get {kafka}")
assert read(f"{link} create {kafka}")[0]["state"] == "creating"
refused(409, f"{link} create {kafka}")
published = read(f"{link} get {kafka}")[0]
assert published["state"] == "active" and "/serviceAttachments/privatelink-s" in published["google_service_attachment"], published
endpoint = {"project": GOOGLE_ACCOUNT, "region": "europe-west1", "name": "orders", "address": "10.2.1.9"}
world({"compute": {"endpoints": [{**endpoint, "attachment": published["google_service_attachment"]}]}})
assert listed(f"{link} connection list {kafka}") == []
avn(f"{link} refresh {kafka}")
connection = listed(f"{link} connection list {kafka}")[0]
assert (connection["state"], connection["user_ip_address"]) == ("pending-user-approval", None), connection
ours = f"{kafka} --privatelink-connection-id={connection['privatelink_connection_id']}"
refused(400, f"{link} connection approve {ours} --user-ip-address=10.2.1.900")
approved = read(f"{link} connection approve {ours} --user-ip-address=10.2.1.9")[0]
assert (approved["state"], approved["user_ip_address"]) == ("user-approved", "10.2.1.9"), approved
refused(409, f"{link} connection approve {ours} --user-ip-address=10.2.1.9")
avn(f"{link} refresh {kafka}")
assert listed(f"{link} connection list {kafka}")[0]["state"] == "active"
avn(f"service update {kafka} -c privatelink_access.kafka=true")
components = read(f"service get {kafka}")["components"]
assert [each["component"] for each in components if each["route"] == "privatelink"] == ["kafka", "kafka"]
avn(f"{link} delete {kafka}")
refused(404, f"{link} get {kafka}")
# A service in AWS: Aiven lets in by itself what comes of its principals.
of = f"--project={AWS_PROJECT}"
kafka = f"{of} orders-kafka"
link = "service privatelink aws"
ours, theirs = "arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:user/cloud_user"
refused(400, f"{link} create {kafka} --principal={ACCOUNT}")
refused(404, f"{link} get {kafka}")
assert read(f"{link} create {kafka} --principal={ours}")[0]["state"] == "creating"
refused(409, f"{link} create {kafka} --principal={ours}")
more = read(f"{link} update {kafka} --principal={ours} --principal={theirs} --supported-regions=eu-central-1")[0]
assert more["principals"] == [ours, theirs]
published = read(f"{link} get {kafka}")[0]
assert published["state"] == "active" and published["aws_service_name"].endswith(published["aws_service_id"])
ec2 = boto3.client("ec2", region_name=REGION)
wish = {"VpcEndpointType": "Interface", "VpcId": NETWORK, "ServiceName": published["aws_service_name"], "SubnetIds": SUBNETS}
endpoint = ec2.create_vpc_endpoint(**wish)["VpcEndpoint"]["VpcEndpointId"]
avn(f"{link} refresh {kafka}")
connection = read(f"{link} connection list {kafka}")[0]
assert (connection["vpc_endpoint_id"], connection["state"]) == (endpoint, "active")
shown = ec2.describe_vpc_endpoints(VpcEndpointIds=[endpoint])["VpcEndpoints"][0]
assert (shown["State"], shown["DnsEntries"][0]["DnsName"]) == ("available", connection["dns_name"])
avn(f"service update {kafka} -c privatelink_access.kafka=true")
components = read(f"service get {kafka}")["components"]
assert [each["component"] for each in components if each["route"] == "privatelink"] == ["kafka", "kafka"]
avn(f"{link} delete {kafka}")
refused(404, f"{link} get {kafka}")
assert ec2.describe_vpc_endpoints(VpcEndpointIds=[endpoint])["VpcEndpoints"][0]["State"] == "rejected"
print(done, "commands")
