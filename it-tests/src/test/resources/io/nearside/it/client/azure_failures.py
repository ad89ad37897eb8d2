"""What goes wrong later, or only because somebody arranged it: in a world where writes that meet in one network fail in the end and not at once."""
from azure.core.exceptions import HttpResponseError
from azure.core.rest import HttpRequest
from azure.mgmt.network.models import PrivateEndpointConnection, PrivateLinkService, PrivateLinkServiceConnectionState, Subnet

from azure_judge import GROUP, NETWORK, OURS, PLACE, SUBNET, done, finish, pass_time, refused, same, us

endpoints, services, subnets = us.private_endpoints, us.private_link_services, us.subnets
INTO = f"{OURS}/virtualNetworks/{NETWORK}/subnets/"


def wish(subnet=SUBNET):
    link = {"name": "link", "properties": {"privateLinkServiceId": f"{OURS}/privateLinkServices/own"}}
    return {"location": PLACE, "properties": {"subnet": {"id": INTO + subnet}, "manualPrivateLinkServiceConnections": [link]}}


# The second of two writes is taken, and its operation fails; the status of that answer is 200.
first = subnets.begin_create_or_update(GROUP, NETWORK, "first", Subnet(address_prefix="10.1.8.0/24"))
second = subnets.begin_create_or_update(GROUP, NETWORK, "second", Subnet(address_prefix="10.1.9.0/24"))
try:
    done(second)
except HttpResponseError as error:
    same((error.error.code, error.status_code, second.status()), ("RetryableError", 200, "Failed"))
    same([each.code for each in error.error.details], ["ReferencedResourceNotProvisioned"])
else:
    raise AssertionError("two writes at once in one network")
done(first)
same(first.status(), "Succeeded")
same(done(subnets.begin_create_or_update(GROUP, NETWORK, "second", Subnet(address_prefix="10.1.9.0/24"))).provisioning_state, "Succeeded")

# Rejected, an endpoint may fail too; one that failed for another reason is made whole by the next write.
done(services.begin_create_or_update(GROUP, "own", PrivateLinkService(location=PLACE)))
refused("InternalServerError", 200, endpoints.begin_create_or_update, GROUP, "failing", wish(), says="An error occurred.")
same(endpoints.get(GROUP, "failing").provisioning_state, "Failed")
made = done(endpoints.begin_create_or_update(GROUP, "failing", wish()))
same(made.provisioning_state, "Succeeded")
connection = services.get(GROUP, "own").private_endpoint_connections[0]
same(connection.private_endpoint.id, made.id)
services.update_private_endpoint_connection(GROUP, "own", connection.name, PrivateEndpointConnection(
    private_link_service_connection_state=PrivateLinkServiceConnectionState(status="Rejected", description="no", actions_required="None")))
pass_time(3)
link = endpoints.get(GROUP, "failing").manual_private_link_service_connections[0]
same((link.provisioning_state, link.private_link_service_connection_state.status), ("Failed", "Rejected"))

# A subnet that takes none, and a network that is full of them.
refused("PrivateEndpointCannotBeCreatedInSubnetThatHasNetworkPoliciesEnabled", 400, endpoints.begin_create_or_update, GROUP, "closed", wish("apps"), says="apps")
refused("PrivateEndpointsPerVirtualNetworkLimitReached", 400, endpoints.begin_create_or_update, GROUP, "one-more", wish())

# Operations are asked for at the address that was given, and at no other.
answers = []
poller = endpoints.begin_delete(GROUP, "failing", raw_response_hook=answers.append)
address = answers[0].http_response.headers["Azure-AsyncOperation"]
same(us.send_request(HttpRequest("GET", address)).json(), {"status": "InProgress"})
for wrong, code in ((address.rpartition("&")[0], "InvalidOperationSignature"), (address.replace("/operations/", "/operations/0"), "OperationNotFound")):
    same(us.send_request(HttpRequest("GET", wrong)).json()["error"]["code"], code)
done(poller)
finish()
