"""Route tables with their routes, security groups with their rules, and the subnets that name them."""
from azure.core.exceptions import ResourceNotFoundError
from azure.mgmt.network.models import NetworkSecurityGroup, Route, RouteTable, SecurityRule, Subnet

from azure_judge import GROUP, NETWORK, OURS, PLACE, done, pass_time, refused, same, us

tables, routes, groups, rules = us.route_tables, us.routes, us.network_security_groups, us.security_rules


def route(prefix="10.90.0.0/16", hop="VirtualAppliance", address="10.1.2.4"):
    return Route(address_prefix=prefix, next_hop_type=hop, next_hop_ip_address=address)


def rule(priority=100, **more):
    written = {"protocol": "Tcp", "access": "Allow", "direction": "Outbound", "source_port_range": "*", "destination_port_range": "10000-31000",
               "source_address_prefix": "*", "destination_address_prefix": "10.1.1.4", **more}
    return SecurityRule(priority=priority, **written)


# Both kinds: made with one entry, listed, read, given another entry, named by a subnet, kept as long as that is so.
for owner, entries, kind, member, whole, another in (
        (tables, routes, "routeTables", "routes", RouteTable(location=PLACE, routes=[Route(name="a", address_prefix="10.91.0.0/16", next_hop_type="None")]), route),
        (groups, rules, "networkSecurityGroups", "security_rules", NetworkSecurityGroup(location=PLACE, security_rules=[]), rule)):
    if kind == "networkSecurityGroups":
        one = rule(4096, direction="Inbound")
        one.name = "a"
        whole.security_rules = [one]
    made = done(owner.begin_create_or_update(GROUP, "held", whole))
    same((made.provisioning_state, made.subnets, [each.name for each in getattr(made, member)]), ("Succeeded", None, ["a"]))
    same([each.id for each in owner.list(GROUP)], [made.id])
    same([each.id for each in owner.list_all()], [f"{OURS}/{kind}/held"])
    b = done(entries.begin_create_or_update(GROUP, "held", "b", another()))
    same((b.name, b.provisioning_state), ("b", "Succeeded"))
    same([each.name for each in entries.list(GROUP, "held")], ["a", "b"])
    same(entries.get(GROUP, "held", "B").id, f"{OURS}/{kind}/held/{'routes' if kind == 'routeTables' else 'securityRules'}/b")
    reference = {"route_table" if kind == "routeTables" else "network_security_group": {"id": made.id}}
    subnet = done(us.subnets.begin_create_or_update(GROUP, NETWORK, "held", Subnet(address_prefix="10.1.3.0/24", **reference)))
    same([each.id for each in owner.get(GROUP, "held").subnets], [subnet.id])
    in_use = "InUseRouteTableCannotBeDeleted" if kind == "routeTables" else "InUseNetworkSecurityGroupCannotBeDeleted"
    refused(in_use, 400, owner.begin_delete, GROUP, "held", says="held")
    done(us.subnets.begin_delete(GROUP, NETWORK, "held"))
    done(entries.begin_delete(GROUP, "held", "b"))
    refused("NotFound", 404, entries.get, GROUP, "held", "b", kind=ResourceNotFoundError)
    refused("ResourceNotFound", 404, entries.get, GROUP, "none", "b", kind=ResourceNotFoundError)
    same(entries.begin_delete(GROUP, "held", "b").result(), None)
    pass_time(5)

# What is no route.
table = tables.get(GROUP, "held")
same((table.disable_bgp_route_propagation, table.routes[0].next_hop_type, table.routes[0].has_bgp_override), (False, "None", False))
for code, wrong in (
        ("InvalidRequestFormat", route(hop="VNetPeering", address=None)),
        ("InvalidAddressPrefixFormat", route("10.90.0.0/33")),
        ("InvalidCIDRNotation", route("10.90.0.1/16")),
        ("MissingNextHopIpAddress", route(address=None)),
        ("NextHopIpAddressNotAllowed", route(hop="Internet")),
        ("RouteConflict", route("10.91.0.0/16"))):
    refused(code, 400, routes.begin_create_or_update, GROUP, "held", "wrong", wrong)
same(done(routes.begin_create_or_update(GROUP, "held", "tag", route("Storage", "Internet", None))).address_prefix, "Storage")

# What is no rule, and what every group has by itself.
same([each.name for each in groups.get(GROUP, "held").default_security_rules],
     ["AllowVnetInBound", "AllowAzureLoadBalancerInBound", "DenyAllInBound", "AllowVnetOutBound", "AllowInternetOutBound", "DenyAllOutBound"])
for code, wrong in (
        ("InvalidRequestFormat", rule(protocol="Sctp")),
        ("SecurityRuleInvalidPriority", rule(99)),
        ("SecurityRuleInvalidPortRange", rule(destination_port_range="70000")),
        ("SecurityRuleInvalidAddressPrefix", rule(destination_address_prefix="10.1.1.4/24")),
        ("SecurityRuleParameterContainsUnsupportedValue", rule(source_address_prefix=None, source_address_prefixes=["Internet"])),
        ("SecurityRuleConflict", rule(4096, direction="Inbound"))):
    refused(code, 400, rules.begin_create_or_update, GROUP, "held", "wrong", wrong)
same(done(rules.begin_create_or_update(GROUP, "held", "other-way", rule(4096))).direction, "Outbound")
for owner in (tables, groups):
    done(owner.begin_delete(GROUP, "held"))
    refused("ResourceNotFound", 404, owner.get, GROUP, "held")
pass_time(30)
