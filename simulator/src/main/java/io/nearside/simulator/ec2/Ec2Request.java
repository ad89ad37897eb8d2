package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.Xml;
import io.nearside.simulator.sts.Identity;
import java.util.Map;
import java.util.Optional;

/** An authorized request: who, where, what, and the eyes of the one who asks. */
record Ec2Request(Identity caller, String region, Parameters parameters, Ec2Store store) {
    String account() {
        return caller.account();
    }

    boolean refuses(Refusal refusal) {
        return store.world().refuses(refusal);
    }

    String parameter(String name) {
        return parameters.get(name);
    }

    Vpc vpc(String id) {
        return found(
                ResourceKind.VPC, id, Optional.ofNullable(store.vpcs().get(id)).filter(this::owns));
    }

    Subnet subnet(String id) {
        Optional<Subnet> subnet = Optional.ofNullable(store.subnets().get(id));
        return found(ResourceKind.SUBNET, id, subnet.filter(each -> owns(each.vpc())));
    }

    RouteTable table(String id) {
        Optional<RouteTable> table = Optional.ofNullable(store.tables().get(id));
        return found(ResourceKind.TABLE, id, table.filter(each -> owns(each.vpc())));
    }

    SecurityGroup group(String id) {
        Optional<SecurityGroup> group = Optional.ofNullable(store.groups().get(id));
        return found(ResourceKind.GROUP, id, group.filter(each -> owns(each.vpc())));
    }

    /** An endpoint that is listed, and may be gone. */
    Endpoint endpoint(String id) {
        Optional<Endpoint> endpoint =
                Optional.ofNullable(store.endpoints().endpoints().get(id));
        return found(
                ResourceKind.ENDPOINT,
                id,
                endpoint.filter(each -> owns(each.vpc()) && store.endpoints().isListed(each)));
    }

    NetworkInterface networkInterface(String id) {
        Optional<NetworkInterface> there = store.endpoints().interfaces().stream()
                .filter(each -> each.id().equals(id) && owns(each.subnet().vpc()))
                .findFirst();
        return found(ResourceKind.INTERFACE, id, there);
    }

    /** A service of the caller's own. */
    EndpointService service(String id) {
        return found(
                ResourceKind.SERVICE,
                id,
                Optional.ofNullable(store.endpoints().services().get(id)).filter(this::owns));
    }

    boolean owns(EndpointService service) {
        return service.account().equals(account()) && service.region().equals(region);
    }

    boolean owns(Vpc vpc) {
        return vpc.account().equals(account()) && vpc.region().equals(region);
    }

    <T> T found(ResourceKind kind, String id, Optional<T> thing) {
        if (!kind.shapes(id) && refuses(AwsRefusal.ID_MALFORMED)) {
            throw kind.malformed(id);
        }
        return thing.orElseThrow(() -> kind.notFound(id));
    }

    Map<String, String> tags(String resource) {
        return store.tags(new Ec2Store.Tagged(account(), region, resource));
    }

    Xml tagSet(String resource) {
        return new Xml()
                .list(
                        "tagSet",
                        tags(resource).entrySet(),
                        tag -> new Xml().put("key", tag.getKey()).put("value", tag.getValue()));
    }
}
