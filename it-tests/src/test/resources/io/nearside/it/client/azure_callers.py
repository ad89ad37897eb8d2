"""Who calls: tokens of the directory's, what their owner may do, the directory itself, and what happens to those who ask too often."""
import time

import msal
from azure.core.exceptions import ClientAuthenticationError

from azure_judge import (APPLICATION, AUTHORITY, GROUP, HERE, NETWORK, OURS, SECRET, SUBSCRIPTION, TENANT, THEIR_TENANT, client, control, credential,
                         in_the_clear, pass_time, read, refused, same, us)

SCOPE = "https://management.azure.com/.default"
GRAPH = "/v1.0/servicePrincipals"


def no_token(number, made):
    try:
        made.get_token(SCOPE)
    except ClientAuthenticationError as error:
        same(f"AADSTS{number}" in error.message, True)
    else:
        raise AssertionError(f"a token without AADSTS{number}")


# Tokens: for whom the directory knows, who shows the secret.
no_token(7000215, credential(secret="guess"))
no_token(700016, credential(application="00000000-0000-4000-8000-000000000000"))
no_token(700016, credential(tenant=THEIR_TENANT))
same(credential().get_token(SCOPE).expires_on > time.time(), True)
# Who insists on discovery finds this authority by itself; azure-identity has no word for where to ask.
found = msal.ConfidentialClientApplication(APPLICATION, SECRET, authority=f"{AUTHORITY}/{TENANT}", instance_discovery=f"{AUTHORITY}/common/discovery/instance")
same(found.acquire_token_for_client([SCOPE])["token_type"], "Bearer")

# Who is let in: with a token that somebody has, that has not ended, of the right tenant, to a version that is served.
fixed = in_the_clear("demo-azure-token")
same(fixed.virtual_networks.get(GROUP, NETWORK).name, NETWORK)
refused("InvalidAuthenticationToken", 401, in_the_clear("nobody's").virtual_networks.get, GROUP, NETWORK, kind=ClientAuthenticationError)
refused("InvalidAuthenticationTokenTenant", 401, in_the_clear("their-token").virtual_networks.get, GROUP, NETWORK, says=TENANT)
refused("NoRegisteredProviderFound", 400, us.virtual_networks.get, GROUP, NETWORK, params={"api-version": "2018-01-01"})
same(us.virtual_networks.get(GROUP, NETWORK, params={"api-version": "2023-09-01"}).name, NETWORK)
control("world", {"arm": {"tokens": [{"token": "denied", "tenant": TENANT, "principal": "denied"}],
                          "deny": [{"principal": "denied", "action": "Microsoft.Network/virtualNetworks/write"}]}})
refused("AuthorizationFailed", 403, in_the_clear("denied").virtual_networks.begin_create_or_update, GROUP, "denied", {"location": "westeurope"},
        says="'Microsoft.Network/virtualNetworks/write'")

# What one may do, at every kind of place; and by which assignments and roles.
network, subnet = f"{OURS}/virtualNetworks/{NETWORK}", f"{OURS}/virtualNetworks/{NETWORK}/subnets/endpoints"
AUTHORIZATION, VERSION = "/providers/Microsoft.Authorization", {"api-version": "2022-04-01"}
for place in (f"/subscriptions/{SUBSCRIPTION}", HERE, network, subnet):
    same([each["actions"] for each in read(place + AUTHORIZATION + "/permissions", **VERSION)["value"]], [["*"]])
    less = read(place + AUTHORIZATION + "/permissions", in_the_clear("denied"), **VERSION)["value"]
    same(less[0]["notActions"], ["Microsoft.Network/virtualNetworks/write"])
control("world", {"arm": {"principals": [{"tenant": TENANT, "application": "joiner"}], "assignments": [
    {"tenant": TENANT, "application": "joiner", "scope": subnet, "actions": ["Microsoft.Network/virtualNetworks/subnets/join/action"]}]}})
joiner = read(f"{GRAPH}(appId='joiner')")["id"]
for place in (f"/subscriptions/{SUBSCRIPTION}", HERE, network, subnet):
    assigned = read(place + AUTHORIZATION + "/roleAssignments", **VERSION, **{"$filter": f"principalId eq '{joiner}'"})["value"]
    same([(each["properties"]["principalId"], each["properties"]["scope"]) for each in assigned], [(joiner, subnet)])
role = read(assigned[0]["properties"]["roleDefinitionId"], **VERSION)
same((role["properties"]["type"], role["properties"]["permissions"][0]["actions"]), ("CustomRole", ["Microsoft.Network/virtualNetworks/subnets/join/action"]))
roles = read(f"/subscriptions/{SUBSCRIPTION}{AUTHORIZATION}/roleDefinitions", **VERSION)["value"]
same({"Owner", "Reader", "Network Contributor"} <= {each["properties"]["roleName"] for each in roles}, True)
same(role in roles, True)

# The directory, as Graph tells of it.
same([each["id"] for each in read(GRAPH, **{"$filter": "appId eq 'joiner'"})["value"]], [joiner])
refused("Request_ResourceNotFound", 404, read, f"{GRAPH}(appId='nobody')")
control("world", {"arm": {"deny": [{"principal": "denied", "action": "Application.Read.All"}]}})
refused("Authorization_RequestDenied", 403, read, GRAPH, in_the_clear("denied"))


# Who asks too often is told when to come again, and the client comes again then, by itself.
def often(by):
    for _ in range(2000):
        by.virtual_networks.begin_delete(GROUP, "none")


pass_time(60)
refused("SubscriptionRequestsThrottled", 429, often, us)
started = time.monotonic()
patient = client(retry_total=3, retry_backoff_factor=0)
for _ in range(20):
    patient.virtual_networks.begin_delete(GROUP, "none").result()
same(time.monotonic() - started >= 1, True)

# A token ends, and then it opens nothing; nor may it come along beside a good one.
old = credential().get_token(SCOPE).token
pass_time(3600)
refused("ExpiredAuthenticationToken", 401, us.virtual_networks.get, GROUP, NETWORK, kind=ClientAuthenticationError)
refused("ExpiredAuthenticationToken", 401, fixed.virtual_networks.get, GROUP, NETWORK, says="auxiliary", headers={"x-ms-authorization-auxiliary": f"Bearer {old}"})
