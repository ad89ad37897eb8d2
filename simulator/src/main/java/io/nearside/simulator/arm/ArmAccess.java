package io.nearside.simulator.arm;

import io.nearside.simulator.Request;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tokens and whom they stand for, and what those may do. A service principal goes by its roles; who is let in otherwise may do everything in its tenant's subscriptions. What is denied nobody may. */
final class ArmAccess {
    static final ArmPrincipal NOBODY = new ArmPrincipal("", "", Instant.MAX);
    private static final String BEARER = "Bearer ";

    /** Read while a request is named, and so outside the world's lock. */
    private final Map<String, ArmPrincipal> tokens = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Set<Denial> denials = new LinkedHashSet<>();
    private final ArmRoles roles = new ArmRoles();
    private final ArmStore store;
    /** Applications by their directory, those admitted from another one too. */
    private final Set<Application> applications = new LinkedHashSet<>();

    /**
     * An application as one directory knows it.
     *
     * @param secret the same in every directory
     */
    record Application(String tenant, String client, String secret) {}

    private record Denial(String principal, String action) {}

    ArmAccess(ArmStore store) {
        this.store = store;
    }

    ArmRoles roles() {
        return roles;
    }

    void add(String token, ArmPrincipal principal) {
        tokens.put(token, principal);
    }

    void revoke(String principal) {
        tokens.values().removeIf(each -> each.name().equals(principal));
    }

    /** The first token there is. */
    Optional<String> token() {
        return tokens.keySet().stream().findFirst();
    }

    /** Whom that token stands for. */
    Optional<ArmPrincipal> principal() {
        return tokens.values().stream().findFirst();
    }

    /** The name of a scheme is not case-sensitive (RFC 9110). */
    Optional<ArmPrincipal> caller(Request request) {
        return request.header("authorization").flatMap(this::bearer);
    }

    /** Whom a token stands for, as it stands in a header. */
    Optional<ArmPrincipal> bearer(String text) {
        return Optional.of(text)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> tokens.get(header.substring(BEARER.length()).strip()));
    }

    /** What role assignments know a principal by. */
    String objectId(ArmPrincipal principal) {
        return roles.principal(principal.tenant(), principal.name())
                .map(ArmServicePrincipal::id)
                .orElse(principal.name());
    }

    void add(Application application) {
        applications.add(application);
    }

    /** The first application there is. */
    Optional<Application> application() {
        return applications.stream().findFirst();
    }

    /** The same application in another directory. */
    void admit(String tenant, String client) {
        String secret = applications.stream()
                .filter(each -> each.client().equals(client))
                .map(Application::secret)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no application " + client));
        applications.add(new Application(tenant, client, secret));
    }

    /** Takes an application out of a directory. */
    void expel(String tenant, String client) {
        applications.removeIf(
                each -> each.tenant().equalsIgnoreCase(tenant) && each.client().equals(client));
    }

    boolean isAdmitted(String tenant, String client) {
        return roles.principal(tenant, client).isPresent()
                || applications.stream()
                        .anyMatch(each -> each.tenant().equalsIgnoreCase(tenant)
                                && each.client().equals(client));
    }

    boolean hasSecret(String client, String secret) {
        return applications.stream()
                .anyMatch(each -> each.client().equals(client) && each.secret().equals(secret));
    }

    void deny(String principal, String action) {
        denials.add(new Denial(principal, action));
    }

    void allow(String principal, String action) {
        denials.remove(new Denial(principal, action));
    }

    /** What a principal may do at this place, each role by itself. */
    List<ArmRole> rolesAt(ArmId place, ArmPrincipal principal) {
        Set<String> denied = denials.stream()
                .filter(each -> each.principal().equals(principal.name()))
                .map(Denial::action)
                .collect(Collectors.toSet());
        List<ArmRole> given = roles.principal(principal.tenant(), principal.name())
                .map(known -> roles.at(place, known.id(), store.now()))
                .orElse(List.of(ArmRole.OWNER));
        return given.stream().map(role -> role.without(denied)).toList();
    }

    boolean allows(ArmPrincipal principal, String action, ArmId place) {
        return rolesAt(place, principal).stream().anyMatch(role -> role.allows(action));
    }

    void check(ArmPrincipal principal, String action, ArmId on) {
        if (!allows(principal, action, on)) {
            throw new ArmRefused(
                    403,
                    "AuthorizationFailed",
                    "The client '" + principal.name() + "' with object id '" + objectId(principal)
                            + "' does not have authorization to perform action '" + action + "' over scope '" + on
                            + "' or the scope is invalid. If access was recently granted, please refresh your"
                            + " credentials.");
        }
    }
}
