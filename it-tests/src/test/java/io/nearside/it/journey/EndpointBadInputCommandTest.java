package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Effect;
import io.nearside.simulator.arm.ArmDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file for a private endpoint can say wrongly, at the command line: the exit code, a remedy to read, a code for scripts, and nothing written. */
final class EndpointBadInputCommandTest {
    private static final String LINK = """
            name: orders-kafka-endpoint
            vendor: {id: aiven, project: acme-azure, service: orders-kafka}
            near: {cloud: azure, subscription: %s, resourceGroup: net-prod, network: vnet-prod, subnet: endpoints}
            link: {kind: private-endpoint, components: [kafka]}
            """.formatted(ArmDemo.SUBSCRIPTION);

    private static final String GIVEN = "{id: given, target: x.9a1f.westeurope.azure.privatelinkservice}";

    private static final String ELSEWHERE = "12345678-1b7a-4e0d-a6c4-2f9e51b7d830";

    private static final int FAILED = 1;

    private static final int USAGE = 2;

    private static final int BLOCKED = 4;

    private final CommandRun command = new CommandRun();

    /**
     * A file that is wrong, or a world that does not fit it.
     *
     * @param edits what of the right file is written otherwise
     * @param code null for a file that is refused unread
     * @param says a part of the remedy
     * @param planned whether the plan sees it already
     */
    record Wrong(
            String name,
            Consumer<EndpointStage> arrange,
            Map<String, String> edits,
            int exit,
            @Nullable ProblemCode code,
            String says,
            boolean planned) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Wrong> wrong() {
        Consumer<EndpointStage> nothing = stage -> {};
        return Stream.of(
                said(
                        "an unknown subnet",
                        nothing,
                        "subnet: endpoints",
                        "subnet: endpoint",
                        ProblemCodes.SUBNET_UNKNOWN,
                        "Name one of"),
                said(
                        "no free address",
                        EndpointBadInputCommandTest::fill,
                        "subnet: endpoints",
                        "subnet: tiny",
                        ProblemCodes.SUBNET_FULL,
                        "subnet"),
                late(
                        "a policy that forbids endpoints",
                        stage -> {
                            stage.publish();
                            stage.arm().closeSubnet(EndpointStage.SUBNET);
                        },
                        Map.of(),
                        "run again"),
                said(
                        "a service in no VPC",
                        EndpointStage::leaveVpc,
                        "",
                        "",
                        ProblemCodes.SERVICE_WITHOUT_NETWORK,
                        "VPC"),
                said(
                        "a component that it lacks",
                        nothing,
                        "[kafka]",
                        "[kafka, opensearch]",
                        ProblemCodes.COMPONENT_UNKNOWN,
                        "link.components"),
                said(
                        "a message that is too long",
                        nothing,
                        "[kafka]",
                        "[kafka], message: " + "x".repeat(141),
                        ProblemCodes.ENDPOINT_UNFIT,
                        "message"),
                said(
                        "an address of another subnet",
                        nothing,
                        "[kafka]",
                        "[kafka], address: 10.9.9.9",
                        ProblemCodes.ENDPOINT_UNFIT,
                        "address"),
                late(
                        "an alias where an id is needed",
                        nothing,
                        Map.of(
                                "{id: aiven, project: acme-azure, service: orders-kafka}",
                                GIVEN,
                                "components: [kafka]",
                                "target: id"),
                        "run again"),
                said(
                        "a subscription of another tenant",
                        stage -> stage.arm()
                                .addSubscription("77777777-6d1e-4b77-9c3a-0b8d4e6f7a10", ELSEWHERE, "theirs"),
                        ArmDemo.SUBSCRIPTION,
                        ELSEWHERE,
                        ProblemCodes.PERMISSION_MISSING,
                        "whose credentials"),
                new Wrong(
                        "an unknown resource group",
                        nothing,
                        Map.of("net-prod", "net-pord"),
                        FAILED,
                        ProblemCodes.CALL_REFUSED,
                        "Check the ids in the link file",
                        true),
                new Wrong(
                        "a key of the other kind",
                        nothing,
                        Map.of("service: orders-kafka", "network: {cloud: azure-westeurope, cidr: 10.50.0.0/24}"),
                        USAGE,
                        null,
                        "vendor.network",
                        true),
                new Wrong(
                        "a subscription that is none",
                        nothing,
                        Map.of(ArmDemo.SUBSCRIPTION, "production"),
                        USAGE,
                        null,
                        "near.subscription",
                        true));
    }

    private static Wrong said(
            String name, Consumer<EndpointStage> arrange, String right, String wrong, ProblemCode code, String says) {
        return new Wrong(name, arrange, Map.of(right, wrong), BLOCKED, code, says, true);
    }

    /** Only Azure can tell, when it is asked to make the endpoint. */
    private static Wrong late(String name, Consumer<EndpointStage> arrange, Map<String, String> edits, String says) {
        return new Wrong(name, arrange, edits, FAILED, ProblemCodes.CALL_REFUSED, says, false);
    }

    private static void fill(EndpointStage stage) {
        String subnet = stage.arm().createSubnet(EndpointStage.NETWORK, "tiny", "10.1.9.0/29");
        String other = stage.other("web").id();
        List.of("a", "b", "c").forEach(name -> stage.makeIn(subnet, name, other));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void itIsSaidAndNothingIsWritten(Wrong wrong, @TempDir Path folder) throws IOException {
        String text = LINK;
        for (Map.Entry<String, String> edit : wrong.edits().entrySet()) {
            assertThat(text).contains(edit.getKey());
            text = text.replace(edit.getKey(), edit.getValue());
        }
        String file = Files.writeString(folder.resolve("link.yaml"), text).toString();
        try (SimulatedWorld world = new SimulatedWorld()) {
            wrong.arrange().accept(new EndpointStage(world));
            world.simulator().log().clear();
            List<String> commands = wrong.planned() ? List.of("plan", "connect --yes") : List.of("connect --yes");
            for (String words : commands) {
                for (String format : List.of("", " -o json")) {
                    int exit = command.run(world, (words + " " + file + format).split(" ", -1));
                    assertThat(exit).as("%s%n%s", words, command).isEqualTo(wrong.exit());
                    command.assertSaid(exit, wrong.code(), wrong.says(), !format.isEmpty());
                }
                if (!words.startsWith("connect") || wrong.exit() == USAGE) {
                    assertThat(world.journals().links()).as(words).isEmpty();
                }
            }
            assertThat(world.simulator().log().writes())
                    .as("what was done at either side")
                    .filteredOn(write -> write.effect() != Effect.NONE)
                    .isEmpty();
        }
    }
}
