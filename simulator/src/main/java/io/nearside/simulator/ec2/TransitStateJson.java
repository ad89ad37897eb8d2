package io.nearside.simulator.ec2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** Transit gateways for {@link Ec2State}. An attachment may be made twice on the way to the same end, so it goes by what is attached instead of its id, and it is left out once it has ended. */
final class TransitStateJson {
    private final Ec2Store store;
    private final TransitStore transit;

    TransitStateJson(Ec2Store store) {
        this.store = store;
        this.transit = store.transit();
    }

    ArrayNode gateways() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        transit.gateways().values().forEach(gateway -> {
            ObjectNode node = all.addObject()
                    .put("id", gateway.id())
                    .put("account", gateway.account())
                    .put("region", gateway.region())
                    .put("state", gateway.life().state(store.now()));
            ArrayNode options = node.putArray("options");
            gateway.options().forEach(option -> options.add(option.element()));
        });
        return all;
    }

    ArrayNode attachments() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        transit.attachments().values().stream()
                .filter(attachment -> transit.state(attachment).isThere())
                .sorted(Comparator.comparing(TransitStateJson::name))
                .forEach(attachment -> put(all.addObject(), attachment));
        return all;
    }

    private void put(ObjectNode node, TransitAttachment attachment) {
        TransitResource resource = attachment.resource();
        node.put("gateway", attachment.gateway().id())
                .put("owner", resource.owner())
                .put("type", resource.type())
                .put("networks", resource.networks().toString())
                .put("state", transit.state(attachment).code());
        attachment
                .association(store.now())
                .ifPresent(association ->
                        node.put("table", association.table().id()).put("association", association.state(store.now())));
        ObjectNode tags = node.putObject("tags");
        store.tags().forEach((tagged, each) -> {
            if (tagged.resource().equals(attachment.id())) {
                each.forEach((key, value) -> tags.put(tagged.account() + " " + key, value));
            }
        });
    }

    /** What is known of it in every run; the id of a vendor's network is not. */
    private static String name(TransitAttachment attachment) {
        TransitResource resource = attachment.resource();
        return attachment.gateway().id() + " " + resource.owner() + " " + resource.networks();
    }

    ArrayNode tables() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        transit.tables().values().forEach(table -> {
            ObjectNode node = all.addObject()
                    .put("id", table.id())
                    .put("gateway", table.gateway().id())
                    .put("state", table.life().state(store.now()));
            ArrayNode propagations = node.putArray("propagations");
            transit.propagated(table).stream()
                    .map(TransitStateJson::name)
                    .sorted()
                    .forEach(propagations::add);
            ArrayNode routes = node.putArray("routes");
            transit.routes(table).stream()
                    .sorted(Comparator.comparing(route -> route.destination().toString()))
                    .forEach(route -> routes.addObject()
                            .put("destination", route.destination().toString())
                            .put("type", route.type())
                            .put("state", route.state())
                            .put("to", route.to().map(TransitStateJson::name).orElse("")));
        });
        return all;
    }
}
