package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.outcome.Change;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The hub's tables by which our networks send know the vendor's ranges, and the one by which the vendor sends leads back. */
final class PropagationStep implements Step<GatewaySituation> {
    private static final Duration SETTLING = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "propagation";
    }

    @Override
    public Finding judge(GatewaySituation situation) {
        GatewayLink link = situation.link();
        Optional<GatewayTables> tables = link.drivers().gatewayTables();
        if (tables.isEmpty()) {
            return new Skip(link.cloud() + " routes its gateways itself");
        }
        Optional<Attachment> available = situation.available();
        if (available.isEmpty()) {
            return new Later(says(link));
        }
        TableNote note = TableNote.of(situation, id());
        if (note.stands()) {
            return new Done("the gateway's tables led to the vendor and back when they were last looked at");
        }
        TableRules rules = TableRules.of(situation);
        List<Problem> problems = rules.problems();
        if (!problems.isEmpty()) {
            return new Blocked(problems);
        }
        List<Write> writes = link.tables().propagations().stream()
                .filter(table -> !situation.asked().contains(table))
                .filter(table -> isMissing(rules, table))
                .map(table -> propagate(situation, tables.get(), available.get(), table))
                .toList();
        if (!writes.isEmpty()) {
            return new ToDo(writes);
        }
        Set<GatewayTableId> expected = new LinkedHashSet<>(link.tables().propagations());
        rules.byItself()
                .filter(table -> !link.tables().written().contains(table))
                .ifPresent(expected::add);
        for (GatewayTableId table : expected) {
            List<Cidr> missing = rules.missing(table, EnumSet.of(Origin.PROPAGATED, Origin.UNKNOWN));
            if (!missing.isEmpty()) {
                return waiting(link, table, missing);
            }
        }
        note.keep();
        return new Done(GatewayWords.listed(rules.senders().stream().map(GatewayTableId::value))
                + ", by which our networks send, leads to the vendor");
    }

    private static boolean isMissing(TableRules rules, GatewayTableId table) {
        return !rules.missing(table, EnumSet.of(Origin.PROPAGATED, Origin.UNKNOWN))
                .isEmpty();
    }

    private static Finding waiting(GatewayLink link, GatewayTableId table, List<Cidr> missing) {
        return new Wait(
                Side.NEAR,
                GatewayWords.sorted(missing) + " to be known in " + table + " of the gateway",
                Set.of(GatewayFacts.TABLES),
                Patience.of(SETTLING, TableProblems.notCome(link, missing, table)));
    }

    private static List<String> says(GatewayLink link) {
        List<String> says = new ArrayList<>();
        link.tables()
                .propagations()
                .forEach(table -> says.add("have the attachment make its ranges known in " + table));
        return says.isEmpty() ? List.of("see that the gateway's tables lead to the vendor and back") : says;
    }

    private static Write propagate(
            GatewaySituation situation, GatewayTables tables, Attachment seen, GatewayTableId table) {
        return Write.of(
                new ObjectKey("propagation", seen.id() + " " + table),
                "have " + seen.id() + " make its ranges known in " + table + ", as the link file says",
                Set.of(GatewayFacts.TABLES),
                () -> {
                    Change<GatewayTableId> answer = tables.propagate(seen, table);
                    // Nothing but a route that may never come shows it.
                    situation.asked().add(table);
                    return answer;
                });
    }

    @Override
    public Finding judgeGone(GatewaySituation situation) {
        return new Skip("it goes with the attachment");
    }
}
