package io.nearside.simulator.ec2;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The filters of SearchTransitGatewayRoutes that compare a route's destination with a network (botocore, SearchTransitGatewayRoutesRequest). */
record TransitRouteSearch(Map<String, List<String>> wanted, List<TransitRoute> routes) {
    private static final String EXACT = "route-search.exact-match";
    private static final String LONGEST = "route-search.longest-prefix-match";
    private static final String WITHIN = "route-search.subnet-of-match";
    private static final String AROUND = "route-search.supernet-of-match";

    static final List<String> NAMES = List.of(EXACT, LONGEST, WITHIN, AROUND);

    /** Those of the networks that this filter names that the route fits. */
    List<String> matching(String name, TransitRoute route) {
        return wanted.getOrDefault(name, List.of()).stream()
                .filter(text -> fits(name, network(text), route.destination()))
                .toList();
    }

    private boolean fits(String name, Cidr network, Cidr destination) {
        return switch (name) {
            case EXACT -> destination.equals(network);
            case WITHIN -> network.contains(destination);
            case AROUND -> destination.contains(network);
            default -> longest(network).filter(destination::equals).isPresent();
        };
    }

    private Optional<Cidr> longest(Cidr network) {
        return routes.stream()
                .map(TransitRoute::destination)
                .filter(each -> each.contains(network))
                .max(Comparator.comparing(Cidr::prefix));
    }

    /** An address alone stands for itself. */
    private static Cidr network(String text) {
        return Cidr.parse(text.contains("/") ? text : text + "/32")
                .orElseThrow(() -> Ec2Error.invalid("Value (" + text + ") for parameter Filter is invalid."));
    }
}
