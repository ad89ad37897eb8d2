"""Microsoft's own models of what stands at a path of Microsoft.Network, and what of a JSON text does not fit them."""
import enum
import typing

from azure.mgmt.network import models, operations

# What carries the type of resource that a path ends with, as the client itself says.
READERS = {
    "virtualNetworks": operations.VirtualNetworksOperations.get,
    "subnets": operations.SubnetsOperations.get,
    "virtualNetworkPeerings": operations.VirtualNetworkPeeringsOperations.get,
    "routeTables": operations.RouteTablesOperations.get,
    "routes": operations.RoutesOperations.get,
    "networkSecurityGroups": operations.NetworkSecurityGroupsOperations.get,
    "securityRules": operations.SecurityRulesOperations.get,
    "networkInterfaces": operations.NetworkInterfacesOperations.get,
    "privateEndpoints": operations.PrivateEndpointsOperations.get,
    "privateLinkServices": operations.PrivateLinkServicesOperations.get,
    "privateEndpointConnections": operations.PrivateLinkServicesOperations.get_private_endpoint_connection,
}
MODELS = {kind: reader.__annotations__["return"] for kind, reader in READERS.items()}
# What real answers have (recordings of azure-cli: test_network_private_endpoints and test_network_vnet_peering), and the models leave out.
BEYOND = {("PrivateEndpointProperties", "resourceGuid"), ("PrivateLinkServiceProperties", "resourceGuid"), ("VirtualNetworkPeeringPropertiesFormat", "routeServiceVips")}


def members(model):
    """Name on the wire, and the type."""
    model({})  # only then does it know its members
    types = typing.get_type_hints(model, localns={"_models": models})
    return {field._rest_name: types[name] for name, field in model._attr_to_rest_field.items()}


def fits(where, kind, value, faults):
    """Adds to the faults whatever of a value its type does not have."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Union:
        kinds = [each for each in inner if each is not type(None)]
        words = [each for each in kinds if isinstance(each, type) and issubclass(each, enum.Enum)]
        if words:
            expect(value in [each.value for word in words for each in word], f"{where}: {value!r} is no {words[0].__name__}", faults)
        else:
            fits(where, kinds[0], value, faults)
    elif origin is list:
        if expect(isinstance(value, list), f"{where}: {value!r} is no list", faults):
            for each in value:
                fits(where, inner[0], each, faults)
    elif origin is dict:
        if expect(isinstance(value, dict), f"{where}: {value!r} is no map", faults):
            for each in value.values():
                fits(where, inner[1], each, faults)
    elif hasattr(kind, "_deserialize"):
        if expect(isinstance(value, dict), f"{where}: {value!r} is no {kind.__name__}", faults):
            known = members(kind)
            for name, each in value.items():
                if (kind.__name__, name) not in BEYOND and expect(name in known, f"{where}: {kind.__name__} has no {name}", faults):
                    fits(f"{where} {name}", known[name], each, faults)
    else:
        expect(type(value) is kind, f"{where}: {value!r} is no {kind}", faults)


def expect(right, fault, faults):
    if not right:
        faults.add(fault)
    return right
