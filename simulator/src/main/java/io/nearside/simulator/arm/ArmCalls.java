package io.nearside.simulator.arm;

import io.nearside.simulator.Answer;

/** Which part answers which operation. */
final class ArmCalls {
    private final ArmSubscriptionCalls subscriptions;
    private final ArmNetworkCalls networks;
    private final ArmSubnetCalls subnets;
    private final ArmOperationCalls operations;

    ArmCalls(ArmStore store, ArmAccess access) {
        subscriptions = new ArmSubscriptionCalls(store);
        networks = new ArmNetworkCalls(store);
        subnets = new ArmSubnetCalls(store);
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
            case READ_OPERATION -> operations.read(call);
            case READ_OPERATION_RESULT -> operations.result(call);
            default -> throw new IllegalStateException("not built: " + operation);
        };
    }
}
