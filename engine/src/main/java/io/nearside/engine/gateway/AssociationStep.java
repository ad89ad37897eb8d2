package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.error.Problem;
import io.nearside.api.model.GatewayTableId;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vendor's attachment sends by a table: by that which the hub gives it, else by that which the file names. */
final class AssociationStep implements Step<GatewaySituation> {
    private static final Duration SETTLING = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "association";
    }

    @Override
    public Finding judge(GatewaySituation situation) {
        GatewayLink link = situation.link();
        Optional<GatewayTables> tables = link.drivers().gatewayTables();
        if (tables.isEmpty()) {
            return new Skip(link.cloud() + " routes its gateways itself");
        }
        Optional<GatewayTableId> wanted = link.tables().sendsBy();
        Optional<Attachment> available = situation.available();
        if (available.isEmpty()) {
            return new Later(List.of(wanted.map(table -> "have the attachment send by " + table)
                    .orElse("see by which table of the gateway the attachment sends")));
        }
        Attachment seen = available.get();
        Optional<GatewayTableId> now = seen.sendsBy();
        if (now.isPresent()) {
            return wanted.filter(table -> !table.equals(now.get()))
                    .<Finding>map(table -> Blocked.by(
                            GatewayProblems.otherAssociation(seen.id().value(), now.get(), table)))
                    .orElseGet(() -> new Done(seen.id() + " sends by " + now.get()));
        }
        Optional<GatewayTableId> byItself =
                situation.facts().get(GatewayFacts.GATEWAY).defaultAssociation();
        if (byItself.isPresent()) {
            return new Wait(
                    Side.NEAR,
                    seen.id() + " to send by " + byItself.get() + ", as the gateway has it",
                    Set.of(GatewayFacts.ATTACHMENTS),
                    Patience.of(SETTLING, GatewayProblems.noAssociation(link)));
        }
        return wanted.<Finding>map(table -> associate(tables.get(), seen, table))
                .orElseGet(() -> Blocked.by(GatewayProblems.noAssociation(link)));
    }

    private static Finding associate(GatewayTables tables, Attachment seen, GatewayTableId table) {
        return new ToDo(List.of(Write.of(
                new ObjectKey("association", seen.id().value()),
                "have " + seen.id() + " send by " + table + ", as the link file says",
                Set.of(GatewayFacts.ATTACHMENTS),
                () -> tables.associate(seen, table))));
    }

    /** What can be known before there is an attachment. */
    static List<Problem> problems(GatewaySituation situation, Gateway gateway) {
        GatewayLink link = situation.link();
        boolean sends = situation.attachment().flatMap(Attachment::sendsBy).isPresent();
        if (sends || link.drivers().gatewayTables().isEmpty()) {
            return List.of();
        }
        Optional<GatewayTableId> wanted = link.tables().sendsBy();
        Optional<GatewayTableId> byItself = gateway.defaultAssociation();
        if (byItself.isEmpty()) {
            return wanted.isPresent() ? List.of() : List.of(GatewayProblems.noAssociation(link));
        }
        return wanted.filter(table -> !table.equals(byItself.get()))
                .map(table ->
                        List.of(GatewayProblems.otherAssociation(link.gateway().value(), byItself.get(), table)))
                .orElse(List.of());
    }

    @Override
    public Finding judgeGone(GatewaySituation situation) {
        return new Skip("it goes with the attachment");
    }
}
