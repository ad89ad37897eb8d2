package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.Region;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorService.Notice;
import io.nearside.guice.http.HttpCall;
import io.nearside.guice.http.HttpPath;
import io.nearside.guice.http.ServiceWords;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Services behind an endpoint service of AWS (aiven-docs, use-aws-privatelinks.md). Whoever is on the list of principals gets in: there is
 * no call to approve an endpoint, and none to tell its address, since its name at Aiven leads to the one that AWS gave it. Whether it can
 * be reached from another region is not asked for here.
 */
final class AivenAwsLink implements AivenPrivateLink {
    private static final String ALLOWED = "principals";

    /** AWS documents it as com.amazonaws.vpce.region.id, and before that cn. in China (AWS PrivateLink guide, "Share your services"). */
    private static final Pattern REGION_IN_NAME = Pattern.compile("(?:.*\\.)?vpce\\.([^.]+)\\.vpce-svc-[^.]+");

    /** Types of services that it is said to be not supported for, though some have components with a switch for it. */
    private static final Set<String> WITHOUT =
            Set.of("alloydbomni", "cassandra", "flink", "kafka_mirrormaker", "thanos");

    private final AivenAwsPrincipals principals;

    AivenAwsLink(AivenAwsPrincipals principals) {
        this.principals = principals;
    }

    @Override
    public String segment() {
        return "aws";
    }

    @Override
    public Admission admission() {
        return Admission.WHOLE_ACCOUNT;
    }

    /** AWS shows it each endpoint that is available. Only in a cloud that a customer brings along it has to be told to look. */
    @Override
    public Notice notice() {
        return Notice.OWN;
    }

    @Override
    public int addressesNeeded(AivenServiceState state) {
        return 0;
    }

    @Override
    public boolean takes(AivenServiceType type) {
        return !WITHOUT.contains(type.name());
    }

    @Override
    public ObjectNode allowing(Collection<AccountId> accounts, Collection<String> besides) {
        ObjectNode body = AivenClient.JSON.createObjectNode();
        ArrayNode list = body.putArray(ALLOWED);
        Stream.concat(accounts.stream().map(principals::root), besides.stream())
                .sorted()
                .forEach(list::add);
        return body;
    }

    @Override
    public EndpointOpening opening(JsonNode answer) {
        Set<AccountId> allowed = new HashSet<>();
        Set<String> besides = new HashSet<>();
        AivenClient.texts(answer, ALLOWED)
                .forEach(one -> principals.account(one).ifPresentOrElse(allowed::add, () -> besides.add(one)));
        return AivenOpenings.of(answer, targets(answer), allowed, besides);
    }

    private static List<ServiceTarget> targets(JsonNode answer) {
        String name = AivenClient.textOrNull(answer, "aws_service_name");
        return name == null ? List.of() : List.of(target(name));
    }

    private static ServiceTarget target(String name) {
        Matcher region = REGION_IN_NAME.matcher(name);
        return new ServiceTarget(name, null, region.matches() ? new Region(region.group(1)) : null);
    }

    @Override
    public VendorConnection connection(ServiceId service, JsonNode row) {
        String id = AivenClient.textOrNull(row, "privatelink_connection_id");
        String state = AivenClient.text(row, "state");
        State meaning = state(state);
        return new VendorConnection(
                id == null ? null : new VendorConnectionId(id),
                service,
                new ConsumerId(AivenClient.text(row, "vpc_endpoint_id")),
                meaning,
                null,
                meaning == State.UNKNOWN ? ServiceWords.of(state) : "");
    }

    /** The states are those of all clouds (aiven/go-client-codegen, ConnectionStateType); none of them waits for us here. */
    private static State state(String state) {
        return switch (state) {
            case "pending-user-approval", "user-approved", "connected" -> State.ADMITTING;
            case "active" -> State.ACTIVE;
            default -> State.UNKNOWN;
        };
    }

    @Override
    public Optional<HttpCall> step(HttpPath connection, VendorConnection seen, Handover ours) {
        return Optional.empty();
    }
}
