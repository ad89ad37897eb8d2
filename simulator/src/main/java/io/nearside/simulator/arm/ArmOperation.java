package io.nearside.simulator.arm;

import io.nearside.simulator.Request;
import io.nearside.simulator.rest.PathTemplate;
import io.nearside.simulator.rest.RestOperation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of ARM and of Microsoft.Network that is simulated. */
enum ArmOperation implements RestOperation {
    LIST_SUBSCRIPTIONS("GET", "/subscriptions"),
    READ_SUBSCRIPTION("GET", Paths.SUBSCRIPTION),
    LIST_GROUPS("GET", Paths.SUBSCRIPTION + "/resourceGroups"),
    READ_GROUP("GET", Paths.GROUP),

    LIST_ALL_NETWORKS("GET", Paths.ALL + "/virtualNetworks"),
    LIST_NETWORKS("GET", Paths.HERE + "/virtualNetworks"),
    READ_NETWORK("GET", Paths.NETWORK),
    PUT_NETWORK("PUT", Paths.NETWORK),
    DELETE_NETWORK("DELETE", Paths.NETWORK),
    CHECK_ADDRESS("GET", Paths.NETWORK + "/CheckIPAddressAvailability"),
    LIST_SUBNETS("GET", Paths.NETWORK + "/subnets"),
    READ_SUBNET("GET", Paths.SUBNET),
    PUT_SUBNET("PUT", Paths.SUBNET),
    DELETE_SUBNET("DELETE", Paths.SUBNET),

    LIST_PEERINGS("GET", Paths.NETWORK + "/virtualNetworkPeerings"),
    READ_PEERING("GET", Paths.PEERING),
    PUT_PEERING("PUT", Paths.PEERING),
    DELETE_PEERING("DELETE", Paths.PEERING),

    LIST_ALL_ROUTE_TABLES("GET", Paths.ALL + "/routeTables"),
    LIST_ROUTE_TABLES("GET", Paths.HERE + "/routeTables"),
    READ_ROUTE_TABLE("GET", Paths.ROUTE_TABLE),
    PUT_ROUTE_TABLE("PUT", Paths.ROUTE_TABLE),
    DELETE_ROUTE_TABLE("DELETE", Paths.ROUTE_TABLE),
    LIST_ROUTES("GET", Paths.ROUTE_TABLE + "/routes"),
    READ_ROUTE("GET", Paths.ROUTE),
    PUT_ROUTE("PUT", Paths.ROUTE),
    DELETE_ROUTE("DELETE", Paths.ROUTE),

    LIST_ALL_SECURITY_GROUPS("GET", Paths.ALL + "/networkSecurityGroups"),
    LIST_SECURITY_GROUPS("GET", Paths.HERE + "/networkSecurityGroups"),
    READ_SECURITY_GROUP("GET", Paths.SECURITY_GROUP),
    PUT_SECURITY_GROUP("PUT", Paths.SECURITY_GROUP),
    DELETE_SECURITY_GROUP("DELETE", Paths.SECURITY_GROUP),
    LIST_SECURITY_RULES("GET", Paths.SECURITY_GROUP + "/securityRules"),
    READ_SECURITY_RULE("GET", Paths.SECURITY_RULE),
    PUT_SECURITY_RULE("PUT", Paths.SECURITY_RULE),
    DELETE_SECURITY_RULE("DELETE", Paths.SECURITY_RULE),

    SUBSCRIPTION_PERMISSIONS("GET", Paths.SUBSCRIPTION + Paths.PERMISSIONS),
    GROUP_PERMISSIONS("GET", Paths.GROUP + Paths.PERMISSIONS),
    RESOURCE_PERMISSIONS("GET", Paths.RESOURCE + Paths.PERMISSIONS),
    CHILD_PERMISSIONS("GET", Paths.CHILD + Paths.PERMISSIONS),
    SUBSCRIPTION_ASSIGNMENTS("GET", Paths.SUBSCRIPTION + Paths.ASSIGNMENTS),
    GROUP_ASSIGNMENTS("GET", Paths.GROUP + Paths.ASSIGNMENTS),
    RESOURCE_ASSIGNMENTS("GET", Paths.RESOURCE + Paths.ASSIGNMENTS),
    CHILD_ASSIGNMENTS("GET", Paths.CHILD + Paths.ASSIGNMENTS),
    LIST_ROLES("GET", Paths.SUBSCRIPTION + Paths.DEFINITIONS),
    READ_ROLE("GET", Paths.SUBSCRIPTION + Paths.DEFINITIONS + "/{role}"),

    LIST_ALL_INTERFACES("GET", Paths.ALL + "/networkInterfaces"),
    LIST_INTERFACES("GET", Paths.HERE + "/networkInterfaces"),
    READ_INTERFACE("GET", Paths.HERE + "/networkInterfaces/{interface}"),

    LIST_ALL_ENDPOINTS("GET", Paths.ALL + "/privateEndpoints"),
    LIST_ENDPOINTS("GET", Paths.HERE + "/privateEndpoints"),
    READ_ENDPOINT("GET", Paths.ENDPOINT),
    PUT_ENDPOINT("PUT", Paths.ENDPOINT),
    DELETE_ENDPOINT("DELETE", Paths.ENDPOINT),

    LIST_ALL_LINK_SERVICES("GET", Paths.ALL + "/privateLinkServices"),
    LIST_LINK_SERVICES("GET", Paths.HERE + "/privateLinkServices"),
    READ_LINK_SERVICE("GET", Paths.LINK_SERVICE),
    PUT_LINK_SERVICE("PUT", Paths.LINK_SERVICE),
    DELETE_LINK_SERVICE("DELETE", Paths.LINK_SERVICE),
    LIST_CONNECTIONS("GET", Paths.LINK_SERVICE + "/privateEndpointConnections"),
    READ_CONNECTION("GET", Paths.CONNECTION),
    PUT_CONNECTION("PUT", Paths.CONNECTION),
    DELETE_CONNECTION("DELETE", Paths.CONNECTION),

    READ_OPERATION("GET", Paths.ALL + "/locations/{location}/operations/{operation}"),
    READ_OPERATION_RESULT("GET", Paths.ALL + "/locations/{location}/operationResults/{operation}");

    private final String method;
    private final String path;

    ArmOperation(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Optional<ArmOperation> of(Request request) {
        return RestOperation.among(values(), request);
    }

    @Override
    public PathTemplate template() {
        return new PathTemplate(method, path);
    }

    /** Whether it is open to everyone who is let in: it shows the caller what is the caller's own. */
    boolean isOpen() {
        return switch (this) {
            case LIST_SUBSCRIPTIONS,
                    READ_OPERATION,
                    READ_OPERATION_RESULT,
                    SUBSCRIPTION_PERMISSIONS,
                    GROUP_PERMISSIONS,
                    RESOURCE_PERMISSIONS,
                    CHILD_PERMISSIONS -> true;
            default -> false;
        };
    }

    boolean isOfNetworkProvider() {
        return path.contains("/providers/" + ArmId.NETWORK_PROVIDER);
    }

    /** The first type within the provider, {@code privateEndpoints} for one; empty outside of it. */
    String type() {
        return isOfNetworkProvider() ? within().replaceAll("/.*", "") : "";
    }

    /** The permission that it takes: the words of its path and what is done (Azure's list of permissions follows the paths). */
    String action() {
        int authorization = path.indexOf(Paths.AUTHORIZATION);
        if (authorization >= 0) {
            return "Microsoft.Authorization/" + path.substring(authorization).split("/", -1)[3] + "/read";
        }
        String words = Arrays.stream((isOfNetworkProvider() ? within() : path.substring(1)).split("/", -1))
                .filter(segment -> !segment.startsWith("{"))
                .collect(Collectors.joining("/"));
        return (isOfNetworkProvider() ? ArmId.NETWORK_PROVIDER : "Microsoft.Resources") + "/" + words + "/"
                + switch (method) {
                    case "GET" -> "read";
                    case "DELETE" -> "delete";
                    default -> "write";
                };
    }

    private String within() {
        String provider = "/" + ArmId.NETWORK_PROVIDER + "/";
        return path.substring(path.indexOf(provider) + provider.length());
    }

    private static final class Paths {
        private static final String SUBSCRIPTION = "/subscriptions/{subscription}";
        private static final String GROUP = SUBSCRIPTION + "/resourceGroups/{group}";
        private static final String ALL = SUBSCRIPTION + "/providers/Microsoft.Network";
        private static final String HERE = GROUP + "/providers/Microsoft.Network";
        private static final String NETWORK = HERE + "/virtualNetworks/{network}";
        private static final String SUBNET = NETWORK + "/subnets/{subnet}";
        private static final String PEERING = NETWORK + "/virtualNetworkPeerings/{peering}";
        private static final String ROUTE_TABLE = HERE + "/routeTables/{table}";
        private static final String ROUTE = ROUTE_TABLE + "/routes/{route}";
        private static final String SECURITY_GROUP = HERE + "/networkSecurityGroups/{securityGroup}";
        private static final String SECURITY_RULE = SECURITY_GROUP + "/securityRules/{rule}";
        private static final String RESOURCE = GROUP + "/providers/{namespace}/{type}/{name}";
        private static final String CHILD = RESOURCE + "/{childType}/{childName}";
        private static final String AUTHORIZATION = "/providers/Microsoft.Authorization";
        private static final String PERMISSIONS = AUTHORIZATION + "/permissions";
        private static final String ASSIGNMENTS = AUTHORIZATION + "/roleAssignments";
        private static final String DEFINITIONS = AUTHORIZATION + "/roleDefinitions";
        private static final String ENDPOINT = HERE + "/privateEndpoints/{endpoint}";
        private static final String LINK_SERVICE = HERE + "/privateLinkServices/{service}";
        private static final String CONNECTION = LINK_SERVICE + "/privateEndpointConnections/{connection}";
    }
}
