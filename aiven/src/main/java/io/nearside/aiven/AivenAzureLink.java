package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorService.Notice;
import io.nearside.guice.http.HttpCall;
import io.nearside.guice.http.HttpPath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Services behind a private link service of Azure (aiven-docs, use-azure-privatelink.md). An endpoint is approved by its connection, and
 * only once it is connected Aiven takes the address that its name is to resolve to.
 */
final class AivenAzureLink implements AivenPrivateLink {
    private static final String ALLOWED = "user_subscription_ids";

    @Override
    public String segment() {
        return "azure";
    }

    @Override
    public Admission admission() {
        return Admission.OURS_ONLY;
    }

    /** It looks when it is told to (aiven-docs, use-azure-privatelink.md). */
    @Override
    public Notice notice() {
        return Notice.WHEN_TOLD;
    }

    /** Azure's load balancer takes machines with addresses of that kind only (aiven-docs, use-azure-privatelink.md). */
    @Override
    public int addressesNeeded(AivenServiceState state) {
        return state.addressesNeeded();
    }

    @Override
    public boolean takes(AivenServiceType type) {
        return true;
    }

    /** Nobody but subscriptions is ever on the list. */
    @Override
    public ObjectNode allowing(Collection<AccountId> accounts, Collection<String> besides) {
        ObjectNode body = AivenClient.JSON.createObjectNode();
        ArrayNode list = body.putArray(ALLOWED);
        accounts.stream().map(AccountId::value).sorted().forEach(list::add);
        return body;
    }

    @Override
    public EndpointOpening opening(JsonNode answer) {
        Set<AccountId> allowed =
                AivenClient.texts(answer, ALLOWED).map(AccountId::new).collect(Collectors.toSet());
        return AivenOpenings.of(answer, targets(answer), allowed, Set.of());
    }

    private static List<ServiceTarget> targets(JsonNode answer) {
        String id = AivenClient.textOrNull(answer, "azure_service_id");
        return id == null
                ? List.of()
                : List.of(new ServiceTarget(id, AivenClient.textOrNull(answer, "azure_service_alias"), null));
    }

    @Override
    public VendorConnection connection(ServiceId service, JsonNode row) {
        return AivenConnections.of(service, row, "private_endpoint_id");
    }

    @Override
    public Optional<HttpCall> step(HttpPath connection, VendorConnection seen, Handover ours) {
        if (seen.state() == State.TO_ADMIT) {
            return Optional.of(HttpCall.post(connection.below("approve")));
        }
        return AivenConnections.untold(seen, ours)
                .map(address -> HttpCall.put(connection, AivenConnections.telling(address)));
    }
}
