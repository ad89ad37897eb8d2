"""Private endpoints and private link services: asked for in every way, let in, kept out, cut off, deleted; and the interfaces of the endpoints."""
from azure.core.exceptions import ResourceNotFoundError
from azure.mgmt.network import models
from azure.mgmt.network.models import PrivateEndpoint, PrivateEndpointConnection, PrivateLinkService, PrivateLinkServiceConnection

from azure_judge import GROUP, NETWORK, OURS, PLACE, SUBNET, SUBSCRIPTION, control, done, pass_time, refused, same, them, us

endpoints, interfaces, services = us.private_endpoints, us.network_interfaces, them.private_link_services
INTO = f"{OURS}/virtualNetworks/{NETWORK}/subnets/{SUBNET}"


def wish(target, automatic=False, message=None, **more):
    link = [PrivateLinkServiceConnection(name="link", private_link_service_id=target, request_message=message)]
    lists = {"private_link_service_connections": link} if automatic else {"manual_private_link_service_connections": link}
    return PrivateEndpoint(**{"location": PLACE, "subnet": models.Subnet(id=INTO), **lists, **more})


def ask(name, *given, **more):
    return endpoints.begin_create_or_update(GROUP, name, wish(*given, **more))


def look(name):
    """The endpoint, what it stands at and what its connection does."""
    found = endpoints.get(GROUP, name)
    link = (found.private_link_service_connections + found.manual_private_link_service_connections)[0]
    return found.provisioning_state, link.private_link_service_connection_state.status, link.private_link_service_connection_state.description


def decide(connection, status, service="orders"):
    state = {"status": status, "description": "so be it", "actions_required": "None"}
    return services.update_private_endpoint_connection("services", service, connection, PrivateEndpointConnection(
        private_link_service_connection_state=models.PrivateLinkServiceConnectionState(**state)))


def address(name):
    nic = endpoints.get(GROUP, name).network_interfaces[0].id.rpartition("/")[2]
    return interfaces.get(GROUP, nic).ip_configurations[0].private_ip_address


# A provider publishes a service: seen by those whom it names, and under an alias.
published = done(services.begin_create_or_update("services", "orders", PrivateLinkService(
    location=PLACE, visibility={"subscriptions": [SUBSCRIPTION]}, auto_approval={"subscriptions": []},
    ip_configurations=[{"name": "frontend", "properties": {"primary": True}}])))
same((published.provisioning_state, published.visibility.subscriptions), ("Succeeded", [SUBSCRIPTION]))
same((published.alias.split(".")[0], published.alias.partition(f".{PLACE}.")[2]), ("orders", "azure.privatelinkservice"))
same([each.id for each in services.list("services")], [published.id])
same([each.id for each in services.list_by_subscription()], [published.id])
same(services.get("services", "orders").private_endpoint_connections, [])

# By its id: the endpoint is made while nobody has been heard, and has its address already.
poller = ask("by-id", published.id, message="please")
same(look("by-id"), ("Updating", "Pending", "Awaiting Approval"))
made = done(poller)
same(look("by-id"), ("Succeeded", "Pending", ""))
same((made.custom_dns_configs, made.private_link_service_connections), ([], []))
same(made.manual_private_link_service_connections[0].request_message, "please")
nic = interfaces.get(GROUP, made.network_interfaces[0].id.rpartition("/")[2])
same((nic.private_endpoint.id, nic.ip_configurations[0].primary, nic.ip_configurations[0].private_ip_address), (made.id, True, "10.1.1.4"))
same([each.id for each in interfaces.list(GROUP)], [nic.id])
same([each.id for each in interfaces.list_all()], [nic.id])
same([each.id for each in endpoints.list(GROUP)], [made.id])
same([each.id for each in endpoints.list_by_subscription()], [made.id])
same([each.id for each in us.subnets.get(GROUP, NETWORK, SUBNET).private_endpoints], [made.id])

# Its provider sees it under a name of its own, lets it in, which takes a while, and keeps it out again.
seen = list(services.list_private_endpoint_connections("services", "orders"))[0]
same((seen.private_endpoint.id, seen.private_link_service_connection_state.status, seen.link_identifier.isdigit()), (made.id, "Pending", True))
same(decide(seen.name, "Approved").private_link_service_connection_state.status, "Pending")
pass_time(3)
same(look("by-id"), ("Succeeded", "Approved", "so be it"))
same(services.get_private_endpoint_connection("services", "orders", seen.name).provisioning_state, "Succeeded")
decide(seen.name, "Rejected")
pass_time(3)
same(look("by-id"), ("Succeeded", "Rejected", "so be it"))
refused("InvalidRequestFormat", 400, decide, seen.name, "Whatever")
refused("PrivateLinkServiceCannotBeDeletedSinceItHasPrivateEndpointConnections", 400, services.begin_delete, "services", "orders")

# Which addresses can be had: one that is free, one that is taken, one that Azure keeps, one of no subnet.
def can_be_had(address):
    answer = us.virtual_networks.check_ip_address_availability(GROUP, NETWORK, ip_address=address)
    return answer.available, answer.is_platform_reserved, len(answer.available_ip_addresses)


same([can_be_had(each) for each in ("10.1.1.77", address("by-id"), "10.1.1.3", "10.9.9.9")],
     [(True, False, 0), (False, False, 5), (False, True, 5), (False, False, 0)])

# By its alias, at an address of one's own, with an interface of a name of one's own; cut off by the provider, and dead from then on.
done(ask("by-alias", published.alias, custom_network_interface_name="mine", ip_configurations=[{"name": "fixed", "properties": {"privateIPAddress": "10.1.1.77"}}]))
same((address("by-alias"), endpoints.get(GROUP, "by-alias").network_interfaces[0].id), ("10.1.1.77", f"{OURS}/networkInterfaces/mine"))
same(endpoints.get(GROUP, "by-alias").manual_private_link_service_connections[0].private_link_service_id, published.alias)
other = next(each for each in services.list_private_endpoint_connections("services", "orders") if each.name.startswith("by-alias."))
done(services.begin_delete_private_endpoint_connection("services", "orders", other.name))
same(look("by-alias")[:2], ("Succeeded", "Disconnected"))
refused("NotFound", 404, services.get_private_endpoint_connection, "services", "orders", other.name, kind=ResourceNotFoundError)
same(services.begin_delete_private_endpoint_connection("services", "orders", other.name).result(), None)

# Let in at once: by a service that says so of this subscription, and by one of one's own tenant.
ahead = done(services.begin_create_or_update("services", "open", PrivateLinkService(
    location=PLACE, visibility={"subscriptions": ["*"]}, auto_approval={"subscriptions": [SUBSCRIPTION]})))
done(ask("automatic", ahead.id, automatic=True))
same(look("automatic"), ("Succeeded", "Approved", "Auto Approved"))
own = done(us.private_link_services.begin_create_or_update(GROUP, "own", PrivateLinkService(location=PLACE)))
done(ask("own", own.id, automatic=True))
same(look("own")[1], "Approved")
same([each.private_endpoint.id for each in us.private_link_services.get(GROUP, "own").private_endpoint_connections], [f"{OURS}/privateEndpoints/own"])

# The same again is no change; anything else is refused.
same(done(ask("by-id", published.id, tags={"team": "data"})).tags, {"team": "data"})
refused("CannotChangePrivateLinkConnectionOnPrivateEndpoint", 400, ask, "by-id", ahead.id)
refused("CannotChangeSubnetOnExistingPrivateEndpoint", 400, ask, "by-id", published.id, subnet=models.Subnet(id=INTO.replace("/endpoints", "/apps")))

# What is no endpoint.
hidden = done(services.begin_create_or_update("services", "hidden", PrivateLinkService(location=PLACE))).id
INVISIBLE = "ThirdPartyPrivateLinkServiceProvidedDuringPrivateEndpointCreationDoesNotExistOrIsNotVisible"
fixed = [{"name": "fixed", "properties": {"privateIPAddress": "10.1.1.77"}}]
for code, given, more in (
        (INVISIBLE, hidden, {}),
        (INVISIBLE, published.alias.replace("orders.", "others."), {}),
        ("InvalidPrivateLinkServiceId", INTO, {}),
        ("InvalidPrivateLinkServiceId", published.alias, {"automatic": True}),
        ("RequestMessageTooLong", published.id, {"message": "x" * 141}),
        ("InvalidResourceReference", published.id, {"location": "northeurope"}),
        ("InvalidResourceReference", published.id, {"subnet": models.Subnet(id=INTO + "x")}),
        ("PrivateIPAddressIsAllocated", published.id, {"ip_configurations": fixed}),
        ("PrivateIPAddressNotInSubnet", published.id, {"ip_configurations": [{"name": "a", "properties": {"privateIPAddress": "10.9.9.9"}}]}),
        ("PrivateIPAddressInReservedRange", published.id, {"ip_configurations": [{"name": "a", "properties": {"privateIPAddress": "10.1.1.3"}}]})):
    refused(code, 400, ask, "wrong", given, **more)
refused("LinkedAuthorizationFailed", 403, ask, "wrong", published.id, automatic=True)
refused("ResourceNotFound", 404, endpoints.get, GROUP, "wrong", kind=ResourceNotFoundError)
refused("ResourceNotFound", 404, interfaces.get, GROUP, "wrong", kind=ResourceNotFoundError)
refused("ResourceNotFound", 404, services.get, "services", "wrong", kind=ResourceNotFoundError)
refused("InUseSubnetCannotBeDeleted", 400, us.subnets.begin_delete, GROUP, NETWORK, SUBNET)
# A subnet of eight has three to give.
control("world", {"arm": {"subnets": [{"network": f"{OURS}/virtualNetworks/{NETWORK}", "name": "small", "prefix": "10.1.4.0/29"}]}})
small = models.Subnet(id=INTO.replace("/endpoints", "/small"))
for each in ("small1", "small2", "small3"):
    done(ask(each, published.id, subnet=small))
refused("SubnetIsFull", 400, ask, "small4", published.id, subnet=small)

# Deleted, and with them their interfaces; the addresses are free again.
for each in ("by-id", "by-alias", "automatic", "own", "small1", "small2", "small3"):
    done(endpoints.begin_delete(GROUP, each))
same((list(endpoints.list(GROUP)), list(interfaces.list(GROUP)), us.subnets.get(GROUP, NETWORK, SUBNET).private_endpoints), ([], [], None))
same(endpoints.begin_delete(GROUP, "by-id").result(), None)
done(us.subnets.begin_delete(GROUP, NETWORK, "small"))
for by, group, name in ((them, "services", "orders"), (them, "services", "open"), (them, "services", "hidden"), (us, GROUP, "own")):
    done(by.private_link_services.begin_delete(group, name))
refused("ResourceNotFound", 404, services.get, "services", "orders")
pass_time(30)
