package io.nearside.aws;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The client tokens of things that are made. The same wish has the same token, whoever has it and however often, so that a lost answer and a
 * second operator come to the thing that is there. How long AWS keeps a token it does not say: where a token leads to something that is
 * gone, the next one of the wish is used.
 */
@Singleton
public final class AwsClientTokens {
    /** Of at most 64 characters that AWS takes. */
    private static final int LENGTH = 48;

    private final Map<String, Integer> generations = new ConcurrentHashMap<>();

    @Inject
    AwsClientTokens() {}

    /**
     * The token of a wish.
     *
     * @param wanted all that is asked for: a token that comes with something else is refused
     */
    public String of(String wanted) {
        String text = wanted + " " + generations.getOrDefault(wanted, 0);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** From now on another one for this wish. */
    public void renew(String wanted) {
        generations.merge(wanted, 1, Integer::sum);
    }
}
