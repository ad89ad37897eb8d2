package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who asks for tokens, and with what: service accounts with the keys that were made for them, users with refresh tokens. */
public final class ComputeAccounts {
    private final ComputeStore store;
    /** By email and key id. */
    private final Map<String, PublicKey> keys = new HashMap<>();

    private final Map<String, User> users = new HashMap<>();

    /** A user as a client holds one. */
    record User(String client, String secret, String email) {}

    ComputeAccounts(ComputeStore store) {
        this.store = store;
    }

    /**
     * Makes a key for a service account and answers its key file, as Google gives it once.
     *
     * @param simulator where the token endpoint is
     */
    public String createKey(String email, URI simulator) {
        KeyPair pair = pair();
        return store.alone(() -> {
            String id = store.newId();
            keys.put(email + "/" + id, pair.getPublic());
            String project = email.replaceAll(".*@(.*)\\.iam\\.gserviceaccount\\.com", "$1");
            return Json.object()
                    .put("type", "service_account")
                    .put("project_id", project)
                    .put("private_key_id", id)
                    .put("private_key", pem(pair))
                    .put("client_email", email)
                    .put("client_id", id)
                    .put("auth_uri", simulator + "/auth")
                    .put("token_uri", simulator + "/token")
                    .toPrettyString();
        });
    }

    /** Makes a user known who has this refresh token, and answers the file of application default credentials that holds it. */
    public String addUser(String email, String client, String secret, String refreshToken) {
        store.change(() -> users.put(refreshToken, new User(client, secret, email)));
        ObjectNode file = Json.object()
                .put("type", "authorized_user")
                .put("client_id", client)
                .put("client_secret", secret)
                .put("refresh_token", refreshToken);
        return file.toPrettyString();
    }

    Optional<PublicKey> key(String email, String id) {
        return Optional.ofNullable(keys.get(email + "/" + id));
    }

    Optional<User> user(String refreshToken) {
        return Optional.ofNullable(users.get(refreshToken));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has RSA", missing);
        }
    }

    private static String pem(KeyPair pair) {
        String encoded = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(pair.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n";
    }
}
