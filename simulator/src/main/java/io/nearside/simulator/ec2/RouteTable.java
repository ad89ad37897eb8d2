package io.nearside.simulator.ec2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A route table of a VPC, its routes in order of their making, and the subnets that use it explicitly. */
final class RouteTable {
    private final String id;
    private final Vpc vpc;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, String> subnets = new LinkedHashMap<>();
    private String mainAssociation = "";

    RouteTable(String id, Vpc vpc) {
        this.id = id;
        this.vpc = vpc;
    }

    String id() {
        return id;
    }

    Vpc vpc() {
        return vpc;
    }

    boolean isMain() {
        return !mainAssociation.isEmpty();
    }

    /** The association that makes it the VPC's main table, or empty. */
    String mainAssociation() {
        return mainAssociation;
    }

    void makeMain(String association) {
        mainAssociation = association;
    }

    /** The explicitly associated subnets by the id of the association. */
    Map<String, String> subnets() {
        return subnets;
    }

    /** The VPC's own first, one for each of its CIDR blocks, as they are now. */
    List<Route> routes() {
        List<Route> all = new ArrayList<>();
        vpc.cidrs().forEach(cidr -> all.add(Route.local(cidr)));
        all.addAll(routes.values());
        return all;
    }

    Optional<Route> route(String destination) {
        return Optional.ofNullable(routes.get(destination));
    }

    void put(Route route) {
        routes.put(route.destination(), route);
    }

    void remove(String destination) {
        routes.remove(destination);
    }
}
