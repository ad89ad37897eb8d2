package io.nearside.gcp.permission;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which permissions a need comes to (VPC, "Using VPC Network Peering"; "Access published services through endpoints", which names Service
 * Directory's for the entry that Google makes of an endpoint by itself). No permission on the other network's project is among them.
 */
final class GcpActions {
    private static final String OPERATION = "compute.globalOperations.get";

    private GcpActions() {}

    /** In which project an action is allowed. */
    enum In {
        /** The network's. */
        NETWORK,
        /** That of private endpoints, where the file names one of its own. */
        ENDPOINT
    }

    record Action(String name, In in) {}

    /** What a need comes to; empty if it needs nothing that has to be granted. */
    static List<Action> of(Need need) {
        Class<?> capability = need.capability();
        if (capability.equals(Identity.class)) {
            // It stands in the credentials.
            return List.of();
        }
        if (capability.equals(Networks.class)) {
            return in(In.NETWORK, "compute.networks.get", "compute.subnetworks.list");
        }
        if (capability.equals(InheritedRoutes.class)) {
            return in(In.NETWORK, "compute.routes.list");
        }
        if (capability.equals(PeeringMirror.class)) {
            return peering(need.access());
        }
        if (capability.equals(PrivateEndpoints.class)) {
            return endpoint(need.access());
        }
        if (capability.equals(Firewalls.class)) {
            return firewall(need.access());
        }
        // A role that lacks something would be found out in the middle of a run.
        throw new IllegalArgumentException("Google Cloud has no permissions for " + need);
    }

    private static List<Action> peering(Access access) {
        return switch (access) {
            case READ -> in(In.NETWORK, "compute.networks.get", "compute.networks.listPeeringRoutes");
            case ADD -> in(In.NETWORK, "compute.networks.addPeering", OPERATION);
            case CHANGE -> in(In.NETWORK, "compute.networks.updatePeering", OPERATION);
            case REMOVE -> in(In.NETWORK, "compute.networks.removePeering", OPERATION);
        };
    }

    private static List<Action> endpoint(Access access) {
        return switch (access) {
            case READ ->
                both(
                        in(In.NETWORK, "compute.subnetworks.get"),
                        in(In.ENDPOINT, "compute.forwardingRules.get", "compute.addresses.get"));
            case ADD, CHANGE ->
                both(
                        in(In.NETWORK, "compute.networks.use", "compute.subnetworks.use"),
                        in(
                                In.ENDPOINT,
                                "compute.addresses.createInternal",
                                "compute.addresses.useInternal",
                                "compute.forwardingRules.create",
                                "compute.forwardingRules.pscCreate",
                                "compute.regionOperations.get",
                                "servicedirectory.namespaces.create",
                                "servicedirectory.services.create"));
            case REMOVE ->
                in(
                        In.ENDPOINT,
                        "compute.addresses.deleteInternal",
                        "compute.forwardingRules.delete",
                        "compute.forwardingRules.pscDelete",
                        "compute.regionOperations.get",
                        "servicedirectory.namespaces.delete",
                        "servicedirectory.services.delete");
        };
    }

    private static List<Action> firewall(Access access) {
        return switch (access) {
            case READ -> in(In.NETWORK, "compute.firewalls.list");
            case ADD, CHANGE -> in(In.NETWORK, "compute.firewalls.create", "compute.networks.updatePolicy", OPERATION);
            case REMOVE -> in(In.NETWORK, "compute.firewalls.delete", "compute.networks.updatePolicy", OPERATION);
        };
    }

    private static List<Action> in(In project, String... names) {
        return Arrays.stream(names).map(name -> new Action(name, project)).toList();
    }

    private static List<Action> both(List<Action> some, List<Action> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
