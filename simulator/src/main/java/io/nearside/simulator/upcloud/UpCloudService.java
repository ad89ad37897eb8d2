package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.Call;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.UpCloudRefusal;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestOperation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** UpCloud's API 1.3. */
public final class UpCloudService implements Service {
    static final String ROOT = "/1.3";

    private final World world;
    private final UpCloudWorld upcloud;
    private final UpCloudNetworkCalls networks;
    private final UpCloudRouterCalls routers;
    private final UpCloudPeeringCalls peerings;
    private final UpCloudSeed seed;

    public UpCloudService(World world) {
        this.world = world;
        this.upcloud = world.upcloud();
        this.networks = new UpCloudNetworkCalls(upcloud.store());
        this.routers = new UpCloudRouterCalls(upcloud.store());
        this.peerings = new UpCloudPeeringCalls(upcloud.store());
        this.seed = new UpCloudSeed(upcloud);
    }

    @Override
    public String name() {
        return "upcloud";
    }

    @Override
    public Set<String> operations() {
        return RestOperation.labels(name(), UpCloudOperation.values());
    }

    @Override
    public boolean takes(Request request) {
        return request.path().startsWith(ROOT + "/");
    }

    @Override
    public Call identify(Request request) {
        Optional<UpCloudOperation> operation = UpCloudOperation.of(request);
        Map<String, String> parameters = RestOperation.variables(operation, request);
        Json.object(request.body()).ifPresent(body -> body.forEach(member -> parameters.putAll(Json.scalars(member))));
        return RestOperation.call(name(), request, operation, account(request).orElse(""), parameters);
    }

    @Override
    public Answer answer(Call call) {
        Optional<UpCloudOperation> operation = UpCloudOperation.of(call.request());
        try {
            return answer(call.request(), operation);
        } catch (UpCloudRefused refused) {
            boolean ofPeerings =
                    operation.filter(UpCloudOperation::isOfPeerings).isPresent();
            return refused.answer(ofPeerings ? upcloud.errors() : UpCloudErrorStyle.CLASSIC);
        }
    }

    private Answer answer(Request request, Optional<UpCloudOperation> operation) {
        if (account(request).isEmpty() && world.refuses(UpCloudRefusal.CREDENTIALS)) {
            throw new UpCloudRefused(
                    401, "AUTHENTICATION_FAILED", "Authentication failed using the given credentials.");
        }
        UpCloudOperation known = operation.orElseThrow(() -> new UpCloudRefused(404, "NOT_FOUND", "No such resource."));
        String uuid = known.template().match(request).orElse(Map.of()).getOrDefault("uuid", "");
        UpCloudCall call = new UpCloudCall(request, account(request).orElse(""), uuid);
        return switch (known) {
            case LIST_NETWORKS -> networks.list(call);
            case CREATE_NETWORK -> networks.create(call);
            case READ_NETWORK -> networks.read(call);
            case CHANGE_NETWORK -> networks.change(call);
            case LIST_ROUTERS -> routers.list(call);
            case CREATE_ROUTER -> routers.create(call);
            case READ_ROUTER -> routers.read(call);
            case CHANGE_ROUTER -> routers.change(call);
            case DELETE_ROUTER -> routers.delete(call);
            case LIST_PEERINGS -> peerings.list(call);
            case CREATE_PEERING -> peerings.create(call);
            case READ_PEERING -> peerings.read(call);
            case CHANGE_PEERING -> peerings.change(call);
            case DELETE_PEERING -> peerings.delete(call);
        };
    }

    private Optional<String> account(Request request) {
        return request.header("authorization")
                .map(UpCloudCredentials::canonical)
                .map(upcloud.credentials()::get);
    }

    @Override
    public Answer error(int status, String code, String message) {
        return UpCloudRefused.classic(status, code, message);
    }

    @Override
    public Answer throttled() {
        return error(429, "TOO_MANY_REQUESTS", "Too many requests.");
    }

    @Override
    public Answer serverError() {
        return error(500, "SERVER_ERROR", "An internal error occurred.");
    }

    @Override
    public Map<String, String> environment(URI simulator) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("UPCLOUD_DEBUG_API_BASE_URL", simulator.toString());
        upcloud.token().ifPresent(token -> environment.put("UPCLOUD_TOKEN", token));
        return environment;
    }

    @Override
    public JsonNode seed(JsonNode wanted) {
        return seed.plant(wanted);
    }

    @Override
    public JsonNode state() {
        return seed.state();
    }
}
