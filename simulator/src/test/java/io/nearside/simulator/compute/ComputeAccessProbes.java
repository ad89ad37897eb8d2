package io.nearside.simulator.compute;

import static io.nearside.simulator.compute.ComputeRehearsal.at;
import static io.nearside.simulator.compute.ComputeRehearsal.code;
import static java.util.Map.entry;

import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who asks, and with what. */
final class ComputeAccessProbes {
    private static final String ACCOUNT = "robot@cust.iam.gserviceaccount.com";
    private static final String IMPERSONATE = "/v1/projects/-/serviceAccounts/" + ACCOUNT + ":generateAccessToken";

    static final Map<GoogleRefusal, ComputeProbe> ALL = Map.ofEntries(
            entry(
                    GoogleRefusal.GOOGLE_TOKEN,
                    new ComputeProbe(
                            "401 required", world -> code(world.client().as("").get(at(world.network()))))),
            entry(GoogleRefusal.GOOGLE_TOKEN_EXPIRED, new ComputeProbe("401 authError", world -> {
                world.compute().accounts().addUser(ComputeRehearsal.CUSTOMER, "client", "secret", "refresh");
                String token =
                        refresh(world, "refresh", "secret").at("/access_token").asText();
                world.simulator().clock().advance(Duration.ofHours(1));
                return code(world.client().as("Bearer " + token).get(at(world.network())));
            })),
            entry(GoogleRefusal.GOOGLE_PROJECT, new ComputeProbe("404 notFound", world -> {
                world.compute().grant(ComputeRehearsal.CUSTOMER, "none", "*");
                return code(world.get("projects/none/global/networks"));
            })),
            entry(GoogleRefusal.GOOGLE_API_DISABLED, new ComputeProbe("403 accessNotConfigured", world -> {
                world.compute().disableApi("cust");
                return code(world.get(world.network()));
            })),
            entry(
                    GoogleRefusal.GOOGLE_PERMISSION,
                    new ComputeProbe("403 forbidden", world -> code(world.get(world.peer())))),
            entry(GoogleRefusal.GOOGLE_RATE_LIMIT, new ComputeProbe("403 rateLimitExceeded", world -> {
                world.compute().rateLimit(1);
                world.get(world.network());
                return code(world.get(world.network()));
            })),
            entry(GoogleRefusal.GOOGLE_ACCOUNT, new ComputeProbe("400 Invalid grant: account not found", world -> {
                Assertion assertion = Assertion.of(world);
                return assertion.claim(claims -> claims.replace(ACCOUNT, "nobody@x"));
            })),
            entry(
                    GoogleRefusal.GOOGLE_ASSERTION_SIGNATURE,
                    new ComputeProbe(
                            "400 Invalid JWT Signature.",
                            world -> Assertion.of(world).forged())),
            entry(
                    GoogleRefusal.GOOGLE_ASSERTION_AUDIENCE,
                    new ComputeProbe(
                            "400 Invalid JWT: Failed audience check.",
                            world -> Assertion.of(world).claim(claims -> claims.replace("/token", "/other")))),
            entry(
                    GoogleRefusal.GOOGLE_ASSERTION_TIME,
                    new ComputeProbe(
                            "400 Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable"
                                    + " timeframe. Check your iat and exp values in the JWT claim.",
                            world -> Assertion.of(world).claim(claims -> claims.replace("\"exp\":", "\"exp\":9")))),
            entry(
                    GoogleRefusal.GOOGLE_ASSERTION_SCOPE,
                    new ComputeProbe(
                            "400 Invalid OAuth scope or ID token audience provided.",
                            world -> Assertion.of(world)
                                    .claim(claims -> claims.replace("\"scope\":\"all\"", "\"scope\":\"\"")))),
            entry(
                    GoogleRefusal.GOOGLE_REFRESH_TOKEN,
                    new ComputeProbe(
                            "400 Token has been expired or revoked.", world -> told(refresh(world, "none", "secret")))),
            entry(GoogleRefusal.GOOGLE_CLIENT, new ComputeProbe("401 Unauthorized", world -> {
                world.compute().accounts().addUser(ComputeRehearsal.CUSTOMER, "client", "secret", "refresh");
                return told(refresh(world, "refresh", "guess"));
            })),
            entry(
                    GoogleRefusal.GOOGLE_IMPERSONATION,
                    new ComputeProbe(
                            "403 PERMISSION_DENIED",
                            world -> code(world.client().post(IMPERSONATE, "{\"scope\":[\"all\"]}")))),
            entry(GoogleRefusal.GOOGLE_LIFETIME, new ComputeProbe("400 INVALID_ARGUMENT", world -> {
                world.compute().grant(ComputeRehearsal.CUSTOMER, ACCOUNT, "iam.serviceAccounts.getAccessToken");
                return code(world.client().post(IMPERSONATE, "{\"scope\":[\"all\"],\"lifetime\":\"7200s\"}"));
            })),
            entry(
                    GoogleRefusal.GOOGLE_PERMISSION_WILDCARD,
                    new ComputeProbe(
                            "400 INVALID_ARGUMENT",
                            world -> code(world.client()
                                    .post(
                                            "/v1/projects/cust:testIamPermissions",
                                            "{\"permissions\":[\"compute.*\"]}")))));

    private ComputeAccessProbes() {}

    private static RestClient.Reply refresh(ComputeRehearsal world, String token, String secret) {
        return world.client()
                .as("")
                .post(
                        "/token",
                        "grant_type=refresh_token&client_id=client&client_secret=" + secret + "&refresh_token="
                                + token);
    }

    private static String told(RestClient.Reply reply) {
        return reply.status() + " " + reply.at("/error_description").asText();
    }

    /** A service account's own, signed with its key unless it is forged. */
    private record Assertion(ComputeRehearsal world, String kid, PrivateKey key) {
        static Assertion of(ComputeRehearsal world) {
            var file = Json.object(world.compute()
                            .accounts()
                            .createKey(ACCOUNT, world.simulator().uri()))
                    .orElseThrow();
            try {
                String pem = file.path("private_key").asText().replaceAll("-----[A-Z ]+-----|\\s", "");
                var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
                return new Assertion(
                        world,
                        file.path("private_key_id").asText(),
                        KeyFactory.getInstance("RSA").generatePrivate(spec));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        String claim(UnaryOperator<String> change) {
            String signed = signed(change);
            return send(signed + "." + signature(signed));
        }

        String forged() {
            String signed = signed(UnaryOperator.identity());
            return send(signed + "." + signature(signed + "x"));
        }

        private String signed(UnaryOperator<String> change) {
            long now = world.simulator().clock().instant().getEpochSecond();
            String claims = change.apply("{\"iss\":\"" + ACCOUNT + "\",\"scope\":\"all\",\"aud\":\""
                    + world.simulator().uri() + "/token\",\"iat\":" + now + ",\"exp\":" + (now + 3600) + "}");
            return encoded("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}") + "." + encoded(claims);
        }

        private String send(String assertion) {
            return told(world.client()
                    .as("")
                    .post(
                            "/token",
                            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion));
        }

        private String signature(String text) {
            try {
                var signer = Signature.getInstance("SHA256withRSA");
                signer.initSign(key);
                signer.update(text.getBytes(StandardCharsets.US_ASCII));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static String encoded(String text) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
