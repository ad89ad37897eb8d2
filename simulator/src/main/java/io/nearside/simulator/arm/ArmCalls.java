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
    private final ArmPeeringCalls peerings;
    private final ArmHolderCalls<ArmRouteTable> tables;
    private final ArmHolderCalls<ArmSecurityGroup> groups;
    private final ArmAuthorizationCalls authorization;

    ArmCalls(ArmStore store, ArmLinks links, ArmAccess access) {
        ArmLinkedScopes scopes = new ArmLinkedScopes(store, access);
        ArmSubnetLinks named = new ArmSubnetLinks(store, scopes);
        subscriptions = new ArmSubscriptionCalls(store);
        networks = new ArmNetworkCalls(store, named);
        subnets = new ArmSubnetCalls(store, named);
        endpoints = new ArmEndpointCalls(store, links, access);
        services = new ArmLinkServiceCalls(store, links);
        operations = new ArmOperationCalls(store);
        peerings = new ArmPeeringCalls(store, scopes);
        tables = new ArmHolderCalls<>(store, ArmRouteTable.class, ArmRouteTable::new, new ArmRouteRules(store));
        groups =
                new ArmHolderCalls<>(store, ArmSecurityGroup.class, ArmSecurityGroup::new, new ArmSecurityRules(store));
        authorization = new ArmAuthorizationCalls(access);
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
            case CHECK_ADDRESS -> subnets.check(call);
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
            case LIST_PEERINGS -> peerings.list(call);
            case READ_PEERING -> peerings.read(call);
            case PUT_PEERING -> peerings.put(call);
            case DELETE_PEERING -> peerings.delete(call);
            case LIST_ALL_ROUTE_TABLES, LIST_ROUTE_TABLES -> tables.list(call);
            case READ_ROUTE_TABLE -> tables.read(call);
            case PUT_ROUTE_TABLE -> tables.put(call);
            case DELETE_ROUTE_TABLE -> tables.delete(call);
            case LIST_ROUTES -> tables.entries(call);
            case READ_ROUTE -> tables.readEntry(call);
            case PUT_ROUTE -> tables.putEntry(call);
            case DELETE_ROUTE -> tables.deleteEntry(call);
            case LIST_ALL_SECURITY_GROUPS, LIST_SECURITY_GROUPS -> groups.list(call);
            case READ_SECURITY_GROUP -> groups.read(call);
            case PUT_SECURITY_GROUP -> groups.put(call);
            case DELETE_SECURITY_GROUP -> groups.delete(call);
            case LIST_SECURITY_RULES -> groups.entries(call);
            case READ_SECURITY_RULE -> groups.readEntry(call);
            case PUT_SECURITY_RULE -> groups.putEntry(call);
            case DELETE_SECURITY_RULE -> groups.deleteEntry(call);
            case SUBSCRIPTION_PERMISSIONS, GROUP_PERMISSIONS, RESOURCE_PERMISSIONS, CHILD_PERMISSIONS ->
                authorization.permissions(call);
            case SUBSCRIPTION_ASSIGNMENTS, GROUP_ASSIGNMENTS, RESOURCE_ASSIGNMENTS, CHILD_ASSIGNMENTS ->
                authorization.assignments(call);
            case LIST_ROLES -> authorization.definitions(call);
            case READ_ROLE -> authorization.definition(call);
            case READ_OPERATION -> operations.read(call);
            case READ_OPERATION_RESULT -> operations.result(call);
        };
    }
}
