package io.nearside.simulator.compute;

import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.Optional;

/** Which part answers which method. */
final class ComputeCalls {
    private final ComputeStore store;
    private final ComputeOperationCalls operations;
    private final ComputeNetworkCalls networks;
    private final ComputeSubnetworkCalls subnetworks;
    private final ComputePeeringCalls peerings;
    private final ComputePeeringRoutes exchanged;
    private final ComputeAddressCalls addresses;
    private final ComputeForwardingRuleCalls rules;
    private final ComputeAttachmentCalls attachments;
    private final ComputeFirewallCalls firewalls;
    private final ComputeRouteCalls routes;
    private final ComputeLabels labels;

    ComputeCalls(ComputeStore store) {
        ComputeLife life = new ComputeLife(store);
        this.store = store;
        operations = new ComputeOperationCalls(store);
        networks = new ComputeNetworkCalls(store, life);
        subnetworks = new ComputeSubnetworkCalls(store, life);
        peerings = new ComputePeeringCalls(store);
        exchanged = new ComputePeeringRoutes(store);
        addresses = new ComputeAddressCalls(store, life);
        rules = new ComputeForwardingRuleCalls(store, life);
        attachments = new ComputeAttachmentCalls(store, life);
        firewalls = new ComputeFirewallCalls(store, life);
        routes = new ComputeRouteCalls(store, life);
        labels = new ComputeLabels(store, life);
    }

    /** A write whose request id was there before is answered with what it began then, whatever has become of that. */
    Answer answer(ComputeCall call) {
        Optional<ComputeOperation> before = Optional.of(call.parameter("requestId"))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> store.begunBy(call.project().id(), id));
        if (before.isPresent()) {
            return Answer.json(200, ComputeOperationCalls.json(before.get())).withoutEffect();
        }
        return judged(call);
    }

    private Answer judged(ComputeCall call) {
        return switch (call.method()) {
            case GET_PROJECT -> project(call);
            case LIST_NETWORKS -> networks.list(call);
            case GET_NETWORK -> networks.read(call);
            case INSERT_NETWORK -> networks.insert(call);
            case PATCH_NETWORK -> networks.patch(call);
            case DELETE_NETWORK -> networks.delete(call);
            case ADD_PEERING -> peerings.add(call);
            case UPDATE_PEERING -> peerings.update(call);
            case REMOVE_PEERING -> peerings.remove(call);
            case REQUEST_REMOVE_PEERING -> peerings.requestRemoval(call);
            case LIST_PEERING_ROUTES -> exchanged.list(call);
            case LIST_ALL_SUBNETWORKS -> subnetworks.listAll(call);
            case LIST_SUBNETWORKS -> subnetworks.list(call);
            case GET_SUBNETWORK -> subnetworks.read(call);
            case INSERT_SUBNETWORK -> subnetworks.insert(call);
            case DELETE_SUBNETWORK -> subnetworks.delete(call);
            case LIST_ADDRESSES -> addresses.list(call);
            case GET_ADDRESS -> addresses.read(call);
            case INSERT_ADDRESS -> addresses.insert(call);
            case DELETE_ADDRESS -> addresses.delete(call);
            case LABEL_ADDRESS -> labels.set(call, ComputeKind.ADDRESS);
            case LIST_FORWARDING_RULES -> rules.list(call);
            case GET_FORWARDING_RULE -> rules.read(call);
            case INSERT_FORWARDING_RULE -> rules.insert(call);
            case DELETE_FORWARDING_RULE -> rules.delete(call);
            case LABEL_FORWARDING_RULE -> labels.set(call, ComputeKind.FORWARDING_RULE);
            case LIST_SERVICE_ATTACHMENTS -> attachments.list(call);
            case GET_SERVICE_ATTACHMENT -> attachments.read(call);
            case INSERT_SERVICE_ATTACHMENT -> attachments.insert(call);
            case PATCH_SERVICE_ATTACHMENT -> attachments.patch(call);
            case DELETE_SERVICE_ATTACHMENT -> attachments.delete(call);
            case LIST_FIREWALLS -> firewalls.list(call);
            case GET_FIREWALL -> firewalls.read(call);
            case INSERT_FIREWALL -> firewalls.insert(call);
            case PATCH_FIREWALL -> firewalls.patch(call);
            case UPDATE_FIREWALL -> firewalls.update(call);
            case DELETE_FIREWALL -> firewalls.delete(call);
            case LIST_ROUTES -> routes.list(call);
            case GET_ROUTE -> routes.read(call);
            case INSERT_ROUTE -> routes.insert(call);
            case DELETE_ROUTE -> routes.delete(call);
            case LIST_GLOBAL_OPERATIONS, LIST_REGION_OPERATIONS -> operations.list(call);
            case GET_GLOBAL_OPERATION, GET_REGION_OPERATION -> operations.read(call);
            case WAIT_FOR_GLOBAL_OPERATION, WAIT_FOR_REGION_OPERATION -> operations.await(call);
        };
    }

    private static Answer project(ComputeCall call) {
        ComputeProject project = call.project();
        return Answer.json(
                200,
                Json.object()
                        .put("kind", "compute#project")
                        .put("id", project.number())
                        .put("name", project.id())
                        .put("selfLink", ComputeName.link("v1", "projects/" + project.id())));
    }
}
