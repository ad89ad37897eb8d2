package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is connected with which service attachment, and what its producer decided. Reading the lists of an attachment never undoes a decision, unless the producer says so (the contract's comment on {@code reconcileConnections}). */
final class ComputeConnections {
    private final ComputeStore store;
    private final Map<ComputeName, ComputeConnectionStatus> statuses = new LinkedHashMap<>();

    ComputeConnections(ComputeStore store) {
        this.store = store;
    }

    /** The number by which both sides know a connection. As a number it has no zero before it. */
    static String id(ComputeResource rule) {
        return String.valueOf(Long.parseLong(rule.id().substring(2)));
    }

    ComputeConnectionStatus status(ComputeResource rule) {
        return statuses.getOrDefault(rule.name(), ComputeConnectionStatus.CLOSED);
    }

    void join(ComputeName rule, ComputeName attachment) {
        statuses.put(
                rule, store.find(attachment).map(each -> judge(each, rule)).orElse(ComputeConnectionStatus.CLOSED));
    }

    void leave(ComputeName rule) {
        statuses.remove(rule);
    }

    void decide(ComputeName rule, ComputeConnectionStatus status) {
        statuses.put(rule, status);
    }

    /** The endpoints that lead to this attachment, in the order in which they came. */
    List<ComputeResource> of(ComputeName attachment) {
        List<ComputeResource> rules = new ArrayList<>();
        for (ComputeName each : statuses.keySet()) {
            store.find(each)
                    .filter(rule -> store.canonical(rule.reference("target")).equals(attachment))
                    .ifPresent(rules::add);
        }
        return rules;
    }

    /** Judges anew who waits; everybody, if the producer has asked for that. */
    void judge(ComputeResource attachment) {
        boolean all = attachment.settings().path("reconcileConnections").asBoolean();
        for (ComputeResource rule : of(attachment.name())) {
            if (all || status(rule) == ComputeConnectionStatus.PENDING) {
                statuses.put(rule.name(), ComputeConnectionStatus.PENDING);
                statuses.put(rule.name(), judge(attachment, rule.name()));
            }
        }
    }

    /** What is left on the consumers' side of an attachment that is gone. */
    void close(ComputeName attachment) {
        of(attachment).forEach(rule -> statuses.put(rule.name(), ComputeConnectionStatus.CLOSED));
    }

    private ComputeConnectionStatus judge(ComputeResource attachment, ComputeName rule) {
        if (attachment.text("connectionPreference").equals("ACCEPT_AUTOMATIC")) {
            return ComputeConnectionStatus.ACCEPTED;
        }
        String project = rule.project();
        for (JsonNode rejected : attachment.settings().path("consumerRejectLists")) {
            if (isProject(rejected.asText(), project)) {
                return ComputeConnectionStatus.REJECTED;
            }
        }
        for (JsonNode accepted : attachment.settings().path("consumerAcceptLists")) {
            if (isProject(accepted.path("projectIdOrNum").asText(), project)
                    && accepted(attachment, project)
                            < accepted.path("connectionLimit").asInt()) {
                return ComputeConnectionStatus.ACCEPTED;
            }
        }
        return ComputeConnectionStatus.PENDING;
    }

    private boolean isProject(String idOrNumber, String project) {
        return store.project(idOrNumber)
                .map(ComputeProject::id)
                .orElse(idOrNumber)
                .equals(project);
    }

    private long accepted(ComputeResource attachment, String project) {
        return of(attachment.name()).stream()
                .filter(rule -> rule.name().project().equals(project))
                .filter(rule -> status(rule) == ComputeConnectionStatus.ACCEPTED)
                .count();
    }
}
