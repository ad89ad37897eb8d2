"""Every method of the simulated Compute Engine, driven by google-cloud-compute as PyPI has it.

The futures of this client ask at Google's own host whatever endpoint they were given, so that each write is
the unary call and its operation is asked for explicitly.
"""

import os
import sys

from google.api_core import exceptions
from google.api_core.client_options import ClientOptions
from google.cloud import compute_v1 as compute
from google.oauth2.credentials import Credentials

from counted import pass_time

PROJECT = os.environ["GOOGLE_CLOUD_PROJECT"]
REGION = "europe-west1"
ENDPOINT = os.environ["NEARSIDE_SIMULATOR"]
CREDENTIALS = Credentials(os.environ["GOOGLE_OAUTH_ACCESS_TOKEN"])
GLOBAL = f"projects/{PROJECT}/global"
REGIONAL = f"projects/{PROJECT}/regions/{REGION}"


def client(kind):
    return kind(credentials=CREDENTIALS, client_options=ClientOptions(api_endpoint=ENDPOINT))


networks = client(compute.NetworksClient)
subnetworks = client(compute.SubnetworksClient)
addresses = client(compute.AddressesClient)
rules = client(compute.ForwardingRulesClient)
attachments = client(compute.ServiceAttachmentsClient)
firewalls = client(compute.FirewallsClient)
routes = client(compute.RoutesClient)
global_operations = client(compute.GlobalOperationsClient)
region_operations = client(compute.RegionOperationsClient)


def done(started):
    """Has the operation end, and fails with what it failed with."""
    where = {"project": PROJECT, "operation": started.name}
    if started.region:
        ask, wait = region_operations.get, region_operations.wait
        where["region"] = REGION
    else:
        ask, wait = global_operations.get, global_operations.wait
    wait(**where)
    pass_time(60)
    operation = ask(**where)
    assert operation.status == compute.Operation.Status.DONE, operation
    assert not operation.error.errors, operation.error


def refused(kind, call):
    try:
        call()
    except kind as told:
        return str(told)
    raise AssertionError(f"not refused with {kind.__name__}")


def make_networks():
    client(compute.ProjectsClient).get(project=PROJECT)
    for name in ("one", "two"):
        network = compute.Network(name=name, auto_create_subnetworks=False)
        done(networks.insert_unary(project=PROJECT, network_resource=network))
    routing = compute.NetworkRoutingConfig(routing_mode="GLOBAL")
    patched = compute.Network(routing_config=routing)
    done(networks.patch_unary(project=PROJECT, network="one", network_resource=patched))
    assert networks.get(project=PROJECT, network="one").routing_config.routing_mode == "GLOBAL"
    assert {"one", "two"} <= {each.name for each in networks.list(project=PROJECT)}
    for name, network, cidr, purpose in (
        ("here", "one", "10.71.0.0/24", "PRIVATE"),
        ("there", "two", "10.72.0.0/24", "PRIVATE"),
        ("nat", "two", "10.73.0.0/24", "PRIVATE_SERVICE_CONNECT"),
    ):
        made = compute.Subnetwork(name=name, network=f"{GLOBAL}/networks/{network}", ip_cidr_range=cidr, purpose=purpose)
        done(subnetworks.insert_unary(project=PROJECT, region=REGION, subnetwork_resource=made))
    assert subnetworks.get(project=PROJECT, region=REGION, subnetwork="here").gateway_address == "10.71.0.1"
    assert len(list(subnetworks.list(project=PROJECT, region=REGION))) >= 3
    scopes = dict(subnetworks.aggregated_list(project=PROJECT))
    assert len(scopes[f"regions/{REGION}"].subnetworks) >= 3


def add(network, name, peer, strategy):
    half = compute.NetworkPeering(
        name=name, network=f"{GLOBAL}/networks/{peer}", exchange_subnet_routes=True, update_strategy=strategy
    )
    body = compute.NetworksAddPeeringRequest(network_peering=half)
    return networks.add_peering_unary(project=PROJECT, network=network, networks_add_peering_request_resource=body)


def remove(network, name):
    body = compute.NetworksRemovePeeringRequest(name=name)
    return networks.remove_peering_unary(
        project=PROJECT, network=network, networks_remove_peering_request_resource=body
    )


def peer_networks():
    started = add("one", "to-two", "two", "CONSENSUS")
    assert "in progress" in refused(exceptions.BadRequest, lambda: add("two", "to-one", "one", "CONSENSUS"))
    done(started)
    assert networks.get(project=PROJECT, network="one").peerings[0].state == "INACTIVE"
    done(add("two", "to-one", "one", "CONSENSUS"))
    half = networks.get(project=PROJECT, network="one").peerings[0]
    assert half.state == "ACTIVE" and half.connection_status.update_strategy == "CONSENSUS"
    changed = compute.NetworkPeering(name="to-two", stack_type="IPV4_ONLY")
    body = compute.NetworksUpdatePeeringRequest(network_peering=changed)
    done(networks.update_peering_unary(project=PROJECT, network="one", networks_update_peering_request_resource=body))
    request = compute.ListPeeringRoutesNetworksRequest(
        project=PROJECT, network="one", peering_name="to-two", region=REGION, direction="INCOMING"
    )
    assert "10.72.0.0/24" in {each.dest_range for each in networks.list_peering_routes(request=request)}
    refused(exceptions.BadRequest, lambda: remove("one", "to-two"))
    for network, name in (("one", "to-two"), ("two", "to-one")):
        body = compute.NetworksRequestRemovePeeringRequest(name=name)
        done(
            networks.request_remove_peering_unary(
                project=PROJECT, network=network, networks_request_remove_peering_request_resource=body
            )
        )
    done(remove("one", "to-two"))
    assert networks.get(project=PROJECT, network="two").peerings[0].state == "INACTIVE"


def connect_endpoint():
    where = {"project": PROJECT, "region": REGION}
    published = compute.ServiceAttachment(
        name="published",
        connection_preference="ACCEPT_MANUAL",
        target_service=f"{REGIONAL}/forwardingRules/behind",
        nat_subnets=[f"{REGIONAL}/subnetworks/nat"],
    )
    done(attachments.insert_unary(**where, service_attachment_resource=published))
    address = compute.Address(
        name="ip", address_type="INTERNAL", purpose="GCE_ENDPOINT", subnetwork=f"{REGIONAL}/subnetworks/here"
    )
    done(addresses.insert_unary(**where, address_resource=address))
    reserved = addresses.get(**where, address="ip")
    labels = compute.RegionSetLabelsRequest(label_fingerprint=reserved.label_fingerprint, labels={"a": "b"})
    done(addresses.set_labels_unary(**where, resource="ip", region_set_labels_request_resource=labels))
    rule = compute.ForwardingRule(
        name="psc",
        I_p_address=reserved.address,
        network=f"{GLOBAL}/networks/one",
        load_balancing_scheme="",
        target=f"{REGIONAL}/serviceAttachments/published",
    )
    done(rules.insert_unary(**where, forwarding_rule_resource=rule))
    made = rules.get(**where, forwarding_rule="psc")
    assert made.psc_connection_status == "PENDING" and made.psc_connection_id > 0
    labels = compute.RegionSetLabelsRequest(label_fingerprint=made.label_fingerprint, labels={"a": "b"})
    done(rules.set_labels_unary(**where, resource="psc", region_set_labels_request_resource=labels))
    there = attachments.get(**where, service_attachment="published")
    accepted = compute.ServiceAttachmentConsumerProjectLimit(project_id_or_num=PROJECT, connection_limit=1)
    patched = compute.ServiceAttachment(fingerprint=there.fingerprint, consumer_accept_lists=[accepted])
    done(attachments.patch_unary(**where, service_attachment="published", service_attachment_resource=patched))
    assert rules.get(**where, forwarding_rule="psc").psc_connection_status == "ACCEPTED"
    assert "psc" in {each.name for each in rules.list(**where)}
    assert "ip" in {each.name for each in addresses.list(**where)}
    assert "published" in {each.name for each in attachments.list(**where)}
    assert len(list(region_operations.list(**where))) > 3
    done(rules.delete_unary(**where, forwarding_rule="psc"))
    done(addresses.delete_unary(**where, address="ip"))
    done(attachments.delete_unary(**where, service_attachment="published"))


def write_rules():
    rule = compute.Firewall(
        name="out",
        network=f"{GLOBAL}/networks/one",
        direction="EGRESS",
        destination_ranges=["10.71.0.5/32"],
        allowed=[compute.Allowed(I_p_protocol="tcp", ports=["5432"])],
    )
    done(firewalls.insert_unary(project=PROJECT, firewall_resource=rule))
    off = compute.Firewall(disabled=True)
    done(firewalls.patch_unary(project=PROJECT, firewall="out", firewall_resource=off))
    assert firewalls.get(project=PROJECT, firewall="out").disabled
    done(firewalls.update_unary(project=PROJECT, firewall="out", firewall_resource=rule))
    assert "out" in {each.name for each in firewalls.list(project=PROJECT)}
    done(firewalls.delete_unary(project=PROJECT, firewall="out"))
    route = compute.Route(
        name="r", network=f"{GLOBAL}/networks/one", dest_range="10.200.0.0/16", next_hop_ip="10.71.0.9", priority=900
    )
    done(routes.insert_unary(project=PROJECT, route_resource=route))
    assert routes.get(project=PROJECT, route="r").priority == 900
    request = compute.ListRoutesRequest(project=PROJECT, filter='network eq ".*/one"')
    assert "r" in {each.name for each in routes.list(request=request)}
    done(routes.delete_unary(project=PROJECT, route="r"))


def take_back():
    done(remove("two", "to-one"))
    for name in ("here", "there", "nat"):
        done(subnetworks.delete_unary(project=PROJECT, region=REGION, subnetwork=name))
    assert len(list(global_operations.list(project=PROJECT))) > 3
    for name in ("one", "two"):
        done(networks.delete_unary(project=PROJECT, network=name))
    assert "was not found" in refused(exceptions.NotFound, lambda: networks.get(project=PROJECT, network="one"))


def main():
    make_networks()
    peer_networks()
    connect_endpoint()
    write_rules()
    take_back()
    print("all of it")


if __name__ == "__main__":
    sys.exit(main())
