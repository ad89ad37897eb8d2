package io.nearside.azure.permission;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which actions a need comes to (Learn, "Azure permissions for Networking" and "Permissions required for private endpoints"; the address of
 * an endpoint is read from its interface, which those pages leave out).
 */
final class AzureActions {
    private static final String NETWORK = "Microsoft.Network/";

    private static final String VNETS = NETWORK + "virtualNetworks/";

    private static final String AUTHORIZATION = "Microsoft.Authorization/";

    private static final Action OPERATIONS = new Action(NETWORK + "locations/operations/read", On.GROUP, By.US);

    private AzureActions() {}

    /** On what an action is allowed. */
    enum On {
        NETWORK,
        /** Where private endpoints are made. */
        ENDPOINT_GROUP,
        /** Where the network is, and what goes with it. */
        GROUP
    }

    /** Whose action it is. */
    enum By {
        US,
        /** The application that makes our half of a peering. */
        APPLICATION
    }

    record Action(String name, On on, By by) {}

    /** What a need comes to; empty if it needs nothing that has to be granted. */
    static List<Action> of(Need need) {
        Class<?> capability = need.capability();
        if (capability.equals(Identity.class)) {
            // It stands in the token; and whoever may do anything in a subscription can read it.
            return List.of();
        }
        if (capability.equals(Networks.class)) {
            return List.of(onNetwork("read"));
        }
        if (capability.equals(InheritedRoutes.class)) {
            return List.of(inGroup("routeTables/read"));
        }
        if (capability.equals(Groundworks.class)) {
            return Stream.of("roleAssignments/read", "roleDefinitions/read", "permissions/read")
                    .map(name -> new Action(AUTHORIZATION + name, On.NETWORK, By.US))
                    .toList();
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
        // A policy that lacks something would be found out in the middle of a run.
        throw new IllegalArgumentException("Azure has no actions for " + need);
    }

    private static List<Action> peering(Access access) {
        return switch (access) {
            case READ -> List.of(onNetwork("virtualNetworkPeerings/read"));
            case ADD, CHANGE ->
                List.of(new Action(VNETS + "virtualNetworkPeerings/write", On.NETWORK, By.APPLICATION), OPERATIONS);
            case REMOVE -> List.of(onNetwork("virtualNetworkPeerings/delete"), OPERATIONS);
        };
    }

    private static List<Action> endpoint(Access access) {
        return switch (access) {
            case READ ->
                List.of(
                        onNetwork("read"),
                        onNetwork("subnets/read"),
                        onNetwork("checkIpAddressAvailability/read"),
                        inEndpointGroup("privateEndpoints/read"),
                        inEndpointGroup("networkInterfaces/read"));
            case ADD, CHANGE ->
                List.of(onNetwork("subnets/join/action"), inEndpointGroup("privateEndpoints/write"), OPERATIONS);
            case REMOVE -> List.of(inEndpointGroup("privateEndpoints/delete"), OPERATIONS);
        };
    }

    private static List<Action> firewall(Access access) {
        return switch (access) {
            case READ -> List.of(inGroup("networkSecurityGroups/read"));
            case ADD, CHANGE -> List.of(inGroup("networkSecurityGroups/securityRules/write"), OPERATIONS);
            case REMOVE -> List.of(inGroup("networkSecurityGroups/securityRules/delete"), OPERATIONS);
        };
    }

    private static Action onNetwork(String name) {
        return new Action(VNETS + name, On.NETWORK, By.US);
    }

    private static Action inEndpointGroup(String name) {
        return new Action(NETWORK + name, On.ENDPOINT_GROUP, By.US);
    }

    private static Action inGroup(String name) {
        return new Action(NETWORK + name, On.GROUP, By.US);
    }
}
