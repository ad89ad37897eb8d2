package io.nearside.simulator.arm;

import io.nearside.simulator.Answer;

/** Which part answers which operation. */
final class ArmCalls {
    private final ArmSubscriptionCalls subscriptions;
    private final ArmNetworkCalls networks;
    private final ArmSubnetCalls subnets;
    private final ArmEndpointCalls endpoints;
    private final ArmLinkServiceCalls services;
    private final ArmOperationCalls operations;

    ArmCalls(ArmStore store, ArmLinks links, ArmAccess access) {
        subscriptions = new ArmSubscriptionCalls(store);
        networks = new ArmNetworkCalls(store);
        subnets = new ArmSubnetCalls(store);
        endpoints = new ArmEndpointCalls(store, links, access);
        services = new ArmLinkServiceCalls(store, links);
        operations = new ArmOperationCalls(store);
    }

    Answer answer(ArmOperation operation, ArmCall call) {
        return switch (operation) {
            case LIST_SUBSCRIPTIONS -> subscriptions.list(call);
            case READ_SUBSCRIPTION -> subscriptions.read(call);
            case LIST_GROUPS -> subscriptions.groups(call);
            case READ_GROUP -> subscriptions.group(call);
            case LIST_ALL_NETWORKS, LIST_NETWORKS -> networks.list(call);
            case READ_NETWORK -> networks.read(call);
            case PUT_NETWORK -> networks.put(call);
            case DELETE_NETWORK -> networks.delete(call);
            case LIST_SUBNETS -> subnets.list(call);
            case READ_SUBNET -> subnets.read(call);
            case PUT_SUBNET -> subnets.put(call);
            case DELETE_SUBNET -> subnets.delete(call);
            case LIST_ALL_INTERFACES, LIST_INTERFACES -> endpoints.interfaces(call);
            case READ_INTERFACE -> endpoints.networkInterface(call);
            case LIST_ALL_ENDPOINTS, LIST_ENDPOINTS -> endpoints.list(call);
            case READ_ENDPOINT -> endpoints.read(call);
            case PUT_ENDPOINT -> endpoints.put(call);
            case DELETE_ENDPOINT -> endpoints.delete(call);
            case LIST_ALL_LINK_SERVICES, LIST_LINK_SERVICES -> services.list(call);
            case READ_LINK_SERVICE -> services.read(call);
            case PUT_LINK_SERVICE -> services.put(call);
            case DELETE_LINK_SERVICE -> services.delete(call);
            case LIST_CONNECTIONS -> services.connections(call);
            case READ_CONNECTION -> services.connection(call);
            case PUT_CONNECTION -> services.decide(call);
            case DELETE_CONNECTION -> services.cut(call);
            case READ_OPERATION -> operations.read(call);
            case READ_OPERATION_RESULT -> operations.result(call);
        };
    }
}
