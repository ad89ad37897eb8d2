package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.rest.Json;
import java.util.Optional;

/** What a subnet may name as its route table and its security group. */
final class ArmSubnetLinks {
    static final String ROUTES = "routeTable";
    static final String GROUP = "networkSecurityGroup";

    private final ArmStore store;
    private final ArmLinkedScopes links;

    ArmSubnetLinks(ArmStore store, ArmLinkedScopes links) {
        this.store = store;
        this.links = links;
    }

    void check(ArmCall call, ArmNetwork network, JsonNode subnet) {
        named(subnet, ROUTES).ifPresent(id -> {
            links.check(call, ArmLinkedScopes.JOIN_ROUTES, id);
            checkThere(call, network, ArmRouteTable.class, id);
        });
        named(subnet, GROUP).ifPresent(id -> {
            links.check(call, ArmLinkedScopes.JOIN_GROUP, id);
            checkThere(call, network, ArmSecurityGroup.class, id);
        });
    }

    private static Optional<ArmId> named(JsonNode subnet, String member) {
        return Json.text(subnet.path(member), "id").map(ArmId::new);
    }

    private <R extends ArmResource> void checkThere(ArmCall call, ArmNetwork network, Class<R> kind, ArmId id) {
        boolean there = store.find(kind, id)
                .filter(each -> each.location().equals(network.location()))
                .isPresent();
        if (!there && store.refuses(AzureRefusal.AZURE_SUBNET_REFERENCE)) {
            throw ArmRefused.reference(id, call.id());
        }
    }
}
