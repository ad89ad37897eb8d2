package io.nearside.it.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Environment;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.journal.MemoryJournals;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.AwsLinks;
import io.nearside.simulator.ec2.EndpointState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The budgets of private endpoints on AWS, with nothing to wait for, and ten of them at once against the bucket that AWS keeps for making them. */
final class AwsEndpointBudgetTest {
    private static final BudgetTable TABLE = new BudgetTable("aws-endpoint-call-budgets.txt");

    private static final int MANY = 10;

    /** Three are made in one moment, and seven wait for a token each. */
    private static final Duration MADE = Duration.ofSeconds(23);

    private final BudgetWorld budget = new BudgetWorld();

    @AfterEach
    void stop() {
        budget.close();
    }

    @AfterAll
    static void publish() throws IOException {
        TABLE.publish();
    }

    @Test
    void aPrivateEndpoint() {
        Link link = AwsLinks.bare();
        String flow = "AWS private endpoint";
        TABLE.check(flow, 0, "plan", budget.plan(link), new Calls(3, 2, 0, 0, 1, 0));
        TABLE.check(flow, 0, "first connect", budget.connect(link), new Calls(7, 7, 0, 0, 1, 0));
        TABLE.check(flow, 0, "done, run again", budget.connect(link), new Calls(1, 2, 0, 0));
        TABLE.check(flow, 0, "disconnect", budget.disconnect(link), new Calls(3, 8, 0, 0));
    }

    /** A look at the groups, the rule, and a look after it. */
    @Test
    void aPrivateEndpointBehindAGroupThatIsNamed() {
        Link link = AwsLinks.endpoint();
        String flow = "AWS private endpoint, a group named";
        TABLE.check(flow, 0, "plan", budget.plan(link), new Calls(4, 2, 0, 0, 1, 0));
        TABLE.check(flow, 0, "first connect", budget.connect(link), new Calls(9, 7, 0, 0, 1, 0));
        TABLE.check(flow, 0, "done, run again", budget.connect(link), new Calls(2, 2, 0, 0));
        TABLE.check(flow, 0, "disconnect", budget.disconnect(link), new Calls(6, 8, 0, 0));
    }

    /** The same and the making; on the way back the removal (decision 0018). */
    @Test
    void aPrivateEndpointBehindAGroupOfItsOwn() {
        Link link = AwsLinks.behindItsOwn();
        String flow = "AWS private endpoint, a group made";
        TABLE.check(flow, 0, "plan", budget.plan(link), new Calls(4, 2, 0, 0, 1, 0));
        TABLE.check(flow, 0, "first connect", budget.connect(link), new Calls(10, 7, 0, 0, 1, 0));
        TABLE.check(flow, 0, "done, run again", budget.connect(link), new Calls(2, 2, 0, 0));
        TABLE.check(flow, 0, "disconnect", budget.disconnect(link), new Calls(8, 8, 0, 0));
    }

    /** AWS makes four in one moment and then one every three and a third of a second, and takes them away as fast, for the whole account. */
    @Test
    void tenInOneMomentAreAllReadyAndNoneIsThrottled() {
        Instant start = now();
        for (Link link : many()) {
            Progress progress = budget.world().connect(link);
            assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        }
        assertThat(budget.throttled()).isEmpty();
        assertAllThere();
        assertThat(Duration.between(start, now())).as("seven wait").isBetween(MADE, MADE.plusSeconds(10));

        start = now();
        for (Link link : many()) {
            assertThat(budget.world().disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
        }
        assertThat(budget.throttled()).isEmpty();
        assertThat(Duration.between(start, now())).isBetween(MADE, MADE.plusSeconds(10));
    }

    /** The same by ten threads of one process, in real time: on a clock that jumps, those that have waited would all arrive at once. */
    @Test
    @Tag("long")
    void tenThreadsOfOneProcessShareTheBucket() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try (Connector connector = Connector.builder()
                .environment(Environment.of(budget.world().environment()))
                .journals(new MemoryJournals())
                .build()) {
            List<Callable<Progress>> runs = many().stream()
                    .map(link -> (Callable<Progress>) () -> connect(connector, link))
                    .toList();
            for (Future<Progress> run : threads.invokeAll(runs)) {
                assertThat(run.get().verdict()).as("%s", run.get()).isInstanceOf(Verdict.Ready.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(budget.throttled()).isEmpty();
        assertAllThere();
    }

    private static Progress connect(Connector connector, Link link) {
        try (LinkSession session = connector.open(link)) {
            return session.connect(new RunOptions(Duration.ofMinutes(5), ProgressListener.NONE));
        }
    }

    private static List<Link> many() {
        return IntStream.range(0, MANY)
                .mapToObj(number -> AwsLinks.endpoint("orders-" + number, Map.of(), Map.of(), Map.of()))
                .toList();
    }

    private void assertAllThere() {
        assertThat(budget.world().simulator().log().entries("ec2:CreateVpcEndpoint"))
                .hasSize(MANY);
        assertThat(budget.world().world().ec2().endpointServices().endpoints())
                .hasSize(MANY)
                .allSatisfy(each -> assertThat(each.state()).isEqualTo(EndpointState.AVAILABLE));
    }

    private Instant now() {
        return budget.world().simulator().clock().instant();
    }
}
