package io.nearside.engine.gateway;

import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.NetworkId;

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
        String text = String.join(
                "|",
                attachment,
                GatewayWords.sorted(situation.vendorCidrs()),
                GatewayWords.sorted(situation.reach()),
                GatewayWords.listed(link.site().networks().stream().map(NetworkId::value)),
                GatewayWords.listed(link.tables().propagations().stream().map(GatewayTableId::value)),
                GatewayWords.listed(link.tables().written().stream().map(GatewayTableId::value)));
        return new TableNote(situation, "gateway " + step, text);
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
