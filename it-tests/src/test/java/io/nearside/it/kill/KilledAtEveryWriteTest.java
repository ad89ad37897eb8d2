package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.LinkFile;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.ForkedJava;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Hold;
import io.nearside.simulator.Match;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process of its own is killed with SIGKILL while the simulator holds one of its writes: before the effect, and after the effect and
 * before the answer. Running again must end where an undisturbed run ends, with nothing made twice.
 */
final class KilledAtEveryWriteTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String AWS = """
            name: orders-kafka
            vendor: {id: aiven, project: acme-prod, network: {cloud: aws-eu-west-1, cidr: 10.20.0.0/24}}
            near:   {cloud: aws, account: "111122223333", region: eu-west-1, network: vpc-0f3a9c0d5e7b12468}
            link:   {kind: peering, routes: all, securityGroups: [sg-0c11e27a9905ab1cd]}
            """;

    private static final String UPCLOUD = """
            name: orders-kafka
            vendor: {id: aiven, project: acme-prod, network: {cloud: upcloud-de-fra, cidr: 10.20.0.0/24}}
            near:   {cloud: upcloud, zone: de-fra1, network: 03ac3e00-0000-4000-8000-000000000001}
            link:   {kind: peering}
            """;

    private static final String UPCLOUD_ROUTER = """
            name: orders-kafka
            vendor: {id: aiven, project: acme-prod, network: {cloud: upcloud-de-fra, cidr: 10.20.0.0/24}}
            near:   {cloud: upcloud, zone: de-fra1, network: 03ac3e00-0000-4000-8000-000000000002}
            link:   {kind: peering, router: create}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {AWS, UPCLOUD, UPCLOUD_ROUTER})
    void connectingGoesOnWhereItWasKilled(String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("link.yaml"), text);
        Undisturbed undisturbed = undisturbed(file);
        assertThat(undisturbed.connectWrites()).isGreaterThanOrEqualTo(3);
        for (int write = 1; write <= undisturbed.connectWrites(); write++) {
            for (Phase phase : Phase.values()) {
                try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
                    Path home = Files.createTempDirectory(folder, "home");
                    killAt(world, file, home, "connect", write, phase);
                    world.keepJournals(home);
                    Progress progress = world.connect(LinkFile.read(file));
                    String where = "killed at write " + write + ", " + phase;
                    assertThat(progress.verdict()).as(where).isInstanceOf(Verdict.Ready.class);
                    assertThat(world.state()).as(where).isEqualTo(undisturbed.connected());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {AWS, UPCLOUD, UPCLOUD_ROUTER})
    void disconnectingGoesOnWhereItWasKilled(String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("link.yaml"), text);
        Undisturbed undisturbed = undisturbed(file);
        assertThat(undisturbed.disconnectWrites()).isGreaterThanOrEqualTo(3);
        for (int write = 1; write <= undisturbed.disconnectWrites(); write++) {
            for (Phase phase : Phase.values()) {
                try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
                    Path home = Files.createTempDirectory(folder, "home");
                    world.keepJournals(home);
                    world.connect(LinkFile.read(file));
                    killAt(world, file, home, "disconnect", write, phase);
                    Progress progress = world.disconnect(LinkFile.read(file));
                    String where = "killed at write " + write + ", " + phase;
                    assertThat(progress.verdict()).as(where).isInstanceOf(Verdict.Gone.class);
                    assertThat(world.state()).as(where).isEqualTo(undisturbed.disconnected());
                }
            }
        }
    }

    @Test
    void theProcessThatIsToBeKilledWorksIfItIsNot() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("link.yaml"), AWS);
        try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
            ForkedJava.Result result =
                    run(world, file, folder.resolve("home"), "connect").run();
            assertThat(result.output()).contains("Ready");
        }
    }

    /** Where a run ends that nobody disturbs. */
    private record Undisturbed(int connectWrites, String connected, int disconnectWrites, String disconnected) {}

    private Undisturbed undisturbed(Path file) {
        try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
            world.connect(LinkFile.read(file));
            int connectWrites = world.writes().size();
            String connected = world.state();
            world.simulator().log().clear();
            world.disconnect(LinkFile.read(file));
            return new Undisturbed(connectWrites, connected, world.writes().size(), world.state());
        }
    }

    private static void killAt(SimulatedWorld world, Path file, Path home, String command, int write, Phase phase)
            throws IOException, InterruptedException {
        world.simulator().faults().add(Fault.hold(Match.nthWrite(write), phase));
        Process process = start(world, file, home, command);
        try {
            assertThat(world.simulator().faults().awaitHeld(PATIENCE))
                    .as("the process reaches write " + write)
                    .isPresent();
        } finally {
            process.destroyForcibly().waitFor();
        }
        world.simulator().faults().release(Hold.Then.DROP);
        world.simulator().faults().clear();
    }

    private static Process start(SimulatedWorld world, Path file, Path home, String command) throws IOException {
        return run(world, file, home, command).start(Redirect.DISCARD, Redirect.DISCARD);
    }

    private static ForkedJava run(SimulatedWorld world, Path file, Path home, String command) {
        return ForkedJava.of(KillableRun.class)
                .arguments(command, file.toString())
                .environment(world.environment())
                .environment("NEARSIDE_HOME", home.toString());
    }
}
