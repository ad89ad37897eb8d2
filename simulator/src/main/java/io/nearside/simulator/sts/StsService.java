package io.nearside.simulator.sts;

import io.nearside.simulator.Access;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Call;
import io.nearside.simulator.Forms;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.World;
import io.nearside.simulator.Xml;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** AWS Security Token Service, Query API 2011-06-15: who am I, and act as that role. */
public final class StsService implements Service {
    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final String PREFIX = "sts:";

    private final World world;
    private final Map<String, BiFunction<Identity, Map<String, String>, Xml>> actions =
            Map.of("GetCallerIdentity", (caller, parameters) -> whoami(caller), "AssumeRole", this::assume);

    public StsService(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "sts";
    }

    @Override
    public Set<String> operations() {
        return actions.keySet().stream().map(PREFIX::concat).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean takes(Request request) {
        return Forms.isQueryApi(request, "2011-06-15")
                && Credential.of(request).map(Credential::scope).orElse("sts").equals("sts");
    }

    @Override
    public Call identify(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>(Forms.parameters(request));
        String action = parameters.getOrDefault("Action", "");
        parameters.keySet().removeAll(List.of("Action", "Version"));
        Credential credential = Credential.of(request).orElse(new Credential("", "", "sts", ""));
        return new Call(
                request,
                PREFIX + action,
                // Nothing in the world is changed by credentials, so none of these is a write to be counted.
                Access.READ,
                world.identities().accountOf(credential),
                credential.region(),
                parameters);
    }

    @Override
    public Answer answer(Call call) {
        try {
            Identity caller = caller(call.request());
            String action = call.operation().substring(PREFIX.length());
            BiFunction<Identity, Map<String, String>, Xml> known = actions.get(action);
            if (known == null) {
                throw new StsError(
                        400, "InvalidAction", "Could not find operation " + action + " for version 2011-06-15");
            }
            return result(action, known.apply(caller, call.parameters()));
        } catch (StsError refused) {
            return error(refused.status(), refused.code(), refused.text());
        }
    }

    @Override
    public Answer error(int status, String code, String message) {
        Xml error = new Xml()
                .put("Type", status < 500 ? "Sender" : "Receiver")
                .put("Code", code)
                .put("Message", message);
        Xml body = new Xml().put("Error", error).put("RequestId", world.ids().request());
        return Answer.xml(status, body.document("ErrorResponse", NAMESPACE));
    }

    @Override
    public Answer throttled() {
        return error(400, "Throttling", "Rate exceeded");
    }

    @Override
    public Answer serverError() {
        return error(500, "InternalFailure", "The request processing has failed because of an unknown error.");
    }

    private Identity caller(Request request) {
        Credential credential = Credential.of(request)
                .orElseThrow(() ->
                        new StsError(403, "MissingAuthenticationToken", "Request is missing Authentication Token"));
        Identity identity = world.identities()
                .find(credential)
                .orElseThrow(() -> new StsError(
                        403, "InvalidClientTokenId", "The security token included in the request is invalid."));
        if (world.identities().hasExpired(identity)) {
            throw new StsError(403, "ExpiredToken", "The security token included in the request is expired");
        }
        return identity;
    }

    private static Xml whoami(Identity caller) {
        return new Xml().put("Arn", caller.arn()).put("UserId", caller.userId()).put("Account", caller.account());
    }

    private Xml assume(Identity caller, Map<String, String> parameters) {
        String arn = required(parameters, "RoleArn");
        String sessionName = required(parameters, "RoleSessionName");
        Duration lasting = Duration.ofSeconds(seconds(parameters.getOrDefault("DurationSeconds", "3600")));
        if (lasting.compareTo(SHORTEST) < 0 || lasting.compareTo(LONGEST) > 0) {
            throw new StsError(400, "ValidationError", "DurationSeconds is not between 900 and 43200");
        }
        Role role = world.identities()
                .role(arn)
                .filter(found -> opens(found, parameters.getOrDefault("ExternalId", "")))
                .filter(found -> !world.identities().denies(caller.account(), "sts:AssumeRole"))
                .orElseThrow(() -> new StsError(
                        403,
                        "AccessDenied",
                        "User: " + caller.arn() + " is not authorized to perform: sts:AssumeRole on resource: " + arn));
        Session session = world.identities().assume(role, sessionName, lasting);
        Xml credentials = new Xml()
                .put("AccessKeyId", session.key())
                .put("SecretAccessKey", session.secret())
                .put("SessionToken", session.identity().token())
                .put("Expiration", session.identity().expires().truncatedTo(ChronoUnit.SECONDS));
        Xml user = new Xml()
                .put("AssumedRoleId", session.identity().userId())
                .put("Arn", session.identity().arn());
        return new Xml().put("Credentials", credentials).put("AssumedRoleUser", user);
    }

    private boolean opens(Role role, String externalId) {
        return role.externalId().isEmpty()
                || role.externalId().equals(externalId)
                || !world.refuses(AwsRefusal.ROLE_EXTERNAL_ID);
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new StsError(400, "ValidationError", "1 validation error detected: Value null at '" + name + "'");
        }
        return value;
    }

    private static long seconds(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new StsError(400, "ValidationError", "DurationSeconds is no number: " + text);
        }
    }

    private Answer result(String action, Xml result) {
        Xml metadata = new Xml().put("RequestId", world.ids().request());
        Xml body = new Xml().put(action + "Result", result).put("ResponseMetadata", metadata);
        return Answer.xml(200, body.document(action + "Response", NAMESPACE));
    }
}
