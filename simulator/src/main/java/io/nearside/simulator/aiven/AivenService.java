package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Answer;
import io.nearside.simulator.Call;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestOperation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Aiven's REST API. Paging parameters, such as the {@code limit} that Aiven's own clients send, are taken and change nothing. */
public final class AivenService implements Service {
    static final String ROOT = "/v1";

    private final AivenWorld aiven;
    private final AivenRules rules;
    private final AivenVpcCalls vpcs;
    private final AivenPeeringCalls peerings;
    private final AivenCidrCalls ranges;
    private final AivenServiceCalls services;
    private final AivenStaticIpCalls addresses;
    private final AivenAwsPrivatelinkCalls aws;
    private final AivenAzurePrivatelinkCalls azure;
    private final AivenGooglePrivatelinkCalls google;
    private final AivenCatalogueCalls catalogue = new AivenCatalogueCalls();
    private final AivenSeed seed;

    public AivenService(World world) {
        this.aiven = world.aiven();
        this.rules = new AivenRules(world);
        this.peerings = new AivenPeeringCalls(aiven.store(), rules);
        this.vpcs = new AivenVpcCalls(aiven.store(), rules, peerings);
        this.ranges = new AivenCidrCalls(aiven.store(), rules);
        this.services = new AivenServiceCalls(aiven.store(), rules);
        this.addresses = new AivenStaticIpCalls(aiven.store(), rules);
        this.aws = new AivenAwsPrivatelinkCalls(aiven.store(), rules);
        this.azure = new AivenAzurePrivatelinkCalls(aiven.store(), rules);
        this.google = new AivenGooglePrivatelinkCalls(aiven.store(), rules);
        this.seed = new AivenSeed(aiven);
    }

    @Override
    public String name() {
        return "aiven";
    }

    @Override
    public Set<String> operations() {
        return RestOperation.labels(name(), AivenOperation.values());
    }

    @Override
    public boolean takes(Request request) {
        return request.path().startsWith(ROOT + "/");
    }

    @Override
    public Call identify(Request request) {
        Optional<AivenOperation> operation = AivenOperation.of(request);
        Map<String, String> parameters = RestOperation.variables(operation, request);
        Json.object(request.body()).ifPresent(body -> parameters.putAll(Json.scalars(body)));
        String account = parameters.getOrDefault("project", parameters.getOrDefault("organization", ""));
        return RestOperation.call(name(), request, operation, account, parameters);
    }

    @Override
    public Answer answer(Call call) {
        try {
            return answer(call.request());
        } catch (AivenRefused refused) {
            return refused.answer();
        }
    }

    private Answer answer(Request request) {
        Optional<AivenOperation> known = AivenOperation.of(request)
                .filter(each -> aiven.store().spelling().takes(each.spelling()));
        Optional<AivenToken> token = token(request);
        rules.refuseIf(
                AivenRefusal.TOKEN_UNKNOWN,
                token.isEmpty() && known.filter(AivenOperation::isPublic).isEmpty(),
                403,
                "Authentication failed");
        AivenOperation operation = known.orElseThrow(() -> new AivenRefused(404, "Not Found"));
        AivenCall call =
                new AivenCall(request, operation.template().match(request).orElse(Map.of()));
        if (!operation.isPublic()) {
            admit(token, operation, call.home());
        }
        return answer(operation, call);
    }

    private void admit(Optional<AivenToken> token, AivenOperation operation, AivenHome home) {
        if (!aiven.store().homes().containsKey(home)) {
            String what = home.isOrganization() ? "Organization " : "Project ";
            throw new AivenRefused(404, what + home.name() + " does not exist");
        }
        boolean foreign = token.filter(each -> each.homes().contains(home)).isEmpty();
        rules.refuseIf(AivenRefusal.PROJECT_FOREIGN, foreign && !home.isOrganization(), 403, "Not a project member");
        rules.refuseIf(
                AivenRefusal.ORGANIZATION_FOREIGN, foreign && home.isOrganization(), 403, "Not an organization member");
        boolean reader = token.filter(each -> each.access() == Access.WRITE).isEmpty();
        Optional<String> needed = operation.permission(home);
        rules.refuseIf(
                AivenRefusal.PERMISSION,
                needed.isPresent() && reader,
                403,
                "Not allowed: " + needed.orElse("") + " is missing");
    }

    private Answer answer(AivenOperation operation, AivenCall call) {
        return switch (operation) {
            case LIST_VPCS, LIST_ORGANIZATION_VPCS -> vpcs.list(call);
            case CREATE_VPC, CREATE_ORGANIZATION_VPC -> vpcs.create(call);
            case READ_VPC, READ_ORGANIZATION_VPC, READ_ORGANIZATION_VPC_SINGULAR -> vpcs.read(call);
            case DELETE_VPC, DELETE_ORGANIZATION_VPC, DELETE_ORGANIZATION_VPC_SINGULAR -> vpcs.delete(call);
            case CREATE_PEERING, CREATE_ORGANIZATION_PEERING, CREATE_ORGANIZATION_PEERING_SINGULAR ->
                peerings.create(vpcs.vpc(call), call);
            case REFRESH_PEERINGS, REFRESH_ORGANIZATION_PEERINGS -> peerings.refresh(vpcs.vpc(call));
            case CHANGE_RANGES, CHANGE_ORGANIZATION_RANGES -> ranges.change(vpcs.vpc(call), call);
            case DELETE_PEERING,
                    DELETE_PEERING_IN_REGION,
                    DELETE_PEERING_IN_GROUP,
                    DELETE_PEERING_IN_GROUP_AND_REGION,
                    DELETE_ORGANIZATION_PEERING,
                    DELETE_ORGANIZATION_PEERING_SINGULAR -> peerings.delete(vpcs.vpc(call), call);
            case LIST_SERVICES -> services.list(call);
            case CREATE_SERVICE -> services.create(call);
            case READ_SERVICE -> services.read(call);
            case UPDATE_SERVICE -> services.update(call);
            case LIST_SERVICE_TYPES -> catalogue.types();
            case READ_SERVICE_TYPE -> catalogue.type(call);
            case LIST_STATIC_IPS -> addresses.list(call);
            case CREATE_STATIC_IP -> addresses.create(call);
            case PROTECT_STATIC_IP -> addresses.protect(call);
            case DELETE_STATIC_IP -> addresses.delete(call);
            case ASSOCIATE_STATIC_IP -> addresses.associate(call);
            case DISSOCIATE_STATIC_IP -> addresses.dissociate(call);
            case PRICE_STATIC_IPS, PRICE_STATIC_IPS_OF_TENANT -> catalogue.staticIps();
            case CREATE_AWS_PRIVATELINK -> aws.create(services.service(call), call);
            case UPDATE_AWS_PRIVATELINK -> aws.update(services.service(call), call);
            case READ_AWS_PRIVATELINK -> aws.read(services.service(call));
            case DELETE_AWS_PRIVATELINK -> aws.delete(services.service(call));
            case REFRESH_AWS_PRIVATELINK -> aws.refresh(services.service(call));
            case LIST_AWS_CONNECTIONS -> aws.connections(services.service(call));
            case CREATE_AZURE_PRIVATELINK -> azure.create(services.service(call), call);
            case UPDATE_AZURE_PRIVATELINK -> azure.update(services.service(call), call);
            case READ_AZURE_PRIVATELINK -> azure.read(services.service(call));
            case DELETE_AZURE_PRIVATELINK -> azure.delete(services.service(call));
            case REFRESH_AZURE_PRIVATELINK -> azure.refresh(services.service(call));
            case LIST_AZURE_CONNECTIONS -> azure.connections(services.service(call));
            case UPDATE_AZURE_CONNECTION -> azure.reach(services.service(call), call);
            case APPROVE_AZURE_CONNECTION -> azure.approve(services.service(call), call);
            case CREATE_GOOGLE_PRIVATELINK -> google.create(services.service(call), call);
            case READ_GOOGLE_PRIVATELINK -> google.read(services.service(call));
            case DELETE_GOOGLE_PRIVATELINK -> google.delete(services.service(call));
            case REFRESH_GOOGLE_PRIVATELINK -> google.refresh(services.service(call));
            case LIST_GOOGLE_CONNECTIONS -> google.connections(services.service(call));
            case APPROVE_GOOGLE_CONNECTION -> google.approve(services.service(call), call);
            case PRICE_PRIVATELINKS, PRICE_PRIVATELINKS_OF_TENANT -> catalogue.privatelinks();
        };
    }

    /** Aiven's clients send the scheme aivenv1, its documentation also Bearer. */
    private Optional<AivenToken> token(Request request) {
        String header = request.header("authorization").orElse("");
        int space = header.indexOf(' ');
        String scheme = header.substring(0, Math.max(space, 0));
        boolean known = scheme.equalsIgnoreCase("aivenv1") || scheme.equalsIgnoreCase("bearer");
        return Optional.ofNullable(
                known ? aiven.tokens().get(header.substring(space + 1).strip()) : null);
    }

    /** As the answers in go-client-codegen's tests. */
    @Override
    public Answer error(int status, String code, String message) {
        var body = Json.object().put("message", message);
        body.putArray("errors")
                .addObject()
                .put("error_code", code)
                .put("message", message)
                .put("status", status);
        return Answer.json(status, body);
    }

    @Override
    public Answer throttled() {
        return new AivenRefused(429, "Too many requests").answer();
    }

    @Override
    public Answer serverError() {
        return new AivenRefused(500, "Internal server error").answer();
    }

    @Override
    public Map<String, String> environment(URI simulator) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AIVEN_WEB_URL", simulator.toString());
        aiven.token().ifPresent(token -> {
            environment.put("AIVEN_TOKEN", token);
            // What avn reads instead.
            environment.put("AIVEN_AUTH_TOKEN", token);
        });
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
