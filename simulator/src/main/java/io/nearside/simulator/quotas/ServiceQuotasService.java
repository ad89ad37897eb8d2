package io.nearside.simulator.quotas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.Answer;
import io.nearside.simulator.Call;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.sts.Credential;
import io.nearside.simulator.sts.Identity;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Service Quotas, JSON 1.1, 2019-06-24: what a quota is, and what it is for everybody. Raising one is a matter of the world's EC2. */
public final class ServiceQuotasService implements Service {
    private static final String TARGET = "ServiceQuotasV20190624.";
    private static final String JSON = "application/x-amz-json-1.1";

    private final World world;
    private final ServiceQuotas quotas;
    private final Map<String, Function<Call, ObjectNode>> actions;

    public ServiceQuotasService(World world) {
        this.world = world;
        this.quotas = new ServiceQuotas(world);
        this.actions = Map.of(
                "servicequotas:GetServiceQuota", quotas::applied,
                "servicequotas:GetAWSDefaultServiceQuota", quotas::standard);
    }

    @Override
    public String name() {
        return "servicequotas";
    }

    @Override
    public Set<String> operations() {
        return actions.keySet();
    }

    @Override
    public boolean takes(Request request) {
        return target(request).startsWith(TARGET)
                && Credential.of(request)
                        .map(Credential::scope)
                        .orElse("servicequotas")
                        .equals("servicequotas");
    }

    @Override
    public Call identify(Request request) {
        Credential credential = Credential.of(request).orElse(new Credential("", "", "servicequotas", ""));
        Map<String, String> parameters =
                Json.object(request.body()).map(Json::scalars).orElse(Map.of());
        return new Call(
                request,
                "servicequotas:" + target(request).substring(TARGET.length()),
                Access.READ,
                world.identities().accountOf(credential),
                credential.region(),
                parameters);
    }

    @Override
    public Answer answer(Call call) {
        try {
            authorize(call);
            Function<Call, ObjectNode> known = actions.get(call.operation());
            if (known == null) {
                throw new QuotaRefused("UnknownOperationException", "");
            }
            return quota(known.apply(call));
        } catch (QuotaRefused refused) {
            return error(400, refused.code(), refused.text());
        }
    }

    @Override
    public Answer error(int status, String code, String message) {
        return send(status, Json.object().put("__type", code).put("Message", message));
    }

    @Override
    public Answer throttled() {
        return error(400, "TooManyRequestsException", "Rate exceeded");
    }

    @Override
    public Answer serverError() {
        return error(500, "ServiceException", "Something went wrong.");
    }

    /** {@code {"unapplied": ["L-93826ACB"]}}: quotas that have no applied value until they are raised. */
    @Override
    public JsonNode seed(JsonNode wanted) {
        Json.texts(wanted.path("unapplied")).forEach(quotas::unapply);
        return Json.object();
    }

    private void authorize(Call call) {
        Credential credential = Credential.of(call.request())
                .orElseThrow(() -> new QuotaRefused(
                        "MissingAuthenticationTokenException", "Request is missing Authentication Token"));
        Identity caller = world.identities()
                .find(credential)
                .orElseThrow(() -> new QuotaRefused(
                        "UnrecognizedClientException", "The security token included in the request is invalid."));
        if (world.identities().hasExpired(caller)) {
            throw new QuotaRefused("ExpiredTokenException", "The security token included in the request is expired");
        }
        if (world.identities().denies(caller.account(), call.operation())) {
            throw new QuotaRefused(
                    "AccessDeniedException",
                    "User: " + caller.arn() + " is not authorized to perform: " + call.operation()
                            + " because no identity-based policy allows the " + call.operation() + " action");
        }
    }

    private Answer quota(ObjectNode quota) {
        ObjectNode body = Json.object();
        body.set("Quota", quota);
        return send(200, body);
    }

    private Answer send(int status, ObjectNode body) {
        return Answer.of(status, JSON, body.toString())
                .with("x-amzn-RequestId", world.ids().request());
    }

    private static String target(Request request) {
        return request.header("x-amz-target").orElse("");
    }
}
