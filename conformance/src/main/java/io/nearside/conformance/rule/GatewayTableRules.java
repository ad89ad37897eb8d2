package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.GatewayRules.available;
import static io.nearside.conformance.rule.GatewayRules.seen;
import static io.nearside.conformance.rule.GatewayRules.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The route tables of hubs. */
final class GatewayTableRules {
    private static final Cidr THERE = Cidr.of("10.99.0.0/24");

    private static final Cidr ELSEWHERE = Cidr.of("10.77.0.0/16");

    private GatewayTableRules() {}

    static RuleBook book() {
        return RuleBook.of(
                GatewayTables.class,
                List.of(
                        new Rule("TGW-16", GatewayTableRules::everyTableIsShownWithItsRoutes),
                        new Rule("TGW-17", GatewayTableRules::aRouteIsWrittenAndLeadsThere),
                        new Rule("TGW-18", GatewayTableRules::anotherAttachmentIsAConflict),
                        new Rule("TGW-19", GatewayTableRules::removingOneLeavesTheOthers),
                        new Rule("TGW-20", GatewayTableRules::anAttachmentSendsByOneTable),
                        new Rule("TGW-21", GatewayTableRules::aRangeIsMadeKnown),
                        new Rule("TGW-22", GatewayTableRules::aRouteWithoutItsAttachmentIsABlackhole),
                        new Rule("TGW-23", GatewayTableRules::anUnknownTableOrAttachmentIsNotFound)));
    }

    private static GatewayTables tables(Bench bench) {
        return bench.the(GatewayTables.class);
    }

    private static GatewayTable table(Bench bench, GatewayTableId id) {
        return tables(bench).of(stage(bench).gateway()).stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not listed"));
    }

    private static Optional<GatewayRoute> route(Bench bench, GatewayTableId table, Cidr destination) {
        return table(bench, table).routes().stream()
                .filter(route -> route.destination().equals(destination))
                .findFirst();
    }

    private static GatewayRoute wanted(GatewayTableId table, AttachmentId via) {
        return new GatewayRoute(table, THERE, via, Origin.WRITTEN, RouteState.UNKNOWN);
    }

    private static void everyTableIsShownWithItsRoutes(Bench bench) {
        AttachmentClaim claim = available(bench);
        Cidr range = stage(bench).range(claim.id());
        assertThat(table(bench, stage(bench).table()).routes()).isEmpty();
        GatewayTable usual = table(bench, stage(bench).usual());
        assertThat(usual.extent()).isEqualTo(GatewayTable.Extent.WHOLE);
        assertThat(usual.routes())
                .contains(new GatewayRoute(usual.id(), range, claim.id(), Origin.PROPAGATED, RouteState.ACTIVE))
                .anySatisfy(
                        route -> assertThat(route.leadsTo(stage(bench).ours())).isTrue());
    }

    private static void aRouteIsWrittenAndLeadsThere(Bench bench) {
        GatewayTableId table = stage(bench).table();
        GatewayRoute wanted = wanted(table, available(bench).id());
        String via = wanted.via().orElseThrow().value();
        assertThat(tables(bench).add(wanted).effect()).isEqualTo(Effect.CREATED);
        stage(bench).settle();
        assertThat(stage(bench).routes(table)).isEqualTo(Map.of(THERE, via));
        assertThat(route(bench, table, THERE))
                .contains(new GatewayRoute(table, THERE, wanted.attachment(), Origin.WRITTEN, RouteState.ACTIVE));
        try {
            assertThat(tables(bench).add(wanted).effect()).isEqualTo(Effect.ALREADY);
        } catch (CloudException refused) {
            assertThat(refused.kind()).as(refused.getMessage()).isEqualTo(ErrorKind.CONFLICT);
        }
        assertThat(stage(bench).routes(table)).isEqualTo(Map.of(THERE, via));
    }

    private static void anotherAttachmentIsAConflict(Bench bench) {
        GatewayTableId table = stage(bench).table();
        AttachmentId ours = stage(bench).ours();
        stage(bench).put(table, THERE, ours);
        GatewayRoute wanted = wanted(table, available(bench).id());
        Bench.fails(() -> tables(bench).add(wanted), ErrorKind.CONFLICT);
        assertThat(stage(bench).routes(table)).isEqualTo(Map.of(THERE, ours.value()));
    }

    private static void removingOneLeavesTheOthers(Bench bench) {
        GatewayTableId table = stage(bench).table();
        AttachmentId ours = stage(bench).ours();
        stage(bench).put(table, THERE, ours);
        stage(bench).put(table, ELSEWHERE, ours);
        GatewayRoute seen = route(bench, table, THERE).orElseThrow();
        tables(bench).remove(seen);
        stage(bench).settle();
        assertThat(stage(bench).routes(table)).isEqualTo(Map.of(ELSEWHERE, ours.value()));
        assertThat(tables(bench).remove(seen)).isEqualTo(new Removal.Gone());
        assertThat(stage(bench).routes(table)).isEqualTo(Map.of(ELSEWHERE, ours.value()));
    }

    private static void anAttachmentSendsByOneTable(Bench bench) {
        Attachment attachment = seen(bench, available(bench).id());
        GatewayTableId usual = stage(bench).usual();
        assertThat(tables(bench).associate(attachment, usual).effect()).isEqualTo(Effect.ALREADY);
        Bench.fails(() -> tables(bench).associate(attachment, stage(bench).table()), ErrorKind.CONFLICT);
        stage(bench).settle();
        assertThat(stage(bench).sendsBy(attachment.id())).contains(usual);
    }

    private static void aRangeIsMadeKnown(Bench bench) {
        Attachment attachment = seen(bench, available(bench).id());
        Cidr range = stage(bench).range(attachment.id());
        GatewayTableId table = stage(bench).table();
        assertThat(tables(bench).propagate(attachment, table).effect()).isNotEqualTo(Effect.ALREADY);
        stage(bench).settle();
        Map<Cidr, String> known = Map.of(range, attachment.id().value());
        assertThat(stage(bench).routes(table)).isEqualTo(known);
        assertThat(route(bench, table, range))
                .contains(new GatewayRoute(table, range, attachment.id(), Origin.PROPAGATED, RouteState.ACTIVE));
        assertThat(tables(bench).propagate(attachment, table).effect()).isEqualTo(Effect.ALREADY);
        assertThat(stage(bench).routes(table)).isEqualTo(known);
    }

    private static void aRouteWithoutItsAttachmentIsABlackhole(Bench bench) {
        GatewayTableId table = stage(bench).table();
        AttachmentClaim claim = available(bench);
        stage(bench).put(table, THERE, claim.id());
        stage(bench).withdraw(claim.id());
        stage(bench).settle();
        GatewayRoute left = route(bench, table, THERE).orElseThrow();
        assertThat(left.state()).isEqualTo(RouteState.BLACKHOLE);
        assertThat(left.leadsTo(claim.id())).isFalse();
        tables(bench).remove(left);
        stage(bench).settle();
        assertThat(stage(bench).routes(table)).isEmpty();
    }

    private static void anUnknownTableOrAttachmentIsNotFound(Bench bench) {
        AttachmentId ours = stage(bench).ours();
        Attachment attachment = seen(bench, ours);
        GatewayTableId absent = stage(bench).absentTable();
        GatewayTableId table = stage(bench).table();
        Bench.fails(() -> tables(bench).add(wanted(absent, ours)), ErrorKind.NOT_FOUND);
        Bench.fails(() -> tables(bench).add(wanted(table, stage(bench).absentAttachment())), ErrorKind.NOT_FOUND);
        Bench.fails(() -> tables(bench).propagate(attachment, absent), ErrorKind.NOT_FOUND);
        assertThat(stage(bench).routes(table)).isEmpty();
    }
}
