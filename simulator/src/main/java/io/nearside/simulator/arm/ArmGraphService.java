package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Call;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestOperation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of Microsoft Graph as much as tells whether an application is in the caller's directory, and under which object id (Graph documentation, servicePrincipal). */
public final class ArmGraphService implements Service {
    static final String ROOT = "/v1.0";
    /** What a caller has to be allowed, in the words of ARM's denials. A service principal is not, unless somebody consents, which is not simulated. */
    static final String ACTION = "Application.Read.All";

    private static final Pattern BY_APPLICATION = Pattern.compile("servicePrincipals\\(appId='([^']*)'\\)");
    private static final Pattern FILTER = Pattern.compile("appId\\s+eq\\s+'([^']*)'");

    private final World world;
    private final ArmAccess access;

    public ArmGraphService(World world) {
        this.world = world;
        this.access = world.arm().access();
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public Set<String> operations() {
        return RestOperation.labels(name(), ArmGraphOperation.values());
    }

    @Override
    public boolean takes(Request request) {
        return request.path().startsWith(ROOT + "/servicePrincipals");
    }

    @Override
    public Call identify(Request request) {
        Optional<ArmGraphOperation> operation = ArmGraphOperation.of(request);
        return RestOperation.call(name(), request, operation, "", RestOperation.variables(operation, request));
    }

    @Override
    public Answer answer(Call call) {
        Optional<ArmPrincipal> caller = access.caller(call.request());
        boolean over = caller.filter(each -> !world.clock().instant().isBefore(each.until()))
                .isPresent();
        if ((caller.isEmpty() || over) && world.refuses(AzureRefusal.GRAPH_TOKEN)) {
            return error(401, "InvalidAuthenticationToken", "Access token is empty, unknown or has expired.");
        }
        ArmPrincipal known = caller.orElse(ArmAccess.NOBODY);
        if (!access.allows(known, ACTION, new ArmId("/")) && world.refuses(AzureRefusal.GRAPH_PERMISSION)) {
            return error(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
        Optional<ArmGraphOperation> operation = ArmGraphOperation.of(call.request());
        if (operation.isEmpty()) {
            return error(400, "BadRequest", "Resource not found for the segment.");
        }
        return operation.get() == ArmGraphOperation.LIST_SERVICE_PRINCIPALS
                ? list(call.request(), known)
                : read(call, known);
    }

    private Answer list(Request request, ArmPrincipal caller) {
        Matcher filter = FILTER.matcher(request.parameter("$filter").orElse(""));
        List<ArmServicePrincipal> all = access.roles().principals().values().stream()
                .filter(each -> each.tenant().equalsIgnoreCase(caller.tenant()))
                .toList();
        boolean filtered = filter.find();
        ObjectNode body =
                Json.object().put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#servicePrincipals");
        ArrayNode value = body.putArray("value");
        all.stream()
                .filter(each -> !filtered || each.application().equalsIgnoreCase(filter.group(1)))
                .forEach(each -> value.add(shape(request, each)));
        return Answer.json(200, body);
    }

    private Answer read(Call call, ArmPrincipal caller) {
        Matcher named = BY_APPLICATION.matcher(call.parameters().getOrDefault("servicePrincipal", ""));
        String application = named.matches() ? named.group(1) : "";
        return access.roles()
                .principal(caller.tenant(), application)
                .map(each -> Answer.json(200, shape(call.request(), each)))
                .orElseGet(
                        () -> error(
                                404,
                                "Request_ResourceNotFound",
                                "Resource '" + application
                                        + "' does not exist or one of its queried reference-property objects are not present."));
    }

    private static ObjectNode shape(Request request, ArmServicePrincipal principal) {
        ObjectNode json = Json.object()
                .put("id", principal.id())
                .put("appId", principal.application())
                .put("displayName", principal.name())
                .put("servicePrincipalType", "Application")
                .put("accountEnabled", true);
        request.parameter("$select").ifPresent(members -> json.retain(members.split(",", -1)));
        return json;
    }

    @Override
    public Answer error(int status, String code, String message) {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("code", code)
                .put("message", message)
                .putObject("innerError")
                .put("date", world.clock().instant().toString())
                .put("request-id", world.ids().request());
        return Answer.json(status, body);
    }

    @Override
    public Answer throttled() {
        return error(429, "TooManyRequests", "Too many requests.").with("Retry-After", "1");
    }

    @Override
    public Answer serverError() {
        return error(500, "InternalServerError", "An internal server error occurred.");
    }

    @Override
    public boolean prefersTls() {
        return true;
    }

    /** No client of others reads a variable for it. */
    @Override
    public Map<String, String> environment(URI simulator) {
        return Map.of("NEARSIDE_AZURE_GRAPH_ENDPOINT", simulator.toString());
    }
}
