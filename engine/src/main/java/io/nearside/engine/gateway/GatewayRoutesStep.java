package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.error.Problem;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Outcome;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The hub's tables that the file names for it have a written route to each of the vendor's ranges. */
final class GatewayRoutesStep implements Step<GatewaySituation> {

    @Override
    public String id() {
        return "gateway-routes";
    }

    @Override
    public Finding judge(GatewaySituation situation) {
        GatewayLink link = situation.link();
        List<GatewayTableId> wanted = link.tables().written();
        Optional<GatewayTables> tables = link.drivers().gatewayTables();
        if (wanted.isEmpty() || tables.isEmpty()) {
            return new Skip("the link file names no table of the gateway");
        }
        Optional<Attachment> available = situation.available();
        if (available.isEmpty()) {
            return new Later(wanted.stream()
                    .flatMap(table -> situation.vendorCidrs().stream()
                            .map(range -> "route " + range + " in " + table + " -> the attachment"))
                    .sorted()
                    .toList());
        }
        TableNote note = TableNote.of(situation, id());
        if (note.stands()) {
            return new Done("they were there when the gateway's tables were last looked at");
        }
        TableRules rules = TableRules.of(situation);
        List<Problem> problems = rules.problems();
        if (!problems.isEmpty()) {
            return new Blocked(problems);
        }
        AttachmentId via = available.get().id();
        List<Write> writes = wanted.stream()
                .flatMap(table -> rules.missing(table, EnumSet.of(Origin.WRITTEN)).stream()
                        .map(range -> add(tables.get(), table, range, via)))
                .toList();
        if (!writes.isEmpty()) {
            return new ToDo(writes);
        }
        note.keep();
        return new Done(wanted.size() * rules.theirs().size() + " to " + via);
    }

    private static Write add(GatewayTables tables, GatewayTableId table, Cidr range, AttachmentId via) {
        GatewayRoute wanted = new GatewayRoute(table, range, via, Origin.WRITTEN, RouteState.ACTIVE);
        return Write.of(
                        key(wanted),
                        "add route " + range + " in " + table + " -> " + via,
                        Set.of(GatewayFacts.TABLES),
                        () -> tables.add(wanted))
                .teaching(GatewayFacts.TABLES, GatewayRoutesStep::learn);
    }

    private static List<GatewayTable> learn(List<GatewayTable> known, Outcome outcome) {
        GatewayRoute now = (GatewayRoute) ((Change<?>) outcome).now();
        return known.stream()
                .map(table -> table.id().equals(now.table())
                        ? new GatewayTable(
                                table.id(),
                                Stream.concat(table.routes().stream(), Stream.of(now))
                                        .toList(),
                                table.extent())
                        : table)
                .toList();
    }

    private static ObjectKey key(GatewayRoute route) {
        return new ObjectKey("gateway route", route.table() + " " + route.destination());
    }

    /** A written route to the link's own attachment and to the vendor's range is the link's: nobody else has a use for it. */
    @Override
    public Finding judgeGone(GatewaySituation situation) {
        Optional<GatewayTables> tables = situation.link().drivers().gatewayTables();
        Optional<AttachmentId> via =
                GatewaySituation.claim(situation.lastTask()).map(AttachmentClaim::id);
        boolean stands = via.isPresent()
                && situation.attachments().stream()
                        .anyMatch(seen ->
                                seen.id().equals(via.get()) && !seen.state().hasEnded());
        if (tables.isEmpty() || !stands) {
            return new Done("none leads to an attachment of this link");
        }
        Set<Cidr> ranges = situation.vendorCidrs();
        List<Write> writes = situation.facts().get(GatewayFacts.TABLES).stream()
                .flatMap(table -> table.routes().stream())
                .filter(route -> route.origin() == Origin.WRITTEN && route.via().equals(via))
                .filter(route -> ranges.contains(route.destination()))
                .map(route -> remove(tables.get(), route, via.get()))
                .toList();
        return writes.isEmpty() ? new Done("none leads to " + via.get()) : new ToDo(writes);
    }

    private static Write remove(GatewayTables tables, GatewayRoute route, AttachmentId via) {
        return Write.of(
                key(route),
                "remove route " + route.destination() + " in " + route.table() + ", which leads to this link's " + via,
                Set.of(GatewayFacts.TABLES),
                () -> tables.remove(route));
    }
}
