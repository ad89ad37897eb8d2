package io.nearside.simulator.ec2;

import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Network interfaces: those of endpoints, and of what else takes addresses. */
final class NetworkInterfaceActions {
    private NetworkInterfaceActions() {}

    static List<Ec2Action> all() {
        return List.of(Ec2Action.list(
                "DescribeNetworkInterfaces", Set.of("NetworkInterfaceId"), NetworkInterfaceActions::describe));
    }

    private static Reply describe(Ec2Request request) {
        return new Listing<NetworkInterface>(
                        ResourceKind.INTERFACE,
                        "NetworkInterfaceId",
                        "networkInterfaceSet",
                        5,
                        1000,
                        NetworkInterface::id,
                        filters(request),
                        each -> shape(request, each))
                .of(
                        request,
                        request.store().endpoints().interfaces().stream()
                                .filter(each -> request.owns(each.subnet().vpc()))
                                .toList());
    }

    private static Map<String, Function<NetworkInterface, Collection<String>>> filters(Ec2Request request) {
        Map<String, Function<NetworkInterface, Collection<String>>> filters = new HashMap<>();
        filters.put("tag-key", each -> request.tags(each.id()).keySet());
        filters.put("network-interface-id", each -> List.of(each.id()));
        filters.put("vpc-id", each -> List.of(each.subnet().vpc().id()));
        filters.put("subnet-id", each -> List.of(each.subnet().id()));
        filters.put("owner-id", each -> List.of(each.subnet().vpc().account()));
        filters.put("availability-zone", each -> List.of(each.subnet().zone()));
        filters.put("availability-zone-id", each -> List.of(each.subnet().zoneId()));
        filters.put("private-ip-address", each -> List.of(each.address()));
        filters.put("addresses.private-ip-address", each -> List.of(each.address()));
        filters.put("private-dns-name", each -> List.of(each.dnsName()));
        filters.put("mac-address", each -> List.of(each.mac()));
        filters.put("description", each -> List.of(each.description()));
        filters.put("group-id", NetworkInterface::groups);
        filters.put("interface-type", each -> List.of(type(each)));
        filters.put("requester-managed", each -> List.of(String.valueOf(each.isOfEndpoint())));
        filters.put("status", each -> List.of("in-use"));
        return filters;
    }

    private static String type(NetworkInterface each) {
        return each.isOfEndpoint() ? "vpc_endpoint" : "interface";
    }

    private static Xml shape(Ec2Request request, NetworkInterface each) {
        Xml tags = new Xml()
                .list(
                        "tagSet",
                        request.tags(each.id()).entrySet(),
                        tag -> new Xml().put("key", tag.getKey()).put("value", tag.getValue()));
        return new Xml()
                .put("networkInterfaceId", each.id())
                .put("subnetId", each.subnet().id())
                .put("vpcId", each.subnet().vpc().id())
                .put("availabilityZone", each.subnet().zone())
                .put("availabilityZoneId", each.subnet().zoneId())
                .put("description", each.description())
                .put("ownerId", each.subnet().vpc().account())
                .put("requesterManaged", each.isOfEndpoint())
                .put("status", "in-use")
                .put("macAddress", each.mac())
                .put("privateIpAddress", each.address())
                .put("privateDnsName", each.dnsName())
                .put("sourceDestCheck", true)
                .put("groupSet", EndpointShape.groups(request.store(), each.groups()))
                .list(
                        "privateIpAddressesSet",
                        List.of(each.address()),
                        address -> new Xml()
                                .put("privateIpAddress", address)
                                .put("privateDnsName", each.dnsName())
                                .put("primary", true))
                .put("ipv6AddressesSet", new Xml())
                .put("interfaceType", type(each))
                .add(tags);
    }
}
