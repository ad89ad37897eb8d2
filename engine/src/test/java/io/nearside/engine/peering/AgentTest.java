package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Agent;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.TenantId;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.RunOptions;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.progress.Verdict;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A vendor that was asked to let one identity in, and a link file that names another one for our half. */
final class AgentTest {
    private static final Link LINK = Link.of(
            "toy",
            Map.of("id", "toyvendor", "cidr", "10.20.0.0/24"),
            Map.of("cloud", "toycloud", "account", "me"),
            Map.of("kind", "peering"));

    private static final Agent OURS = new Agent(new ApplicationId("our-app"), new TenantId("our-directory"));

    private static final Agent ANOTHER = new Agent(new ApplicationId("another-app"), new TenantId("our-directory"));

    private final MirroredWorld world = new MirroredWorld();

    private void asked(RequestState state, Agent agent) {
        world.cloud.agent = OURS;
        world.vendor.agent = agent;
        world.vendor.request = state;
        world.vendor.task =
                new NearTask.Mirror(new PeerNetwork(null, new NetworkId("v-net")), NearTask.Naming.NAMED, "its answer");
    }

    private Progress connect() {
        return world.connector.open(LINK).connect(new RunOptions(Duration.ofMinutes(30), ProgressListener.NONE));
    }

    @Test
    void whoWasNotLetInMakesNoHalf() {
        asked(RequestState.AWAITING_NEAR, ANOTHER);
        assertThat(connect().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.AGENT_MISMATCH);
            assertThat(problem.toString()).contains("another-app").contains("our-app");
        });
        assertThat(world.cloud.calls.writes()).isEmpty();
    }

    @Test
    void whoWasLetInMakesIt() {
        asked(RequestState.AWAITING_NEAR, OURS);
        assertThat(connect().verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void whatAnotherIdentityMadeIsReady() {
        asked(RequestState.ACTIVE, ANOTHER);
        world.cloud.half("toy", "v-net", HalfState.ACTIVE, null);
        assertThat(connect().verdict()).isInstanceOf(Verdict.Ready.class);
    }

    /** It is asked for anew, and then for ours. */
    @Test
    void aDeadRequestMattersNoMore() {
        asked(RequestState.FAILED, ANOTHER);
        assertThat(connect().problems()).extracting(Problem::code).doesNotContain(ProblemCodes.AGENT_MISMATCH);
    }
}
