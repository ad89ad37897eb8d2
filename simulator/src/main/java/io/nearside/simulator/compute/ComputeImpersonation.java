package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.Json;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Tokens for a service account that the caller may act as (IAM documentation, method projects.serviceAccounts.generateAccessToken). */
final class ComputeImpersonation {
    private static final String PERMISSION = "iam.serviceAccounts.getAccessToken";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ComputeStore store;
    private final ComputeAccess access;
    private final ComputeTokens tokens;

    ComputeImpersonation(ComputeStore store, ComputeAccess access, ComputeTokens tokens) {
        this.store = store;
        this.access = access;
        this.tokens = tokens;
    }

    Answer answer(Request request, String account) {
        ComputePrincipal caller = ComputeGate.caller(store, access, request);
        if (!access.allows(caller, PERMISSION, account) && store.refuses(GoogleRefusal.GOOGLE_IMPERSONATION)) {
            throw new ComputeRefused(
                    403, "forbidden", "Permission '" + PERMISSION + "' denied on resource (or it may not exist).");
        }
        JsonNode body = Json.object(request.body()).orElseGet(Json::object);
        if (Json.texts(body.path("scope")).isEmpty() && store.refuses(GoogleRefusal.GOOGLE_ASSERTION_SCOPE)) {
            throw new ComputeRefused(400, "badRequest", "Scope required.");
        }
        Duration lifetime = lifetime(body.path("lifetime").asText());
        if (lifetime.compareTo(LONGEST) > 0 && store.refuses(GoogleRefusal.GOOGLE_LIFETIME)) {
            throw new ComputeRefused(
                    400, "badRequest", "The access token lifetime cannot be longer than " + LONGEST.toSeconds() + "s.");
        }
        // Google's Java library reads no parts of seconds here.
        String end = store.now().plus(lifetime).truncatedTo(ChronoUnit.SECONDS).toString();
        return Answer.json(
                200,
                Json.object()
                        .put("accessToken", tokens.issue(account, lifetime))
                        .put("expireTime", end));
    }

    /** How long the token is to live. */
    private static Duration lifetime(String text) {
        return text.matches("\\d{1,6}s")
                ? Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)))
                : LONGEST;
    }
}
