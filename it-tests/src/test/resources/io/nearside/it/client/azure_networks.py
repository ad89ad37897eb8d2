"""Virtual networks and subnets: listed, made, written as a whole, deleted; and the interfaces that endpoints get are in the script of those."""
from azure.core.exceptions import ResourceNotFoundError
from azure.core.rest import HttpRequest
from azure.mgmt.network.models import AddressSpace, Subnet, VirtualNetwork

from azure_judge import GROUP, HERE, NETWORK, OURS, PLACE, SUBNET, SUBSCRIPTION, client, done, pass_time, read, refused, same, them, us

networks, subnets = us.virtual_networks, us.subnets
VERSION = {"api-version": "2022-12-01"}

# Where everything is in: of this client's own there is no call for it.
same([each["subscriptionId"] for each in read("/subscriptions", **VERSION)["value"]], [SUBSCRIPTION])
same(read(f"/subscriptions/{SUBSCRIPTION}", **VERSION)["displayName"], "production")
same([each["id"] for each in read(f"/subscriptions/{SUBSCRIPTION}/resourceGroups", **VERSION)["value"]], [HERE])
same(read(HERE, **VERSION)["properties"]["provisioningState"], "Succeeded")

# Every network of a subscription, of a group, of a group of somebody who has none.
same(NETWORK in [each.name for each in networks.list_all()], True)
same([each.id for each in networks.list(GROUP)], [each.id for each in networks.list_all()])
same(list(them.virtual_networks.list("services")), [])


def body(*prefixes, **more):
    return VirtualNetwork(location="West Europe", address_space=AddressSpace(address_prefixes=list(prefixes)), **more)


# Made: at work at first, then done. Names and places are the same however they are spelled.
poller = networks.begin_create_or_update(GROUP, "made", body("10.70.0.0/16", tags={"team": "data"}, subnets=[Subnet(name="one", address_prefix="10.70.1.0/24")]))
same(poller.status(), "InProgress")
same(networks.get(GROUP, "made").provisioning_state, "Updating")
made = done(poller)
same(poller.status(), "Succeeded")
same((made.provisioning_state, made.location, made.tags, made.address_space.address_prefixes), ("Succeeded", PLACE, {"team": "data"}, ["10.70.0.0/16"]))
same(networks.get(GROUP.upper(), "MADE").id, made.id)
same(made.subnets[0].id, f"{OURS}/virtualNetworks/made/subnets/one")
same((made.subnets[0].private_endpoint_network_policies, made.virtual_network_peerings), ("Disabled", []))
# What is written stands for all of it: who reads, changes and writes keeps the rest.
made.tags = {"team": "search"}
same([each.name for each in done(networks.begin_create_or_update(GROUP, "made", made)).subnets], ["one"])
same(networks.get(GROUP, "made").tags, {"team": "search"})
same([each.name for each in done(networks.begin_create_or_update(GROUP, "made", body("10.70.0.0/16", subnets=[]))).subnets], [])
same(networks.get(GROUP, "made").tags, None)

# Subnets, on their own.
two = done(subnets.begin_create_or_update(GROUP, "made", "two", Subnet(address_prefix="10.70.2.0/24", private_endpoint_network_policies="NetworkSecurityGroupEnabled")))
same((two.name, two.provisioning_state, two.private_endpoint_network_policies), ("two", "Succeeded", "NetworkSecurityGroupEnabled"))
same(subnets.get(GROUP, "made", "two").private_link_service_network_policies, "Enabled")
same([each.id for each in subnets.list(GROUP, "made")], [two.id])
done(subnets.begin_create_or_update(GROUP, "made", "two", Subnet(address_prefix="10.70.2.0/24")))
same(subnets.get(GROUP, "made", "two").private_endpoint_network_policies, "Disabled")

# What is not there, is told by ARM of resources and by the provider of their children; nor is what nobody has.
refused("ResourceNotFound", 404, networks.get, GROUP, "none", kind=ResourceNotFoundError, says="virtualNetworks/none")
refused("ResourceNotFound", 404, subnets.get, GROUP, "none", "two", kind=ResourceNotFoundError)
refused("NotFound", 404, subnets.get, GROUP, "made", "none", kind=ResourceNotFoundError)
refused("ResourceGroupNotFound", 404, networks.get, "none", "made", kind=ResourceNotFoundError, says="'none'")
refused("SubscriptionNotFound", 404, client("e4b7c2f1-0000-4000-8000-000000000000").virtual_networks.get, GROUP, NETWORK)
for nothing in (networks.begin_delete(GROUP, "none"), subnets.begin_delete(GROUP, "made", "none")):
    same(nothing.result(), None)

# What cannot be.
refused("InvalidResourceName", 400, networks.begin_create_or_update, GROUP, "-made", body("10.71.0.0/16"))
refused("LocationRequired", 400, networks.begin_create_or_update, GROUP, "nowhere", VirtualNetwork(address_space=AddressSpace(address_prefixes=["10.71.0.0/16"])))
refused("InvalidRequestFormat", 400, networks.begin_create_or_update, GROUP, "empty", body())
refused("NetcfgInvalidSubnet", 400, subnets.begin_create_or_update, GROUP, "made", "three", Subnet(address_prefix="10.71.0.0/24"))
refused("NetcfgSubnetRangesOverlap", 400, subnets.begin_create_or_update, GROUP, "made", "three", Subnet(address_prefix="10.70.2.128/25"))
refused("InvalidResourceReference", 400, subnets.begin_create_or_update, GROUP, "made", "two",
        Subnet(address_prefix="10.70.2.0/24", route_table={"id": f"{OURS}/routeTables/none"}))
# Two writes at once in one network: the second is told to come again.
first = subnets.begin_create_or_update(GROUP, "made", "three", Subnet(address_prefix="10.70.3.0/24"))
refused("RetryableError", 429, subnets.begin_create_or_update, GROUP, "made", "four", Subnet(address_prefix="10.70.4.0/24"))
same(done(first).name, "three")

# Gone, with what was in it.
done(subnets.begin_delete(GROUP, "made", "two"))
refused("NotFound", 404, subnets.get, GROUP, "made", "two")
answers = []
poller = networks.begin_delete(GROUP, "made", raw_response_hook=answers.append)
same(networks.get(GROUP, "made").provisioning_state, "Deleting")
# Of the two addresses that an answer names, this client's poller asks at the other one.
where = HttpRequest("GET", answers[0].http_response.headers["Location"])
same(us.send_request(where).status_code, 202)
done(poller)
same(us.send_request(where).status_code, 204)
refused("ResourceNotFound", 404, networks.get, GROUP, "made")
pass_time(30)
