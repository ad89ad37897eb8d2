package io.nearside.simulator.compute;

import io.nearside.simulator.Access;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.PathTemplate;
import io.nearside.simulator.rest.RestOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The part of Compute Engine v1 that is simulated. Paths are the contract's own; permissions as in Google's list of Compute Engine IAM permissions. */
enum ComputeMethod implements RestOperation {
    GET_PROJECT("GET", Paths.PROJECT, "projects.get"),

    LIST_NETWORKS("GET", Paths.NETWORKS, "networks.list"),
    GET_NETWORK("GET", Paths.NETWORK, "networks.get"),
    INSERT_NETWORK("POST", Paths.NETWORKS, "networks.create"),
    PATCH_NETWORK("PATCH", Paths.NETWORK, "networks.update"),
    DELETE_NETWORK("DELETE", Paths.NETWORK, "networks.delete"),
    ADD_PEERING("POST", Paths.NETWORK + "/addPeering", "networks.addPeering"),
    UPDATE_PEERING("PATCH", Paths.NETWORK + "/updatePeering", "networks.updatePeering"),
    REMOVE_PEERING("POST", Paths.NETWORK + "/removePeering", "networks.removePeering"),
    REQUEST_REMOVE_PEERING("POST", Paths.NETWORK + "/requestRemovePeering", "networks.requestRemovePeering"),
    LIST_PEERING_ROUTES("GET", Paths.NETWORK + "/listPeeringRoutes", "networks.listPeeringRoutes"),

    LIST_ALL_SUBNETWORKS("GET", Paths.PROJECT + "/aggregated/subnetworks", "subnetworks.list"),
    LIST_SUBNETWORKS("GET", Paths.SUBNETWORKS, "subnetworks.list"),
    GET_SUBNETWORK("GET", Paths.SUBNETWORK, "subnetworks.get"),
    INSERT_SUBNETWORK("POST", Paths.SUBNETWORKS, "subnetworks.create", "networks.updatePolicy"),
    DELETE_SUBNETWORK("DELETE", Paths.SUBNETWORK, "subnetworks.delete", "networks.updatePolicy"),

    LIST_GLOBAL_OPERATIONS("GET", Paths.GLOBAL_OPERATIONS, "globalOperations.list"),
    GET_GLOBAL_OPERATION("GET", Paths.GLOBAL_OPERATION, "globalOperations.get"),
    WAIT_FOR_GLOBAL_OPERATION("POST", Paths.GLOBAL_OPERATION + "/wait", "globalOperations.get"),
    LIST_REGION_OPERATIONS("GET", Paths.REGION_OPERATIONS, "regionOperations.list"),
    GET_REGION_OPERATION("GET", Paths.REGION_OPERATION, "regionOperations.get"),
    WAIT_FOR_REGION_OPERATION("POST", Paths.REGION_OPERATION + "/wait", "regionOperations.get");

    private final String verb;
    private final String path;
    private final String permissions;

    ComputeMethod(String verb, String path, String... permissions) {
        this.verb = verb;
        this.path = path;
        this.permissions = String.join(" ", permissions);
    }

    static Optional<ComputeMethod> of(Request request) {
        return RestOperation.among(values(), request);
    }

    @Override
    public PathTemplate template() {
        return new PathTemplate(verb, path);
    }

    @Override
    public Access access() {
        return verb.equals("GET") || path.endsWith("/wait") ? Access.READ : Access.WRITE;
    }

    /** What the caller has to be allowed. */
    List<String> permissions() {
        return Arrays.stream(permissions.split(" "))
                .map(each -> "compute." + each)
                .toList();
    }

    boolean isOfOperations() {
        return path.contains("/operations");
    }

    /** What its operations say that they are (recorded, but for those of peerings that are added or updated). */
    String operationType() {
        if (name().startsWith("INSERT_")) {
            return "insert";
        }
        return switch (this) {
            case PATCH_NETWORK -> "updateNetwork";
            default -> verb.equals("DELETE") ? "delete" : path.substring(path.lastIndexOf('/') + 1);
        };
    }

    private static final class Paths {
        private static final String PROJECT = "/compute/v1/projects/{project}";
        private static final String GLOBAL = PROJECT + "/global";
        private static final String REGION = PROJECT + "/regions/{region}";
        private static final String NETWORKS = GLOBAL + "/networks";
        private static final String NETWORK = NETWORKS + "/{network}";
        private static final String SUBNETWORKS = REGION + "/subnetworks";
        private static final String SUBNETWORK = SUBNETWORKS + "/{subnetwork}";
        private static final String GLOBAL_OPERATIONS = GLOBAL + "/operations";
        private static final String GLOBAL_OPERATION = GLOBAL_OPERATIONS + "/{operation}";
        private static final String REGION_OPERATIONS = REGION + "/operations";
        private static final String REGION_OPERATION = REGION_OPERATIONS + "/{operation}";
    }
}
