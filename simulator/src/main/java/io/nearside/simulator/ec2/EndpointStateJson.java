package io.nearside.simulator.ec2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Endpoints and services for {@link Ec2State}. An endpoint has no name of its own and may be made twice on the way to the same end, so its id is left out, and it as well once it is gone. */
final class EndpointStateJson {
    private final Ec2Store store;

    EndpointStateJson(Ec2Store store) {
        this.store = store;
    }

    ArrayNode endpoints() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        store.endpoints().endpoints().values().stream()
                .filter(store.endpoints()::isThere)
                .forEach(endpoint -> put(all.addObject(), endpoint));
        return all;
    }

    ArrayNode services() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        store.endpoints().services().values().forEach(service -> {
            ObjectNode node = all.addObject()
                    .put("id", service.id())
                    .put("account", service.account())
                    .put("region", service.region());
            service.zones().forEach(node.putArray("zones")::add);
            service.principals().keySet().forEach(node.putArray("principals")::add);
        });
        return all;
    }

    private void put(ObjectNode node, Endpoint endpoint) {
        Vpc vpc = endpoint.vpc();
        node.put("account", vpc.account()).put("region", vpc.region()).put("vpc", vpc.id());
        node.put("service", endpoint.service().id());
        node.put("state", store.endpoints().state(endpoint).code());
        ArrayNode groups = node.putArray("securityGroups");
        endpoint.groups().forEach(groups::add);
        ArrayNode subnets = node.putArray("subnets");
        endpoint.interfaces()
                .forEach(each ->
                        subnets.addObject().put("id", each.subnet().id()).put("address", each.address()));
        ObjectNode tags = node.putObject("tags");
        store.tags(new Ec2Store.Tagged(vpc.account(), vpc.region(), endpoint.id()))
                .forEach(tags::put);
    }
}
