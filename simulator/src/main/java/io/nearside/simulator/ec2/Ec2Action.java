package io.nearside.simulator.ec2;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * An action of the API.
 *
 * @param required parameters without which there is no judging it
 * @param optional the other ones that it has; DryRun goes without saying but for {@link #NEVER_DRY}
 * @param on the kind of the resource that the first required parameter names, for what is said to a caller without permission
 */
record Ec2Action(String name, String required, Set<String> optional, String on, Function<Ec2Request, Reply> handler) {
    /** Those that cannot be tried without being done (botocore, model of ec2 2016-11-15). */
    private static final Set<String> NEVER_DRY = Set.of("AssociateVpcCidrBlock", "ModifyVpcAttribute");

    /** An action on one resource, named by a required parameter. */
    static Ec2Action on(
            ResourceKind kind,
            String name,
            String required,
            Set<String> optional,
            Function<Ec2Request, Reply> handler) {
        return new Ec2Action(name, required, optional, kind.type(), handler);
    }

    /** An action that lists. */
    static Ec2Action list(String name, Set<String> ids, Function<Ec2Request, Reply> handler) {
        Set<String> optional = new HashSet<>(ids);
        optional.addAll(Set.of("Filter", "MaxResults", "NextToken"));
        return new Ec2Action(name, "", Set.copyOf(optional), "", handler);
    }

    /** Whether an action of this name changes nothing. */
    static boolean reads(String name) {
        return name.startsWith("Describe") || name.startsWith("Get") || name.startsWith("Search");
    }

    String[] needs() {
        return required.isEmpty() ? new String[0] : required.split(" ", -1);
    }

    boolean has(String parameter) {
        return (parameter.equals("DryRun") && !NEVER_DRY.contains(name))
                || optional.contains(parameter)
                || Set.of(needs()).contains(parameter);
    }
}
