package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Routes of transit gateways' tables: make, replace, delete, search. */
final class TransitRouteActions {
    private static final String ID = TransitTableActions.ID;
    private static final String DESTINATION = "DestinationCidrBlock";

    private TransitRouteActions() {}

    static List<Ec2Action> all() {
        Set<String> target = Set.of("TransitGatewayAttachmentId", "Blackhole");
        return List.of(
                on("CreateTransitGatewayRoute", target, TransitRouteActions::create),
                on("ReplaceTransitGatewayRoute", target, TransitRouteActions::replace),
                on("DeleteTransitGatewayRoute", Set.of(), TransitRouteActions::delete),
                Ec2Action.on(
                        ResourceKind.TRANSIT_TABLE,
                        "SearchTransitGatewayRoutes",
                        ID + " Filter",
                        Set.of("MaxResults", "NextToken"),
                        TransitRouteActions::search));
    }

    private static Ec2Action on(String name, Set<String> optional, Function<Ec2Request, Reply> handler) {
        return Ec2Action.on(ResourceKind.TRANSIT_TABLE, name, ID + " " + DESTINATION, optional, handler);
    }

    private static Reply create(Ec2Request request) {
        TransitTable table = TransitTableActions.table(request);
        Cidr destination = destination(request);
        Optional<TransitAttachment> target = target(request, table);
        if (table.routes().containsKey(destination) && request.refuses(AwsRefusal.GATEWAY_ROUTE_EXISTS)) {
            throw Ec2Error.of(
                    "RouteAlreadyExists",
                    "Route " + destination + " already exists in Transit Gateway Route Table " + table.id() + ".");
        }
        if (table.routes().size() >= request.store().quotas().transit().routesPerTable()
                && request.refuses(AwsRefusal.GATEWAY_ROUTE_QUOTA)) {
            throw Ec2Error.of(
                    "TransitGatewayRouteLimitExceeded", "You have reached the limit of routes of " + table.id() + ".");
        }
        table.routes().put(destination, target);
        return answer(request, table, destination);
    }

    private static Reply replace(Ec2Request request) {
        TransitTable table = TransitTableActions.table(request);
        Optional<TransitAttachment> target = target(request, table);
        Cidr destination = known(request, table);
        table.routes().put(destination, target);
        return answer(request, table, destination);
    }

    private static Reply delete(Ec2Request request) {
        TransitTable table = TransitTableActions.table(request);
        Cidr destination = known(request, table);
        Optional<TransitAttachment> led = table.routes().getOrDefault(destination, Optional.empty());
        table.routes().remove(destination);
        TransitRoute gone = new TransitRoute(destination, "static", "deleted", led);
        return Reply.of(new Xml().put("route", new TransitShape(request).of(gone)));
    }

    private static Reply answer(Ec2Request request, TransitTable table, Cidr destination) {
        TransitRoute route = request.store().transit().routes(table).stream()
                .filter(each -> each.destination().equals(destination))
                .findFirst()
                .orElseThrow();
        return Reply.of(new Xml().put("route", new TransitShape(request).of(route)));
    }

    /** The destination of a static route that is there. */
    private static Cidr known(Ec2Request request, TransitTable table) {
        Cidr destination = destination(request);
        if (!table.routes().containsKey(destination) && request.refuses(AwsRefusal.GATEWAY_ROUTE_MISSING)) {
            throw Ec2Error.of(
                    "InvalidRoute.NotFound",
                    "Route " + destination + " does not exist in Transit Gateway Route Table " + table.id() + ".");
        }
        return destination;
    }

    private static Cidr destination(Ec2Request request) {
        String text = request.parameter(DESTINATION);
        return Cidr.parse(text)
                .orElseThrow(() -> Ec2Error.invalid("Value (" + text
                        + ") for parameter destinationCidrBlock is invalid. This is not a valid CIDR block."));
    }

    private static Optional<TransitAttachment> target(Ec2Request request, TransitTable table) {
        boolean blackhole = request.parameters().flag("Blackhole").orElse(false);
        boolean named = request.parameters().has("TransitGatewayAttachmentId");
        if (blackhole == named && request.refuses(AwsRefusal.GATEWAY_ROUTE_TARGET)) {
            throw named
                    ? Ec2Error.of(
                            "InvalidParameterCombination",
                            "The parameters transitGatewayAttachmentId, blackhole exclude each other")
                    : Ec2Error.missing("TransitGatewayAttachmentId");
        }
        return named ? Optional.of(TransitTableActions.attachment(request, table)) : Optional.empty();
    }

    private static Reply search(Ec2Request request) {
        TransitTable table = TransitTableActions.table(request);
        TransitShape shape = new TransitShape(request);
        Listing<TransitRoute> listing = new Listing<>(
                ResourceKind.TRANSIT_TABLE,
                "-",
                "routeSet",
                5,
                1000,
                route -> route.destination().toString(),
                filters(request, table),
                shape::of);
        var page = listing.page(request, request.store().transit().routes(table));
        boolean capped = page.shown().size() > 1000;
        List<TransitRoute> shown = capped ? page.shown().subList(0, 1000) : page.shown();
        Xml answer = new Xml()
                .list("routeSet", shown, shape::of)
                .put("additionalRoutesAvailable", capped || !page.next().isEmpty());
        return Reply.of(page.next().isEmpty() ? answer : answer.put("nextToken", page.next()));
    }

    /** Routes are searched by what they are, and by how their destination is to the one that is named. */
    private static Map<String, Function<TransitRoute, Collection<String>>> filters(
            Ec2Request request, TransitTable table) {
        Map<String, Function<TransitRoute, Collection<String>>> filters = new HashMap<>();
        filters.put("attachment.transit-gateway-attachment-id", route -> of(route, TransitAttachment::id));
        filters.put(
                "attachment.resource-id", route -> of(route, to -> to.resource().id()));
        filters.put(
                "attachment.resource-type",
                route -> of(route, to -> to.resource().type()));
        filters.put("prefix-list-id", route -> List.of());
        filters.put("state", route -> List.of(route.state()));
        filters.put("type", route -> List.of(route.type()));
        TransitRouteSearch search = new TransitRouteSearch(
                request.parameters().filters(), request.store().transit().routes(table));
        TransitRouteSearch.NAMES.forEach(name -> filters.put(name, route -> search.matching(name, route)));
        return filters;
    }

    private static List<String> of(TransitRoute route, Function<TransitAttachment, String> value) {
        return route.to().map(value).stream().toList();
    }
}
