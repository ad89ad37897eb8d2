package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Call;
import io.nearside.simulator.Forms;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestOperation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Microsoft's token endpoint, as far as an application with a secret needs it (Microsoft identity platform, OAuth 2.0 client credentials flow). */
public final class ArmLoginService implements Service {
    private static final Duration LIFETIME = Duration.ofSeconds(3599);
    /** Of a token request, what may be logged. */
    private static final Set<String> HARMLESS = Set.of("client_id", "scope", "grant_type");

    private final World world;
    private final ArmWorld arm;

    public ArmLoginService(World world) {
        this.world = world;
        this.arm = world.arm();
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public Set<String> operations() {
        return RestOperation.labels(name(), ArmLoginOperation.values());
    }

    @Override
    public boolean takes(Request request) {
        return ArmLoginOperation.of(request).isPresent();
    }

    @Override
    public Call identify(Request request) {
        Optional<ArmLoginOperation> operation = ArmLoginOperation.of(request);
        Map<String, String> parameters = RestOperation.variables(operation, request);
        Forms.parameters(request).forEach((name, value) -> {
            if (HARMLESS.contains(name)) {
                parameters.put(name, value);
            }
        });
        return RestOperation.call(name(), request, operation, parameters.getOrDefault("tenant", ""), parameters);
    }

    @Override
    public Answer answer(Call call) {
        String tenant = call.parameters().getOrDefault("tenant", "");
        return switch (ArmLoginOperation.of(call.request()).orElseThrow()) {
            case TOKEN -> token(tenant, Forms.parameters(call.request()));
            case CONFIGURATION -> configuration(call.request().root(), tenant);
            case INSTANCES -> instances(call.request());
        };
    }

    private Answer token(String tenant, Map<String, String> form) {
        String client = form.getOrDefault("client_id", "");
        ArmAccess access = arm.access();
        if (!access.isAdmitted(tenant, client) && world.refuses(AzureRefusal.ARM_APPLICATION_UNKNOWN)) {
            return refused(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '" + client + "' was not found in the directory '" + tenant + "'.");
        }
        if (!access.hasSecret(client, form.getOrDefault("client_secret", ""))
                && world.refuses(AzureRefusal.ARM_APPLICATION_SECRET)) {
            return refused(401, "invalid_client", 7000215, "Invalid client secret provided.");
        }
        Instant until = world.clock().instant().plus(LIFETIME);
        String token = token(tenant, client, form.getOrDefault("scope", ""), until);
        access.add(token, new ArmPrincipal(tenant, client, until));
        return Answer.json(
                200,
                Json.object()
                        .put("token_type", "Bearer")
                        .put("expires_in", LIFETIME.toSeconds())
                        .put("ext_expires_in", LIFETIME.toSeconds())
                        .put("access_token", token));
    }

    /** Shaped as a JSON Web Token, since clients look into theirs; nobody has signed it. */
    private String token(String tenant, String client, String scope, Instant until) {
        ObjectNode claims = Json.object()
                .put("aud", scope.replace("/.default", ""))
                .put("iss", "https://sts.windows.net/" + tenant + "/")
                .put("exp", until.getEpochSecond())
                .put("appid", client)
                .put("oid", arm.access().objectId(new ArmPrincipal(tenant, client, until)))
                .put("tid", tenant)
                .put("uti", world.ids().request());
        String header = Json.object().put("typ", "JWT").put("alg", "none").toString();
        return encoded(header) + "." + encoded(claims.toString()) + "." + encoded("unsigned");
    }

    private static Answer configuration(String root, String tenant) {
        return Answer.json(
                200,
                Json.object()
                        .put("token_endpoint", root + "/" + tenant + "/oauth2/v2.0/token")
                        .put("authorization_endpoint", root + "/" + tenant + "/oauth2/v2.0/authorize")
                        .put("issuer", root + "/" + tenant + "/v2.0")
                        .put("jwks_uri", root + "/" + tenant + "/discovery/v2.0/keys"));
    }

    /** This host is the one that is asked for, under this name and no other. */
    private static Answer instances(Request request) {
        String host = URI.create(request.root()).getAuthority();
        String tenant = request.parameter("authorization_endpoint")
                .map(endpoint -> URI.create(endpoint).getPath().replaceAll("^/([^/]*).*", "$1"))
                .orElse("common");
        ObjectNode body = Json.object()
                .put(
                        "tenant_discovery_endpoint",
                        request.root() + "/" + tenant + "/v2.0/.well-known/openid-configuration")
                .put("api-version", "1.1");
        ObjectNode known = body.putArray("metadata").addObject();
        known.put("preferred_network", host).put("preferred_cache", host);
        known.putArray("aliases").add(host);
        return Answer.json(200, body);
    }

    private Answer refused(int status, String error, int number, String text) {
        String id = world.ids().request();
        ObjectNode body = Json.object()
                .put("error", error)
                .put("error_description", "AADSTS" + number + ": " + text + " Trace ID: " + id);
        body.putArray("error_codes").add(number);
        body.put("timestamp", world.clock().instant().toString())
                .put("trace_id", id)
                .put("correlation_id", id);
        return Answer.json(status, body);
    }

    @Override
    public Answer error(int status, String code, String message) {
        return refused(status, code, 90000, message);
    }

    @Override
    public Answer throttled() {
        return refused(429, "temporarily_unavailable", 90055, "Too many requests.");
    }

    @Override
    public Answer serverError() {
        return refused(500, "server_error", 90033, "A transient error has occurred. Please try again.");
    }

    @Override
    public boolean prefersTls() {
        return true;
    }

    /** Azure's clients take no authority without TLS. */
    @Override
    public Map<String, String> environment(URI simulator) {
        if (!simulator.getScheme().equals("https")) {
            return Map.of();
        }
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AZURE_AUTHORITY_HOST", simulator.toString());
        arm.access().application().ifPresent(application -> {
            environment.put("AZURE_TENANT_ID", application.tenant());
            environment.put("AZURE_CLIENT_ID", application.client());
            environment.put("AZURE_CLIENT_SECRET", application.secret());
        });
        return environment;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
