package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Transit gateways: make, describe, delete. */
final class TransitGatewayActions {
    private static final String ID = "TransitGatewayId";

    private TransitGatewayActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.list("DescribeTransitGateways", Set.of("TransitGatewayIds"), TransitGatewayActions::describe),
                new Ec2Action(
                        "CreateTransitGateway",
                        "",
                        Set.of("Description", "Options", "TagSpecification"),
                        "",
                        TransitGatewayActions::create),
                Ec2Action.on(
                        ResourceKind.TRANSIT_GATEWAY,
                        "DeleteTransitGateway",
                        ID,
                        Set.of(),
                        TransitGatewayActions::delete));
    }

    private static Reply describe(Ec2Request request) {
        TransitShape shape = new TransitShape(request);
        Map<String, Function<TransitGateway, Collection<String>>> filters = new HashMap<>();
        for (TransitOption option : TransitOption.values()) {
            String name =
                    option.parameter().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            filters.put("options." + name, gateway -> List.of(gateway.has(option) ? "enable" : "disable"));
        }
        filters.remove("options.security-group-referencing-support");
        filters.remove("options.multicast-support");
        filters.put("options.amazon-side-asn", gateway -> List.of(String.valueOf(gateway.number())));
        filters.put(
                "options.association-default-route-table-id",
                gateway -> defaults(gateway, TransitOption.DEFAULT_ASSOCIATION));
        filters.put(
                "options.propagation-default-route-table-id",
                gateway -> defaults(gateway, TransitOption.DEFAULT_PROPAGATION));
        filters.put("owner-id", gateway -> List.of(gateway.account()));
        filters.put(
                "state", gateway -> List.of(gateway.life().state(request.store().now())));
        filters.put("transit-gateway-id", gateway -> List.of(gateway.id()));
        filters.put("tag-key", gateway -> request.tags(gateway.id()).keySet());
        return new Listing<TransitGateway>(
                        ResourceKind.TRANSIT_GATEWAY,
                        "TransitGatewayIds",
                        "transitGatewaySet",
                        5,
                        1000,
                        TransitGateway::id,
                        filters,
                        shape::of)
                .of(request, new TransitSight(request).gateways());
    }

    private static List<String> defaults(TransitGateway gateway, TransitOption respect) {
        return gateway.has(respect) ? List.of(gateway.table()) : List.of();
    }

    private static Reply create(Ec2Request request) {
        Parameters parameters = request.parameters();
        Set<TransitOption> options = TransitOption.standard();
        for (TransitOption option : TransitOption.values()) {
            enabled(parameters, "Options." + option.parameter()).ifPresent(wanted -> {
                if (wanted) {
                    options.add(option);
                } else {
                    options.remove(option);
                }
            });
        }
        long number = parameters
                .find("Options.AmazonSideAsn")
                .map(TransitGatewayActions::number)
                .orElse(TransitGateway.NUMBER);
        Map<String, String> tags = parameters.tagsOf(ResourceKind.TRANSIT_GATEWAY);
        Ec2Store store = request.store();
        long there = store.transit().gateways().values().stream()
                .filter(each -> each.account().equals(request.account())
                        && each.region().equals(request.region())
                        && each.life().deleted().isAfter(store.now()))
                .count();
        if (there >= store.quotas().transit().perAccount() && request.refuses(AwsRefusal.GATEWAY_QUOTA)) {
            throw Ec2Error.of(
                    "TransitGatewayLimitExceeded", "You have reached the limit of transit gateways in this account.");
        }
        TransitGateway made = store.transit()
                .add(
                        store.newId("tgw"),
                        request.account(),
                        request.region(),
                        parameters.get("Description"),
                        number,
                        options,
                        store.timings().transit().creating());
        request.tags(made.id()).putAll(tags);
        return Reply.of(new Xml().put("transitGateway", new TransitShape(request).of(made)));
    }

    /** Whether something is to be enabled; empty if nothing is said. */
    static Optional<Boolean> enabled(Parameters parameters, String name) {
        return parameters.find(name).map(value -> {
            if (!value.equals("enable") && !value.equals("disable")) {
                throw Ec2Error.invalid("Value (" + value + ") for parameter " + name + " is invalid.");
            }
            return value.equals("enable");
        });
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,10}")) {
            throw Ec2Error.invalid("Value (" + text + ") for parameter AmazonSideAsn is invalid.");
        }
        return Long.parseLong(text);
    }

    private static Reply delete(Ec2Request request) {
        TransitGateway gateway = new TransitSight(request).own(request.parameter(ID));
        TransitStore store = request.store().transit();
        String left = store.of(gateway).stream()
                .filter(each -> store.state(each).isThere())
                .map(TransitAttachment::id)
                .collect(Collectors.joining(", "));
        if (!left.isEmpty() && request.refuses(AwsRefusal.GATEWAY_IN_USE)) {
            throw Ec2Error.of("IncorrectState", gateway.id() + " has non-deleted VPC Attachments: " + left + ".");
        }
        var lasting = request.store().timings().transit().deleting();
        gateway.life().delete(request.store().now(), lasting);
        store.tablesOf(gateway)
                .forEach(table -> table.life().delete(request.store().now(), lasting));
        return Reply.of(new Xml().put("transitGateway", new TransitShape(request).of(gateway)));
    }
}
