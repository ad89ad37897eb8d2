package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a peering may be asked to be. */
final class ComputePeeringRules {
    private static final Set<String> STRATEGIES = Set.of("INDEPENDENT", "CONSENSUS", "UNSPECIFIED");
    private static final Set<String> STACKS = Set.of("IPV4_ONLY", "IPV4_IPV6");

    private final ComputeStore store;
    private final ComputePeeringOverlap overlap;

    ComputePeeringRules(ComputeStore store) {
        this.store = store;
        this.overlap = new ComputePeeringOverlap(store);
    }

    /** What is wrong with a body in itself. */
    void checkNew(ObjectNode wanted) {
        ComputeLife.checkName(store, "networkPeering.name", wanted.path("name").asText());
        if (wanted.path("network").asText().isEmpty()) {
            throw ComputeRefused.required("networkPeering.network");
        }
        boolean exchanges = wanted.path("exchangeSubnetRoutes").asBoolean()
                || (!wanted.has("exchangeSubnetRoutes")
                        && wanted.path("autoCreateRoutes").asBoolean());
        if (!exchanges && store.refuses(GoogleRefusal.GOOGLE_PEERING_EXCHANGE)) {
            throw ComputeRefused.invalid(
                    "networkPeering.exchangeSubnetRoutes",
                    wanted.path("exchangeSubnetRoutes").asText(),
                    "Subnet routes are always exchanged between peered networks.");
        }
        checkWords(wanted);
    }

    private void checkWords(ObjectNode wanted) {
        checkWord(wanted, "updateStrategy", STRATEGIES);
        checkWord(wanted, "stackType", STACKS);
    }

    private void checkWord(ObjectNode wanted, String field, Set<String> words) {
        String word = wanted.path(field).asText();
        if (!word.isEmpty() && !words.contains(word) && store.refuses(GoogleRefusal.GOOGLE_PEERING_WORD)) {
            throw ComputeRefused.invalid("networkPeering." + field, word, "Must be one of " + String.join(", ", words));
        }
    }

    /** Refuses what is taken: the name, the peer. */
    void checkFree(ComputeName network, String name, ComputeName peer) {
        refuseIf(
                GoogleRefusal.GOOGLE_PEERING_SELF,
                network.equals(peer),
                "invalid",
                "Invalid value for field 'networkPeering.network': '" + peer
                        + "'. A network cannot be peered with itself.");
        Optional<ComputePeering> same = store.peerings().between(network, peer);
        refuseIf(
                GoogleRefusal.GOOGLE_PEERING_ONE_PER_PAIR,
                same.isPresent(),
                "invalid",
                "There is already a peering (" + same.map(ComputePeering::name).orElse("")
                        + ") with the same network. Select another network.");
        refuseIf(
                GoogleRefusal.GOOGLE_PEERING_NAME_TAKEN,
                store.peerings().find(network, name).isPresent() && same.isEmpty(),
                "invalid",
                "Invalid value for field 'networkPeering.name': '" + name
                        + "'. There is already a peering with this name.");
    }

    /** How an operation that adds a half ends; empty if well. */
    Optional<ComputeFailure> judge(ComputeName network, ComputeName peer) {
        int quota = store.scripts().peeringQuota();
        if (store.peerings().of(network).size() >= quota && store.refuses(GoogleRefusal.GOOGLE_PEERING_QUOTA)) {
            return Optional.of(new ComputeFailure(
                    403, "quotaExceeded", "Quota 'PEERINGS_PER_NETWORK' exceeded.  Limit: " + quota + ".0 globally."));
        }
        return store.peerings().between(peer, network).isPresent() ? overlap.find(network, peer) : Optional.empty();
    }

    /** The half that a body names. */
    ComputePeering found(ComputeName network, String field, ObjectNode body) {
        String name = body.path("name").asText();
        if (name.isEmpty()) {
            throw ComputeRefused.required(field);
        }
        return store.peerings()
                .find(network, name)
                .orElseThrow(() -> new ComputeRefused(
                        404, "notFound", "There is no peering '" + name + "' of the network '" + network + "'."));
    }

    /** Of a half that is there only some settings change. */
    void checkUpdate(ComputeCall call, ComputePeering half, ObjectNode wanted) {
        checkWords(wanted);
        String peer = wanted.path("network").asText();
        boolean moved = !peer.isEmpty()
                && !call.reference("networkPeering.network", peer, ComputeKind.NETWORK)
                        .equals(half.peer());
        boolean fixed = List.of("exchangeSubnetRoutes", "autoCreateRoutes").stream()
                .anyMatch(flag -> wanted.has(flag) && !wanted.path(flag).asBoolean());
        refuseIf(
                GoogleRefusal.GOOGLE_PEERING_FIXED,
                moved || fixed,
                "invalid",
                "Invalid value for field 'networkPeering'. Only the exchange of custom routes and of routes with public"
                        + " addresses, the stack type and the update strategy of a peering can be updated.");
    }

    /** In consensus a half is removed once both sides have asked for it. */
    void checkRemoval(ComputePeering half) {
        boolean agreed = half.isRemovalRequested()
                && store.peerings()
                        .counterpart(half)
                        .filter(ComputePeering::isRemovalRequested)
                        .isPresent();
        refuseIf(
                GoogleRefusal.GOOGLE_PEERING_CONSENSUS,
                isInConsensus(half) && !agreed,
                "badRequest",
                "The peering '" + half.name() + "' has the update strategy CONSENSUS. It can be removed once both sides"
                        + " have requested its deletion.");
    }

    void checkRemovalRequest(ComputePeering half) {
        refuseIf(
                GoogleRefusal.GOOGLE_PEERING_NO_CONSENSUS,
                !isInConsensus(half),
                "badRequest",
                "The deletion of the peering '" + half.name()
                        + "' is not requested: it does not have the update strategy CONSENSUS.");
    }

    private static boolean isInConsensus(ComputePeering half) {
        return half.agreed()
                .filter(agreed -> agreed.path("updateStrategy").asText().equals(ComputePeering.CONSENSUS))
                .isPresent();
    }

    private void refuseIf(Refusal refusal, boolean applies, String reason, String message) {
        if (applies && store.refuses(refusal)) {
            throw new ComputeRefused(400, reason, message);
        }
    }
}
