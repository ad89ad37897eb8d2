package io.nearside.it.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.GcpLinks;
import io.nearside.simulator.Fault;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.Match;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputePeeringView;
import io.nearside.simulator.compute.ComputeTimings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The budgets of the flows on Google Cloud, with nothing to wait for: after every write there is a look, at what it made or at its operation.
 */
final class GcpBudgetTest {
    private static final BudgetTable TABLE = new BudgetTable("gcp-call-budgets.txt");

    private static final String NETWORK = "/compute/v1/projects/{project}/global/networks/{network}";

    private static final String ADD = "compute:*addPeering";

    private static final int MANY = 10;

    private static final int OK = 200;

    /** What Google refuses with while another operation on the network is under way. */
    private static final int BUSY = 400;

    @AfterAll
    static void publish() throws IOException {
        TABLE.publish();
    }

    @Test
    void aPeering() {
        try (BudgetWorld budget = new BudgetWorld()) {
            budget.world().world().aiven().createVpc(AivenDemo.PROJECT, AivenGoogleDemo.CLOUD, GcpLinks.RANGE);
            Link link = GcpLinks.peering();
            String flow = "Google peering";
            TABLE.check(flow, 0, "plan", budget.plan(link), new Calls(3, 2, 0, 0));
            TABLE.check(flow, 0, "first connect", budget.connect(link), new Calls(6, 5, 0, 0));
            TABLE.check(flow, 0, "done, run again", budget.connect(link), new Calls(1, 1, 0, 0));
            TABLE.check(flow, 0, "disconnect", budget.disconnect(link), new Calls(3, 3, 0, 0));
        }
    }

    /** What begins to be made is looked at until it shows: here at once, and after half a second and one more, of the operation's two. */
    @Test
    void aPeeringWhoseOperationsTakeTheirTime() {
        try (BudgetWorld budget = new BudgetWorld()) {
            budget.world().world().aiven().createVpc(AivenDemo.PROJECT, AivenGoogleDemo.CLOUD, GcpLinks.RANGE);
            budget.world().world().compute().timings(ComputeTimings.defaults());
            Calls first = budget.connect(GcpLinks.peering());
            assertThat(operations(budget))
                    .as("looks at operations in %s", first)
                    .isEqualTo(3);
        }
    }

    private static long operations(BudgetWorld budget) {
        return budget.world().simulator().log().entries().stream()
                .filter(entry -> entry.operation().contains("/operations/"))
                .count();
    }

    /** Whoever asks too often is refused for a while, by either status, and none of it shows at the end. */
    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void aRateThatIsExceededIsSurvived(int status) {
        try (BudgetWorld budget = new BudgetWorld()) {
            budget.world().world().aiven().createVpc(AivenDemo.PROJECT, AivenGoogleDemo.CLOUD, GcpLinks.RANGE);
            for (String operation : List.of("POST %s/addPeering", "GET %s/listPeeringRoutes")) {
                budget.world()
                        .simulator()
                        .faults()
                        .add(Fault.error(
                                Match.nth("compute:" + operation.formatted(NETWORK), 1),
                                status,
                                "rateLimitExceeded",
                                "Slow down."));
            }
            budget.connect(GcpLinks.peering());
            assertThat(budget.world().simulator().log().entries())
                    .filteredOn(entry -> entry.status() == status)
                    .hasSize(2);
        }
    }

    /** Google has one operation on a network's peerings at a time, the vendor's own included: they wait for each other, and nobody fails. */
    @Test
    void tenPeeringsOfOneNetworkAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try (BudgetWorld budget = new BudgetWorld()) {
            budget.world().world().compute().timings(ComputeTimings.defaults());
            Queue<String> failures = new ConcurrentLinkedQueue<>();
            List<Callable<Progress>> runs = IntStream.range(0, MANY)
                    .mapToObj(number -> link(budget, number))
                    .map(link -> (Callable<Progress>) () -> connect(budget, link, failures))
                    .toList();
            for (Future<Progress> run : threads.invokeAll(runs)) {
                assertThat(run.get().verdict()).as("%s", run.get()).isInstanceOf(Verdict.Ready.class);
            }
            assertThat(GcpLinks.halves(budget.world())).hasSize(MANY).allMatch(ComputePeeringView::isActive);
            List<Integer> answers = budget.world().simulator().log().entries(ADD).stream()
                    .map(LogEntry::status)
                    .toList();
            assertThat(answers).filteredOn(status -> status == OK).hasSize(MANY);
            assertThat(answers).filteredOn(status -> status != OK).isNotEmpty().containsOnly(BUSY);
            assertThat(failures)
                    .as("each refusal is told as what it is")
                    .hasSize(answers.size() - MANY)
                    .containsOnly("gcp is at work on it already");
        } finally {
            threads.shutdownNow();
        }
    }

    /** @param failures where the writes that fail are told */
    private static Progress connect(BudgetWorld budget, Link link, Queue<String> failures) {
        ProgressListener listener = new ProgressListener() {
            @Override
            public void failed(String step, String says, String why) {
                failures.add(why);
            }
        };
        try (LinkSession session = budget.world().open(link)) {
            return session.connect(new RunOptions(Duration.ofHours(1), listener));
        }
    }

    private static Link link(BudgetWorld budget, int number) {
        String range = "10.60." + number + ".0/24";
        budget.world().world().aiven().createVpc(AivenDemo.PROJECT, AivenGoogleDemo.CLOUD, range);
        return GcpLinks.peering("orders-" + number, Map.of(), range);
    }

    @Test
    void aPrivateEndpoint() {
        try (BudgetWorld budget = new BudgetWorld()) {
            Link link = GcpLinks.endpoint();
            String flow = "Google private endpoint";
            TABLE.check(flow, 0, "plan", budget.plan(link), new Calls(3, 2, 0, 0, 1, 0));
            TABLE.check(flow, 0, "first connect", budget.connect(link), new Calls(8, 11, 0, 0, 1, 0));
            TABLE.check(flow, 0, "done, run again", budget.connect(link), new Calls(1, 2, 0, 0));
            TABLE.check(flow, 0, "disconnect", budget.disconnect(link), new Calls(9, 8, 0, 0));
        }
    }

    /** Whose file names the network for its firewall rules: they are looked at once in each run, in one call. */
    @Test
    void aPrivateEndpointWithFirewallRules() {
        try (BudgetWorld budget = new BudgetWorld()) {
            Link link = GcpLinks.endpoint(Map.of(), Map.of("securityGroups", List.of(ComputeDemo.NETWORK)));
            String flow = "Google private endpoint, firewall rules";
            TABLE.check(flow, 0, "plan", budget.plan(link), new Calls(4, 2, 0, 0, 1, 0));
            TABLE.check(flow, 0, "first connect", budget.connect(link), new Calls(9, 11, 0, 0, 1, 0));
            TABLE.check(flow, 0, "done, run again", budget.connect(link), new Calls(2, 2, 0, 0));
        }
    }
}
