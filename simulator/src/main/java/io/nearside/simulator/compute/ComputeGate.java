package io.nearside.simulator.compute;

import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.Request;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of every request before its operation judges it: a token, a project, a region, the permission, and parameters that there are. */
final class ComputeGate {
    private static final Set<String> PARAMETERS = Set.of(
            "alt",
            "$alt",
            "$.xgafv",
            "key",
            "prettyPrint",
            "quotaUser",
            "userProject",
            "requestId",
            "filter",
            "maxResults",
            "pageToken",
            "returnPartialSuccess",
            "includeAllScopes",
            "peeringName",
            "region",
            "direction",
            "views");

    private final ComputeStore store;
    private final ComputeAccess access;

    ComputeGate(ComputeStore store, ComputeAccess access) {
        this.store = store;
        this.access = access;
    }

    /** The call, whose caller may make it. */
    ComputeCall admit(Request request, ComputeMethod method, Map<String, String> path) {
        ComputePrincipal caller = caller(store, access, request);
        String named = path.getOrDefault("project", "");
        ComputeProject project = store.project(named)
                .or(() -> store.refuses(GoogleRefusal.GOOGLE_PROJECT)
                        ? Optional.empty()
                        : Optional.of(new ComputeProject(named, "0")))
                .orElseThrow(() ->
                        new ComputeRefused(404, "notFound", "The resource 'projects/" + named + "' was not found"));
        ComputeCall call = new ComputeCall(request, method, path, caller, project, store);
        checkEnabled(project);
        checkRegion(store, path.get("region"));
        checkPermissions(call);
        checkParameters(request);
        return call;
    }

    static ComputePrincipal caller(ComputeStore store, ComputeAccess access, Request request) {
        Optional<ComputePrincipal> known = access.caller(request);
        if (known.isEmpty() && store.refuses(GoogleRefusal.GOOGLE_TOKEN)) {
            throw request.header("authorization").isEmpty()
                    ? new ComputeRefused(
                            401,
                            "required",
                            "Request is missing required authentication credential. Expected OAuth 2 access token,"
                                    + " login cookie or other valid authentication credential.")
                    : invalidToken();
        }
        ComputePrincipal caller = known.orElse(ComputeAccess.NOBODY);
        if (!store.now().isBefore(caller.until()) && store.refuses(GoogleRefusal.GOOGLE_TOKEN_EXPIRED)) {
            throw invalidToken();
        }
        return caller;
    }

    private static ComputeRefused invalidToken() {
        return new ComputeRefused(
                401,
                "authError",
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other"
                        + " valid authentication credential.");
    }

    private void checkEnabled(ComputeProject project) {
        if (store.scripts().isDisabled(project.id()) && store.refuses(GoogleRefusal.GOOGLE_API_DISABLED)) {
            throw new ComputeRefused(
                    403,
                    "accessNotConfigured",
                    "Compute Engine API has not been used in project " + project.number()
                            + " before or it is disabled. Enable it by visiting"
                            + " https://console.developers.google.com/apis/api/compute.googleapis.com/overview?project="
                            + project.number() + " then retry. If you enabled this API recently, wait a few minutes"
                            + " for the action to propagate to our systems and retry.");
        }
    }

    static void checkRegion(ComputeStore store, @Nullable String region) {
        if (region != null && !ComputeRegions.has(region) && store.refuses(GoogleRefusal.GOOGLE_REGION)) {
            throw ComputeRefused.invalid("region", region, "Unknown region.");
        }
    }

    private void checkPermissions(ComputeCall call) {
        String on = call.request().path().replaceFirst("^/compute/v1/", "");
        for (String permission : call.method().permissions()) {
            boolean allowed =
                    access.allows(call.principal(), permission, call.project().id());
            if (!allowed && store.refuses(GoogleRefusal.GOOGLE_PERMISSION)) {
                throw new ComputeRefused(403, "forbidden", "Required '" + permission + "' permission for '" + on + "'");
            }
        }
    }

    private void checkParameters(Request request) {
        for (String name : request.query().keySet()) {
            if (!PARAMETERS.contains(name) && store.refuses(GoogleRefusal.GOOGLE_PARAMETER)) {
                throw new ComputeRefused(
                        400,
                        "badRequest",
                        "Invalid JSON payload received. Unknown name \"" + name
                                + "\": Cannot bind query parameter. Field '" + name
                                + "' could not be found in request message.");
            }
        }
        String requestId = request.parameter("requestId").orElse("");
        if (!requestId.isEmpty() && !isId(requestId) && store.refuses(GoogleRefusal.GOOGLE_REQUEST_ID)) {
            throw ComputeRefused.invalid("requestId", requestId, "Must be a valid, non-zero UUID.");
        }
    }

    private static boolean isId(String text) {
        try {
            UUID id = UUID.fromString(text);
            return text.length() == 36 && !id.equals(new UUID(0, 0));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
