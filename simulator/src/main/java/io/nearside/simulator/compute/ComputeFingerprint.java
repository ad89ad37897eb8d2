package io.nearside.simulator.compute;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Fingerprints in Google's shape: eight bytes in base 64. */
final class ComputeFingerprint {
    private ComputeFingerprint() {}

    /** The same text has the same one. */
    static String of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001B3L;
        }
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(hash).array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Of labels, which have a fingerprint of their own. */
    static String ofLabels(ComputeResource resource) {
        return of("labels" + resource.settings().path("labels"));
    }
}
