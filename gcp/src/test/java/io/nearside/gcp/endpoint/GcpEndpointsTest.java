package io.nearside.gcp.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.Mark;
import io.nearside.api.model.SubnetId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.StubCompute;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GcpEndpointsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String REGION = "/compute/v1/projects/acme-prod/regions/europe-west1";

    private static final String RULES = REGION + "/forwardingRules";

    private static final String RULE = "GET " + RULES + "/orders";

    private static final String ADDRESSES = REGION + "/addresses";

    private static final String ADDRESS = "GET " + ADDRESSES + "/orders";

    private static final String OPERATION = "GET " + REGION + "/operations/operation-1";

    private static final String ATTACHMENT =
            "projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s1";

    private static final String NOT_THERE = StubCompute.refusal(404, "notFound", "The resource was not found");

    private static final EndpointName NAME = new EndpointName("orders");

    private static final EndpointPlace PLACE = new EndpointPlace(
            StubCompute.NETWORK,
            List.of(new SubnetId("projects/acme-prod/regions/europe-west1/subnetworks/endpoints")));

    private final StubCompute compute = new StubCompute(
            Map.of("region", "europe-west1", "subnet", "endpoints", "globalAccess", true),
            Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "stub-token"));

    private final PrivateEndpoints endpoints = compute.capability(PrivateEndpoints.class);

    @AfterEach
    void stop() {
        compute.close();
    }

    private static EndpointWish wish(String target) {
        return new EndpointWish(
                NAME, new ServiceTarget(target, null, null), Naming.ID, null, "", new Mark("orders-link"));
    }

    private static EndpointSite site() {
        return new EndpointSite(
                PLACE,
                null,
                java.util.Set.of(),
                EndpointSite.Filtering.AT_SENDERS,
                java.util.Set.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String rule(String more) {
        return """
            {"name": "orders", "IPAddress": "10.0.1.9", %s
             "description": "managed-by=nearside nearside-link=orders-link",
             "target": "https://www.googleapis.com/compute/v1/%s"}
            """.formatted(more, ATTACHMENT);
    }

    private static String rule(String id, String status) {
        return rule("\"pscConnectionId\": \"" + id + "\", \"pscConnectionStatus\": \"" + status + "\",");
    }

    private static String address(String status) {
        return """
            {"name": "orders", "address": "10.0.1.9", "status": "%s",
             "description": "managed-by=nearside nearside-link=orders-link"}
            """.formatted(status);
    }

    private static String operation(String status) {
        return """
            {"kind": "compute#operation", "id": "4611686018427387904", "name": "operation-1", "status": "%s",
             "region": "https://www.googleapis.com/compute/v1/projects/acme-prod/regions/europe-west1"}
            """.formatted(status);
    }

    private void nothingThere() {
        compute.on(RULE, 404, NOT_THERE).on(ADDRESS, 404, NOT_THERE);
    }

    private JsonNode sent() throws IOException {
        return JSON.readTree(compute.last().body());
    }

    @Test
    void anAddressIsMadeAndThenTheRuleThatLeadsFromIt() throws IOException {
        nothingThere();
        assertThat(endpoints.find(PLACE, NAME)).isEmpty();
        compute.on("POST " + ADDRESSES, 200, operation("RUNNING"));
        Change<Endpoint> reserved = endpoints.create(site(), wish(ATTACHMENT));
        assertThat(reserved.effect()).isEqualTo(Effect.CREATED);
        assertThat(reserved.now().state()).isEqualTo(State.SETTLING);
        assertThat(reserved.now().target()).isEmpty();
        assertThat(sent()).isEqualTo(JSON.readTree("""
            {"name": "orders", "addressType": "INTERNAL", "purpose": "GCE_ENDPOINT",
             "description": "managed-by=nearside nearside-link=orders-link",
             "subnetwork": "projects/acme-prod/regions/europe-west1/subnetworks/endpoints"}
            """));
        assertThat(compute.last().query()).contains("requestId=");
        compute.anew(ADDRESS).on(ADDRESS, 200, address("RESERVING")).on(ADDRESS, 200, address("RESERVED"));
        assertThat(endpoints.find(PLACE, NAME)).map(Endpoint::state).contains(State.SETTLING);
        Endpoint begun = endpoints.find(PLACE, NAME).orElseThrow();
        assertThat(begun.state()).isEqualTo(State.BEGUN);
        assertThat(begun.madeFor()).contains(new Mark("orders-link"));
        compute.on("POST " + RULES, 200, operation("RUNNING"));
        Change<Endpoint> made = endpoints.create(site(), wish(ATTACHMENT));
        assertThat(made.now().target()).isEqualTo(ATTACHMENT);
        assertThat(sent()).isEqualTo(JSON.readTree("""
            {"name": "orders", "loadBalancingScheme": "", "allowPscGlobalAccess": true,
             "description": "managed-by=nearside nearside-link=orders-link",
             "IPAddress": "projects/acme-prod/regions/europe-west1/addresses/orders",
             "network": "projects/acme-prod/global/networks/backend",
             "target": "%s"}
            """.formatted(ATTACHMENT)));
        compute.anew(RULE).on(RULE, 200, rule("12870921937223780", "PENDING"));
        int calls = compute.calls().size();
        Endpoint standing = endpoints.find(PLACE, NAME).orElseThrow();
        assertThat(standing)
                .isEqualTo(new Endpoint(
                        NAME,
                        new ConsumerId("12870921937223780"),
                        ATTACHMENT,
                        State.STANDING,
                        Approval.PENDING,
                        new Mark("orders-link"),
                        ""));
        assertThat(endpoints.addresses(standing))
                .containsExactly(AddressText.find("10.0.1.9").orElseThrow());
        assertThat(compute.calls()).hasSize(calls + 1);
    }

    @Test
    void anAddressWithoutItsRuleIsCarriedOn() {
        compute.on(RULE, 404, NOT_THERE)
                .on(ADDRESS, 200, address("RESERVED"))
                .on("POST " + RULES, 200, operation("DONE"));
        assertThat(endpoints.find(PLACE, NAME)).map(Endpoint::state).contains(State.BEGUN);
        endpoints.create(site(), wish(ATTACHMENT));
        assertThat(compute.lines()).containsExactly(RULE, ADDRESS, "POST " + RULES);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, PENDING",
        "ACCEPTED, APPROVED",
        "REJECTED, REJECTED",
        "CLOSED, CUT",
        "NEEDS_ATTENTION, PENDING",
        "STATUS_UNSPECIFIED, UNKNOWN",
        "ANOTHER, UNKNOWN"
    })
    void whetherItIsLetIn(String status, Approval approval) {
        compute.on(RULE, 200, rule("18446744073709551615", status));
        Endpoint seen = endpoints.find(PLACE, NAME).orElseThrow();
        assertThat(seen.approval()).isEqualTo(approval);
        assertThat(seen.consumer()).isEqualTo(new ConsumerId("18446744073709551615"));
        assertThat(compute.calls()).hasSize(1);
    }

    @Test
    void aRuleThatNobodySeesYetSettles() {
        compute.on(RULE, 200, rule(""));
        assertThat(endpoints.find(PLACE, NAME)).map(Endpoint::state).contains(State.SETTLING);
    }

    @Test
    void aLoadBalancersRuleOfOurNameSaysWhereItLeads() {
        compute.on(RULE, 200, """
            {"name": "orders", "IPAddress": "10.0.1.9", "loadBalancingScheme": "INTERNAL",
             "backendService": "https://www.googleapis.com/compute/v1/projects/acme-prod/regions/europe-west1/backendServices/web"}
            """);
        Endpoint seen = endpoints.find(PLACE, NAME).orElseThrow();
        assertThat(seen.target()).isEqualTo("projects/acme-prod/regions/europe-west1/backendServices/web");
        assertThat(seen.madeFor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.googleapis.com/compute/v1/projects/acme-prod/global/networks/backend, false",
        "https://www.googleapis.com/compute/beta/projects/acme-prod/global/networks/backend, false",
        "https://www.googleapis.com/compute/v1/projects/acme-prod/global/networks/other, true",
        "https://www.googleapis.com/compute/v1/projects/acme-test/global/networks/backend, true"
    })
    void aRuleOfOurNameSaysWhichNetworkItIsIn(String network, boolean outside) {
        compute.on(RULE, 200, rule("\"network\": \"" + network + "\","));
        Endpoint seen = endpoints.find(PLACE, NAME).orElseThrow();
        assertThat(seen.isOutside(PLACE.network())).isEqualTo(outside);
    }

    @Test
    void theRuleGoesFirstAndTheAddressAfterIt() {
        compute.on(RULE, 200, rule("1", "ACCEPTED"))
                .on("DELETE " + RULES + "/orders", 200, operation("RUNNING"))
                .on(OPERATION, 200, operation("RUNNING"))
                .on(OPERATION, 200, operation("DONE"));
        Endpoint seen = endpoints.find(PLACE, NAME).orElseThrow();
        assertThat(endpoints.remove(seen)).isInstanceOf(Removal.Going.class);
        Endpoint leaving = endpoints.find(PLACE, NAME).orElseThrow();
        assertThat(leaving.state()).isEqualTo(State.LEAVING);
        assertThat(leaving.consumer()).isEqualTo(new ConsumerId("1"));
        compute.anew(RULE).on(RULE, 404, NOT_THERE).on(ADDRESS, 200, address("RESERVED"));
        Endpoint begun = endpoints.find(PLACE, NAME).orElseThrow();
        assertThat(begun.state()).isEqualTo(State.BEGUN);
        compute.on("DELETE " + ADDRESSES + "/orders", 200, operation("DONE"));
        assertThat(endpoints.remove(begun)).isInstanceOf(Removal.Gone.class);
        compute.anew(ADDRESS).on(ADDRESS, 404, NOT_THERE);
        assertThat(endpoints.find(PLACE, NAME)).isEqualTo(Optional.empty());
    }

    @Test
    void whatAnOperationFailedForIsSaid() {
        nothingThere();
        compute.on("POST " + ADDRESSES, 200, operation("RUNNING"))
                .on(
                        OPERATION,
                        200,
                        StubCompute.failed("operation-1", "QUOTA_EXCEEDED", "Quota 'INTERNAL_ADDRESSES' exceeded."));
        endpoints.create(site(), wish(ATTACHMENT));
        CloudException failure = catchThrowableOfType(CloudException.class, () -> endpoints.find(PLACE, NAME));
        assertThat(failure.kind()).isEqualTo(ErrorKind.EXHAUSTED);
        assertThat(failure).hasMessageContaining("INTERNAL_ADDRESSES");
        assertThat(endpoints.find(PLACE, NAME)).isEmpty();
    }

    @Test
    void anOperationThatCannotBeReadHasNotFailed() {
        nothingThere();
        compute.on("POST " + ADDRESSES, 200, operation("RUNNING")).on(OPERATION, 404, NOT_THERE);
        endpoints.create(site(), wish(ATTACHMENT));
        assertThat(endpoints.find(PLACE, NAME)).isEmpty();
    }

    @Test
    void oneOfThisNameThatIsThereAlready() {
        nothingThere();
        compute.on("POST " + ADDRESSES, 409, StubCompute.refusal(409, "alreadyExists", "'orders' already exists"));
        CloudException failure =
                catchThrowableOfType(CloudException.class, () -> endpoints.create(site(), wish(ATTACHMENT)));
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
    }
}
