package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the halves of peerings stand to each other: connected where each names the other one's network (Google Cloud documentation, about peering connections). */
final class ComputePeerings {
    private final ComputeStore store;
    private final Map<ComputeName, Map<String, ComputePeering>> halves = new LinkedHashMap<>();
    private long changes;

    ComputePeerings(ComputeStore store) {
        this.store = store;
    }

    /** Those of this network, in order of name. */
    List<ComputePeering> of(ComputeName network) {
        return halves.getOrDefault(network, Map.of()).values().stream()
                .sorted(Comparator.comparing(ComputePeering::name))
                .toList();
    }

    List<ComputePeering> all() {
        List<ComputePeering> all = new ArrayList<>();
        halves.keySet().forEach(network -> all.addAll(of(network)));
        return all;
    }

    Optional<ComputePeering> find(ComputeName network, String name) {
        return Optional.ofNullable(halves.getOrDefault(network, Map.of()).get(name));
    }

    Optional<ComputePeering> between(ComputeName from, ComputeName to) {
        return of(from).stream().filter(each -> each.peer().equals(to)).findFirst();
    }

    Optional<ComputePeering> counterpart(ComputePeering half) {
        return between(half.peer(), half.network());
    }

    boolean isActive(ComputePeering half) {
        return half.connected()
                .filter(since ->
                        !store.now().isBefore(since.plus(store.timings().activation())))
                .isPresent();
    }

    void add(ComputePeering half) {
        halves.computeIfAbsent(half.network(), any -> new LinkedHashMap<>()).put(half.name(), half);
        change(half, half.settings());
    }

    void change(ComputePeering half, ObjectNode settings) {
        half.settings(settings, ++changes);
        counterpart(half).ifPresent(other -> settle(half, other));
    }

    /** Takes a half away. The other one stays, and is inactive. */
    void remove(ComputePeering half) {
        halves.getOrDefault(half.network(), new LinkedHashMap<>()).remove(half.name());
        counterpart(half).ifPresent(ComputePeering::part);
    }

    /** Takes away what leads from a network that is deleted. */
    void removeAll(ComputeName network) {
        of(network).forEach(this::remove);
    }

    /** Brings into force what the halves want: at once what each may want alone, and in consensus what both want. */
    private void settle(ComputePeering one, ComputePeering other) {
        boolean joined = one.isAgreed() && other.isAgreed();
        boolean alike = one.strategy().equals(other.strategy());
        if (!joined && !alike) {
            return;
        }
        String strategy = alike
                ? one.strategy()
                : one.agreed().map(each -> each.path("updateStrategy").asText()).orElse(one.strategy());
        boolean consensus = strategy.equals(ComputePeering.CONSENSUS);
        if (!joined || !consensus || isInSync(one, other)) {
            one.agree(inForce(one, other, strategy), store.now());
            other.agree(inForce(other, one, strategy), store.now());
        }
    }

    /** Whether each wants what completes the other one's wishes. */
    static boolean isInSync(ComputePeering one, ComputePeering other) {
        return one.strategy().equals(other.strategy())
                && one.settings().path("stackType").equals(other.settings().path("stackType"))
                && completes(one, other)
                && completes(other, one);
    }

    private static boolean completes(ComputePeering one, ComputePeering other) {
        return one.flag("exportCustomRoutes") == other.flag("importCustomRoutes")
                && one.flag("exportSubnetRoutesWithPublicIp") == other.flag("importSubnetRoutesWithPublicIp");
    }

    /** As one half says it; routes go where one side gives them and the other takes them. */
    private static ObjectNode inForce(ComputePeering one, ComputePeering other, String strategy) {
        boolean both = one.settings().path("stackType").equals(other.settings().path("stackType"));
        ObjectNode agreed = Json.object().put("updateStrategy", strategy);
        agreed.putObject("trafficConfiguration")
                .put("exportCustomRoutesToPeer", one.flag("exportCustomRoutes") && other.flag("importCustomRoutes"))
                .put(
                        "exportSubnetRoutesWithPublicIpToPeer",
                        one.flag("exportSubnetRoutesWithPublicIp") && other.flag("importSubnetRoutesWithPublicIp"))
                .put("importCustomRoutesFromPeer", one.flag("importCustomRoutes") && other.flag("exportCustomRoutes"))
                .put(
                        "importSubnetRoutesWithPublicIpFromPeer",
                        one.flag("importSubnetRoutesWithPublicIp") && other.flag("exportSubnetRoutesWithPublicIp"))
                .put("stackType", both ? one.settings().path("stackType").asText() : "IPV4_ONLY");
        return agreed;
    }
}
