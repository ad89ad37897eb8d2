package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import java.util.List;
import java.util.Optional;

/** Firewall rules: listed, read, made, changed in part and as a whole, deleted. */
final class ComputeFirewallCalls {
    static final ComputeFields FIELDS = ComputeFields.of(
                    ComputeFields.Type.TEXT, "network", "direction", "allowed.IPProtocol", "denied.IPProtocol")
            .andResource()
            .and(ComputeFields.Type.FLAG, "disabled", "logConfig.enable")
            .and(ComputeFields.Type.NUMBER, "priority")
            .and(ComputeFields.Type.TEXTS, "sourceRanges", "destinationRanges", "sourceTags", "targetTags")
            .and(
                    ComputeFields.Type.TEXTS,
                    "sourceServiceAccounts",
                    "targetServiceAccounts",
                    "allowed.ports",
                    "denied.ports")
            .and(ComputeFields.Type.OBJECTS, "allowed", "denied")
            .and(ComputeFields.Type.OBJECT, "logConfig");

    private final ComputeLife life;
    private final ComputeFirewallRules rules;

    ComputeFirewallCalls(ComputeStore store, ComputeLife life) {
        this.life = life;
        this.rules = new ComputeFirewallRules(store);
    }

    Answer list(ComputeCall call) {
        return ComputePages.list(call, ComputeKind.FIREWALL, ComputeJson::resource);
    }

    Answer read(ComputeCall call) {
        return Answer.json(200, ComputeJson.resource(call.found(ComputeKind.FIREWALL)));
    }

    Answer insert(ComputeCall call) {
        ObjectNode body = call.body(FIELDS);
        ComputeName name = life.wanted(call, ComputeKind.FIREWALL, body);
        return life.make(call, ComputeKind.FIREWALL, name, completed(call, body));
    }

    Answer patch(ComputeCall call) {
        ComputeResource rule = call.found(ComputeKind.FIREWALL);
        ObjectNode changed = rule.settings().deepCopy();
        changed.setAll(call.body(FIELDS));
        return write(call, rule, changed);
    }

    Answer update(ComputeCall call) {
        return write(call, call.found(ComputeKind.FIREWALL), call.body(FIELDS));
    }

    private Answer write(ComputeCall call, ComputeResource rule, ObjectNode wanted) {
        rules.checkFixed(rule, wanted);
        ObjectNode completed = completed(call, wanted);
        return life.change(call, rule, () -> completed);
    }

    Answer delete(ComputeCall call) {
        return life.delete(call, call.found(ComputeKind.FIREWALL), ComputeLife.Work.quiet(Optional::empty));
    }

    /** With what Google adds. The network stays as it was written (recorded). */
    private ObjectNode completed(ComputeCall call, ObjectNode body) {
        ObjectNode settings = body.deepCopy();
        settings.remove(List.of("name"));
        settings.put("direction", settings.path("direction").asText("INGRESS"))
                .put("priority", settings.path("priority").asInt(1000))
                .put("disabled", settings.path("disabled").asBoolean());
        rules.check(call, settings);
        return settings;
    }
}
