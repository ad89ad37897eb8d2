package io.nearside.simulator.arm;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * The tenants' service principals and what they may do, from behind. A principal that is in a directory goes by its roles; whoever else is let in may do everything. Nothing is judged; ids that do not
 * exist are mistakes of the caller and throw.
 */
public final class ArmDirectory {
    private final ArmStore store;
    private final ArmAccess access;
    private final ArmRoles roles;

    ArmDirectory(ArmStore store, ArmAccess access) {
        this.store = store;
        this.access = access;
        this.roles = access.roles();
    }

    /** Puts an application into a tenant's directory, if it is not there, and answers the object id that it has there. */
    public String addServicePrincipal(String tenant, String application, String name) {
        return store.alone(() -> roles.principal(tenant, application)
                .orElseGet(() -> roles.addPrincipal(tenant, application, name))
                .id());
    }

    public boolean hasServicePrincipal(String tenant, String application) {
        return store.alone(() -> roles.principal(tenant, application).isPresent());
    }

    /** Takes an application out of a tenant's directory, with all that it was allowed there. */
    public void removeServicePrincipal(String tenant, String application) {
        store.change(() -> {
            String id = ArmRoles.objectId(tenant, application);
            access.expel(tenant, application);
            roles.principals().remove(id);
            roles.assignments().removeIf(each -> each.principal().equals(id));
        });
    }

    /** Gives a role to the service principal with this object id, and answers the guid of the assignment. */
    public String assign(String principal, ArmRole role, String scope) {
        return store.alone(() -> {
            if (!roles.principals().containsKey(principal)) {
                throw new IllegalArgumentException("there is no service principal " + principal);
            }
            String id = store.newId();
            roles.assign(id, principal, role, new ArmId(scope), store.now());
            return id;
        });
    }

    /** The same with a role of one's own that has these actions and no others. */
    public String assign(String principal, String scope, String... actions) {
        String name = "Only " + String.join(", ", actions);
        String id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        return assign(principal, new ArmRole(id, name, Set.of(actions), Set.of()), scope);
    }

    /** Takes back an assignment, of which nothing is left at once. */
    public void unassign(String assignment) {
        store.change(() -> {
            if (!roles.assignments().removeIf(each -> each.id().equals(assignment))) {
                throw new IllegalArgumentException("there is no role assignment " + assignment);
            }
        });
    }

    /** From now on a new assignment is shown at once, and gone by so much later, as in Azure, where it takes minutes. */
    public void propagation(Duration wanted) {
        store.change(() -> roles.propagation(wanted));
    }
}
