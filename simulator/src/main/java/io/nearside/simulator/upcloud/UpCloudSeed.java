package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * UpCloud on the control port. To plant, any of: {@code tokens [{token, account}]}, {@code users [{name, password, account}]}, {@code revoke [account]}, {@code networks [{account, zone, name, cidr, uuid?,
 * type?, router?}]} where {@code router} is the name of one to make and attach, {@code detach [network]}, {@code remove [network]}, {@code scripts [{peering, state}]}, {@code provisioning} in seconds,
 * {@code errors classic|problem}. Answers the ids of the networks, in order.
 */
final class UpCloudSeed {
    private final UpCloudWorld upcloud;

    UpCloudSeed(UpCloudWorld upcloud) {
        this.upcloud = upcloud;
    }

    ObjectNode plant(JsonNode wanted) {
        wanted.path("tokens").forEach(each -> upcloud.addToken(text(each, "token"), text(each, "account")));
        wanted.path("users")
                .forEach(each -> upcloud.addUser(text(each, "name"), text(each, "password"), text(each, "account")));
        wanted.path("revoke").forEach(account -> upcloud.revoke(account.asText()));
        ObjectNode made = Json.object();
        ArrayNode networks = made.putArray("networks");
        wanted.path("networks").forEach(each -> networks.add(network(each)));
        wanted.path("detach").forEach(network -> upcloud.detachRouter(network.asText()));
        wanted.path("remove").forEach(network -> upcloud.removeNetwork(network.asText()));
        wanted.path("scripts").forEach(each -> upcloud.script(text(each, "peering"), text(each, "state")));
        if (wanted.has("provisioning")) {
            long millis = Math.round(wanted.path("provisioning").asDouble() * 1000);
            upcloud.timings(new UpCloudTimings(Duration.ofMillis(millis)));
        }
        Json.text(wanted, "errors")
                .map(style -> UpCloudErrorStyle.valueOf(style.toUpperCase(Locale.ROOT)))
                .ifPresent(upcloud::errors);
        return made;
    }

    private String network(JsonNode wanted) {
        String uuid = upcloud.addNetwork(
                Json.text(wanted, "uuid").orElseGet(() -> upcloud.store().newId("03")),
                text(wanted, "account"),
                text(wanted, "zone"),
                text(wanted, "name"),
                text(wanted, "cidr"),
                Json.text(wanted, "type").orElse(UpCloudNetwork.PRIVATE));
        Json.text(wanted, "router").ifPresent(name -> upcloud.attachRouter(uuid, name));
        return uuid;
    }

    /** Without the ids that UpCloud chose, so that equal worlds have equal states. */
    ObjectNode state() {
        ObjectNode state = Json.object();
        ArrayNode networks = state.putArray("networks");
        UpCloudStore store = upcloud.store();
        store.networks()
                .values()
                .forEach(network -> networks.addObject()
                        .put("account", network.account())
                        .put("zone", network.zone())
                        .put("name", network.name())
                        .put("router", name(store, network)));
        ArrayNode routers = state.putArray("routers");
        store.routers().values().forEach(router -> {
            ObjectNode shown =
                    routers.addObject().put("account", router.account()).put("name", router.name());
            ArrayNode attached = shown.putArray("networks");
            store.networksOf(router).forEach(network -> attached.add(networkName(store, network)));
            shown.set("labels", router.labels());
        });
        ArrayNode peerings = state.putArray("peerings");
        store.peerings()
                .values()
                .forEach(peering -> peerings.addObject()
                        .put("account", peering.account())
                        .put("name", peering.name())
                        .put("network", networkName(store, peering.network()))
                        .put("peer", networkName(store, peering.peer()))
                        .put("configured", peering.configured())
                        .put("state", store.stateOf(peering))
                        .set("labels", peering.labels()));
        return state;
    }

    private static String name(UpCloudStore store, UpCloudNetwork network) {
        return Optional.ofNullable(store.routers().get(network.router()))
                .map(UpCloudRouter::name)
                .orElse("");
    }

    private static String networkName(UpCloudStore store, String uuid) {
        return Optional.ofNullable(store.networks().get(uuid))
                .map(UpCloudNetwork::name)
                .orElse("");
    }

    private static String text(JsonNode object, String name) {
        return Json.text(object, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
