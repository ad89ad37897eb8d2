package io.nearside.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.engine.link.Link;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.upcloud.UpCloudDemo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A link that needs what its cloud does not declare is refused before anybody is asked, with the key and the cloud. */
final class UndeclaredTest {
    private static final Map<String, Object> UPCLOUD =
            Map.of("cloud", "upcloud", "zone", UpCloudDemo.ZONE, "network", UpCloudDemo.NETWORK);

    private static final Map<String, Object> AZURE = Map.of(
            "cloud",
            "azure",
            "network",
            "/subscriptions/" + ArmDemo.SUBSCRIPTION + "/resourceGroups/" + ArmDemo.GROUP
                    + "/providers/Microsoft.Network/virtualNetworks/" + AivenAzureDemo.NETWORK,
            "tenant",
            ArmDemo.TENANT,
            "application",
            AivenAzureDemo.APPLICATION);

    static Stream<Arguments> links() {
        return Stream.of(
                Arguments.of("RouteTables", link(UPCLOUD, "routes", "all"), "link.routes", "upcloud"),
                Arguments.of(
                        "Firewalls",
                        link(UPCLOUD, "securityGroups", List.of("sg-1")),
                        "link.securityGroups",
                        "upcloud"),
                Arguments.of("PeeringDns", link(UPCLOUD, "dns", true), "link.dns", "upcloud"),
                Arguments.of("RouteTables", azure("routes", "all"), "link.routes", "azure"),
                Arguments.of(
                        "FirewallMaking", azureEndpoint("securityGroups", "create"), "link.securityGroups", "azure"),
                Arguments.of("PeeringDns", azure("dns", true), "link.dns", "azure"),
                Arguments.of("Routers", azure("router", "create"), "link.router", "azure"),
                Arguments.of("Routers", SimulatedWorld.awsLink(Map.of("router", "create")), "link.router", "aws"));
    }

    private static Link azure(String key, Object value) {
        return Link.of(
                "orders-kafka", SimulatedWorld.aiven("azure-westeurope"), AZURE, Map.of("kind", "peering", key, value));
    }

    private static Link azureEndpoint(String key, Object value) {
        return Link.of(
                "orders-kafka",
                Map.of("id", "aiven", "project", AivenDemo.AZURE_PROJECT, "service", AivenDemo.SERVICE),
                AzureLinks.near(),
                Map.of("kind", "private-endpoint", "components", List.of("kafka"), key, value));
    }

    private static Link link(Map<String, Object> near, String key, Object value) {
        Map<String, Object> keys = new HashMap<>(Map.of("kind", "peering"));
        keys.put(key, value);
        return Link.of("orders-kafka", SimulatedWorld.aiven("upcloud-de-fra"), near, keys);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void isRefusedBeforeTheFirstCall(String capability, Link link, String key, String cloud) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            InvalidLinkException refusal = catchThrowableOfType(InvalidLinkException.class, () -> world.connect(link));
            assertThat(refusal).as(capability).isNotNull();
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal).hasMessageContaining(cloud);
            assertThat(world.simulator().log().entries()).isEmpty();
        }
    }
}
