package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorService;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of Aiven for an endpoint of ours on AWS, call by call. */
final class AivenAwsEndpointRequestsTest {
    private static final String P = "/v1/project/acme-prod/service/orders/privatelink/aws";

    private static final AccountId OURS = new AccountId("111122223333");

    private static final ConsumerId ENDPOINT = new ConsumerId("vpce-0a1");

    private final AivenWorld world = new AivenWorld();

    private final VendorService service = world.service("\"cloud_name\": \"aws-eu-west-1\"");

    @AfterEach
    void stop() {
        world.close();
    }

    private EndpointRequests requests() {
        return world.capability(EndpointRequests.class);
    }

    /** The publication that has these on its list, as it is read. */
    private EndpointOpening opening(String... principals) {
        world.aiven.then(200, "{\"state\": \"active\", \"principals\": " + json(principals) + "}");
        return world.capability(VendorEndpoints.class).opening(service).orElseThrow();
    }

    private static String json(String... principals) {
        return List.of(principals).stream()
                .map(one -> "\"" + one + "\"")
                .toList()
                .toString()
                .replace(" ", "");
    }

    private List<String> writes() {
        return world.asked().stream().filter(call -> !call.startsWith("GET")).toList();
    }

    @Test
    void openedForOurAccountAndClosed() throws IOException {
        world.aiven
                .then(200, Recordings.text("aiven/found/aws_privatelink_creating.json"))
                .then(200, "{}")
                .then(404, "{}");
        assertThat(requests().open(service, OURS)).isEqualTo(new Asked());
        assertThat(requests().close(service)).isInstanceOf(Removal.Going.class);
        assertThat(requests().close(service)).isEqualTo(new Removal.Gone());
        assertThat(world.asked())
                .containsExactly(
                        "POST " + P + " {\"principals\":[\"arn:aws:iam::111122223333:root\"]}",
                        "DELETE " + P,
                        "DELETE " + P);
    }

    @ParameterizedTest
    @CsvSource({
        "aws-us-east-1, aws",
        "aws-eu-central-1, aws",
        "aws-cn-north-1, aws-cn",
        "aws-us-gov-west-1, aws-us-gov",
        "aws-eusc-de-east-1, aws-eusc",
    })
    void anAccountIsNamedInItsOwnPartition(String cloud, String partition) {
        VendorService there = world.service("\"cloud_name\": \"" + cloud + "\"");
        world.aiven.then(200, "{}");
        requests().open(there, OURS);
        assertThat(world.asked())
                .last()
                .isEqualTo("POST " + P + " {\"principals\":[\"arn:" + partition + ":iam::111122223333:root\"]}");
    }

    @Test
    void whatIsPublishedAlreadyIsAConflict() {
        world.aiven.then(409, "{\"message\": \"Privatelink already exists\"}");
        CloudException failure = AivenWorld.failure(() -> requests().open(service, OURS));
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(world.asked()).hasSize(1);
    }

    /** What is read is written back as it was: also what is of no use here, and our own users. */
    @Test
    void weAreAddedToTheListAndNobodyIsTakenOffIt() {
        String[] others = {
            "arn:aws:iam::444455556666:root",
            "arn:aws:iam::444455556666:role/App/Reader",
            "arn:aws:iam::111122223333:user/john",
            "arn:aws-cn:iam::777788889999:root",
            "*",
        };
        EndpointOpening seen = opening(others);
        world.aiven.then(200, "{}");
        assertThat(requests().allow(service, seen, OURS)).isEqualTo(new Asked());
        assertThat(writes())
                .containsExactly("PUT " + P + " {\"principals\":"
                        + json(
                                "*",
                                "arn:aws-cn:iam::777788889999:root",
                                "arn:aws:iam::111122223333:root",
                                "arn:aws:iam::111122223333:user/john",
                                "arn:aws:iam::444455556666:role/App/Reader",
                                "arn:aws:iam::444455556666:root")
                        + "}");
    }

    @Test
    void oneWhoIsOnTheListStaysThereOnce() {
        EndpointOpening seen = opening("arn:aws:iam::111122223333:root", "arn:aws:iam::1:user/x");
        world.aiven.then(200, "{}");
        requests().allow(service, seen, OURS);
        assertThat(writes())
                .containsExactly("PUT " + P + " {\"principals\":"
                        + json("arn:aws:iam::111122223333:root", "arn:aws:iam::1:user/x") + "}");
    }

    @Test
    void onlyOurAccountIsStruckOff() {
        EndpointOpening seen = opening(
                "arn:aws:iam::111122223333:user/john",
                "arn:aws:iam::111122223333:root",
                "arn:aws:iam::444455556666:root");
        world.aiven.then(200, "{}");
        assertThat(requests().disallow(service, seen, OURS)).isEqualTo(new Asked());
        assertThat(writes())
                .containsExactly("PUT " + P + " {\"principals\":"
                        + json("arn:aws:iam::111122223333:user/john", "arn:aws:iam::444455556666:root") + "}");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void thereIsNoStepOfAnAdmission(State state) {
        VendorConnection seen = new VendorConnection(
                new VendorConnectionId("plc1"), new ServiceId("orders"), ENDPOINT, state, null, "");
        Handover ours = new Handover(ENDPOINT, OURS, List.of());
        assertThat(AivenWorld.failure(() -> requests().admit(service, seen, ours))
                        .kind())
                .isEqualTo(ErrorKind.CONFLICT);
        assertThat(world.asked()).isEmpty();
    }

    @Test
    void aRefreshIsAPostWithoutABody() throws IOException {
        world.aiven.then(200, Recordings.text("aiven/found/aws_privatelink_refresh.json"));
        assertThat(world.capability(EndpointRefresh.class).refresh(service)).isEqualTo(new Asked());
        assertThat(world.asked()).containsExactly("POST " + P + "/refresh");
    }
}
