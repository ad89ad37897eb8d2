package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.Plugins;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Access;
import io.nearside.simulator.Fault;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.Match;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.compute.ComputePeeringView;
import io.nearside.simulator.compute.ComputePeeringWorld;
import io.nearside.simulator.compute.ComputeTimings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Google works at one peering at a time, on both of its networks, and refuses at once whatever comes meanwhile: a tool that makes several
 * fails at the second, and whoever runs it again may fail at the third.
 */
final class Pain14OneOperationAtATimeTest {
    private static final int LINKS = 10;

    private static final String TOKEN = "token-of-ten-teams";

    private static final String ADD = "compute:*addPeering*";

    private static final String VENDOR = "aiven-prod-audit";

    /** How long one operation on a peering takes at its slowest. */
    private static final Duration SLOW = Duration.ofSeconds(40);

    private final SimulatedWorld world = new SimulatedWorld();

    private final ComputePeeringWorld peerings = world.world().compute().peerings();

    private final Telltale told = new Telltale();

    @BeforeEach
    void tenTeams() {
        String[] teams = IntStream.range(0, LINKS).mapToObj(i -> "team-" + i).toArray(String[]::new);
        world.world().aiven().addToken(TOKEN, Access.WRITE, teams);
        world.set("AIVEN_TOKEN", TOKEN);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    /** As one command does with ten files. Aiven makes its halves on our network meanwhile, and neither waits for the other to be done. */
    @Test
    void tenPeeringsOfOneCommandAllBecomeActive() {
        allBecomeActive(Sharing.ONE_PROCESS);
    }

    @Test
    void soDoThoseOfTenCommandsAtOnce() {
        allBecomeActive(Sharing.NOTHING);
    }

    private void allBecomeActive(Sharing sharing) {
        List<Link> links = links();
        assertThat(atOnce(links, sharing, LinkSession::connect))
                .as("%s", told.words)
                .allSatisfy(progress -> assertThat(progress.verdict()).isInstanceOf(Verdict.Ready.class));
        assertThat(GcpLinks.halves(world)).hasSize(LINKS).allMatch(ComputePeeringView::isActive);
        assertThat(refusals()).as("Google did refuse some").isNotEmpty();
        told.nothingFailed();

        assertThat(atOnce(links, sharing, LinkSession::disconnect))
                .as("%s", told.words)
                .allSatisfy(progress -> assertThat(progress.verdict()).isInstanceOf(Verdict.Gone.class));
        assertThat(GcpLinks.halves(world)).isEmpty();
        told.nothingFailed();
    }

    /** Somebody at Aiven's begins to peer another of its networks with ours just when we are about to: ours is busy for as long as theirs takes. */
    @Test
    void theVendorsOperationIsWaitedForAsOursIs() {
        world.world().compute().addProject(VENDOR);
        String theirs = world.world().compute().createNetwork(VENDOR, "audit");
        told.beforeOurs = () -> {
            world.world().compute().timings(ComputeTimings.defaults().withPeering(SLOW));
            peerings.add(theirs, "audit", GcpLinks.NETWORK);
        };
        assertThat(run(world.connector(), link(0), LinkSession::connect).verdict())
                .as("%s", told.words)
                .isInstanceOf(Verdict.Ready.class);
        assertThat(refusals()).as("Google did refuse some").isNotEmpty();
        assertThat(GcpLinks.halves(world)).singleElement().matches(ComputePeeringView::isActive);
        told.nothingFailed();
    }

    /** In words that users report (terraform-provider-google#3026 and #3034), of which the second is that of a route. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is a peering operation in progress on the local or peer network. Try again later.",
                "There is a route operation in progress on the local or peer network. Try again later."
            })
    void bothRefusalsAreTriedAgain(String words) {
        world.simulator().faults().add(Fault.error(Match.every(ADD).times(3), 400, "badRequest", words));
        assertThat(run(world.connector(), link(0), LinkSession::connect).verdict())
                .isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries(ADD)).hasSize(4);
        told.nothingFailed();
    }

    private List<LogEntry> refusals() {
        return world.simulator().log().entries(ADD).stream()
                .filter(entry -> entry.status() == 400)
                .toList();
    }

    private static List<Link> links() {
        return IntStream.range(0, LINKS)
                .mapToObj(Pain14OneOperationAtATimeTest::link)
                .toList();
    }

    /** Each towards a network of its own. */
    private static Link link(int number) {
        return Link.of(
                "orders-" + number,
                Map.of(
                        "id",
                        "aiven",
                        "project",
                        "team-" + number,
                        "network",
                        Map.of("cloud", AivenGoogleDemo.CLOUD, "cidr", "10.60." + number + ".0/24")),
                GcpLinks.near(),
                Map.of("kind", "peering"));
    }

    private enum Sharing {
        ONE_PROCESS,
        NOTHING
    }

    private List<Progress> atOnce(
            List<Link> links, Sharing sharing, BiFunction<LinkSession, RunOptions, Progress> work) {
        ExecutorService operators = Executors.newFixedThreadPool(links.size());
        try {
            List<Callable<Progress>> runs = new ArrayList<>();
            for (Link link : links) {
                if (sharing == Sharing.NOTHING) {
                    world.use(Plugins.onClassPath());
                }
                Connector connector = world.connector();
                runs.add(() -> run(connector, link, work));
            }
            List<Progress> ends = new ArrayList<>();
            for (Future<Progress> operator : operators.invokeAll(runs)) {
                ends.add(operator.get());
            }
            return ends;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            operators.shutdownNow();
        }
    }

    private Progress run(Connector connector, Link link, BiFunction<LinkSession, RunOptions, Progress> work) {
        try (connector;
                LinkSession session = connector.open(link)) {
            return work.apply(session, new RunOptions(Duration.ofHours(1), told));
        }
    }

    /** Everything that a person is shown of refusals, and everything that is shown to stand in the way. */
    private static final class Telltale implements ProgressListener {
        private final Queue<String> words = new ConcurrentLinkedQueue<>();

        private Runnable beforeOurs = () -> {};

        @Override
        public void writing(String step, String says) {
            if (step.equals("peering")) {
                Runnable now = beforeOurs;
                beforeOurs = () -> {};
                now.run();
            }
        }

        @Override
        public void progressed(Progress progress) {
            progress.problems().forEach(problem -> words.add(problem.cause()));
        }

        @Override
        public void failed(String step, String says, String why) {
            words.add(why);
        }

        void nothingFailed() {
            assertThat(words).allMatch(why -> why.equals("gcp is at work on it already"));
        }
    }
}
