package io.nearside.azure.identity;

import io.nearside.azure.AzureAnswers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a token of Microsoft's says of its bearer (Learn, "Access token claims reference"). It is not verified: whom it is shown to does that. */
final class TokenClaims {
    /** A person's name first, then an application's id, in the spellings of both versions of tokens. */
    private static final List<String> NAMES = List.of("upn", "preferred_username", "appid", "azp", "oid");

    private TokenClaims() {}

    /** Whose token a header carries, without the token. */
    static String principal(@Nullable String authorization) {
        return payload(authorization).flatMap(TokenClaims::bearer).orElse("a token that names nobody");
    }

    private static Optional<String> bearer(String claims) {
        String of = AzureAnswers.text(claims, "tid")
                .map(tenant -> " of the directory " + tenant)
                .orElse("");
        return NAMES.stream()
                .flatMap(name -> AzureAnswers.text(claims, name).stream())
                .findFirst()
                .map(name -> name + of);
    }

    private static Optional<String> payload(@Nullable String authorization) {
        String[] parts = authorization == null ? new String[0] : authorization.split("\\.", -1);
        return Stream.of(parts).skip(1).findFirst().flatMap(TokenClaims::decoded);
    }

    private static Optional<String> decoded(String part) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
