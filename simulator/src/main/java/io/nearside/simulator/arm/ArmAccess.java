package io.nearside.simulator.arm;

import io.nearside.simulator.Glob;
import io.nearside.simulator.Request;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tokens and whom they stand for, and what those may not do. Who is let in at all may do everything in its tenant's subscriptions but what is denied. */
final class ArmAccess {
    static final ArmPrincipal NOBODY = new ArmPrincipal("", "", Instant.MAX);
    private static final String BEARER = "Bearer ";

    /** Read while a request is named, and so outside the world's lock. */
    private final Map<String, ArmPrincipal> tokens = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Set<Denial> denials = new LinkedHashSet<>();
    /** Applications by their directory, those admitted from another one too. */
    private final Set<Application> applications = new LinkedHashSet<>();

    /**
     * An application as one directory knows it.
     *
     * @param secret the same in every directory
     */
    record Application(String tenant, String client, String secret) {}

    private record Denial(String principal, String action) {}

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
        return request.header("authorization")
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> tokens.get(header.substring(BEARER.length()).strip()));
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

    boolean isAdmitted(String tenant, String client) {
        return applications.stream()
                .anyMatch(each ->
                        each.tenant().equalsIgnoreCase(tenant) && each.client().equals(client));
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

    boolean allows(ArmPrincipal principal, String action) {
        return denials.stream()
                .noneMatch(
                        each -> each.principal().equals(principal.name()) && new Glob(each.action()).matches(action));
    }

    void check(ArmPrincipal principal, String action, ArmId on) {
        if (!allows(principal, action)) {
            throw new ArmRefused(
                    403,
                    "AuthorizationFailed",
                    "The client '" + principal.name() + "' with object id '" + principal.name()
                            + "' does not have authorization to perform action '" + action + "' over scope '" + on
                            + "' or the scope is invalid. If access was recently granted, please refresh your"
                            + " credentials.");
        }
    }
}
