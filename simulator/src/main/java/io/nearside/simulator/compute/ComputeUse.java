package io.nearside.simulator.compute;

import io.nearside.simulator.GoogleRefusal;
import java.util.Map;
import java.util.Optional;

/** What keeps a resource from being deleted: what stands in it or names it. */
final class ComputeUse {
    /** Where kinds name a network and a subnetwork. */
    private static final Map<ComputeKind, String> FIELDS = Map.of(
            ComputeKind.NETWORK, "network",
            ComputeKind.SUBNETWORK, "subnetwork");

    private ComputeUse() {}

    /** How its deletion is going to fail for that, in recorded words; empty for one that nothing uses. */
    static Optional<ComputeFailure> of(ComputeStore store, ComputeResource resource) {
        if (resource.kind() == ComputeKind.ADDRESS && store.refuses(GoogleRefusal.GOOGLE_IN_USE)) {
            return ComputeAddressCalls.user(store, resource).map(user -> usedBy(resource, user));
        }
        String field = FIELDS.getOrDefault(resource.kind(), "");
        if (field.isEmpty() || !store.refuses(GoogleRefusal.GOOGLE_IN_USE)) {
            return Optional.empty();
        }
        for (ComputeKind kind : ComputeKind.values()) {
            for (ComputeResource user : store.naming(kind, field, resource.name())) {
                if (!ComputeRouteDefaults.isOne(user)) {
                    return Optional.of(usedBy(resource, user));
                }
            }
        }
        return Optional.empty();
    }

    private static ComputeFailure usedBy(ComputeResource resource, ComputeResource user) {
        return new ComputeFailure(
                400,
                "resourceInUseByAnotherResource",
                "The " + resource.kind().word() + " resource '" + resource.name() + "' is already being used by '"
                        + user.name() + "'");
    }
}
