package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;

/** What Aiven holds, without the ids that it and the clouds chose, so that equal worlds have equal states. */
final class AivenState {
    private final AivenStore store;

    AivenState(AivenStore store) {
        this.store = store;
    }

    ObjectNode json() {
        ObjectNode state = Json.object();
        store.homes().forEach((home, vpcs) -> {
            ArrayNode all = state.putArray(home.name());
            vpcs.forEach(vpc -> all.add(vpc(vpc)));
        });
        ArrayNode services = state.putArray("services");
        store.fleet().services().stream().filter(AivenManaged::isThere).forEach(each -> services.add(service(each)));
        ArrayNode addresses = state.putArray("staticIps");
        store.fleet()
                .addresses()
                .forEach(each -> addresses
                        .addObject()
                        .put("project", each.project())
                        .put("service", each.service())
                        .put("state", each.state().text()));
        return state;
    }

    private static ObjectNode vpc(AivenVpc vpc) {
        ObjectNode json = Json.object()
                .put("cloud", vpc.cloud().name())
                .put("cidr", vpc.cidr())
                .put("state", vpc.state().name());
        ArrayNode peerings = json.putArray("peerings");
        vpc.peerings().forEach(peering -> {
            ObjectNode one = peerings.addObject()
                    .put("account", peering.peer().account())
                    .put("network", peering.peer().network())
                    .put("region", peering.peer().region())
                    .put("group", peering.peer().group())
                    .put("state", peering.state().name());
            if (!peering.cidrs().isEmpty()) {
                ArrayNode ranges = one.putArray("ranges");
                peering.cidrs().stream().sorted().forEach(ranges::add);
            }
        });
        return json;
    }

    private ObjectNode service(AivenManaged service) {
        ObjectNode json = Json.object()
                .put("project", service.project())
                .put("name", service.name())
                .put("state", service.state(store.now(), store.timings().services()))
                .put("vpc", service.vpc().map(AivenVpc::cidr).orElse(""));
        json.set("config", service.config().json());
        service.asked().ifPresent(link -> {
            ObjectNode asked = json.putObject(service.cloud().provider())
                    .put("state", link.state().text());
            asked.set("subscriptions", Json.strings(link.accounts()));
            ArrayNode connections = asked.putArray("connections");
            link.connections()
                    .forEach(each -> connections
                            .addObject()
                            .put("endpoint", each.endpoint().endpoint())
                            .put("state", each.state().text())
                            .put("address", each.address()));
        });
        service.aws().ifPresent(link -> {
            ObjectNode aws = json.putObject("aws").put("state", link.state().text());
            aws.set("principals", Json.strings(link.principals()));
            // An endpoint's id is AWS's own choice.
            ArrayNode connections = aws.putArray("connections");
            link.connections()
                    .forEach(each ->
                            connections.add(String.join(", ", each.endpoint().addresses())));
        });
        return json;
    }
}
