package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.Call;
import io.nearside.simulator.Forms;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestOperation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who somebody is with Google and what somebody may do there: tokens, impersonation, permissions in a project. All but the token endpoint tell errors with a status only. */
public final class ComputeIamService implements Service {
    /** Of a token request, what may be logged. */
    private static final Set<String> HARMLESS = Set.of("client_id", "grant_type");

    private static final String DENIED = "The caller does not have permission";

    private final ComputeStore store;
    private final ComputeAccess access;
    private final ComputeTokens tokens;
    private final ComputeImpersonation impersonation;

    public ComputeIamService(World world) {
        ComputeWorld compute = world.compute();
        this.store = compute.store();
        this.access = compute.access();
        this.tokens = new ComputeTokens(store, access, compute.accounts());
        this.impersonation = new ComputeImpersonation(store, access, tokens);
    }

    @Override
    public String name() {
        return "iam";
    }

    @Override
    public Set<String> operations() {
        return RestOperation.labels(name(), ComputeIamOperation.values());
    }

    @Override
    public boolean takes(Request request) {
        return ComputeIamOperation.of(request).isPresent();
    }

    @Override
    public Call identify(Request request) {
        Optional<ComputeIamOperation> operation = ComputeIamOperation.of(request);
        Map<String, String> parameters = RestOperation.variables(operation, request);
        if (operation.filter(ComputeIamOperation.TOKEN::equals).isPresent()) {
            Forms.parameters(request).forEach((name, value) -> {
                if (HARMLESS.contains(name)) {
                    parameters.put(name, value);
                }
            });
        }
        return RestOperation.call(name(), request, operation, parameters.getOrDefault("project", ""), parameters);
    }

    @Override
    public Answer answer(Call call) {
        Request request = call.request();
        try {
            return switch (ComputeIamOperation.of(request).orElseThrow()) {
                case TOKEN -> tokens.answer(Forms.parameters(request), request.root() + "/token");
                case IMPERSONATE ->
                    impersonation.answer(request, call.parameters().getOrDefault("account", ""));
                case GET_PROJECT -> project(call);
                case TEST_PERMISSIONS, TEST_PERMISSIONS_V3 -> permissions(call);
            };
        } catch (ComputeRefused refused) {
            return Answer.json(refused.failure().status(), refused.failure().toStatusJson());
        }
    }

    /** As recorded; one that the caller may not see is refused as if it were not there. */
    private Answer project(Call call) {
        ComputeProject project = seen(call, "resourcemanager.projects.get");
        return Answer.json(
                200,
                Json.object()
                        .put("projectNumber", project.number())
                        .put("projectId", project.id())
                        .put("lifecycleState", "ACTIVE")
                        .put("name", project.id())
                        .put("createTime", "2024-04-01T12:34:56.123Z"));
    }

    /** Those of the permissions that the caller has. Everybody may ask. */
    private Answer permissions(Call call) {
        ComputePrincipal caller = ComputeGate.caller(store, access, call.request());
        ComputeProject project = seen(call, "");
        JsonNode wanted =
                Json.object(call.request().body()).orElseGet(Json::object).path("permissions");
        ArrayNode granted = Json.array();
        for (String permission : Json.texts(wanted)) {
            if (permission.contains("*") && store.refuses(GoogleRefusal.GOOGLE_PERMISSION_WILDCARD)) {
                throw new ComputeRefused(400, "badRequest", "Permission " + permission + " is not valid");
            }
            if (access.allows(caller, permission, project.id())) {
                granted.add(permission);
            }
        }
        ObjectNode body = Json.object();
        if (!granted.isEmpty()) {
            body.set("permissions", granted);
        }
        return Answer.json(200, body);
    }

    private ComputeProject seen(Call call, String permission) {
        ComputePrincipal caller = ComputeGate.caller(store, access, call.request());
        ComputeProject project = store.project(call.parameters().getOrDefault("project", ""))
                .orElseThrow(() -> new ComputeRefused(403, "forbidden", DENIED));
        boolean allowed = permission.isEmpty() || access.allows(caller, permission, project.id());
        if (!allowed && store.refuses(GoogleRefusal.GOOGLE_PERMISSION)) {
            throw new ComputeRefused(403, "forbidden", DENIED);
        }
        return project;
    }

    @Override
    public Answer error(int status, String code, String message) {
        return Answer.json(status, new ComputeFailure(status, code, message).toStatusJson());
    }

    @Override
    public Answer throttled() {
        return error(429, "rateLimitExceeded", "Resource has been exhausted (e.g. check quota).");
    }

    @Override
    public Answer serverError() {
        return error(503, "backendError", "The service is currently unavailable.");
    }
}
