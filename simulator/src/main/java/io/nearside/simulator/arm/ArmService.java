package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Call;
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

/** Azure Resource Manager. A request passes the gate, then the token bucket, then its operation judges it. */
public final class ArmService implements Service {
    private static final String ROOT = "/subscriptions";
    private static final ArmFailure TOO_MANY = ArmFailure.of(
            "SubscriptionRequestsThrottled",
            "Number of requests for this subscription and operation exceeded the limit. Please try again later.");

    private final World world;
    private final ArmWorld arm;
    private final ArmGate gate;
    private final ArmBuckets buckets = new ArmBuckets();
    private final ArmCalls calls;
    private final ArmSeed seed;

    public ArmService(World world) {
        this.world = world;
        this.arm = world.arm();
        this.gate = new ArmGate(arm.store(), arm.access());
        this.calls = new ArmCalls(arm.store(), arm.links(), arm.access());
        this.seed = new ArmSeed(arm);
    }

    @Override
    public String name() {
        return "arm";
    }

    @Override
    public Set<String> operations() {
        return RestOperation.labels(name(), ArmOperation.values());
    }

    @Override
    public boolean takes(Request request) {
        String path = request.path();
        boolean below = path.length() > ROOT.length() && path.charAt(ROOT.length()) == '/';
        return path.regionMatches(true, 0, ROOT, 0, ROOT.length()) && (below || path.length() == ROOT.length());
    }

    /** Named without its query: the addresses of operations are signed there, and nobody else is to have them. */
    @Override
    public Call identify(Request request) {
        Request spelled = ArmSpelling.canonical(request);
        Optional<ArmOperation> operation = ArmOperation.of(spelled);
        Map<String, String> parameters = RestOperation.variables(operation, spelled);
        Json.object(request.body()).ifPresent(body -> parameters.putAll(Json.scalars(body)));
        String subscription = parameters.getOrDefault("subscription", "");
        return RestOperation.call(name(), spelled, operation, subscription, parameters);
    }

    @Override
    public Answer answer(Call call) {
        try {
            return labelled(call.request(), judged(call.request()));
        } catch (ArmRefused refused) {
            return labelled(call.request(), refused.answer());
        }
    }

    private Answer judged(Request request) {
        ArmOperation operation = ArmOperation.of(request)
                .orElseThrow(() -> new ArmRefused(
                        404, "InvalidResourceType", "The resource type could not be found in the namespace."));
        ArmCall named = new ArmCall(
                request, ArmAccess.NOBODY, operation.template().match(request).orElse(Map.of()), arm.store());
        ArmPrincipal caller = gate.admit(request, operation, named.id());
        ArmBuckets.Kind kind = ArmBuckets.Kind.of(request.method());
        long left = buckets.take(
                named.named("subscription"), caller, kind, arm.store().now());
        boolean limited = world.throttling() == Throttling.ON && world.refuses(AzureRefusal.ARM_REQUEST_LIMIT);
        if (left < 0 && limited) {
            return ArmRefused.answer(429, TOO_MANY).with("Retry-After", "1");
        }
        ArmCall call = new ArmCall(request, caller, named.path(), arm.store());
        return calls.answer(operation, call)
                .with("x-ms-ratelimit-remaining-subscription-" + kind.word(), String.valueOf(Math.max(0, left)));
    }

    /** Each answer says which request it is to, and which run of requests that belongs to. */
    private Answer labelled(Request request, Answer answer) {
        String id = world.ids().request();
        return answer.with("x-ms-request-id", id)
                .with(
                        "x-ms-correlation-request-id",
                        request.header("x-ms-correlation-request-id").orElse(id));
    }

    @Override
    public Answer error(int status, String code, String message) {
        String id = world.ids().request();
        return ArmRefused.answer(status, ArmFailure.of(code, message))
                .with("x-ms-request-id", id)
                .with("x-ms-correlation-request-id", id);
    }

    @Override
    public Answer throttled() {
        return error(429, TOO_MANY.code(), TOO_MANY.message());
    }

    @Override
    public Answer serverError() {
        return error(500, "InternalServerError", "An error occurred.");
    }

    @Override
    public boolean prefersTls() {
        return true;
    }

    @Override
    public Map<String, String> environment(URI simulator) {
        return arm.environment(simulator);
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
