"""Peerings: begun by one side, met by the other, brought up to date, broken, made anew; and between two tenants with a token of each."""
import time

from azure.core.credentials import AccessToken
from azure.core.exceptions import ResourceNotFoundError
from azure.mgmt.core.policies import AuxiliaryAuthenticationPolicy
from azure.mgmt.network.models import SubResource, VirtualNetworkPeering

from azure_judge import (GROUP, HERE, OURS, PLACE, SUBSCRIPTION, TENANT, THEIR_SUBSCRIPTION, THEIR_TENANT, THEIRS, client, control, credential, done,
                         pass_time, refused, same, us)

peerings = us.virtual_network_peerings
PEER_APPLICATION, PEER_SECRET = "7f0f2b6c-3d58-4a1e-9c47-5b8e6d2a0f13", "peer-secret"
control("world", {"arm": {
    "networks": [{"group": group, "name": name, "location": PLACE, "prefixes": [prefix]} for group, name, prefix in (
        (HERE, "left", "10.81.0.0/16"), (HERE, "right", "10.82.0.0/16"), (HERE, "double", "10.82.0.0/17"), (THEIRS, "away", "10.83.0.0/16"))]}})
AWAY = f"{THEIRS}/providers/Microsoft.Network/virtualNetworks/away"


def network(name):
    return name if name.startswith("/") else f"{OURS}/virtualNetworks/{name}"


def half(remote, **more):
    return VirtualNetworkPeering(**{"remote_virtual_network": SubResource(id=network(remote)), "allow_virtual_network_access": True, **more})


def peer(name, remote, by=peerings, sync=None, **more):
    return by.begin_create_or_update(GROUP, name, "peering", half(remote, **more), sync_remote_address_space=sync)


def standing(name):
    found = peerings.get(GROUP, name, "peering")
    return found.provisioning_state, found.peering_state, found.peering_sync_level


# One half waits for the other.
poller = peer("left", "right")
same(standing("left"), ("Updating", "Initiated", "RemoteNotInSync"))
made = done(poller)
same(standing("left"), ("Succeeded", "Initiated", "RemoteNotInSync"))
same((made.allow_virtual_network_access, made.allow_forwarded_traffic, made.use_remote_gateways), (True, False, False))
same(made.remote_address_space.address_prefixes, ["10.82.0.0/16"])
same(done(peer("right", "left")).peering_state, "Connected")
same((standing("left"), standing("right")), (("Succeeded", "Connected", "FullyInSync"),) * 2)
same([each.id for each in peerings.list(GROUP, "left")], [made.id])
same([each.id for each in us.virtual_networks.get(GROUP, "left").virtual_network_peerings], [made.id])

# A network that grows is learnt when somebody says so, and not before.
control("world", {"arm": {"resize": [{"network": network("right"), "prefixes": ["10.82.0.0/16", "10.84.0.0/16"]}]}})
same((standing("left")[2], standing("right")[2]), ("LocalNotInSync", "RemoteNotInSync"))
same(done(peer("left", "right")).remote_address_space.address_prefixes, ["10.82.0.0/16"])
same(done(peer("left", "right", sync="true")).remote_address_space.address_prefixes, ["10.82.0.0/16", "10.84.0.0/16"])
same(standing("left")[2], "FullyInSync")

# What is no peering.
refused("ChangingRemoteVirtualNetworkNotAllowed", 400, peer, "left", "double")
refused("InvalidResourceReference", 400, peerings.begin_create_or_update, GROUP, "left", "other", half("none"))
refused("AnotherPeeringAlreadyReferencesRemoteVnet", 400, peerings.begin_create_or_update, GROUP, "left", "other", half("right"))
refused("VnetAddressSpaceOverlapsWithAlreadyPeeredVnet", 400, peerings.begin_create_or_update, GROUP, "left", "other", half("double"), says="10.82.0.0/17")
refused("VnetAddressSpacesOverlap", 400, peer, "double", "right", says="10.82.0.0/17")
refused("RemoteVnetHasNoGateways", 400, peer, "left", "right", use_remote_gateways=True)
refused("ResourceNotFound", 404, peer, "none", "right", kind=ResourceNotFoundError)
refused("NotFound", 404, peerings.get, GROUP, "left", "other", kind=ResourceNotFoundError)

# Whose other half is gone is disconnected, and no new one is made until it has gone too.
done(peerings.begin_delete(GROUP, "right", "peering"))
same(standing("left")[1], "Disconnected")
refused("RemotePeeringIsDisconnected", 400, peer, "right", "left")
refused("RemotePeeringIsDisconnected", 400, peer, "left", "right")
done(peerings.begin_delete(GROUP, "left", "peering"))
same(list(peerings.list(GROUP, "left")), [])
same(peerings.begin_delete(GROUP, "left", "peering").result(), None)

# Of two tenants: one application that both know, and a token of each.
control("world", {"arm": {
    "applications": [{"tenant": tenant, "client": PEER_APPLICATION, "secret": PEER_SECRET} for tenant in (TENANT, THEIR_TENANT)],
    "principals": [{"tenant": THEIR_TENANT, "application": PEER_APPLICATION}]}})
ours, theirs = (credential(tenant, PEER_APPLICATION, PEER_SECRET) for tenant in (TENANT, THEIR_TENANT))


class Nobody:
    def get_token(self, *scopes, **more):
        return AccessToken("nobody's", int(time.time()) + 3600)


def across(other, own=ours, subscription=SUBSCRIPTION):
    policy = AuxiliaryAuthenticationPolicy([other], "https://management.azure.com/.default")
    return client(subscription, own, per_call_policies=[policy]).virtual_network_peerings


refused("LinkedAuthorizationFailed", 403, peer, "left", AWAY, client(credentials=ours).virtual_network_peerings, says="is not authorized to access linked subscription")
refused("LinkedAuthorizationFailed", 403, peer, "left", AWAY, across(theirs), says="virtualNetworks/peer/action")
refused("InvalidAuthenticationToken", 401, peer, "left", AWAY, across(Nobody()))


def allow(action):
    control("world", {"arm": {"assignments": [{"tenant": THEIR_TENANT, "application": PEER_APPLICATION, "scope": AWAY, "actions": [action]}]}})


allow("Microsoft.Network/virtualNetworks/peer/action")
same(done(peer("left", AWAY, across(theirs))).peering_state, "Initiated")
allow("Microsoft.Network/*")
back = across(ours, theirs, THEIR_SUBSCRIPTION)
same(done(back.begin_create_or_update("services", "away", "back", half("left"))).peering_state, "Connected")
same(standing("left"), ("Succeeded", "Connected", "FullyInSync"))
done(back.begin_delete("services", "away", "back"))
same(standing("left")[1], "Disconnected")
done(peerings.begin_delete(GROUP, "left", "peering"))
for each in ("left", "right", "double"):
    done(us.virtual_networks.begin_delete(GROUP, each))
pass_time(30)
