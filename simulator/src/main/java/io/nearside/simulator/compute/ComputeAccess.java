package io.nearside.simulator.compute;

import io.nearside.simulator.Glob;
import io.nearside.simulator.Request;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tokens and whom they stand for, and what those may do in which project. Nobody may do anything that was not granted; what is denied nobody may. */
final class ComputeAccess {
    static final ComputePrincipal NOBODY = new ComputePrincipal("", Instant.MAX);
    private static final String BEARER = "Bearer ";

    /** Read while a request is named, and so outside the world's lock. */
    private final Map<String, ComputePrincipal> tokens = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Set<Grant> grants = new LinkedHashSet<>();
    private final Set<Grant> denials = new LinkedHashSet<>();

    /**
     * A permission in a project; in either, {@code *} stands for any text.
     *
     * @param place a project's id, or the email of a service account
     */
    private record Grant(String email, String place, String permission) {
        boolean covers(String wanted, String where) {
            return new Glob(place).matches(where) && new Glob(permission).matches(wanted);
        }
    }

    void add(String token, ComputePrincipal principal) {
        tokens.put(token, principal);
    }

    /** From now on no token stands for this principal. */
    void revoke(String email) {
        tokens.values().removeIf(each -> each.email().equals(email));
    }

    /** The first token there is. */
    Optional<String> token() {
        return tokens.keySet().stream().findFirst();
    }

    /** The name of a scheme is not case-sensitive (RFC 9110). */
    Optional<ComputePrincipal> caller(Request request) {
        return request.header("authorization")
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> tokens.get(header.substring(BEARER.length()).strip()));
    }

    void grant(String email, String place, List<String> permissions) {
        permissions.forEach(each -> grants.add(new Grant(email, place, each)));
    }

    void withdraw(String email, String place) {
        grants.removeIf(each -> each.email().equals(email) && each.place().equals(place));
    }

    void deny(String email, String permission) {
        denials.add(new Grant(email, "*", permission));
    }

    void allow(String email, String permission) {
        denials.remove(new Grant(email, "*", permission));
    }

    boolean allows(ComputePrincipal principal, String permission, String place) {
        return has(grants, principal, permission, place) && !has(denials, principal, permission, place);
    }

    private static boolean has(Set<Grant> among, ComputePrincipal principal, String permission, String place) {
        return among.stream()
                .anyMatch(each -> each.email().equals(principal.email()) && each.covers(permission, place));
    }
}
