package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An endpoint whose operation failed: what is said of it, who goes on with it, and how it is brought back. */
final class AzureEndpointFailuresTest {
    private static final String PENDING = AzureSite.endpoint("Succeeded", "Pending", "");

    private static final String UPDATING = AzureSite.endpoint("Updating", "Pending", "Awaiting Approval");

    private static final String OPERATION = "GET /subscriptions/" + AzureSite.SUBSCRIPTION
            + "/providers/Microsoft.Network/locations/westeurope/operations/op-1";

    private static final String GET = "GET " + AzureSite.ENDPOINT;

    private static final String PUT = "PUT " + AzureSite.ENDPOINT;

    private final AzureSite azure = new AzureSite();

    @AfterEach
    void close() {
        azure.close();
    }

    private Optional<Endpoint> find() {
        return azure.endpoints().find(AzureSite.PLACE, AzureSite.NAME);
    }

    @Test
    void whatAnOperationFailedForIsSaid() {
        failing("InternalServerError", 2);
        azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish());
        for (int look = 0; look < 2; look++) {
            assertThat(find().orElseThrow())
                    .extracting(Endpoint::state, Endpoint::says)
                    .containsExactly(State.FAILED, "Failed. Subnet x. (InternalServerError)");
        }
        assertThat(azure.lines()).containsExactly(PUT, OPERATION, GET, GET);
    }

    /** Whoever else was at work on it may bring it to its end. */
    @Test
    void oneThatMetOtherWorkCountsAsSettlingForAWhile() {
        failing("RetryableError", 9);
        azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish());
        for (int look = 1; look <= 9; look++) {
            assertThat(find().orElseThrow())
                    .extracting(Endpoint::state, Endpoint::says)
                    .containsExactly(look <= 8 ? State.SETTLING : State.FAILED, "Failed. Subnet x. (RetryableError)");
        }
    }

    private void failing(String code, int looks) {
        azure.beginning(201, UPDATING).then(200, """
                {"status": "Failed", "error": {"code": "%s", "message": "Failed.",
                 "details": [{"code": "Unknown", "message": "Subnet x."}]}}
                """.formatted(code));
        for (int look = 0; look < looks; look++) {
            azure.then(200, AzureSite.endpoint("Failed", "Pending", ""));
        }
    }

    @Test
    void oneThatFailedIsWrittenAgainAsItWas() {
        azure.beginning(201, UPDATING)
                .then(
                        200,
                        "{\"status\": \"Failed\", \"error\": {\"code\": \"ServerTimeout\", \"message\": \"Again.\"}}")
                .then(200, AzureSite.endpoint("Failed", "Pending", ""))
                .beginning(200, UPDATING)
                .then(200, "{\"status\": \"InProgress\"}")
                .then(200, "{\"status\": \"Succeeded\"}")
                .then(200, PENDING);
        azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish());
        Endpoint failed = find().orElseThrow();
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(azure.endpoints()
                        .mend(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish(), failed)
                        .says())
                .isEqualTo(new Change<>(Effect.UPDATED, failed).says());
        assertThat(find().orElseThrow().state()).isEqualTo(State.SETTLING);
        assertThat(find().orElseThrow().state()).isEqualTo(State.STANDING);
        assertThat(azure.lines()).containsExactly(PUT, OPERATION, GET, PUT, OPERATION, OPERATION, GET);
        assertThat(azure.arm.calls().get(3).body())
                .isEqualTo(azure.arm.calls().get(0).body());
    }

    @Test
    void oneThatAPassingErrorLeftUnmadeMayBeMadeAgain() {
        azure.beginning(201, UPDATING)
                .then(
                        200,
                        "{\"status\": \"Failed\", \"error\": {\"code\": \"RetryableError\", \"message\": \"Again.\"}}")
                .then(404, AzureSite.refusal("ResourceNotFound", "gone"));
        azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish());
        assertThat(find()).isEmpty();
    }

    @Test
    void oneThatAFinalErrorLeftUnmadeIsNotMadeForEver() {
        azure.beginning(201, UPDATING)
                .then(200, "{\"status\": \"Failed\", \"error\": {\"code\": \"SubnetIsFull\", \"message\": \"Full.\"}}")
                .then(404, AzureSite.refusal("ResourceNotFound", "gone"))
                .then(404, AzureSite.refusal("ResourceNotFound", "gone"));
        azure.endpoints().create(AzureSite.NOTHING_IN_THE_WAY, AzureSite.wish());
        assertThat(AzureSite.failure(this::find))
                .hasMessage("Full. (SubnetIsFull)")
                .extracting(CloudException::kind)
                .isEqualTo(ErrorKind.EXHAUSTED);
        assertThat(find()).isEmpty();
    }
}
