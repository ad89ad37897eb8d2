package io.nearside.azure.identity;

import io.nearside.api.Secret;
import io.nearside.azure.AzureAnswers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a token of Microsoft's says of its bearer (Learn, "Access token claims reference"). It is not verified: whom it is shown to does that. */
final class TokenClaims {
    /** A person's name first, then an application's id, in the spellings of both versions of tokens. */
    private static final List<String> NAMES = List.of("upn", "preferred_username", "appid", "azp", "oid");

    private TokenClaims() {}

    /** Whose token it is, and of which directory; empty if it cannot be read, or names nobody. */
    static Optional<String> bearer(Secret token) {
        return Stream.of(token.reveal().split("\\.", -1))
                .skip(1)
                .findFirst()
                .flatMap(TokenClaims::decoded)
                .flatMap(TokenClaims::named);
    }

    private static Optional<String> named(String claims) {
        String of = AzureAnswers.text(claims, "tid")
                .map(tenant -> " of the directory " + tenant)
                .orElse("");
        return NAMES.stream()
                .flatMap(name -> AzureAnswers.text(claims, name).stream())
                .findFirst()
                .map(name -> name + of);
    }

    private static Optional<String> decoded(String part) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
