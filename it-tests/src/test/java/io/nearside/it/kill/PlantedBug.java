package io.nearside.it.kill;

import io.nearside.api.Capability;
import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.Router;
import io.nearside.api.cloud.Routers;
import io.nearside.api.model.AccountId;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetworkBrief;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.it.gateway.HubStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** A natural key by which nobody looks any more: a run does not find what was there when it began, and finds what it makes itself. */
enum PlantedBug implements Bug {
    VENDOR_NETWORK(
            KilledFlows.AWS,
            VendorNetworks.class,
            "inPlaceOf",
            PlantedBug.<VendorNetworkBrief>ofLists(VendorNetworkBrief::id)),
    REQUEST(KilledFlows.AWS, VendorPeerings.class, "read", of(VendorNetwork.class, PlantedBug::withoutRequests)),
    PEERING(KilledFlows.AWS, PeeringAcceptor.class, "touching", PlantedBug.<Peering>ofLists(Peering::id)),
    ROUTE(KilledFlows.AWS, RouteTables.class, "map", of(RouteMap.class, PlantedBug::withoutRoutes)),
    FIREWALL_RULE(
            KilledFlows.AWS_OPTIONS, Firewalls.class, "read", (now, before) -> withoutRules(list(now), list(before))),
    SHARE(HubFlows.HUB, GatewaySharing.class, "of", PlantedBug.<GatewayShare>ofLists(GatewayShare::id)),
    ATTACHMENT(HubFlows.HUB, GatewayAttachments.class, "of", (now, before) -> withoutVendors(list(now), list(before))),
    GATEWAY_ROUTE(HubFlows.TABLES, GatewayTables.class, "of", (now, before) -> withoutWritten(list(now), list(before))),
    HALF(KilledFlows.UPCLOUD, PeeringMirror.class, "halves", PlantedBug.<Half>ofLists(Half::id)),
    ROUTER(KilledFlows.UPCLOUD_ROUTER, Routers.class, "all", PlantedBug.<Router>ofLists(Router::id));

    @SuppressWarnings("ImmutableEnumChecker") // as are all flows
    private final KilledFlow flow;

    private final Class<? extends Capability> capability;

    private final String lookUp;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
    private final BinaryOperator<Object> without;

    PlantedBug(KilledFlow flow, Class<? extends Capability> capability, String lookUp, BinaryOperator<Object> without) {
        this.flow = flow;
        this.capability = capability;
        this.lookUp = lookUp;
        this.without = without;
    }

    /** A flow that comes to need the look-up. */
    KilledFlow flow() {
        return flow;
    }

    /** An answer comes without what the first one had. */
    @Override
    public Optional<Meddler> in(Class<?> type) {
        if (type != capability) {
            return Optional.empty();
        }
        Map<String, Object> first = new ConcurrentHashMap<>();
        return Optional.of((method, arguments, real) -> {
            Object answer = real.with(arguments);
            return method.equals(lookUp) ? without.apply(answer, first.computeIfAbsent(method, any -> answer)) : answer;
        });
    }

    private static <T> BinaryOperator<Object> of(Class<T> type, BinaryOperator<T> without) {
        return (now, before) -> without.apply(type.cast(now), type.cast(before));
    }

    private static <T> BinaryOperator<Object> ofLists(Function<T, ?> key) {
        return (now, before) -> without(PlantedBug.<T>list(now), PlantedBug.<T>list(before), key);
    }

    private static <T> List<T> without(List<T> now, List<T> before, Function<T, ?> key) {
        List<?> hidden = before.stream().map(key).toList();
        return now.stream().filter(one -> !hidden.contains(key.apply(one))).toList();
    }

    @SuppressWarnings("unchecked") // what the look-up answers, by its declaration
    private static <T> List<T> list(Object value) {
        return (List<T>) value;
    }

    private static VendorNetwork withoutRequests(VendorNetwork now, VendorNetwork before) {
        return new VendorNetwork(
                now.id(),
                now.cloud(),
                now.region(),
                now.cidrs(),
                now.ports(),
                now.state(),
                without(now.requests(), before.requests(), one -> one.id()),
                now.says(),
                now.remarks());
    }

    private static RouteMap withoutRoutes(RouteMap now, RouteMap before) {
        return new RouteMap(now.tables().stream()
                .map(table -> new RouteTable(
                        table.id(),
                        table.rank(),
                        without(table.routes(), before.routes(), route -> route.table() + " " + route.destination()),
                        table.lists(),
                        table.tags()))
                .toList());
    }

    private static List<Firewall> withoutRules(List<Firewall> now, List<Firewall> before) {
        return now.stream()
                .map(firewall -> new Firewall(
                        firewall.id(),
                        firewall.network(),
                        without(
                                firewall.rules(),
                                before.stream()
                                        .flatMap(one -> one.rules().stream())
                                        .toList(),
                                rule -> rule)))
                .toList();
    }

    /** Our own networks' stay: a link through a gateway does not begin without them. */
    private static List<Attachment> withoutVendors(List<Attachment> now, List<Attachment> before) {
        Optional<AccountId> vendor = Optional.of(new AccountId(HubStage.VENDOR));
        return without(
                now, before.stream().filter(one -> one.owner().equals(vendor)).toList(), Attachment::id);
    }

    private static List<GatewayTable> withoutWritten(List<GatewayTable> now, List<GatewayTable> before) {
        List<GatewayRoute> hidden = before.stream()
                .flatMap(table -> table.routes().stream())
                .filter(route -> route.origin() == GatewayRoute.Origin.WRITTEN)
                .toList();
        return now.stream()
                .map(table -> new GatewayTable(
                        table.id(),
                        without(table.routes(), hidden, route -> route.table() + " " + route.destination()),
                        table.extent()))
                .toList();
    }
}
