package io.nearside.engine.gateway;

import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.NetworkId;
import java.util.Collection;

/**
 * That a step about the hub's tables was found done, for what the link is now. A look at the tables costs a call for each of them, which a
 * finished link is not worth; once the file, the attachment or a range is another one, the note does not hold.
 */
record TableNote(GatewaySituation situation, String key, String text) {

    static TableNote of(GatewaySituation situation, String step) {
        GatewayLink link = situation.link();
        String attachment = GatewaySituation.claim(situation.lastTask())
                .map(claim -> claim.id().value())
                .orElse("");
        String text = "to " + GatewayWords.sorted(situation.vendorCidrs()) + " through " + attachment + " and back to "
                + GatewayWords.sorted(situation.reach()) + " for "
                + GatewayWords.listed(link.site().networks().stream().map(NetworkId::value))
                + named(", propagated in ", link.tables().propagations())
                + named(", written in ", link.tables().written());
        return new TableNote(situation, "the way by the gateway's tables (" + step + ")", text);
    }

    private static String named(String how, Collection<GatewayTableId> tables) {
        return tables.isEmpty() ? "" : how + GatewayWords.listed(tables.stream().map(GatewayTableId::value));
    }

    /** Whether it holds and the tables were not read all the same. */
    boolean stands() {
        return situation.facts().peek(GatewayFacts.TABLES).isEmpty()
                && situation.memory().recall(key).filter(text::equals).isPresent();
    }

    void keep() {
        situation.memory().keep(key, text);
    }
}
