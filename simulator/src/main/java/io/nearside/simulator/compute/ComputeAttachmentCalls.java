package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Service attachments: what producers publish. That there is a load balancer behind one is taken for granted. */
final class ComputeAttachmentCalls {
    static final ComputeFields FIELDS = ComputeFields.of(
                    ComputeFields.Type.TEXT,
                    "targetService",
                    "connectionPreference",
                    "fingerprint",
                    "region",
                    "consumerAcceptLists.projectIdOrNum")
            .andResource()
            .and(ComputeFields.Type.FLAG, "enableProxyProtocol", "reconcileConnections")
            .and(ComputeFields.Type.NUMBER, "consumerAcceptLists.connectionLimit")
            .and(ComputeFields.Type.TEXTS, "natSubnets", "consumerRejectLists")
            .and(ComputeFields.Type.OBJECTS, "consumerAcceptLists")
            .and(ComputeFields.Type.OURS, "connectedEndpoints", "pscServiceAttachmentId");
    private static final Set<String> PREFERENCES = Set.of("ACCEPT_AUTOMATIC", "ACCEPT_MANUAL");

    private final ComputeStore store;
    private final ComputeLife life;

    ComputeAttachmentCalls(ComputeStore store, ComputeLife life) {
        this.store = store;
        this.life = life;
    }

    Answer list(ComputeCall call) {
        return ComputePages.list(call, ComputeKind.SERVICE_ATTACHMENT, this::json);
    }

    Answer read(ComputeCall call) {
        return Answer.json(200, json(call.found(ComputeKind.SERVICE_ATTACHMENT)));
    }

    Answer insert(ComputeCall call) {
        ObjectNode body = call.body(FIELDS);
        ComputeName name = life.wanted(call, ComputeKind.SERVICE_ATTACHMENT, body);
        for (String field : List.of("connectionPreference", "targetService")) {
            if (body.path(field).asText().isEmpty()) {
                throw ComputeRefused.required("resource." + field);
            }
        }
        check(call, body);
        body.remove(List.of("region", "fingerprint"));
        body.put("enableProxyProtocol", body.path("enableProxyProtocol").asBoolean());
        return life.make(call, ComputeKind.SERVICE_ATTACHMENT, name, body);
    }

    Answer patch(ComputeCall call) {
        ComputeResource attachment = call.found(ComputeKind.SERVICE_ATTACHMENT);
        ObjectNode body = call.body(FIELDS);
        ComputeLabels.checkFingerprint(
                store, body.path("fingerprint").asText(), attachment.fingerprint(), "Invalid fingerprint.");
        body.remove(List.of("name", "region", "fingerprint"));
        check(call, body);
        return life.change(call, attachment, () -> {
            ObjectNode changed = attachment.settings().deepCopy();
            changed.setAll(body);
            attachment.settings(changed, attachment.id());
            store.connections().judge(attachment);
            return changed;
        });
    }

    private void check(ComputeCall call, ObjectNode body) {
        String preference = body.path("connectionPreference").asText("ACCEPT_MANUAL");
        if (!PREFERENCES.contains(preference) && store.refuses(GoogleRefusal.GOOGLE_ATTACHMENT_WORD)) {
            throw ComputeRefused.invalid("resource.connectionPreference", preference, "Unknown connection preference.");
        }
        ArrayNode links = Json.array();
        for (JsonNode each : body.path("natSubnets")) {
            ComputeName named = call.reference("resource.natSubnets", each.asText(), ComputeKind.SUBNETWORK);
            boolean fits = store.shown(named)
                    .filter(subnetwork -> subnetwork.text("purpose").equals("PRIVATE_SERVICE_CONNECT")
                            && named.place().equals(call.place()))
                    .isPresent();
            if (!fits && store.refuses(GoogleRefusal.GOOGLE_ATTACHMENT_SUBNETWORK)) {
                throw ComputeRefused.invalid(
                        "resource.natSubnets",
                        each.asText(),
                        "A subnetwork for this has the purpose PRIVATE_SERVICE_CONNECT and is in the same region.");
            }
            links.add(named.link());
        }
        if (body.has("natSubnets")) {
            body.set("natSubnets", links);
        }
    }

    /** Endpoints that lead there are closed by it. */
    Answer delete(ComputeCall call) {
        ComputeResource attachment = call.found(ComputeKind.SERVICE_ATTACHMENT);
        return life.delete(call, attachment, ComputeLife.Work.quiet(() -> {
            store.connections().close(attachment.name());
            return Optional.empty();
        }));
    }

    /** As recorded, which is without its region. */
    private ObjectNode json(ComputeResource attachment) {
        ObjectNode json = ComputeJson.resource(attachment).put("fingerprint", attachment.fingerprint());
        json.remove("region");
        List<ComputeResource> rules = store.connections().of(attachment.name());
        if (!rules.isEmpty()) {
            ArrayNode endpoints = json.putArray("connectedEndpoints");
            rules.forEach(rule -> endpoints
                    .addObject()
                    .put("endpoint", rule.name().link())
                    .put("pscConnectionId", ComputeConnections.id(rule))
                    .put("status", store.connections().status(rule).name())
                    .put("consumerNetwork", rule.text("network")));
        }
        return json;
    }
}
