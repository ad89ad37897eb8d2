package io.nearside.simulator.arm;

import io.nearside.simulator.Glob;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A role definition: what whoever has it may do.
 *
 * @param id the guid that ends its resource id
 * @param notActions what is taken from the actions again; another role may grant it all the same
 */
public record ArmRole(String id, String name, Set<String> actions, Set<String> notActions) {
    /** Azure's own roles, with the ids that they have in every tenant (Azure documentation, built-in roles). */
    public static final ArmRole OWNER =
            new ArmRole("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner", Set.of("*"), Set.of());

    public static final ArmRole READER =
            new ArmRole("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader", Set.of("*/read"), Set.of());

    public static final ArmRole NETWORK_CONTRIBUTOR = new ArmRole(
            "4d97b98b-1d4f-4787-a291-c67834d212e7",
            "Network Contributor",
            Set.of(
                    "Microsoft.Authorization/*/read",
                    "Microsoft.Insights/alertRules/*",
                    "Microsoft.Network/*",
                    "Microsoft.ResourceHealth/availabilityStatuses/read",
                    "Microsoft.Resources/deployments/*",
                    "Microsoft.Resources/subscriptions/resourceGroups/read",
                    "Microsoft.Support/*"),
            Set.of());

    static final List<ArmRole> BUILT_IN = List.of(OWNER, NETWORK_CONTRIBUTOR, READER);

    public ArmRole {
        actions = Set.copyOf(actions);
        notActions = Set.copyOf(notActions);
    }

    boolean isBuiltIn() {
        return BUILT_IN.contains(this);
    }

    /** The same role with these actions taken from it too. */
    ArmRole without(Set<String> denied) {
        Set<String> less = new HashSet<>(notActions);
        less.addAll(denied);
        return new ArmRole(id, name, actions, less);
    }

    /** Actions are the same whatever their case. */
    boolean allows(String action) {
        return matches(actions, action) && !matches(notActions, action);
    }

    private static boolean matches(Set<String> patterns, String action) {
        String wanted = action.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(each -> new Glob(each.toLowerCase(Locale.ROOT)).matches(wanted));
    }
}
