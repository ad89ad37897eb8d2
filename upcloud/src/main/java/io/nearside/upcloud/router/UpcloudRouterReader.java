package io.nearside.upcloud.router;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.cloud.Router;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.upcloud.UpcloudClient;
import io.nearside.upcloud.UpcloudLabels;
import io.nearside.upcloud.network.UpcloudNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what UpCloud shows of a router. */
final class UpcloudRouterReader {

    private UpcloudRouterReader() {}

    /** A router whose networks are not shown must not pass for one that has none: it would be removed as free. */
    static Router router(JsonNode shown) {
        Set<NetworkId> networks = UpcloudClient.rows(shown.required("attached_networks"), "network")
                .map(UpcloudNetworks::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Router(
                new RouterId(UpcloudClient.text(shown, "uuid").toLowerCase(Locale.ROOT)),
                shown.path("name").asText(),
                networks,
                otherUses(shown),
                UpcloudLabels.mark(shown));
    }

    /** Gateways are listed by newer answers only; a route of type {@code service} is UpCloud's own (upcloud-go-api, upcloud/network.go). */
    private static List<String> otherUses(JsonNode shown) {
        List<String> uses = new ArrayList<>();
        shown.path("attached_network_gateways")
                .forEach(gateway ->
                        uses.add("gateway " + gateway.path("uuid").asText().strip()));
        shown.path("static_routes").forEach(route -> {
            if (!route.path("type").asText().equals("service")) {
                uses.add("static route to " + route.path("route").asText());
            }
        });
        return uses;
    }
}
