package io.nearside.simulator.arm;

import io.nearside.simulator.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * The four parameters that Azure signs the address of an operation with (recorded traffic of 2024: {@code t} a time, {@code c} a certificate of some 2,800 characters, {@code s} a signature, {@code h} a
 * hash). What they say is nobody's business: they are to be sent back as they came.
 */
record ArmSignature(String time, String certificate, String signature, String hash) {
    private static final int CERTIFICATE = 2100;
    private static final int SIGNATURE = 256;
    private static final int HASH = 32;
    /** Ticks of 100 ns from the year 1 to 1970. */
    private static final long TICKS = 621_355_968_000_000_000L;

    static ArmSignature of(String operation, Instant now) {
        return new ArmSignature(
                String.valueOf(TICKS + now.toEpochMilli() * 10_000),
                text(operation + "/c", CERTIFICATE),
                text(operation + "/s", SIGNATURE),
                text(operation + "/h", HASH));
    }

    /** As it stands in a query. */
    @Override
    public String toString() {
        return "t=" + time + "&c=" + certificate + "&s=" + signature + "&h=" + hash;
    }

    boolean isOn(Request request) {
        return request.parameter("t").filter(time::equals).isPresent()
                && request.parameter("c").filter(certificate::equals).isPresent()
                && request.parameter("s").filter(signature::equals).isPresent()
                && request.parameter("h").filter(hash::equals).isPresent();
    }

    private static String text(String seed, int length) {
        byte[] bytes = new byte[length];
        byte[] block = seed.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < length; at += HASH) {
            block = hash(block);
            System.arraycopy(block, 0, bytes, at, Math.min(HASH, length - at));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
