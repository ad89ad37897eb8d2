package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;

/** What RAM holds, without the ids that it chose and without what is gone, so that equal worlds have equal states. */
final class RamState {
    private final RamStore store;

    RamState(RamStore store) {
        this.store = store;
    }

    ObjectNode json() {
        ObjectNode state = Json.object();
        ArrayNode shares = state.putArray("shares");
        store.shares().values().stream()
                .filter(share -> share.isActive(store.now()))
                .forEach(share -> put(shares.addObject(), share));
        ArrayNode organizations = state.putArray("organizations");
        store.organizations()
                .values()
                .forEach(each -> organizations.addObject().put("id", each.id()).put("sharing", each.isSharing()));
        return state;
    }

    private void put(ObjectNode node, RamShare share) {
        node.put("account", share.account())
                .put("region", share.region())
                .put("name", share.name())
                .put("outsiders", share.outsiders().name());
        ObjectNode tags = node.putObject("tags");
        share.tags().forEach(tags::put);
        for (RamAssociation.Type type : RamAssociation.Type.values()) {
            ObjectNode all = node.putObject(type == RamAssociation.Type.PRINCIPAL ? "principals" : "resources");
            share.associations().stream()
                    .filter(each -> each.type() == type && store.status(each).isThere())
                    .forEach(each -> all.put(each.entity(), store.status(each).name()));
        }
    }
}
