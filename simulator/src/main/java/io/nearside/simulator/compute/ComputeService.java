package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.Call;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.Throttling;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestOperation;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compute Engine v1. A request passes the gate, then the rate limit, then its operation judges it. */
public final class ComputeService implements Service {
    private static final String ROOT = "/compute/v1/";

    private final World world;
    private final ComputeWorld compute;
    private final ComputeGate gate;
    private final ComputeBuckets buckets = new ComputeBuckets();
    private final ComputeCalls calls;
    private final ComputeSeed seed;

    public ComputeService(World world) {
        this.world = world;
        this.compute = world.compute();
        this.gate = new ComputeGate(compute.store(), compute.access());
        this.calls = new ComputeCalls(compute.store());
        this.seed = new ComputeSeed(compute);
    }

    @Override
    public String name() {
        return "compute";
    }

    @Override
    public Set<String> operations() {
        return RestOperation.labels(name(), ComputeMethod.values());
    }

    @Override
    public boolean takes(Request request) {
        return request.path().startsWith(ROOT);
    }

    @Override
    public Call identify(Request request) {
        Request meant = meant(request);
        Optional<ComputeMethod> method = ComputeMethod.of(meant);
        Map<String, String> parameters = RestOperation.variables(method, meant);
        meant.query().forEach((name, values) -> parameters.putIfAbsent(name, String.join(",", values)));
        Json.object(request.body()).ifPresent(body -> parameters.putAll(Json.scalars(body)));
        return RestOperation.call(name(), meant, method, parameters.getOrDefault("project", ""), parameters);
    }

    /** Google's Java client sends a POST that says it means a PATCH. */
    private static Request meant(Request request) {
        String method = request.method().equals("POST")
                ? request.header("x-http-method-override").orElse("POST")
                : request.method();
        return new Request(method, request.root(), request.path(), request.query(), request.headers(), request.body());
    }

    @Override
    public Answer answer(Call call) {
        try {
            return judged(call.request());
        } catch (ComputeRefused refused) {
            return answer(refused.failure());
        }
    }

    private Answer judged(Request request) {
        ComputeMethod method = ComputeMethod.of(request)
                .orElseThrow(() -> new ComputeRefused(404, "notFound", "The requested URL was not found."));
        ComputeCall call =
                gate.admit(request, method, method.template().match(request).orElse(Map.of()));
        int taken = buckets.take(method, call.project().id(), compute.store().now());
        boolean limited = world.throttling() == Throttling.ON && world.refuses(GoogleRefusal.GOOGLE_RATE_LIMIT);
        if (limited && taken > compute.store().scripts().rate()) {
            return throttled();
        }
        return calls.answer(call);
    }

    private Answer answer(ComputeFailure failure) {
        boolean bare = failure.status() == 403 && compute.store().scripts().style() == ComputeErrorStyle.STATUS;
        return Answer.json(failure.status(), bare ? denied().toStatusJson() : failure.toJson());
    }

    private static ComputeFailure denied() {
        return new ComputeFailure(403, "forbidden", "The caller does not have permission");
    }

    @Override
    public Answer error(int status, String code, String message) {
        return Answer.json(status, new ComputeFailure(status, code, message).toJson());
    }

    @Override
    public Answer throttled() {
        return error(
                403,
                "rateLimitExceeded",
                "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute' of service"
                        + " 'compute.googleapis.com'.");
    }

    @Override
    public Answer serverError() {
        return error(503, "backendError", "Internal error. Please try again or contact Google Support.");
    }

    @Override
    public Map<String, String> environment(URI simulator) {
        return compute.environment(simulator);
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
