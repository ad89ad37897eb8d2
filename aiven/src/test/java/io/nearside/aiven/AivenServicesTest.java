package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.Region;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.ServiceComponent;
import io.nearside.api.vendor.ServiceComponent.Way;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.api.vendor.VendorService.Notice;
import io.nearside.api.vendor.VendorService.State;
import io.nearside.api.vendor.VendorServices;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AivenServicesTest {
    private final AivenWorld world = new AivenWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private CloudException failure() {
        return AivenWorld.failure(() -> world.capability(VendorServices.class).read(new ServiceId("a b")));
    }

    @Test
    void aServiceThatIsFitForEndpoints() {
        assertThat(world.service(""))
                .isEqualTo(new VendorService(
                        new ServiceId("orders"),
                        "pg",
                        State.SETTLED,
                        "azure",
                        new Region("westeurope"),
                        "azure-westeurope",
                        new VendorNetworkId(AivenJson.VPC_ID),
                        2,
                        Addressing.CHANGEABLE,
                        Notice.WHEN_TOLD,
                        Set.of("pg", "pgbouncer", "prometheus"),
                        Set.of(),
                        List.of(),
                        Set.of(new PortRange(10_000, 30_000)),
                        "",
                        List.of()));
        assertThat(world.lines()).containsExactly("GET /v1/project/acme-prod/service/orders");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "RUNNING     | running       | SETTLED  | ''",
                "RUNNING     | syncing_data  | CHANGING | RUNNING, n2 is syncing_data",
                "RUNNING     | setting_up_vm | CHANGING | RUNNING, n2 is setting_up_vm",
                "RUNNING     | leaving       | CHANGING | RUNNING, n2 is leaving",
                "RUNNING     | unknown       | CHANGING | RUNNING, n2 is unknown",
                "REBUILDING  | running       | CHANGING | REBUILDING",
                "REBALANCING | leaving       | CHANGING | REBALANCING, n2 is leaving",
                "POWEROFF    | running       | OFF      | POWEROFF",
                "MIGRATING   | running       | UNKNOWN  | MIGRATING",
            })
    void aServiceHasSettledWhenEveryNodeHas(String state, String node, State meaning, String says) {
        VendorService service = world.service("\"state\": \"" + state
                + "\", \"node_states\": [{\"name\": \"n1\", \"state\": \"running\"}, {\"name\": \"n2\", \"state\": \""
                + node
                + "\"}]");
        assertThat(service.state()).isEqualTo(meaning);
        assertThat(service.says()).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 6", "5, 10", "6, 12", "7, 13", "9, 15", "30, 36"})
    void theRealNodesSayHowManyAddressesAreNeeded(int nodes, int needed) {
        assertThat(world.service("\"node_count\": " + nodes).addressesNeeded()).isEqualTo(needed);
        String states = IntStream.range(0, nodes)
                .mapToObj(node -> "{\"state\": \"running\"}")
                .collect(Collectors.joining(","));
        for (String count : List.of("null", "0")) {
            VendorService without = world.service("\"node_count\": " + count + ", \"node_states\": [" + states + "]");
            assertThat(without.addressesNeeded()).isEqualTo(needed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "azure-india-central, azure, WHEN_TOLD, 2, 0",
        "google-europe-west1, gcp, WHEN_TOLD, 0, 0",
        "aws-eu-west-1, aws, OWN, 0, 0",
        "upcloud-de-fra, upcloud, WHEN_TOLD, 0, 1",
        "do-fra, , WHEN_TOLD, 0, 1",
    })
    void theCloudSaysTheRest(String name, String cloud, Notice notice, int needed, int hindrances) {
        VendorService service = world.service("\"cloud_name\": \"" + name + "\"");
        assertThat(service.onCloud().orElse(null)).isEqualTo(cloud);
        assertThat(service.locality()).isEqualTo(name);
        assertThat(service.notice()).isEqualTo(notice);
        assertThat(service.addressesNeeded()).isEqualTo(needed);
        assertThat(service.hindrances())
                .hasSize(hindrances)
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCodes.SERVICE_WITHOUT_ENDPOINTS));
    }

    @ParameterizedTest
    @CsvSource({
        "kafka, schema_registry, 31000",
        "kafka_connect, jolokia, 30000",
        "mysql, mysqlx, 30000",
        "opensearch, opensearch_dashboards, 30000",
        "clickhouse, clickhouse_https, 30000",
        "valkey, valkey, 30000",
        "dragonfly, dragonfly, 30000",
        "grafana, grafana, 30000",
        "flink, flink, 30000",
        "thanos, query_frontend, 30000",
    })
    void everyTypeHasItsComponentsAndPorts(String type, String component, int last) {
        VendorService service = world.service("\"service_type\": \"" + type + "\"");
        assertThat(service.openable()).contains(component);
        assertThat(service.ports()).containsExactly(new PortRange(10_000, last));
        assertThat(service.hindrances()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka_mirrormaker", "something_new"})
    void aTypeWithoutComponentsIsTold(String type) {
        assertThat(world.service("\"service_type\": \"" + type + "\"").hindrances())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCodes.SERVICE_WITHOUT_ENDPOINTS);
                    assertThat(problem.subject()).isEqualTo("orders");
                    assertThat(problem.cause()).contains(type);
                });
    }

    @Test
    void aTypeThatIsNotKnownTellsItsSwitchesItself() {
        VendorService service = world.service(
                "\"service_type\": \"new\", \"user_config\": {\"static_ips\": true, \"privatelink_access\": {\"a\": true, \"b\": false}}");
        assertThat(service.openable()).containsExactlyInAnyOrder("a", "b");
        assertThat(service.opened()).containsExactly("a");
        assertThat(service.addressing()).isEqualTo(Addressing.STATIC);
        assertThat(service.hindrances()).isEmpty();
    }

    @Test
    void aServiceInNoVpcIsTold() {
        for (String none : List.of("null", "\"\"")) {
            VendorService service = world.service("\"project_vpc_id\": " + none);
            assertThat(service.in()).isEmpty();
            assertThat(service.hindrances())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCodes.SERVICE_WITHOUT_NETWORK);
        }
    }

    @Test
    void whatIsMissingOrUnknownIsNoFailure() {
        world.aiven.then(
                200,
                "{\"service\": {\"service_name\": \"orders\", \"service_type\": \"pg\", \"cloud_name\": \"azure-eastus\","
                        + " \"novelty\": {\"deep\": [1]}}, \"message\": \"more\"}");
        VendorService bare = world.capability(VendorServices.class).read(new ServiceId("orders"));
        assertThat(bare.state()).isEqualTo(State.UNKNOWN);
        assertThat(bare.addressesNeeded()).isEqualTo(2);
        assertThat(bare.addressing()).isEqualTo(Addressing.CHANGEABLE);
        assertThat(bare.opened()).isEmpty();
        assertThat(bare.components()).isEmpty();
        VendorService nulls =
                world.service("\"components\": null, \"user_config\": null, \"node_states\": null, \"state\": null");
        assertThat(nulls.components()).isEmpty();
        assertThat(nulls.says()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"service\": null}",
                "{\"service\": []}",
                "{\"service\": {\"service_type\": \"pg\", \"cloud_name\": \"azure-eastus\"}}",
                "{\"service\": {\"service_name\": \"a b\", \"cloud_name\": \"azure-eastus\"}}",
                "{\"service\": {\"service_name\": \"a b\", \"service_type\": \"pg\"}}",
            })
    void withoutNameTypeOrPlaceItIsNotUnderstood(String body) {
        world.aiven.then(200, body);
        assertThat(failure().kind()).isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void oneThatDoesNotExistIsNotFoundInAivensWords() throws IOException {
        world.aiven.then(404, "{\"message\": \"Service a b does not exist\", \"errors\": [{\"status\": 404}]}");
        CloudException failure = failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(failure).hasMessage("Service a b does not exist");
        assertThat(failure.fault().call()).isEqualTo("GET /v1/project/acme-prod/service/a%20b");
    }

    @Test
    void thePublishedComponentsByTheirWay() throws IOException {
        String components = Recordings.text("aiven/found/service_components_testfixture.json")
                .strip();
        assertThat(world.service(components.substring(1, components.length() - 1))
                        .components())
                .containsExactly(
                        new ServiceComponent("pg", "pg1-test.aivencloud.com", 12_656, Way.OTHER, "primary", null),
                        new ServiceComponent(
                                "pg",
                                "privatelink-1-pg1-test.aivencloud.com",
                                12_656,
                                Way.ENDPOINT,
                                "primary",
                                new VendorConnectionId("plc58e4782ab22")));
    }

    @Test
    void aComponentWithoutHostOrPortListensNowhereAndNoneTwice() {
        String one =
                "{\"component\": \"pg\", \"host\": \"%s\", \"port\": %d, \"route\": \"privatelink\", \"usage\": \"primary\"%s}";
        assertThat(world.service("\"components\": [%s, %s, %s, %s, 17]"
                                .formatted(
                                        one.formatted("", 1, ""),
                                        one.formatted("h", 0, ""),
                                        one.formatted("h", 1, ""),
                                        one.formatted("h", 1, ", \"ssl\": true")))
                        .components())
                .containsExactly(new ServiceComponent("pg", "h", 1, Way.ENDPOINT, "primary", null));
    }
}
