package io.nearside.upcloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.upcloud.UpcloudClient;
import io.nearside.upcloud.UpcloudSettings;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Private networks. What UpCloud refuses a peering for is in the answer already: the type, the zone, and the router that it has or lacks. */
public final class UpcloudNetworks implements Networks {
    private final UpcloudClient client;

    private final NearSite site;

    @Inject
    UpcloudNetworks(UpcloudClient client, UpcloudSettings settings) {
        this.client = client;
        this.site = settings.site();
    }

    @Override
    public Network describe(NetworkId mine) {
        return client.get(answer -> network(answer.required("network")), "network", mine.value());
    }

    private Network network(JsonNode shown) {
        NetworkId id = id(shown);
        Set<Cidr> ranges = ranges(shown);
        if (ranges.isEmpty()) {
            // Overlap is judged by them: a network that shows none must not pass for one that overlaps nothing.
            throw new IllegalArgumentException("its network shows no ranges");
        }
        return new Network(id, null, ranges, router(shown), hindrances(id, shown));
    }

    /** A network's id, in the case in which this driver writes them. */
    public static NetworkId id(JsonNode shown) {
        return new NetworkId(UpcloudClient.text(shown, "uuid").toLowerCase(Locale.ROOT));
    }

    /** The router that a network shows; null if it has none. */
    public static @Nullable RouterId router(JsonNode shown) {
        return shown.hasNonNull("router")
                ? new RouterId(shown.get("router").asText().toLowerCase(Locale.ROOT))
                : null;
    }

    /** Empty if none is shown. UpCloud writes an address of the network where its range is meant, such as 192.168.86.1/24 (recorded by its Go SDK). */
    public static Set<Cidr> ranges(JsonNode network) {
        Set<Cidr> ranges = new HashSet<>();
        network.path("ip_networks").path("ip_network").forEach(one -> {
            if (one.hasNonNull("address")) {
                ranges.add(Cidr.masking(one.get("address").asText()));
            }
        });
        return ranges;
    }

    private List<Problem> hindrances(NetworkId id, JsonNode shown) {
        List<Problem> hindrances = new ArrayList<>();
        String type = shown.path("type").asText();
        if (!type.equals("private")) {
            hindrances.add(Problem.of(
                    ProblemCodes.NETWORK_UNFIT,
                    id.value(),
                    "UpCloud peers private networks only, and this one is of type " + type + ".",
                    "Name a private network."));
        }
        String zone = shown.path("zone").asText();
        if (site.place().map(wanted -> !wanted.value().equals(zone)).orElse(false)) {
            hindrances.add(Problem.of(
                    ProblemCodes.PLACE_MISMATCH,
                    id.value(),
                    "The network is in " + zone + ", and the link file says "
                            + site.place().orElseThrow() + ".",
                    "Correct near.zone."));
        }
        return hindrances;
    }
}
