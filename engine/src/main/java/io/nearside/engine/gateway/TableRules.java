package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTable.Extent;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.error.Problem;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.NetworkId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the hub's own route tables have to hold, and what they hold. Those matter by which our networks' attachments send: each has to lead to
 * the vendor. And that one by which the vendor's sends: it has to lead back.
 */
final class TableRules {
    private final GatewaySituation situation;

    private final GatewayLink link;

    private final List<GatewayTable> tables;

    private final Optional<AttachmentId> ours;

    private final Optional<Gateway> gateway;

    private TableRules(GatewaySituation situation, List<GatewayTable> tables) {
        this.situation = situation;
        this.link = situation.link();
        this.tables = tables;
        this.ours = GatewaySituation.claim(situation.far().task()).map(AttachmentClaim::id);
        this.gateway = situation.facts().find(GatewayFacts.GATEWAY);
    }

    static TableRules of(GatewaySituation situation) {
        return new TableRules(situation, situation.facts().get(GatewayFacts.TABLES));
    }

    Optional<GatewayTable> table(GatewayTableId id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** The table that makes new attachments' ranges known, if our networks send by it. */
    Optional<GatewayTableId> byItself() {
        Set<GatewayTableId> senders = senders();
        return gateway.flatMap(Gateway::defaultPropagation).filter(senders::contains);
    }

    /** The tables by which our networks' attachments send. */
    Set<GatewayTableId> senders() {
        Set<GatewayTableId> senders = new LinkedHashSet<>();
        for (NetworkId network : link.site().networks()) {
            situation.attachmentOf(network).flatMap(Attachment::sendsBy).ifPresent(senders::add);
        }
        return senders;
    }

    /** The tables that have to lead to the vendor. */
    Set<GatewayTableId> required() {
        Set<GatewayTableId> required = senders();
        required.addAll(link.tables().propagations());
        required.addAll(link.tables().written());
        return required;
    }

    /** Whether somebody sees to it that a table leads to the vendor: the file, or the hub by itself. */
    boolean isSeenTo(GatewayTableId table) {
        return link.tables().propagations().contains(table)
                || link.tables().written().contains(table)
                || byItself().filter(table::equals).isPresent();
    }

    List<Cidr> theirs() {
        return situation.vendorCidrs().stream()
                .sorted(Comparator.comparing(Cidr::text))
                .toList();
    }

    /** The ranges to which a table has no route of these origins that leads to the vendor's attachment. */
    List<Cidr> missing(GatewayTableId id, Set<Origin> origins) {
        List<GatewayRoute> routes = table(id).map(GatewayTable::routes).orElse(List.of());
        return theirs().stream()
                .filter(range -> routes.stream()
                        .noneMatch(route -> route.destination().equals(range)
                                && origins.contains(route.origin())
                                && ours.filter(route::leadsTo).isPresent()))
                .toList();
    }

    boolean isOurs(GatewayRoute route) {
        return ours.isPresent() && route.via().equals(ours);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        link.tables().named().forEach((table, key) -> {
            if (table(table).isEmpty()) {
                problems.add(TableProblems.unknown(link, table, key));
            }
        });
        for (NetworkId network : link.site().networks()) {
            situation
                    .attachmentOf(network)
                    .filter(seen -> seen.sendsBy().isEmpty())
                    .ifPresent(seen -> problems.add(TableProblems.sendsNowhere(network, seen)));
        }
        for (GatewayTableId id : required()) {
            table(id).ifPresent(table -> theirs().forEach(range -> problems.addAll(leading(table, range))));
        }
        back().forEach((range, table) -> {
            if (isNear(range) && table.extent() == Extent.WHOLE) {
                problems.add(TableProblems.noWayBack(link, range, table));
            }
        });
        return List.copyOf(problems);
    }

    /** What stands in the way of a table's leading to the vendor. */
    private List<Problem> leading(GatewayTable table, Cidr range) {
        Optional<GatewayRoute> other = table.routes().stream()
                .filter(route -> route.destination().equals(range) && !isOurs(route))
                .findFirst();
        if (other.isPresent()) {
            return List.of(TableProblems.conflict(other.get()));
        }
        boolean lacking = !isSeenTo(table.id())
                && table.extent() == Extent.WHOLE
                && nearest(table, range).isEmpty();
        return lacking ? List.of(TableProblems.noWayThere(link, range, table.id())) : List.of();
    }

    /** The route that traffic to a range takes, if there is one. */
    private static Optional<GatewayRoute> nearest(GatewayTable table, Cidr range) {
        return table.routes().stream()
                .filter(route -> route.destination().contains(range))
                .max(Comparator.comparing(route -> route.destination().prefix()));
    }

    /** The ranges of ours that the vendor's attachment finds no way to, with the table it sends by. */
    private Map<Cidr, GatewayTable> back() {
        Map<Cidr, GatewayTable> lacking = new LinkedHashMap<>();
        situation
                .attachment()
                .flatMap(Attachment::sendsBy)
                .or(() -> gateway.flatMap(Gateway::defaultAssociation))
                .or(() -> link.tables().sendsBy())
                .flatMap(this::table)
                .ifPresent(table -> situation.reach().stream()
                        .sorted(Comparator.comparing(Cidr::text))
                        .filter(range -> !leadsBack(table, range))
                        .forEach(range -> lacking.put(range, table)));
        return lacking;
    }

    /** By a route to all of it, or by some to parts of it: a file may name a wide range for many narrow ones. */
    private boolean leadsBack(GatewayTable table, Cidr range) {
        return table.routes().stream()
                .filter(route -> route.state() == RouteState.ACTIVE && !isOurs(route))
                .anyMatch(route -> route.destination().overlaps(range));
    }

    private boolean isNear(Cidr range) {
        return link.site().networks().stream()
                .flatMap(network -> situation.facts().peek(GatewayFacts.network(network)).stream())
                .anyMatch(network -> range.overlapsAny(network.cidrs()));
    }

    List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        Set<GatewayTableId> required = required();
        for (GatewayTable table : tables) {
            boolean matters = required.contains(table.id());
            for (Cidr range : theirs()) {
                table.routes().stream()
                        .filter(route -> range.contains(route.destination()) && !isOurs(route))
                        .filter(route -> !matters || !route.destination().equals(range))
                        .forEach(route -> warnings.add(
                                matters ? TableProblems.hijack(route) : TableProblems.elsewhere(route, range)));
                if (matters && !isSeenTo(table.id())) {
                    nearest(table, range)
                            .filter(route ->
                                    !isOurs(route) && !route.destination().equals(range))
                            .ifPresent(route -> warnings.add(TableProblems.detour(link, route, range)));
                }
            }
        }
        back().forEach((range, table) -> {
            if (!isNear(range) || table.extent() == Extent.PART) {
                warnings.add(TableProblems.noWayBack(link, range, table));
            }
        });
        return warnings;
    }
}
