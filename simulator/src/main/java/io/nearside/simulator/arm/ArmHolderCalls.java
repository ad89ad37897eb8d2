package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AzureRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Route tables, or security groups: listed, read, written as a whole, deleted; and their entries one by one. */
final class ArmHolderCalls<H extends ArmHolder> {
    private static final int LONGEST_NAME = 80;
    private static final String[] OURS = {
        "provisioningState",
        "resourceGuid",
        "subnets",
        "networkInterfaces",
        "defaultSecurityRules",
        "routes",
        "securityRules"
    };

    private final ArmStore store;
    private final Class<H> kind;
    private final Maker<H> maker;
    private final ArmEntryRules rules;
    private final ArmHolderJson shapes;

    /** Makes one that is new. */
    interface Maker<H> {
        H make(ArmId id, String location, String guid, Instant shown);
    }

    ArmHolderCalls(ArmStore store, Class<H> kind, Maker<H> maker, ArmEntryRules rules) {
        this.store = store;
        this.kind = kind;
        this.maker = maker;
        this.rules = rules;
        this.shapes = new ArmHolderJson(store);
    }

    Answer list(ArmCall call) {
        return ArmJson.list(
                store.visible(kind, call.scope()).stream().map(shapes::holder).toList());
    }

    Answer read(ArmCall call) {
        H holder = ArmGate.found(store, kind, call.id());
        return ArmJson.answer(200, shapes.holder(holder)).with("ETag", holder.etag());
    }

    /** The entries that a body leaves out are gone. */
    Answer put(ArmCall call) {
        call.checkName(LONGEST_NAME);
        Optional<H> existing = store.find(kind, call.id());
        H holder = existing.orElseGet(() -> maker.make(
                call.id(),
                call.location(),
                store.newId(),
                store.now().plus(store.timings().visible())));
        List<ArmEntry> wanted = new ArrayList<>();
        for (JsonNode each : call.properties().path(holder.entryType())) {
            ArmId id = holder.entry(each.path("name").asText());
            rules.check(id, each.path("properties"), wanted);
            wanted.add(entry(id, each.path("properties")));
        }
        holder.tags(call.tags());
        holder.settings(ArmJson.without(call.properties(), OURS));
        holder.entries().clear();
        wanted.forEach(each -> holder.entries().put(each.name(), each));
        store.add(holder);
        ArmLongRunning operation = store.change(holder, store.timings().network(), Optional::empty);
        return call.accepted(existing.isPresent() ? 200 : 201, shapes.holder(holder), operation);
    }

    Answer delete(ArmCall call) {
        Optional<H> holder = store.find(kind, call.id());
        if (holder.isEmpty()) {
            return ArmCall.nothingToDelete();
        }
        if (!shapes.users(holder.get()).isEmpty() && store.refuses(AzureRefusal.AZURE_HOLDER_IN_USE)) {
            boolean routes = holder.get() instanceof ArmRouteTable;
            throw new ArmRefused(
                    400,
                    routes ? "InUseRouteTableCannotBeDeleted" : "InUseNetworkSecurityGroupCannotBeDeleted",
                    (routes ? "Route table " : "Network security group ")
                            + call.id().name() + " is in use and cannot be deleted.");
        }
        holder.get().state(ArmState.DELETING, store.newId());
        return call.deleting(
                store.begin(call.id(), holder.get().location(), store.timings().deletion(), () -> {
                    store.remove(call.id());
                    return Optional.empty();
                }));
    }

    Answer entries(ArmCall call) {
        H holder = ArmGate.found(store, kind, call.id().parentOfList());
        return ArmJson.list(holder.entries().values().stream()
                .map(each -> shapes.entry(holder, each))
                .toList());
    }

    Answer readEntry(ArmCall call) {
        H holder = holder(call);
        ArmEntry entry = Optional.ofNullable(holder.entries().get(call.id().name()))
                .orElseThrow(() -> ArmRefused.childMissing(call.id()));
        return ArmJson.answer(200, shapes.entry(holder, entry));
    }

    Answer putEntry(ArmCall call) {
        call.checkName(LONGEST_NAME);
        H holder = holder(call);
        boolean existed = holder.entries().containsKey(call.id().name());
        List<ArmEntry> others = holder.entries().values().stream()
                .filter(each -> !each.id().isSameAs(call.id()))
                .toList();
        rules.check(call.id(), call.properties(), others);
        ArmEntry wanted = entry(call.id(), call.properties());
        holder.entries().put(wanted.name(), wanted);
        ArmLongRunning operation = store.change(holder, store.timings().network(), Optional::empty);
        return call.accepted(existed ? 200 : 201, shapes.entry(holder, wanted), operation);
    }

    Answer deleteEntry(ArmCall call) {
        H holder = holder(call);
        if (!holder.entries().containsKey(call.id().name())) {
            return ArmCall.nothingToDelete();
        }
        return call.deleting(
                store.begin(call.id(), holder.location(), store.timings().deletion(), () -> {
                    holder.entries().remove(call.id().name());
                    return Optional.empty();
                }));
    }

    private ArmEntry entry(ArmId id, JsonNode properties) {
        ObjectNode settings = ArmJson.without(properties, OURS);
        return new ArmEntry(id, settings, store.newId());
    }

    private H holder(ArmCall call) {
        return ArmGate.found(store, kind, call.id().parent());
    }
}
