package io.nearside.simulator.upcloud;

import io.nearside.simulator.Request;
import io.nearside.simulator.rest.PathTemplate;
import io.nearside.simulator.rest.RestOperation;
import java.util.Optional;

/** The part of API 1.3 that is simulated. */
enum UpCloudOperation implements RestOperation {
    LIST_NETWORKS("GET", "/network"),
    CREATE_NETWORK("POST", "/network"),
    READ_NETWORK("GET", "/network/{uuid}"),
    CHANGE_NETWORK("PUT", "/network/{uuid}"),
    LIST_ROUTERS("GET", "/router"),
    CREATE_ROUTER("POST", "/router"),
    READ_ROUTER("GET", "/router/{uuid}"),
    CHANGE_ROUTER("PATCH", "/router/{uuid}"),
    DELETE_ROUTER("DELETE", "/router/{uuid}"),
    LIST_PEERINGS("GET", "/network-peering"),
    CREATE_PEERING("POST", "/network-peering"),
    READ_PEERING("GET", "/network-peering/{uuid}"),
    CHANGE_PEERING("PATCH", "/network-peering/{uuid}"),
    DELETE_PEERING("DELETE", "/network-peering/{uuid}");

    private final String method;
    private final String path;

    UpCloudOperation(String method, String path) {
        this.method = method;
        this.path = UpCloudService.ROOT + path;
    }

    static Optional<UpCloudOperation> of(Request request) {
        return RestOperation.among(values(), request);
    }

    @Override
    public PathTemplate template() {
        return new PathTemplate(method, path);
    }

    boolean isOfPeerings() {
        return switch (this) {
            case LIST_PEERINGS, CREATE_PEERING, READ_PEERING, CHANGE_PEERING, DELETE_PEERING -> true;
            case LIST_NETWORKS,
                    CREATE_NETWORK,
                    READ_NETWORK,
                    CHANGE_NETWORK,
                    LIST_ROUTERS,
                    CREATE_ROUTER,
                    READ_ROUTER,
                    CHANGE_ROUTER,
                    DELETE_ROUTER -> false;
        };
    }
}
