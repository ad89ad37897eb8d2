package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Call;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.sts.Credential;
import io.nearside.simulator.sts.Identity;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** AWS Resource Access Manager, REST and JSON, 2018-01-04. How often it may be asked is not published, so that it throttles by script only. */
public final class RamService implements Service {
    private static final String TOKEN = "clientToken";

    private final World world;
    private final RamShareCalls shares;
    private final RamAssociationCalls associations;
    private final RamInvitationCalls invitations;
    private final Map<String, Repeated> repeated = new HashMap<>();

    /** What came with a token, and what was answered. */
    private record Repeated(JsonNode body, ObjectNode answer) {}

    public RamService(World world) {
        this.world = world;
        this.shares = new RamShareCalls(world.ram().store());
        this.associations = new RamAssociationCalls(world.ram().store());
        this.invitations = new RamInvitationCalls(world.ram().store());
    }

    @Override
    public String name() {
        return "ram";
    }

    @Override
    public Set<String> operations() {
        return Arrays.stream(RamOperation.values()).map(RamOperation::label).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean takes(Request request) {
        return Credential.of(request)
                .map(credential -> credential.scope().equals(name()))
                .orElseGet(() -> RamOperation.of(request).isPresent());
    }

    @Override
    public Call identify(Request request) {
        Optional<RamOperation> operation = RamOperation.of(request);
        Credential credential = Credential.of(request).orElse(new Credential("", "", name(), ""));
        return new Call(
                request,
                operation.map(RamOperation::label).orElse("ram:" + request.path()),
                operation.<Access>map(RamOperation::access).orElse(Access.READ),
                world.identities().accountOf(credential),
                credential.region(),
                parameters(body(request)));
    }

    /** As EC2 would spell them: lists are counted from 1. */
    private static Map<String, String> parameters(JsonNode body) {
        Map<String, String> parameters = new LinkedHashMap<>();
        body.properties().forEach(member -> put(parameters, member.getKey(), member.getValue()));
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, JsonNode value) {
        int number = 0;
        for (JsonNode each : value.isArray() ? value : Json.array()) {
            number++;
            put(parameters, name + "." + number, each);
        }
        value.properties().forEach(member -> put(parameters, name + "." + member.getKey(), member.getValue()));
        if (value.isValueNode()) {
            parameters.put(name, value.asText());
        }
    }

    /** What is asked for; of the one call without a body it is in the address. */
    private static JsonNode body(Request request) {
        if (request.method().equals("DELETE")) {
            ObjectNode query = Json.object();
            request.query()
                    .keySet()
                    .forEach(name -> query.put(name, request.parameter(name).orElse("")));
            return query;
        }
        return Json.object(request.body()).orElse(Json.object());
    }

    @Override
    public Answer answer(Call call) {
        try {
            Identity caller = caller(call);
            RamOperation operation = RamOperation.of(call.request())
                    .orElseThrow(() -> new RamRefused(404, "UnknownOperationException", ""));
            return answer(operation, new RamCall(caller, call.region(), body(call.request())));
        } catch (RamRefused refused) {
            return error(refused.status(), refused.code(), refused.text());
        }
    }

    private Answer answer(RamOperation operation, RamCall call) {
        Optional<String> token = call.find(TOKEN).filter(any -> operation.hasToken());
        String key = call.account() + " " + call.region() + " " + operation + " " + token.orElse("");
        Repeated before = token.isPresent() ? repeated.get(key) : null;
        if (before != null && !before.body().equals(call.body()) && world.refuses(AwsRefusal.RAM_TOKEN_MISMATCH)) {
            throw RamRefused.of(
                    "IdempotentParameterMismatchException",
                    "A request with this client token was made before, with other parameters.");
        }
        if (before != null && world.refuses(AwsRefusal.RAM_TOKEN_REPEATED)) {
            return send(200, before.answer()).withoutEffect();
        }
        ObjectNode answer = perform(operation, call);
        token.ifPresent(text -> {
            answer.put(TOKEN, text);
            repeated.put(key, new Repeated(call.body(), answer));
        });
        return send(200, answer);
    }

    private ObjectNode perform(RamOperation operation, RamCall call) {
        return switch (operation) {
            case CREATE_SHARE -> shares.create(call);
            case UPDATE_SHARE -> shares.update(call);
            case DELETE_SHARE -> shares.delete(call);
            case GET_SHARES -> shares.list(call);
            case TAG -> shares.tag(call);
            case UNTAG -> shares.untag(call);
            case ENABLE_SHARING -> shares.enableSharing(call);
            case ASSOCIATE -> associations.associate(call);
            case DISASSOCIATE -> associations.disassociate(call);
            case GET_ASSOCIATIONS -> associations.list(call);
            case LIST_PRINCIPALS -> associations.principals(call);
            case LIST_RESOURCES -> associations.resources(call);
            case GET_INVITATIONS -> invitations.list(call);
            case ACCEPT_INVITATION -> invitations.accept(call);
            case REJECT_INVITATION -> invitations.reject(call);
        };
    }

    private Identity caller(Call call) {
        Credential credential = Credential.of(call.request())
                .orElseThrow(() ->
                        new RamRefused(403, "MissingAuthenticationTokenException", "Missing Authentication Token"));
        Identity caller = world.identities()
                .find(credential)
                .orElseThrow(() -> new RamRefused(
                        403, "UnrecognizedClientException", "The security token included in the request is invalid."));
        if (world.identities().hasExpired(caller)) {
            throw new RamRefused(403, "ExpiredTokenException", "The security token included in the request is expired");
        }
        if (world.identities().denies(caller.account(), call.operation())) {
            throw new RamRefused(
                    403,
                    "AccessDeniedException",
                    "User: " + caller.arn() + " is not authorized to perform: " + call.operation()
                            + " because no identity-based policy allows the " + call.operation() + " action");
        }
        return caller;
    }

    @Override
    public Answer error(int status, String code, String message) {
        return send(status, Json.object().put("message", message)).with("x-amzn-ErrorType", code);
    }

    private Answer send(int status, ObjectNode body) {
        return Answer.json(status, body).with("x-amzn-RequestId", world.ids().request());
    }

    @Override
    public Answer throttled() {
        return error(429, "ThrottlingException", "Rate exceeded");
    }

    @Override
    public Answer serverError() {
        return error(500, "ServerInternalException", "Something went wrong.");
    }

    /** On its own beside the one for all of AWS, for clients that are told of services one by one. */
    @Override
    public Map<String, String> environment(URI simulator) {
        return Map.of("AWS_ENDPOINT_URL_RAM", simulator.toString());
    }

    @Override
    public JsonNode seed(JsonNode wanted) {
        return new RamSeed(world.ram()).plant(wanted);
    }

    @Override
    public JsonNode state() {
        return new RamState(world.ram().store()).json();
    }
}
