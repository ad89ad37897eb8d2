package io.nearside.simulator.ec2;

import io.nearside.simulator.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An endpoint as its owner sees it; the shape has been recorded from AWS (localstack, test_vpc_endpoint_dns_names and test_deploy_vpc_endpoint). */
final class EndpointShape {
    static final String IPV4 = "ipv4";
    static final String INTERFACE = "Interface";

    /** That of an endpoint that was made without one. */
    private static final String POLICY =
            "{\"Statement\":[{\"Action\":\"*\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Resource\":\"*\"}]}";

    private final Ec2Request request;

    EndpointShape(Ec2Request request) {
        this.request = request;
    }

    Xml of(Endpoint endpoint) {
        EndpointState state = request.store().endpoints().state(endpoint);
        Xml shape = new Xml()
                .put("vpcEndpointId", endpoint.id())
                .put("vpcEndpointType", INTERFACE)
                .put("vpcId", endpoint.vpc().id())
                .put("serviceName", endpoint.service().name())
                .put("state", state.code())
                .put("policyDocument", POLICY)
                .put("routeTableIdSet", new Xml())
                .put("subnetIdSet", items(subnets(endpoint)))
                .put("groupSet", groups(request.store(), endpoint.groups()))
                .put("ipAddressType", IPV4)
                .put("dnsOptions", new Xml().put("dnsRecordIpType", IPV4))
                .put("privateDnsEnabled", endpoint.wish().privateDns())
                .put("requesterManaged", false)
                .put("networkInterfaceIdSet", items(ids(endpoint, state)))
                .put("dnsEntrySet", names(endpoint))
                .put("creationTimestamp", PeeringShape.time(endpoint.created()))
                .add(request.tagSet(endpoint.id()))
                .put("ownerId", endpoint.vpc().account())
                .put("serviceRegion", endpoint.service().region());
        if (state == EndpointState.FAILED) {
            Endpoint.Failure why = endpoint.failure();
            shape.put("lastError", new Xml().put("message", why.message()).put("code", why.code()));
        }
        return shape;
    }

    /** The names of an endpoint: for all of its zones, for each one, and the service's private one where it is wanted. */
    static Xml names(Endpoint endpoint) {
        List<Xml> names = new ArrayList<>();
        names.add(name(endpoint, endpoint.dnsName()));
        endpoint.interfaces().forEach(each -> names.add(name(endpoint, endpoint.dnsName(each.subnet()))));
        if (endpoint.wish().privateDns()) {
            names.add(name(endpoint, endpoint.service().privateName().text()));
        }
        Xml items = new Xml();
        names.forEach(each -> items.put("item", each));
        return items;
    }

    private static Xml name(Endpoint endpoint, String name) {
        String digits = endpoint.service().id().substring("vpce-svc-".length());
        return new Xml().put("dnsName", name).put("hostedZoneId", "Z" + digits.toUpperCase(Locale.ROOT));
    }

    static Xml groups(Ec2Store store, List<String> ids) {
        Xml items = new Xml();
        ids.forEach(id -> {
            SecurityGroup group = store.groups().get(id);
            items.put("item", new Xml().put("groupId", id).put("groupName", group == null ? "" : group.name()));
        });
        return items;
    }

    /** A list of plain texts. */
    static Xml items(Iterable<String> texts) {
        Xml items = new Xml();
        texts.forEach(text -> items.put("item", text));
        return items;
    }

    private static List<String> subnets(Endpoint endpoint) {
        return endpoint.interfaces().stream().map(each -> each.subnet().id()).toList();
    }

    private static List<String> ids(Endpoint endpoint, EndpointState state) {
        return state == EndpointState.DELETED
                ? List.of()
                : endpoint.interfaces().stream().map(NetworkInterface::id).toList();
    }
}
