package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/** A JSON Web Token with which a service account asks for an access token (RFC 7523; Google identity platform, OAuth 2.0 for server to server applications). */
record ComputeAssertion(JsonNode header, JsonNode claims, String signed, ByteBuffer signature) {

    /** Empty for what is no such token. */
    static Optional<ComputeAssertion> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Optional<JsonNode> header = Json.object(decoded(parts[0]));
            Optional<JsonNode> claims = Json.object(decoded(parts[1]));
            ByteBuffer signature =
                    ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2])).asReadOnlyBuffer();
            return header.flatMap(
                    one -> claims.map(other -> new ComputeAssertion(one, other, parts[0] + "." + parts[1], signature)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    boolean isSignedWith(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            byte[] bytes = new byte[signature.remaining()];
            signature.duplicate().get(bytes);
            return verifier.verify(bytes);
        } catch (GeneralSecurityException none) {
            return false;
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
