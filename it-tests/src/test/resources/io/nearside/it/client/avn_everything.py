"""Aiven's own client, unmodified, in one process: every operation of the simulator's Aiven that it has a command for."""
import contextlib
import io
import json
import logging
import shlex
import sys
import urllib.request

from aiven.client.cli import AivenCLI

URL, PROJECT, ORGANIZATION = sys.argv[1:4]
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


def refused(code, line):
    status, said, problem = run(line)
    assert status == 1 and f"(status {code})" in problem, f"{line}: {status} {said} {problem}"


# A project's VPC and its peerings.
of = f"--project={PROJECT}"
avn(f"vpc create {of} --cloud=aws-eu-west-1 --network-cidr=10.20.0.0/24")
vpc = read(f"vpc list {of}")[0]["project_vpc_id"]
where = f"{of} --project-vpc-id={vpc}"
peer = f"--peer-cloud-account={ACCOUNT} --peer-vpc={NETWORK}"
avn(f"vpc peering-connection create {where} {peer}")
pending = read(f"vpc peering-connection get {where} {peer}")
assert pending["state"] == "PENDING_PEER"
accepted = {"ec2": {"accept": [pending["state_info"]["aws_vpc_peering_connection_id"]]}}
urllib.request.urlopen(urllib.request.Request(URL + "/_nearside/world", json.dumps(accepted).encode(), method="POST")).close()
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
# Resource groups are Azure's, where nothing is simulated: there is none to be found.
refused(404, f"vpc peering-connection delete {where} {peer} --peer-resource-group=any")
refused(404, f"vpc peering-connection delete {where} {peer} --peer-resource-group=any --peer-region={REGION}")
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
print(done, "commands")
