package io.nearside.simulator.arm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may do what: service principals, roles and their assignments, of all tenants. Touched only while alone in the world. */
final class ArmRoles {
    private final Map<String, ArmRole> definitions = new LinkedHashMap<>();
    private final Map<String, ArmServicePrincipal> principals = new LinkedHashMap<>();
    private final List<ArmAssignment> assignments = new ArrayList<>();
    private Duration propagation = Duration.ZERO;

    ArmRoles() {
        ArmRole.BUILT_IN.forEach(role -> definitions.put(role.id(), role));
    }

    /** The object id of an application's service principal: another one in each tenant. */
    static String objectId(String tenant, String application) {
        String named = tenant + "/" + application;
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** By object id. */
    Map<String, ArmServicePrincipal> principals() {
        return principals;
    }

    Optional<ArmServicePrincipal> principal(String tenant, String application) {
        return Optional.ofNullable(principals.get(objectId(tenant, application)));
    }

    ArmServicePrincipal addPrincipal(String tenant, String application, String name) {
        ArmServicePrincipal made = new ArmServicePrincipal(objectId(tenant, application), tenant, application, name);
        principals.put(made.id(), made);
        return made;
    }

    /** By the guid that ends their ids. */
    Map<String, ArmRole> definitions() {
        return definitions;
    }

    List<ArmAssignment> assignments() {
        return assignments;
    }

    /** How long a new assignment is shown before anything goes by it. */
    void propagation(Duration wanted) {
        propagation = wanted;
    }

    void assign(String id, String principal, ArmRole role, ArmId scope, Instant now) {
        definitions.put(role.id(), role);
        assignments.add(new ArmAssignment(id, principal, role, scope, now, now.plus(propagation)));
    }

    /** The roles that a principal has at this place or above it. */
    List<ArmRole> at(ArmId place, String principal, Instant now) {
        return assignments.stream()
                .filter(each -> each.principal().equals(principal) && each.isAt(place, now))
                .map(ArmAssignment::role)
                .toList();
    }

    boolean allows(String principal, String action, ArmId place, Instant now) {
        return at(place, principal, now).stream().anyMatch(role -> role.allows(action));
    }
}
