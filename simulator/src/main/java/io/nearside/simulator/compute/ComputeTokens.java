package io.nearside.simulator.compute;

import io.nearside.simulator.Answer;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.rest.Json;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Google's token endpoint: access tokens for assertions of service accounts and for refresh tokens of users. */
final class ComputeTokens {
    private static final Duration LIFETIME = Duration.ofSeconds(3599);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SKEW = Duration.ofMinutes(10);
    /** Google's Java library writes this as the audience whatever endpoint a key file names. */
    private static final String GOOGLE = "https://oauth2.googleapis.com/token";

    private static final String ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final ComputeStore store;
    private final ComputeAccess access;
    private final ComputeAccounts accounts;

    ComputeTokens(ComputeStore store, ComputeAccess access, ComputeAccounts accounts) {
        this.store = store;
        this.access = access;
        this.accounts = accounts;
    }

    /** In the shape of an OAuth error. */
    private static Answer refused(int status, String error, String description) {
        return Answer.json(status, Json.object().put("error", error).put("error_description", description));
    }

    Answer answer(Map<String, String> form, String endpoint) {
        return switch (form.getOrDefault("grant_type", "")) {
            case ASSERTION -> byAssertion(form.getOrDefault("assertion", ""), endpoint);
            case "refresh_token" -> byRefreshToken(form);
            default -> refused(400, "unsupported_grant_type", "Invalid grant_type: " + form.get("grant_type"));
        };
    }

    private Answer byAssertion(String text, String endpoint) {
        Optional<ComputeAssertion> parsed = ComputeAssertion.parse(text);
        if (parsed.isEmpty()) {
            return refused(400, "invalid_request", "Bad Request");
        }
        ComputeAssertion assertion = parsed.get();
        String email = assertion.claims().path("iss").asText();
        Optional<PublicKey> key =
                accounts.key(email, assertion.header().path("kid").asText());
        if (key.isEmpty() && store.refuses(GoogleRefusal.GOOGLE_ACCOUNT)) {
            return refused(400, "invalid_grant", "Invalid grant: account not found");
        }
        if (key.filter(assertion::isSignedWith).isEmpty() && store.refuses(GoogleRefusal.GOOGLE_ASSERTION_SIGNATURE)) {
            return refused(400, "invalid_grant", "Invalid JWT Signature.");
        }
        String audience = assertion.claims().path("aud").asText();
        if (!audience.equals(endpoint)
                && !audience.equals(GOOGLE)
                && store.refuses(GoogleRefusal.GOOGLE_ASSERTION_AUDIENCE)) {
            return refused(400, "invalid_grant", "Invalid JWT: Failed audience check.");
        }
        if (!isInTime(assertion) && store.refuses(GoogleRefusal.GOOGLE_ASSERTION_TIME)) {
            return refused(
                    400,
                    "invalid_grant",
                    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check"
                            + " your iat and exp values in the JWT claim.");
        }
        boolean aimless = assertion.claims().path("scope").asText().isEmpty();
        if (aimless && store.refuses(GoogleRefusal.GOOGLE_ASSERTION_SCOPE)) {
            return refused(400, "invalid_scope", "Invalid OAuth scope or ID token audience provided.");
        }
        return granted(email);
    }

    private boolean isInTime(ComputeAssertion assertion) {
        Instant issued = Instant.ofEpochSecond(assertion.claims().path("iat").asLong());
        Instant ends = Instant.ofEpochSecond(assertion.claims().path("exp").asLong());
        return !issued.isAfter(store.now().plus(SKEW))
                && ends.isAfter(store.now())
                && !ends.isAfter(issued.plus(LONGEST));
    }

    private Answer byRefreshToken(Map<String, String> form) {
        Optional<ComputeAccounts.User> user = accounts.user(form.getOrDefault("refresh_token", ""));
        if (user.isEmpty() && store.refuses(GoogleRefusal.GOOGLE_REFRESH_TOKEN)) {
            return refused(400, "invalid_grant", "Token has been expired or revoked.");
        }
        boolean client = user.stream()
                .anyMatch(each -> each.client().equals(form.get("client_id"))
                        && each.secret().equals(form.get("client_secret")));
        if (!client && user.isPresent() && store.refuses(GoogleRefusal.GOOGLE_CLIENT)) {
            return refused(401, "invalid_client", "Unauthorized");
        }
        return granted(user.map(ComputeAccounts.User::email).orElse(""));
    }

    private Answer granted(String email) {
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", issue(email, LIFETIME))
                        .put("expires_in", LIFETIME.toSeconds())
                        .put("token_type", "Bearer"));
    }

    /** A new token that stands for this principal for so long. */
    String issue(String email, Duration lifetime) {
        String token = "ya29." + store.world().ids().request();
        access.add(token, new ComputePrincipal(email, store.now().plus(lifetime)));
        return token;
    }
}
