package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.api.vendor.ServiceHosts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AivenServiceHostsTest {
    private final AivenWorld world = new AivenWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private static List<ServiceHost> hosts(AivenWorld world, String... services) {
        world.aiven.then(200, "{\"services\": [" + String.join(",", services) + "]}");
        return world.capability(ServiceHosts.class).in(new VendorNetworkId("vpc1"));
    }

    private static String service(String name, String vpc, String... components) {
        return "{\"service_name\": \"%s\", \"project_vpc_id\": %s, \"components\": [%s]}"
                .formatted(name, vpc, String.join(",", components));
    }

    private static String component(String component, String host, int port, String route, String usage) {
        return "{\"component\": \"%s\", \"host\": \"%s\", \"port\": %d, \"route\": \"%s\", \"usage\": \"%s\"}"
                .formatted(component, host, port, route, usage);
    }

    @Test
    void thoseOfTheVpcByTheirPrivateRoutes() {
        assertThat(hosts(
                        world,
                        service(
                                "kafka",
                                "\"vpc1\"",
                                component("kafka", "k", 1, "dynamic", "primary"),
                                component("kafka", "k", 2, "dynamic", "primary"),
                                component("kafka", "public-k", 1, "public", "primary"),
                                component("kafka", "privatelink-1-k", 1, "privatelink", "primary"),
                                component("schema_registry", "private-k", 3, "private", "primary")),
                        service("elsewhere", "\"vpc2\"", component("pg", "p", 4, "dynamic", "primary")),
                        service("outside", "null", component("pg", "p", 5, "dynamic", "primary"))))
                .containsExactly(
                        new ServiceHost("kafka", "kafka", "k", 1),
                        new ServiceHost("kafka", "kafka", "k", 2),
                        new ServiceHost("kafka", "schema_registry", "private-k", 3));
        assertThat(world.lines()).containsExactly("GET /v1/project/acme-prod/service");
    }

    @Test
    void whatTakesWritesGoesFirstAndNothingTwice() {
        assertThat(hosts(
                        world,
                        service(
                                "pg",
                                "\"vpc1\"",
                                component("pg", "replica-p", 1, "dynamic", "replica"),
                                component("pg", "p", 1, "dynamic", "primary"),
                                component("pg", "p", 1, "private", "primary"))))
                .extracting(ServiceHost::host)
                .containsExactly("p", "replica-p");
    }

    @Test
    void aServiceThatIsBeingBuiltHasNone() {
        assertThat(hosts(
                        world,
                        "{\"service_name\": \"new\", \"project_vpc_id\": \"vpc1\"}",
                        "{\"service_name\": \"newer\", \"project_vpc_id\": \"vpc1\", \"components\": null}",
                        service("newest", "\"vpc1\"", component("pg", "", 1, "dynamic", "primary")),
                        service("odd", "\"vpc1\"", component("pg", "p", 0, "dynamic", "primary"), "17")))
                .isEmpty();
        assertThat(hosts(world)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"services\": null}", "{\"services\": [{\"project_vpc_id\": \"vpc1\"}]}", "[]"})
    void aListThatIsNotThereDoesNotPassForAnEmptyOne(String body) {
        world.aiven.then(200, body);
        CloudException failure =
                AivenWorld.failure(() -> world.capability(ServiceHosts.class).in(new VendorNetworkId("vpc1")));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void thePublishedComponents() throws IOException {
        String components = Recordings.text("aiven/found/service_components_testfixture.json")
                .strip();
        String service = "{\"service_name\": \"pg1\", \"project_vpc_id\": \"vpc1\", " + components.substring(1);
        assertThat(hosts(world, service))
                .containsExactly(new ServiceHost("pg1", "pg", "pg1-test.aivencloud.com", 12_656));
    }

    @Test
    void thoseInAnOrganizationsVpcAreOfTheProjectThatIsNamed() {
        try (AivenWorld organization = AivenWorld.ofOrganization(AivenOrganization.Paths.PLURAL)) {
            assertThat(hosts(organization)).isEmpty();
            assertThat(organization.lines()).containsExactly("GET /v1/project/acme-prod/service");
        }
    }
}
