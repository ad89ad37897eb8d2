package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Transit gateways, what is attached to them, and their route tables. Touched only while alone in the world. */
final class TransitStore {
    /** How long what has ended is listed: for a while, AWS says, and not for how long. Remembered. */
    private static final Duration LISTED = Duration.ofHours(1);

    private final Ec2Store store;
    private final Map<String, TransitGateway> gateways = new LinkedHashMap<>();
    private final Map<String, TransitAttachment> attachments = new LinkedHashMap<>();
    private final Map<String, TransitTable> tables = new LinkedHashMap<>();

    TransitStore(Ec2Store store) {
        this.store = store;
    }

    Map<String, TransitGateway> gateways() {
        return gateways;
    }

    Map<String, TransitAttachment> attachments() {
        return attachments;
    }

    Map<String, TransitTable> tables() {
        return tables;
    }

    private TransitTimings timings() {
        return store.timings().transit();
    }

    /** Whether something that ended then is listed still. */
    boolean isListed(Instant ended) {
        return ended.equals(Instant.MAX)
                || store.now().isBefore(ended.plus(LISTED))
                || !store.world().refuses(AwsRefusal.GATEWAY_SIGHT_ENDS);
    }

    /** Makes a gateway, and the table that it comes with if anything is to go there by itself. */
    TransitGateway add(
            String id,
            String account,
            String region,
            String description,
            long number,
            Set<TransitOption> options,
            Duration creating) {
        TransitLife life = new TransitLife(store.now(), creating);
        TransitGateway gateway = new TransitGateway(id, account, region, description, number, options, life);
        gateways.put(id, gateway);
        if (gateway.has(TransitOption.DEFAULT_ASSOCIATION) || gateway.has(TransitOption.DEFAULT_PROPAGATION)) {
            gateway.table(addTable(id.replaceFirst("tgw-", "tgw-rtb-"), gateway, creating)
                    .id());
        }
        return gateway;
    }

    TransitTable addTable(String id, TransitGateway gateway, Duration creating) {
        TransitTable table = new TransitTable(id, gateway, new TransitLife(store.now(), creating));
        tables.put(id, table);
        return table;
    }

    /** One of the gateway owner's own waits for nobody, and neither does any if the gateway accepts by itself. */
    TransitAttachment attach(
            String id,
            TransitGateway gateway,
            TransitResource resource,
            List<Subnet> subnets,
            Map<String, String> options) {
        boolean own = resource.owner().equals(gateway.account());
        TransitAttachment attachment = new TransitAttachment(
                id,
                gateway,
                resource,
                subnets,
                options,
                store.now(),
                own ? Duration.ZERO : timings().initiating());
        attachments.put(id, attachment);
        if (own || gateway.has(TransitOption.AUTO_ACCEPT)) {
            accept(attachment, attachment.asked(), timings().pending());
        }
        return attachment;
    }

    /** Once it is available, it is associated and propagated as its gateway has it by default. */
    void accept(TransitAttachment attachment, Instant when, Duration pending) {
        attachment.accept(when, pending);
        TransitGateway gateway = attachment.gateway();
        TransitTable table = tables.get(gateway.table());
        if (table == null) {
            return;
        }
        if (gateway.has(TransitOption.DEFAULT_ASSOCIATION)) {
            Duration lasting = pending.isZero() ? Duration.ZERO : timings().associating();
            attachment.associate(TransitAssociation.of(table, attachment.available(), lasting));
        }
        if (gateway.has(TransitOption.DEFAULT_PROPAGATION)) {
            table.propagations().put(attachment, attachment.available());
        }
    }

    void accept(TransitAttachment attachment) {
        accept(attachment, store.now(), timings().pending());
    }

    void delete(TransitAttachment attachment) {
        attachment.delete(store.now(), timings().deleting());
    }

    void remove(Vpc vpc) {
        attachments.values().stream()
                .filter(attachment -> attachment.resource().id().equals(vpc.id()))
                .filter(attachment -> state(attachment).isThere())
                .forEach(attachment -> attachment.delete(store.now(), Duration.ZERO));
    }

    TransitState state(TransitAttachment attachment) {
        return attachment.state(store.now());
    }

    List<TransitAttachment> of(TransitGateway gateway) {
        return attachments.values().stream()
                .filter(attachment -> attachment.gateway().equals(gateway))
                .toList();
    }

    List<TransitTable> tablesOf(TransitGateway gateway) {
        return tables.values().stream()
                .filter(table -> table.gateway().equals(gateway))
                .toList();
    }

    /** Whether traffic of this VPC can leave for the gateway. */
    boolean isAttached(String vpc, String gateway) {
        return attachments.values().stream()
                .anyMatch(attachment -> attachment.gateway().id().equals(gateway)
                        && attachment.resource().id().equals(vpc)
                        && state(attachment) == TransitState.AVAILABLE);
    }

    List<TransitAttachment> associated(TransitTable table) {
        return attachments.values().stream()
                .filter(attachment -> attachment
                        .association(store.now())
                        .filter(association -> association.table().equals(table))
                        .isPresent())
                .toList();
    }

    List<TransitAttachment> propagated(TransitTable table) {
        return table.propagations().keySet().stream()
                .filter(attachment ->
                        table.propagates(attachment, store.now()) && state(attachment) == TransitState.AVAILABLE)
                .toList();
    }

    /**
     * Static routes hide propagated ones to the same destination. A VPC's block that overlaps one of a VPC that was there before is not propagated, and nobody is told (botocore,
     * CreateTransitGatewayVpcAttachment); of anything else the same destination counts once, that of a VPC first (Transit Gateway Guide, route evaluation order).
     */
    List<TransitRoute> routes(TransitTable table) {
        List<TransitRoute> routes = new ArrayList<>();
        table.routes().forEach((destination, to) -> {
            boolean leads =
                    to.filter(each -> state(each) == TransitState.AVAILABLE).isPresent();
            routes.add(new TransitRoute(destination, "static", leads ? "active" : "blackhole", to));
        });
        Map<Cidr, TransitAttachment> told = new LinkedHashMap<>();
        propagated(table).stream()
                .filter(each -> each.resource().vpc().isPresent())
                .forEach(each -> tell(told, each));
        propagated(table).stream()
                .filter(each -> each.resource().vpc().isEmpty())
                .forEach(each -> each.resource().networks().forEach(network -> told.putIfAbsent(network, each)));
        told.forEach((destination, by) -> {
            if (!table.routes().containsKey(destination)) {
                routes.add(new TransitRoute(destination, "propagated", "active", Optional.of(by)));
            }
        });
        return routes;
    }

    private void tell(Map<Cidr, TransitAttachment> told, TransitAttachment attachment) {
        List<Cidr> before = List.copyOf(told.keySet());
        for (Cidr network : attachment.resource().networks()) {
            boolean overlaps = before.stream().anyMatch(network::overlaps);
            if (!overlaps || !store.world().refuses(AwsRefusal.GATEWAY_OVERLAP)) {
                told.putIfAbsent(network, attachment);
            }
        }
    }
}
