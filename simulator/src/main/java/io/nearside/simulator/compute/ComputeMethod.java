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

    LIST_ADDRESSES("GET", Paths.ADDRESSES, "addresses.list"),
    GET_ADDRESS("GET", Paths.ADDRESS, "addresses.get"),
    INSERT_ADDRESS("POST", Paths.ADDRESSES, "addresses.createInternal", "subnetworks.use"),
    DELETE_ADDRESS("DELETE", Paths.ADDRESS, "addresses.deleteInternal"),
    LABEL_ADDRESS("POST", Paths.PROJECT + "/regions/{region}/addresses/{resource}/setLabels", "addresses.setLabels"),

    LIST_FORWARDING_RULES("GET", Paths.FORWARDING_RULES, "forwardingRules.list"),
    GET_FORWARDING_RULE("GET", Paths.FORWARDING_RULE, "forwardingRules.get"),
    INSERT_FORWARDING_RULE(
            "POST",
            Paths.FORWARDING_RULES,
            "forwardingRules.create",
            "forwardingRules.pscCreate",
            "networks.use",
            "addresses.useInternal",
            "subnetworks.use"),
    DELETE_FORWARDING_RULE("DELETE", Paths.FORWARDING_RULE, "forwardingRules.delete", "forwardingRules.pscDelete"),
    LABEL_FORWARDING_RULE(
            "POST",
            Paths.PROJECT + "/regions/{region}/forwardingRules/{resource}/setLabels",
            "forwardingRules.setLabels",
            "forwardingRules.pscSetLabels"),

    LIST_SERVICE_ATTACHMENTS("GET", Paths.SERVICE_ATTACHMENTS, "serviceAttachments.list"),
    GET_SERVICE_ATTACHMENT("GET", Paths.SERVICE_ATTACHMENT, "serviceAttachments.get"),
    INSERT_SERVICE_ATTACHMENT("POST", Paths.SERVICE_ATTACHMENTS, "serviceAttachments.create", "subnetworks.use"),
    PATCH_SERVICE_ATTACHMENT("PATCH", Paths.SERVICE_ATTACHMENT, "serviceAttachments.update"),
    DELETE_SERVICE_ATTACHMENT("DELETE", Paths.SERVICE_ATTACHMENT, "serviceAttachments.delete"),

    LIST_FIREWALLS("GET", Paths.FIREWALLS, "firewalls.list"),
    GET_FIREWALL("GET", Paths.FIREWALL, "firewalls.get"),
    INSERT_FIREWALL("POST", Paths.FIREWALLS, "firewalls.create", "networks.updatePolicy"),
    PATCH_FIREWALL("PATCH", Paths.FIREWALL, "firewalls.update", "networks.updatePolicy"),
    UPDATE_FIREWALL("PUT", Paths.FIREWALL, "firewalls.update", "networks.updatePolicy"),
    DELETE_FIREWALL("DELETE", Paths.FIREWALL, "firewalls.delete", "networks.updatePolicy"),

    LIST_ROUTES("GET", Paths.ROUTES, "routes.list"),
    GET_ROUTE("GET", Paths.ROUTE, "routes.get"),
    INSERT_ROUTE("POST", Paths.ROUTES, "routes.create", "networks.updatePolicy"),
    DELETE_ROUTE("DELETE", Paths.ROUTE, "routes.delete", "networks.updatePolicy"),

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
            case PATCH_FIREWALL -> "compute.firewalls.patch";
            case UPDATE_FIREWALL -> "compute.firewalls.update";
            case PATCH_SERVICE_ATTACHMENT -> "patch";
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
        private static final String ADDRESSES = REGION + "/addresses";
        private static final String ADDRESS = ADDRESSES + "/{address}";
        private static final String FORWARDING_RULES = REGION + "/forwardingRules";
        private static final String FORWARDING_RULE = FORWARDING_RULES + "/{forwardingRule}";
        private static final String SERVICE_ATTACHMENTS = REGION + "/serviceAttachments";
        private static final String SERVICE_ATTACHMENT = SERVICE_ATTACHMENTS + "/{serviceAttachment}";
        private static final String FIREWALLS = GLOBAL + "/firewalls";
        private static final String FIREWALL = FIREWALLS + "/{firewall}";
        private static final String ROUTES = GLOBAL + "/routes";
        private static final String ROUTE = ROUTES + "/{route}";
        private static final String GLOBAL_OPERATIONS = GLOBAL + "/operations";
        private static final String GLOBAL_OPERATION = GLOBAL_OPERATIONS + "/{operation}";
        private static final String REGION_OPERATIONS = REGION + "/operations";
        private static final String REGION_OPERATION = REGION_OPERATIONS + "/{operation}";
    }
}
