package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenAzureHands;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmDirectory;
import io.nearside.simulator.arm.ArmRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A peering across two directories takes two applications, known to either, with roles on either side, of which the vendor's are there for a
 * while only, and all of which count minutes later: whatever is missing, Azure answers with the same refusal.
 */
final class Pain19WhoMayPeerTest {
    private static final Link LINK = AzureLinks.peering();

    private static final String OURS =
            EndpointStage.GROUP + "/providers/Microsoft.Network/virtualNetworks/" + AivenAzureDemo.NETWORK;

    private final SimulatedWorld world = AzureLinks.peeringWorld();

    private final ArmDirectory directory = world.world().arm().directory();

    @BeforeEach
    void vendorsNetwork() {
        world.world().aiven().createVpc(AivenDemo.PROJECT, AivenDemo.AZURE_CLOUD, "10.50.0.0/24");
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** The command that is missing is said before anything is made, and once it was run the same command goes through. */
    @ParameterizedTest
    @ValueSource(strings = {AivenAzureDemo.APPLICATION, AivenAzureHands.APPLICATION})
    void whatIsMissingIsSaidWithItsCommand(String application) {
        directory.removeServicePrincipal(ArmDemo.TENANT, application);
        assertMissing("az ad sp create --id " + application);

        if (application.equals(AivenAzureDemo.APPLICATION)) {
            world.world().arm().addApplication(ArmDemo.TENANT, application, AivenAzureDemo.SECRET);
        }
        String principal = directory.addServicePrincipal(ArmDemo.TENANT, application, "created by hand");
        assertMissing("az role assignment create");

        directory.assign(principal, ArmRole.NETWORK_CONTRIBUTOR, OURS);
        Progress progress = world.connect(LINK);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
    }

    private void assertMissing(String command) {
        for (Progress progress : new Progress[] {world.plan(LINK), world.connect(LINK)}) {
            assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.GROUNDWORK_MISSING);
            assertThat(progress.problems().get(0).remedy()).startsWith("Run: ").contains(command);
        }
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void whatTheVendorGrantsCountsLater() {
        directory.propagation(Duration.ofMinutes(5));
        Progress progress = world.connect(LINK);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        assertThat(world.world().arm().peerings().of(OURS)).hasSize(1);
    }

    /** What is left out by the vendor is told apart from what is missing here: the directory, and the application that it does not know. */
    @Test
    void theDirectoryThatDoesNotKnowUsIsNamed() {
        String elsewhere = "11111111-6d1e-4b77-9c3a-0b8d4e6f7a10";
        world.world()
                .aiven()
                .lie(answer -> answer.findParents("to-tenant-id")
                        .forEach(info -> ((ObjectNode) info).put("to-tenant-id", elsewhere)));
        Progress progress = world.connect(LINK);
        assertThat(progress.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.PERMISSION_MISSING);
            assertThat(problem.cause()).contains(elsewhere, AivenAzureDemo.APPLICATION, "AADSTS700016");
        });
        assertThat(world.world().arm().peerings().of(OURS)).isEmpty();
    }
}
