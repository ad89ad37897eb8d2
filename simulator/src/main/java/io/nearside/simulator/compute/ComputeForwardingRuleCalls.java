package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import java.util.Optional;

/** Forwarding rules as far as they are consumers' endpoints of Private Service Connect: those that lead to a service attachment. */
final class ComputeForwardingRuleCalls {
    static final ComputeFields FIELDS = ComputeFields.of(
                    ComputeFields.Type.TEXT,
                    "IPAddress",
                    "network",
                    "subnetwork",
                    "target",
                    "loadBalancingScheme",
                    "region")
            .andResource()
            .and(ComputeFields.Type.FLAG, "allowPscGlobalAccess", "noAutomateDnsZone")
            .and(ComputeFields.Type.LABELS, "labels")
            .and(
                    ComputeFields.Type.OURS,
                    "fingerprint",
                    "labelFingerprint",
                    "pscConnectionId",
                    "pscConnectionStatus",
                    "selfLinkWithId",
                    "IPProtocol",
                    "networkTier");

    private final ComputeStore store;
    private final ComputeLife life;
    private final ComputeForwardingRules rules;

    ComputeForwardingRuleCalls(ComputeStore store, ComputeLife life) {
        this.store = store;
        this.life = life;
        this.rules = new ComputeForwardingRules(store);
    }

    Answer list(ComputeCall call) {
        return ComputePages.list(call, ComputeKind.FORWARDING_RULE, this::json);
    }

    Answer read(ComputeCall call) {
        return Answer.json(200, json(call.found(ComputeKind.FORWARDING_RULE)));
    }

    Answer insert(ComputeCall call) {
        ObjectNode body = call.body(FIELDS);
        ComputeName name = life.wanted(call, ComputeKind.FORWARDING_RULE, body);
        ComputeName target = rules.target(call, body);
        ComputeName network = ComputeSubnetworkRules.referenced(store, call, "network", body, ComputeKind.NETWORK);
        ComputeResource address = rules.address(call, body, network);
        body.remove("region");
        body.remove("loadBalancingScheme");
        body.put("IPAddress", address.text("address"))
                .put("addressName", address.name().path())
                .put("network", network.link())
                .put("target", target.link())
                .put("IPProtocol", "TCP")
                .put("networkTier", "PREMIUM");
        return life.make(call, ComputeKind.FORWARDING_RULE, name, body, ComputeLife.Work.quiet(() -> {
            store.connections().join(name, target);
            return Optional.empty();
        }));
    }

    Answer delete(ComputeCall call) {
        ComputeResource rule = call.found(ComputeKind.FORWARDING_RULE);
        return life.delete(call, rule, ComputeLife.Work.quiet(() -> {
            store.connections().leave(rule.name());
            return Optional.empty();
        }));
    }

    /** As recorded, with the two members of the connection that the recording leaves out. */
    private ObjectNode json(ComputeResource rule) {
        ObjectNode json = ComputeJson.resource(rule)
                .put("selfLinkWithId", ComputeJson.linkWithId(rule))
                .put("fingerprint", rule.fingerprint())
                .put("labelFingerprint", ComputeFingerprint.ofLabels(rule))
                .put("pscConnectionId", ComputeConnections.id(rule))
                .put("pscConnectionStatus", store.connections().status(rule).name());
        json.remove("addressName");
        return json;
    }
}
