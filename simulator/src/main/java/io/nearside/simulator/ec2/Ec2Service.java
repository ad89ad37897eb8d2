package io.nearside.simulator.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Call;
import io.nearside.simulator.Effect;
import io.nearside.simulator.Forms;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.Throttling;
import io.nearside.simulator.World;
import io.nearside.simulator.Xml;
import io.nearside.simulator.sts.Credential;
import io.nearside.simulator.sts.Identity;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** EC2's Query API 2016-11-15. A request passes the token bucket, then the credentials, the parameters, the permissions and DryRun, then its action judges it. */
public final class Ec2Service implements Service {
    static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";

    private final World world;
    private final Ec2Store store;
    private final Map<String, Ec2Action> actions = Ec2Actions.all();
    private final TokenBuckets buckets = new TokenBuckets();

    public Ec2Service(World world) {
        this.world = world;
        this.store = world.ec2().store();
    }

    @Override
    public String name() {
        return "ec2";
    }

    @Override
    public Set<String> operations() {
        return actions.keySet().stream().map(action -> "ec2:" + action).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean takes(Request request) {
        return Forms.isQueryApi(request, "2016-11-15")
                && Credential.of(request).map(Credential::scope).orElse("ec2").equals("ec2");
    }

    @Override
    public Call identify(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>(Forms.parameters(request));
        String action = parameters.getOrDefault("Action", "");
        parameters.keySet().removeAll(List.of("Action", "Version"));
        Credential credential = Credential.of(request).orElse(new Credential("", "", "ec2", ""));
        return new Call(
                request,
                "ec2:" + action,
                Ec2Action.reads(action) ? Access.READ : Access.WRITE,
                world.identities().accountOf(credential),
                credential.region(),
                parameters);
    }

    @Override
    public Answer answer(Call call) {
        String name = call.operation().substring("ec2:".length());
        Parameters parameters = new Parameters(call.parameters());
        try {
            throttle(call, name, parameters);
            Identity caller = caller(call.request());
            Ec2Action action = action(name);
            check(action, parameters);
            authorize(action, caller, call.region(), parameters);
            Reply reply = action.handler().apply(new Ec2Request(caller, call.region(), parameters, store));
            Xml body = new Xml().put("requestId", world.ids().request()).add(reply.body());
            Answer answer = Answer.xml(200, body.document(name + "Response", NAMESPACE));
            return reply.effect() == Effect.DONE ? answer : answer.withoutEffect();
        } catch (Ec2Error refused) {
            return error(refused.status(), refused.code(), refused.text());
        }
    }

    @Override
    public Answer error(int status, String code, String message) {
        Xml error = new Xml().put("Error", new Xml().put("Code", code).put("Message", message));
        Xml body = new Xml().put("Errors", error).put("RequestID", world.ids().request());
        return Answer.xml(status, body.document("Response"));
    }

    @Override
    public Answer throttled() {
        return error(503, "RequestLimitExceeded", "Request limit exceeded.");
    }

    @Override
    public Answer serverError() {
        return error(500, "InternalError", "An internal error has occurred");
    }

    @Override
    public Map<String, String> environment(URI simulator) {
        return Map.of(
                "AWS_ENDPOINT_URL",
                simulator.toString(),
                "AWS_ACCESS_KEY_ID",
                Ec2Demo.CUSTOMER,
                "AWS_SECRET_ACCESS_KEY",
                "simulator",
                "AWS_REGION",
                Ec2Demo.REGION,
                // What the command line's first version and boto3 read instead.
                "AWS_DEFAULT_REGION",
                Ec2Demo.REGION);
    }

    @Override
    public JsonNode seed(JsonNode wanted) {
        return new Ec2Seed(world).plant(wanted);
    }

    @Override
    public JsonNode state() {
        return new Ec2State(store).toJson();
    }

    private void throttle(Call call, String action, Parameters parameters) {
        boolean inForce = world.throttling() == Throttling.ON && world.refuses(AwsRefusal.REQUEST_LIMIT);
        if (inForce && !buckets.take(call.account(), call.region(), action, parameters, store.now())) {
            throw new Ec2Error(503, "RequestLimitExceeded", "Request limit exceeded.");
        }
    }

    private Identity caller(Request request) {
        Credential credential = Credential.of(request)
                .orElseThrow(
                        () -> Ec2Error.of("MissingParameter", "The request must contain the parameter AWSAccessKeyId"));
        Identity identity = world.identities()
                .find(credential)
                .orElseThrow(() -> new Ec2Error(
                        401, "AuthFailure", "AWS was not able to validate the provided access credentials"));
        if (world.identities().hasExpired(identity)) {
            throw Ec2Error.of("RequestExpired", "Request has expired.");
        }
        return identity;
    }

    private Ec2Action action(String name) {
        Ec2Action action = actions.get(name);
        if (action == null) {
            throw Ec2Error.of("InvalidAction", "The action " + name + " is not valid for this web service.");
        }
        return action;
    }

    private void check(Ec2Action action, Parameters parameters) {
        for (String name : parameters.names()) {
            if (!action.has(name) && world.refuses(AwsRefusal.PARAMETER_UNKNOWN)) {
                throw Ec2Error.of("UnknownParameter", "The parameter " + name + " is not recognized");
            }
        }
        for (String name : action.needs()) {
            if (!parameters.has(name) && world.refuses(AwsRefusal.PARAMETER_MISSING)) {
                throw Ec2Error.missing(name);
            }
        }
    }

    private void authorize(Ec2Action action, Identity caller, String region, Parameters parameters) {
        boolean dry = parameters.flag("DryRun").orElse(false);
        if (world.identities().denies(caller.account(), "ec2:" + action.name())) {
            String resource = action.on().isEmpty()
                    ? ""
                    : " on resource: arn:aws:ec2:" + region + ":" + caller.account() + ":" + action.on() + "/"
                            + parameters.get(action.needs()[0]);
            throw new Ec2Error(
                    403,
                    "UnauthorizedOperation",
                    "You are not authorized to perform this operation. User: " + caller.arn()
                            + " is not authorized to perform: ec2:" + action.name() + resource
                            + " because no identity-based policy allows the ec2:" + action.name() + " action");
        }
        if (dry && world.refuses(AwsRefusal.DRY_RUN)) {
            throw new Ec2Error(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
        }
    }
}
