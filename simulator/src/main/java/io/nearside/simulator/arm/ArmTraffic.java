package io.nearside.simulator.arm;

import io.nearside.simulator.AzureRefusal;
import java.util.List;
import java.util.Optional;

/** One write at a time in a network: of itself, its subnets, and the private endpoints in them. */
final class ArmTraffic {
    private final ArmStore store;

    ArmTraffic(ArmStore store) {
        this.store = store;
    }

    /** Refuses a write while another one is at work in this network, or answers how its operation is going to fail for that; empty if the way is free. */
    Optional<ArmFailure> judge(ArmId network, ArmId wanted) {
        Optional<ArmId> busy = store.operations().stream()
                .filter(each -> !each.isOver())
                .map(ArmLongRunning::resource)
                .filter(each -> each.isIn(network) || isEndpointIn(each, network))
                .findFirst();
        if (busy.isEmpty() || !store.refuses(AzureRefusal.ARM_NETWORK_BUSY)) {
            return Optional.empty();
        }
        ArmFailure failure = failure(busy.get(), wanted);
        return switch (store.scripts().conflict()) {
            case REFUSED -> throw new ArmRefused(429, failure);
            case FAILED_LATER -> Optional.of(failure);
        };
    }

    private boolean isEndpointIn(ArmId resource, ArmId network) {
        return store.networkOfEndpoint(resource).filter(network::isSameAs).isPresent();
    }

    private static ArmFailure failure(ArmId busy, ArmId wanted) {
        String last = busy.isOf("privateEndpoints") ? "PutPrivateEndpointOperation" : "PutSubnetOperation";
        return new ArmFailure(
                "RetryableError",
                "A retryable error occurred.",
                List.of(ArmFailure.of(
                        "ReferencedResourceNotProvisioned",
                        "Cannot proceed with operation because resource " + busy + " used by resource " + wanted
                                + " is not in Succeeded state. Resource is in Updating state and the last operation that"
                                + " updated/is updating the resource is " + last + ".")));
    }
}
