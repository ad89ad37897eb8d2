package io.nearside.aws.endpoint;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointWish;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The client tokens of endpoints that are made. The same wish has the same token, whoever has it and however often, so that a lost answer and a
 * second operator come to the endpoint that is there (EC2 Developer Guide, "Ensuring idempotency in Amazon EC2 API requests"). How long AWS keeps a
 * token is not said: where it answers with an endpoint that is gone, the next token of the wish is used.
 */
@Singleton
final class AwsEndpointTokens {
    /** Of at most 64 characters that AWS takes. */
    private static final int LENGTH = 48;

    private final Map<String, Integer> generations = new ConcurrentHashMap<>();

    @Inject
    AwsEndpointTokens() {}

    String of(EndpointPlace place, EndpointWish wish) {
        String wanted = wanted(place, wish);
        return hash(wanted + " " + generations.getOrDefault(wanted, 0));
    }

    /** From now on another one for this wish. */
    void renew(EndpointPlace place, EndpointWish wish) {
        generations.merge(wanted(place, wish), 1, Integer::sum);
    }

    /** All that is asked for: a token that comes with something else is refused. */
    private static String wanted(EndpointPlace place, EndpointWish wish) {
        return String.join(
                " ",
                place.network().value(),
                place.subnets().stream().map(Object::toString).sorted().toList().toString(),
                wish.name().value(),
                wish.to().map(Object::toString).orElse(""),
                wish.firewalls().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()
                        .toString(),
                wish.wantedAddress().map(Object::toString).orElse(""),
                wish.mark().link());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
