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
    LIST_SUBNETS("GET", Paths.NETWORK + "/subnets"),
    READ_SUBNET("GET", Paths.SUBNET),
    PUT_SUBNET("PUT", Paths.SUBNET),
    DELETE_SUBNET("DELETE", Paths.SUBNET),

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

    boolean isOfNetworkProvider() {
        return path.contains("/providers/" + ArmId.NETWORK_PROVIDER);
    }

    /** Whether its last segment is the name of something that may exist or not. */
    boolean isOfOne() {
        return path.endsWith("}");
    }

    /** The first type within the provider, {@code privateEndpoints} for one; empty outside of it. */
    String type() {
        return isOfNetworkProvider() ? within().replaceAll("/.*", "") : "";
    }

    /** The permission that it takes: the words of its path and what is done (Azure's list of permissions follows the paths). */
    String action() {
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
        private static final String ENDPOINT = HERE + "/privateEndpoints/{endpoint}";
        private static final String LINK_SERVICE = HERE + "/privateLinkServices/{service}";
        private static final String CONNECTION = LINK_SERVICE + "/privateEndpointConnections/{connection}";
    }
}
