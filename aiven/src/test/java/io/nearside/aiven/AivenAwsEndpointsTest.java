package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.Region;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.ServiceComponent;
import io.nearside.api.vendor.ServiceComponent.Way;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Notice;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a publication on AWS and of those who came. */
final class AivenAwsEndpointsTest {
    private static final String P = "GET /v1/project/acme-prod/service/orders/privatelink/aws";

    private static final String NAME = "com.amazonaws.vpce.us-east-1.vpce-svc-1234567890abc1234";

    private static final String OURS = "arn:aws:iam::111122223333:root";

    private final AivenWorld world = new AivenWorld();

    private final VendorService service = world.service("\"cloud_name\": \"aws-us-east-1\"");

    @AfterEach
    void stop() {
        world.close();
    }

    private VendorEndpoints endpoints() {
        return world.capability(VendorEndpoints.class);
    }

    private EndpointOpening opening(String body) {
        world.aiven.then(200, body);
        return endpoints().opening(service).orElseThrow();
    }

    private VendorConnection connection(String row) {
        world.aiven.then(200, "{\"connections\": [" + row + "]}");
        return endpoints().connections(service).orElseThrow().get(0);
    }

    private static String published(String state, String name, String principals) {
        return "{\"state\": \"%s\", \"aws_service_name\": %s, \"principals\": [%s], \"novelty\": {}}"
                .formatted(state, name, principals);
    }

    @Test
    void onePublishedAndOneThatIsBeingPublished() throws IOException {
        EndpointOpening active = opening(Recordings.text("aiven/found/aws_privatelink_active.json"));
        assertThat(active.state()).isEqualTo(EndpointOpening.State.ACTIVE);
        assertThat(active.targets()).containsExactly(new ServiceTarget(NAME, null, new Region("us-east-1")));
        assertThat(active.besides()).containsExactly("arn:aws:iam::123456789012:user/cloud_user");
        EndpointOpening creating = opening(Recordings.text("aiven/found/aws_privatelink_creating.json"));
        assertThat(creating.state()).isEqualTo(EndpointOpening.State.BUILDING);
        assertThat(creating.targets()).isEmpty();
        assertThat(creating.besides()).hasSize(2);
        assertThat(world.asked()).containsExactly(P, P);
    }

    /** A user whose account is ours lets nobody else of it in. */
    @Test
    void aUserOfAnAccountIsNotTheAccount() throws IOException {
        EndpointOpening active = opening(Recordings.text("aiven/found/aws_privatelink_active.json"));
        assertThat(active.allowed()).isEmpty();
        assertThat(active.allows(new AccountId("123456789012"))).isFalse();
        assertThat(active.isForNobodyBut(new AccountId("123456789012"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "creating | -               | BUILDING | ''",
                "active   | com.vpce        | ACTIVE   | ''",
                "active   | -               | BUILDING | ''",
                "deleting | com.vpce        | LEAVING  | ''",
                "resting  | com.vpce        | UNKNOWN  | resting",
            })
    void everyStateOfAPublication(String state, String name, EndpointOpening.State meaning, String says) {
        EndpointOpening opening = opening(published(state, name == null ? "null" : "\"" + name + "\"", ""));
        assertThat(opening.state()).isEqualTo(meaning);
        assertThat(opening.says()).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({
        "com.amazonaws.vpce.eu-west-1.vpce-svc-0b16e88f3b706aaf1, eu-west-1",
        "cn.com.amazonaws.vpce.cn-north-1.vpce-svc-0b16e88f3b706aaf1, cn-north-1",
        "com.amazonaws.us-east-1.s3, ",
    })
    void theNameOfAServiceTellsItsRegion(String name, String region) {
        assertThat(opening(published("active", "\"" + name + "\"", "")).targets())
                .containsExactly(new ServiceTarget(name, null, region == null ? null : new Region(region)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::111122223333:user/root",
                "arn:aws:iam::111122223333:role/x:root",
                "arn:aws-cn:iam::111122223333:root",
                "arn:aws:iam::root",
                "arn:aws:iam::1111:root",
                "111122223333",
                "*",
            })
    void onlyTheRootOfAnAccountIsAllOfIt(String principal) {
        EndpointOpening opening = opening(published("active", "null", "\"" + OURS + "\", \"" + principal + "\""));
        assertThat(opening.allowed()).containsExactly(new AccountId("111122223333"));
        assertThat(opening.besides()).containsExactly(principal);
        assertThat(opening.allows(new AccountId("111122223333"))).isTrue();
        assertThat(opening.isForNobodyBut(new AccountId("111122223333"))).isFalse();
    }

    @Test
    void oneThatIsForUsAlone() {
        EndpointOpening opening = opening(published("active", "null", "\"" + OURS + "\""));
        assertThat(opening.isForNobodyBut(new AccountId("111122223333"))).isTrue();
        assertThat(opening.isForNobodyBut(new AccountId("444455556666"))).isFalse();
    }

    /** Written back, a list that was not there, or that nobody understood, would keep everybody else out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\": \"active\"}",
                "{\"state\": \"active\", \"principals\": null}",
                "{\"state\": \"active\", \"principals\": [null]}",
                "{\"state\": \"active\", \"principals\": [{\"arn\": \"x\"}]}",
            })
    void aPublicationWithoutItsListIsNotUnderstood(String body) {
        world.aiven.then(200, body);
        assertThat(AivenWorld.failure(() -> endpoints().opening(service)).kind())
                .isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void whatIsNotPublishedHasNoListEither() {
        world.aiven.then(404, "{\"message\": \"No privatelink\"}").then(404, "{}");
        assertThat(endpoints().opening(service)).isEmpty();
        assertThat(endpoints().connections(service)).isEmpty();
        assertThat(world.asked()).containsExactly(P, P + "/connections");
    }

    @Test
    void thePublishedConnection() throws IOException {
        world.aiven.then(200, Recordings.text("aiven/found/aws_privatelink_connections.json"));
        assertThat(endpoints().connections(service).orElseThrow())
                .containsExactly(new VendorConnection(
                        new VendorConnectionId("plc39413abcdef"),
                        new ServiceId("orders"),
                        new ConsumerId("vpce-0123456789abc1345"),
                        State.ACTIVE,
                        null,
                        ""));
        assertThat(world.asked()).containsExactly(P + "/connections");
    }

    /** None of them is one that we would have to do anything about. */
    @ParameterizedTest
    @CsvSource({
        "pending-user-approval, ADMITTING, ''",
        "user-approved, ADMITTING, ''",
        "connected, ADMITTING, ''",
        "active, ACTIVE, ''",
        "rejected, UNKNOWN, rejected",
    })
    void everyStateOfAConnection(String state, State meaning, String says) {
        VendorConnection connection = connection(
                "{\"vpc_endpoint_id\": \"vpce-1\", \"dns_name\": \"d\", \"state\": \"" + state + "\", \"novelty\": 1}");
        assertThat(connection.state()).isEqualTo(meaning);
        assertThat(connection.says()).isEqualTo(says);
        assertThat(connection.named()).isEmpty();
        assertThat(connection.toldAddress()).isEmpty();
    }

    /** Whoever is left out of the list could lose the publication under their feet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"connections\": null}",
                "{\"connections\": [{\"state\": \"active\"}]}",
                "{\"connections\": [{\"vpc_endpoint_id\": null, \"state\": \"active\"}]}",
                "{\"connections\": [{\"vpc_endpoint_id\": \"vpce-1\"}]}",
            })
    void aListThatDoesNotSayWhoIsNotUnderstood(String body) {
        world.aiven.then(200, body);
        assertThat(AivenWorld.failure(() -> endpoints().connections(service)).kind())
                .isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void anAdmissionLetsAWholeAccountIn() {
        assertThat(endpoints().admission(service)).isEqualTo(Admission.WHOLE_ACCOUNT);
        assertThat(world.asked()).isEmpty();
    }

    @Test
    void aServiceNeedsNoAddressesAndAivenNoTelling() {
        assertThat(service.onCloud()).contains("aws");
        assertThat(service.place()).contains(new Region("us-east-1"));
        assertThat(service.addressesNeeded()).isZero();
        assertThat(service.notice()).isEqualTo(Notice.OWN);
        assertThat(service.hindrances()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kafka, 31000", "kafka_connect, 30000", "pg, 30000", "valkey, 30000", "grafana, 30000"})
    void theTypesThatItIsForAndTheirPorts(String type, int last) {
        VendorService of = typed(type);
        assertThat(of.hindrances()).isEmpty();
        assertThat(of.ports()).isEqualTo(Set.of(new PortRange(10_000, last)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flink", "thanos", "kafka_mirrormaker", "cassandra"})
    void theTypesThatItIsNotForAreTold(String type) {
        assertThat(typed(type).hindrances())
                .isNotEmpty()
                .extracting(Problem::code)
                .containsOnly(ProblemCodes.SERVICE_WITHOUT_ENDPOINTS);
    }

    private VendorService typed(String type) {
        return world.service("\"cloud_name\": \"aws-us-east-1\", \"service_type\": \"" + type + "\"");
    }

    @Test
    void ofSeveralConnectionsEachHasHostsOfItsOwn() {
        String one =
                "{\"component\": \"pg\", \"host\": \"%s\", \"port\": 1, \"route\": \"%s\", \"usage\": \"primary\"%s}";
        VendorService of = world.service("\"cloud_name\": \"aws-us-east-1\", \"components\": [%s, %s, %s]"
                .formatted(
                        one.formatted("h", "dynamic", ""),
                        one.formatted("h1", "privatelink", ", \"privatelink_connection_id\": \"plc1\""),
                        one.formatted("h2", "privatelink", ", \"privatelink_connection_id\": \"plc2\"")));
        assertThat(of.components())
                .containsExactly(
                        new ServiceComponent("pg", "h", 1, Way.OTHER, "primary", null),
                        new ServiceComponent("pg", "h1", 1, Way.ENDPOINT, "primary", new VendorConnectionId("plc1")),
                        new ServiceComponent("pg", "h2", 1, Way.ENDPOINT, "primary", new VendorConnectionId("plc2")));
    }
}
