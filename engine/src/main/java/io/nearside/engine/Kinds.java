package io.nearside.engine;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.engine.endpoint.PrivateEndpointFlow;
import io.nearside.engine.gateway.TransitGatewayFlow;
import io.nearside.engine.journal.LinkMemory;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.NearestKey;
import io.nearside.engine.peering.PeeringFlow;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.request.Renewal;
import io.nearside.engine.round.Flow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of link that there are. */
final class Kinds {
    private static final List<Kind> ALL = List.of(
            new Kind(PeeringFlow.KIND, PeeringFlow.keys(), PeeringFlow::of),
            new Kind(
                    PrivateEndpointFlow.KIND,
                    PrivateEndpointFlow.keys(),
                    (link, ends, memory, renewal) -> PrivateEndpointFlow.of(link, ends, memory)),
            new Kind(TransitGatewayFlow.KIND, TransitGatewayFlow.keys(), TransitGatewayFlow::of));

    private Kinds() {}

    /**
     * One kind of link.
     *
     * @param word what {@code link.kind} says to mean it
     * @param keys what is read below {@code link}, besides {@code kind}
     */
    record Kind(String word, List<LinkKey> keys, Opener opener) {}

    /** Makes the flow of a link, or refuses it. */
    interface Opener {
        Flow<?> open(Link link, Ends ends, LinkMemory memory, Renewal renewal);
    }

    /** The keys of each kind. */
    static Map<String, List<LinkKey>> keys() {
        Map<String, List<LinkKey>> keys = new LinkedHashMap<>();
        ALL.forEach(kind -> keys.put(kind.word(), kind.keys()));
        return keys;
    }

    /**
     * The kind of a link.
     *
     * @throws InvalidLinkException if it says none, or one that there is not
     */
    static Kind of(Link link) {
        List<LinkKey> declared =
                ALL.stream().flatMap(kind -> kind.keys().stream()).toList();
        String word = NearestKey.required(link.link(), "kind", declared);
        return ALL.stream().filter(kind -> kind.word().equals(word)).findFirst().orElseThrow(() -> {
            List<String> words = ALL.stream().map(Kind::word).toList();
            return new InvalidLinkException(
                    "link.kind", "'" + word + "' is not a kind of link", NearestKey.remedy(word, words));
        });
    }
}
