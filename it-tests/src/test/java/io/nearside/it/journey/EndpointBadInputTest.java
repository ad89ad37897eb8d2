package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Effect;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.arm.ArmDemo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file for a private endpoint can say wrongly: the problem names it, and nothing is made anywhere. */
final class EndpointBadInputTest {
    private static final int LONGEST_MESSAGE = 140;

    private static final String ELSEWHERE = "12345678-1b7a-4e0d-a6c4-2f9e51b7d830";

    private final SimulatedWorld world = new SimulatedWorld();

    private final EndpointStage stage = new EndpointStage(world);

    @AfterEach
    void close() {
        world.close();
    }

    private Problem refused(Link link, ProblemCode code) {
        world.simulator().log().clear();
        Progress progress = world.connect(link);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOfAny(Verdict.Blocked.class, Verdict.Failed.class);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(world.simulator().log().writes())
                .as("what was done")
                .filteredOn(entry -> entry.effect() != Effect.NONE)
                .isEmpty();
        return progress.problems().get(0);
    }

    @Test
    void anUnknownSubnetIsSaidWithThoseThatThereAre() {
        Problem problem =
                refused(EndpointStage.link(Map.of("subnet", "endpoint"), Map.of()), ProblemCodes.SUBNET_UNKNOWN);
        assertThat(problem.subject()).isEqualTo("endpoint");
        assertThat(problem.evidence()).containsEntry("subnets", "apps, endpoints");
    }

    @Test
    void aFullSubnetTakesNothing() {
        String subnet = stage.arm().createSubnet(EndpointStage.NETWORK, "tiny", "10.1.9.0/29");
        String other = stage.other("web").id();
        for (String name : List.of("a", "b", "c")) {
            stage.makeIn(subnet, name + "1", other);
        }
        assertThat(refused(EndpointStage.link(Map.of("subnet", "tiny"), Map.of()), ProblemCodes.SUBNET_FULL)
                        .cause())
                .contains("no free address");
    }

    @Test
    void aSubnetWhosePolicyForbidsEndpointsIsSaidInAzuresWords() {
        stage.publish();
        stage.arm().closeSubnet(EndpointStage.SUBNET);
        assertThat(refused(EndpointStage.link(), ProblemCodes.CALL_REFUSED).cause())
                .contains("network policies enabled");
        assertThat(stage.arm().endpoints()).isEmpty();
    }

    @Test
    void aServiceThatIsInNoVpcHasNoEndpoints() {
        stage.leaveVpc();
        assertThat(refused(EndpointStage.link(), ProblemCodes.SERVICE_WITHOUT_NETWORK)
                        .cause())
                .containsIgnoringCase("vpc");
    }

    @Test
    void aComponentThatTheServiceLacksIsSaidWithThoseThatItHas() {
        Problem problem = refused(
                EndpointStage.link(Map.of(), Map.of("components", List.of("kafka", "opensearch"))),
                ProblemCodes.COMPONENT_UNKNOWN);
        assertThat(problem.cause()).contains("opensearch").contains("It has ").contains("kafka, kafka_connect");
    }

    @Test
    void aMessageIsNotCut() {
        Problem problem = refused(
                EndpointStage.link(Map.of(), Map.of("message", "x".repeat(LONGEST_MESSAGE + 1))),
                ProblemCodes.ENDPOINT_UNFIT);
        assertThat(problem.cause()).contains("141").contains("140");
    }

    @ParameterizedTest
    @CsvSource({"10.9.9.9, not in the subnet", "10.1.1.3, keeps", "10.1.1.255, keeps"})
    void anAddressHasToBeOneOfTheSubnets(String address, String says) {
        assertThat(refused(EndpointStage.link(Map.of(), Map.of("address", address)), ProblemCodes.ENDPOINT_UNFIT)
                        .cause())
                .contains(says);
    }

    @Test
    void anAddressThatIsTakenIsSaidBeforeAnythingIsMade() {
        stage.makeIn(EndpointStage.SUBNET, "other", stage.other("web").id());
        stage.publish();
        assertThat(refused(EndpointStage.link(Map.of(), Map.of("address", "10.1.1.4")), ProblemCodes.ENDPOINT_UNFIT)
                        .cause())
                .startsWith("Somebody has this address already");
        assertThat(world.writes()).noneMatch(write -> write.contains("PUT /subscriptions"));
    }

    @Test
    void anotherTenantsSubscriptionIsNotSeen() {
        stage.arm().addSubscription("77777777-6d1e-4b77-9c3a-0b8d4e6f7a10", ELSEWHERE, "theirs");
        Progress progress = world.connect(EndpointStage.link(Map.of("subscription", ELSEWHERE), Map.of()));
        assertThat(progress.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).contains(ELSEWHERE));
        assertThat(stage.arm().endpoints()).isEmpty();
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void anUnknownResourceGroupIsSaid() {
        Progress progress = world.connect(EndpointStage.link(Map.of("resourceGroup", "net-pord"), Map.of()));
        assertThat(progress.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).contains("net-pord"));
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void withoutStaticIpsTheMissingOnesAreCounted() {
        try (SimulatedWorld bare = new SimulatedWorld()) {
            for (Map<String, String> wish : List.of(Map.<String, String>of(), Map.of("staticIps", "require"))) {
                Progress progress = bare.connect(EndpointStage.link(wish, Map.of(), Map.of()));
                assertThat(progress.verdict()).isInstanceOf(Verdict.Blocked.class);
                assertThat(progress.problems())
                        .extracting(Problem::code)
                        .containsExactly(ProblemCodes.STATIC_IPS_MISSING);
                assertThat(progress.problems().get(0).remedy()).contains("staticIps: create");
            }
            assertThat(bare.writes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x.9a1f.westeurope.azure.privatelinkservice, id",
        "/subscriptions/6c42f9d1-08e3-4a7b-b5d6-1e9f30a7c284/resourceGroups/g/providers/Microsoft.Network/privateLinkServices/x,"
                + " alias",
    })
    void aTargetThatIsNotThereIsSaidAsItWasWritten(String target, String by) {
        Link link = Link.of(
                EndpointStage.NAME,
                Map.of("id", "given", "target", target),
                EndpointStage.near(),
                Map.of("kind", "private-endpoint", "target", by));
        world.simulator().log().clear();
        assertThat(refused(link, ProblemCodes.CALL_REFUSED).cause())
                .contains(target)
                .contains("does not exist or is not visible");
        assertThat(stage.arm().endpoints()).isEmpty();
    }

    @Test
    void keysOfTheOtherKindAreRefusedByName() {
        Map<String, Object> vnet = Map.of("cloud", "azure-westeurope", "cidr", "10.50.0.0/24");
        assertThatThrownBy(() -> world.plan(EndpointStage.link(Map.of("network", vnet), Map.of(), Map.of())))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("vendor.network");
        Link peering = Link.of(
                "orders",
                Map.of("id", "aiven", "project", AivenDemo.PROJECT, "network", vnet),
                Map.of(
                        "cloud", "azure",
                        "subscription", ArmDemo.SUBSCRIPTION,
                        "resourceGroup", ArmDemo.GROUP,
                        "network", ArmDemo.NETWORK,
                        "subnet", ArmDemo.ENDPOINTS,
                        "tenant", ArmDemo.TENANT,
                        "application", ArmDemo.PRINCIPAL),
                Map.of("kind", "peering"));
        assertThatThrownBy(() -> world.plan(peering))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("near.subnet");
    }
}
