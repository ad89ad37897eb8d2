package io.nearside.engine.gateway;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.GatewayTableId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the file wants of the hub's own route tables.
 *
 * @param association the table that the vendor's attachment sends by; null if the hub is to say
 * @param propagations those that it makes its ranges known in, besides the one that the hub has for that
 * @param written those that get a written route to each of the vendor's ranges
 */
record TableChoice(
        @Nullable GatewayTableId association, List<GatewayTableId> propagations, List<GatewayTableId> written) {

    TableChoice {
        propagations = List.copyOf(propagations);
        written = List.copyOf(written);
    }

    static TableChoice of(LinkSection link) {
        return new TableChoice(
                link.text(GatewayKeys.ASSOCIATION.name())
                        .map(GatewayTableId::new)
                        .orElse(null),
                tables(link, GatewayKeys.PROPAGATIONS),
                tables(link, GatewayKeys.GATEWAY_ROUTES));
    }

    private static List<GatewayTableId> tables(LinkSection link, LinkKey key) {
        return link.texts(key.name()).stream()
                .distinct()
                .map(GatewayTableId::new)
                .toList();
    }

    Optional<GatewayTableId> sendsBy() {
        return Optional.ofNullable(association);
    }

    /** Every table that the file names, with the key that names it. */
    Map<GatewayTableId, String> named() {
        Map<GatewayTableId, String> named = new LinkedHashMap<>();
        sendsBy().ifPresent(table -> named.put(table, GatewayKeys.ASSOCIATION.name()));
        propagations.forEach(table -> named.putIfAbsent(table, GatewayKeys.PROPAGATIONS.name()));
        written.forEach(table -> named.putIfAbsent(table, GatewayKeys.GATEWAY_ROUTES.name()));
        return named;
    }
}
